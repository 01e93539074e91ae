/// The range of a text from one offset up to another; empty where the second lies before the first.
///
/// The rules name stretches by what stands on both sides of them, and in a text nobody foresaw the one side may stand behind
/// the other: the stretch holds nothing then, and a reading of many files does not end by it. This stands before the
/// standard library's operator throughout Extraction, for offsets only.
func ..< (start: Int, end: Int) -> Range<Int> {
  standardRange(from: start, to: max(start, end))
}

/// The range that the standard library makes.
private func standardRange<Bound: Comparable>(from start: Bound, to end: Bound) -> Range<Bound> {
  start..<end
}
