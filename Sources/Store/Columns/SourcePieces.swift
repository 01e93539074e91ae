import Columns

/// How the reading text stands in the files: as runs of the same bytes.
///
/// Most runs have the same order here and there. What no run holds of the files is kept beside them, so
/// that no text is kept twice. All differences are modulo 2^32.
struct SourcePieces: Sendable {
  /// Where the pieces of the reading text begin in it, ascending.
  let starts: PackedNumbers
  /// Where each begins in the files, less where it begins in the reading text, less its number: between most pieces
  /// the files have one space more.
  let drifts: PackedNumbers
  /// The pieces that stand in the files byte for byte, in the order of the files: the number of each
  /// piece, less its place in this list.
  let runs: PackedNumbers
  /// How much of the rest stands before each of these.
  let before: PackedNumbers
  /// The bytes of the files that stand in none of the runs, in order; left out is a space that alone stands between
  /// two runs of a file.
  let rest: FixedArray<UInt8>

  /// Where a piece begins in the files, less where it begins in the reading text.
  func shift(_ piece: Int) -> UInt32 { drifts[piece] &+ UInt32(truncatingIfNeeded: piece) }

  /// The piece in which an offset of the reading text lies.
  func piece(reading offset: Int) -> Int { findLast(starts, notAbove: UInt32(offset)) }

  /// The bytes of a range of the files.
  func bytes(_ range: Range<Int>, reading: TextHeap, sourceCount: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var run = max(0, firstRun(behind: range.lowerBound) - 1)
    var place = range.lowerBound
    while place < range.upperBound {
      guard run < runs.count else {
        let start = rest.count - sourceCount
        return result + Array(rest.view(start + place..<start + range.upperBound))
      }
      let stretch = self.run(run, reading: reading.bytes.count)
      if place < stretch.start {
        let end = min(stretch.start, range.upperBound)
        guard !isSpace(before: run) else {
          result.append(contentsOf: repeatElement(0x20, count: end - place))
          place = end
          continue
        }
        let first = stretch.rest - (stretch.start - place)
        result.append(contentsOf: rest.view(first..<first + end - place))
        place = end
        continue
      }
      if place < stretch.start + stretch.length {
        let end = min(stretch.start + stretch.length, range.upperBound)
        let first = stretch.reading + place - stretch.start
        result.append(contentsOf: reading.bytes.view(first..<first + end - place))
        place = end
      }
      run += 1
    }
    return result
  }

  /// Whether what stands in the files before a run is a space that was left out.
  private func isSpace(before run: Int) -> Bool { run > 0 && before[run] == before[run - 1] }

  /// A run: where it begins in the files and in the reading text, and how much of the rest is before it.
  private func run(
    _ number: Int,
    reading count: Int
  ) -> (start: Int, length: Int, reading: Int, rest: Int) {
    let piece = Int(runs[number] &+ UInt32(number))
    let (start, shift) = (starts[piece], shift(piece))
    let end = piece + 1 < starts.count ? Int(starts[piece + 1]) : count
    return (
      start: Int(start &+ shift), length: end - Int(start), reading: Int(start),
      rest: Int(before[number])
    )
  }

  /// The first run that begins behind an offset of the files.
  private func firstRun(behind offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      let piece = Int(runs[middle] &+ UInt32(middle))
      if Int(starts[piece] &+ shift(piece)) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
