import Columns

extension SourcePieces {
  /// Whether all runs lie in the reading text, and in the files one after the other, with the rest
  /// between them.
  func isSound(reading: Int, source: Int) -> Bool {
    guard isWhole(starts), isWhole(drifts), isWhole(runs), isWhole(before),
      isSorted(starts, to: reading)
    else { return false }
    var place = 0
    var used = 0
    for number in runs.indices {
      let piece = Int(runs[number] &+ UInt32(number))
      guard piece < starts.count else { return false }
      let start = Int(starts[piece])
      let end = piece + 1 < starts.count ? Int(starts[piece + 1]) : reading
      let first = Int(starts[piece] &+ shift(piece))
      guard first >= place else { return false }
      let kept = Int(before[number]) - used
      let isSpace = kept == 0 && first - place == 1 && number > 0
      guard kept == first - place || isSpace else { return false }
      used += kept
      place = first + end - start
    }
    return place <= source && used + source - place == rest.count
  }
}

/// Whether no number is below the one before it, or above an end.
func isSorted(_ numbers: PackedNumbers, to end: Int) -> Bool {
  isWhole(numbers) && isSorted(numbers.unpacked(0..<numbers.count), to: end)
}
