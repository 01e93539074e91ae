/// Ascending rows as runs without gaps: what a condition leaves of a column of long runs is told by few numbers.
package struct RowRuns: Sendable, Equatable {
  /// Where each run begins and where it ends, one after the other; no run is empty or touches the next.
  private var bounds: [UInt32] = []
  /// The number of rows.
  package private(set) var count = 0

  package init() {}

  /// The number of runs.
  package var runCount: Int { bounds.count / 2 }

  /// A run.
  package func run(_ number: Int) -> Range<UInt32> { bounds[2 * number]..<bounds[2 * number + 1] }

  /// Adds rows behind those that are there.
  package mutating func append(_ rows: Range<UInt32>) {
    guard !rows.isEmpty else { return }
    precondition(rows.lowerBound >= bounds.last ?? 0, "runs ascend")
    count += rows.count
    if bounds.last == rows.lowerBound {
      bounds[bounds.count - 1] = rows.upperBound
    } else {
      bounds.append(rows.lowerBound)
      bounds.append(rows.upperBound)
    }
  }

  /// The rows, written out.
  package var rows: [UInt32] {
    var rows: [UInt32] = []
    rows.reserveCapacity(count)
    for number in 0..<runCount { rows.append(contentsOf: run(number)) }
    return rows
  }

  /// Those of some ascending rows that lie here.
  package func among(_ rows: [UInt32]) -> [UInt32] {
    var number = 0
    return rows.filter { row in
      while number < runCount, run(number).upperBound <= row { number += 1 }
      return number < runCount && run(number).lowerBound <= row
    }
  }

  /// The rows at some positions.
  package func slice(_ part: Range<Int>) -> RowRuns {
    precondition(part.lowerBound >= 0 && part.upperBound <= count, "a part lies inside")
    var slice = RowRuns()
    var first = 0
    for number in 0..<runCount {
      let run = run(number)
      let wanted = part.clamped(to: first..<first + run.count)
      slice.append(
        run.lowerBound + UInt32(wanted.lowerBound - first)..<run.lowerBound
          + UInt32(wanted.upperBound - first)
      )
      first += run.count
      if first >= part.upperBound { break }
    }
    return slice
  }

  /// The row at a position.
  package subscript(position: Int) -> UInt32 {
    var first = 0
    for number in 0..<runCount {
      let run = run(number)
      if position < first + run.count { return run.lowerBound + UInt32(position - first) }
      first += run.count
    }
    preconditionFailure("no such position")
  }
}

/// Rows that are found in ascending order: runs while they are long, a list as soon as they are not.
struct FoundRows {
  private var runs = RowRuns()
  private var list: [UInt32] = []
  private var isList: Bool

  init(asList isList: Bool = false) { self.isList = isList }

  /// Adds a run.
  mutating func append(_ rows: Range<UInt32>) {
    if isList { list.append(contentsOf: rows) } else { runs.append(rows) }
  }

  /// Adds those of 64 rows whose bit is set.
  mutating func append(_ mask: UInt64, from start: Int) {
    guard !isList else {
      var rest = mask
      while rest != 0 {
        list.append(UInt32(start + rest.trailingZeroBitCount))
        rest &= rest &- 1
      }
      return
    }
    var rest = mask
    var place = start
    while rest != 0 {
      let gap = rest.trailingZeroBitCount
      rest &>>= UInt64(gap)
      let length = (~rest).trailingZeroBitCount
      runs.append(UInt32(place + gap)..<UInt32(place + gap + length))
      place += gap + length
      rest = length < 64 ? rest &>> UInt64(length) : 0
    }
    if runs.runCount > 64, runs.runCount > runs.count / 16 { writeOut() }
  }

  private mutating func writeOut() {
    list = runs.rows
    runs = RowRuns()
    isList = true
  }

  /// What was found.
  var selection: RowSelection { isList ? .list(list) : .runs(runs) }
}
