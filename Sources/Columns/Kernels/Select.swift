/// Finds the rows of a selection whose code is accepted; no row and no code are accepted by nothing.
package func selectCodes(
  _ codes: NarrowNumbers,
  _ rows: RowSelection,
  accepted: [Bool]
) -> [UInt32] {
  switch codes.storage {
  case .one(let codes): select(FixedCodes(codes), rows, accepted: accepted)
  case .two(let codes): select(FixedCodes(codes), rows, accepted: accepted)
  case .four(let codes): select(FixedCodes(codes), rows, accepted: accepted)
  case .ranked(let codes): select(codes, rows, accepted: accepted)
  }
}

/// The answers are put in the order of the ranks, so that a row asks one array.
private func select(_ codes: RankedCodes, _ rows: RowSelection, accepted: [Bool]) -> [UInt32] {
  func isAccepted(_ code: UInt32) -> Bool { Int(code) < accepted.count && accepted[Int(code)] }
  let answers = codes.frequent.map(isAccepted)
  func holds(_ row: Int) -> Bool {
    let rank = codes.ranks[row]
    return rank == RankedCodes.rare ? isAccepted(codes.rareCode(row)) : answers[Int(rank)]
  }
  var found: [UInt32] = []
  if case .range(let range) = rows {
    for row in range where holds(row) { found.append(UInt32(row)) }
  } else {
    for row in rows.rows where row != RowSelection.noRow && holds(Int(row)) { found.append(row) }
  }
  return found
}

private func select(_ codes: some Codes, _ rows: RowSelection, accepted: [Bool]) -> [UInt32] {
  let answers = accepted.span
  var found: [UInt32] = []
  if case .range(let range) = rows {
    for row in range {
      let code = codes.code(row)
      if code < answers.count, answers[code] { found.append(UInt32(row)) }
    }
  } else {
    for row in rows.rows where row != RowSelection.noRow {
      let code = codes.code(Int(row))
      if code < answers.count, answers[code] { found.append(row) }
    }
  }
  return found
}

/// Finds the rows of a selection whose code is accepted; no row and no code are accepted by nothing.
///
/// A block of equal codes is taken or left as a whole; of the others 64 answers are found before one is looked at.
package func selectCodes(
  _ codes: PackedNumbers,
  _ rows: RowSelection,
  accepted: [Bool]
) -> RowSelection {
  let wanted = WantedNumbers(accepted)
  switch rows {
  case .range(let range):
    var found = FoundRows()
    select(codes, range, wanted, into: &found)
    return found.selection
  case .runs(let runs):
    var found = FoundRows()
    for number in 0..<runs.runCount {
      let run = runs.run(number)
      select(codes, Int(run.lowerBound)..<Int(run.upperBound), wanted, into: &found)
    }
    return found.selection
  case .list(let list): return .list(select(codes, list, accepted + [false]))
  }
}

/// The last answer is that for all codes beyond the others.
private func select(_ codes: PackedNumbers, _ list: [UInt32], _ answers: [Bool]) -> [UInt32] {
  let (rows, known) = (list.span, answers.span)
  var block = PackedNumbers.Block()
  return [UInt32](mostly: rows.count) { found in
    var count = 0
    for index in rows.indices {
      let row = rows[index]
      guard row != RowSelection.noRow else { continue }
      if block.number != Int(row) >> 6 { block = codes.block(Int(row) >> 6) }
      let code = Int(codes[row, in: block])
      found[count] = row
      count += known[min(code, known.count - 1)] ? 1 : 0
    }
    return count
  }
}

private func select(
  _ codes: PackedNumbers,
  _ range: Range<Int>,
  _ wanted: WantedNumbers,
  into found: inout FoundRows
) {
  var row = range.lowerBound
  while row < range.upperBound {
    let block = row / PackedNumbers.blockSize
    let start = block * PackedNumbers.blockSize
    let end = min(start + PackedNumbers.blockSize, range.upperBound)
    if let bounds = codes.bounds(block: block), bounds.count == 1 {
      if wanted.holds(bounds.lowerBound) { found.append(UInt32(row)..<UInt32(end)) }
    } else {
      // Rows of the block outside the range are left out.
      let inside = (~0 as UInt64) &<< UInt64(row - start) & ~0 &>> UInt64(64 - (end - start))
      found.append(wanted.accepted(codes, inBlock: block) & inside, from: start)
    }
    row = end
  }
}

/// Finds the first rows of all whose code is one, at most so many.
package func selectPlaces(of code: UInt32, in codes: NarrowNumbers, first count: Int) -> [UInt32] {
  switch codes.storage {
  case .one(let codes): places(of: UInt8(exactly: code), in: codes, first: count)
  case .two(let codes): places(of: UInt16(exactly: code), in: codes, first: count)
  case .four(let codes): places(of: code, in: codes, first: count)
  case .ranked(let ranked):
    // A frequent code is found among the first ranks; a rare one must be looked at.
    if let rank = ranked.frequent.firstIndex(of: code) {
      places(of: UInt16(exactly: rank), in: ranked.ranks, first: count)
    } else {
      Array(codes.indices.lazy.filter { codes[$0] == code }.prefix(count).map { UInt32($0) })
    }
  }
}

private func places<Code: FixedWidthInteger & BitwiseCopyable & Sendable>(
  of code: Code?,
  in codes: FixedArray<Code>,
  first count: Int
) -> [UInt32] {
  guard let code, count > 0 else { return [] }
  let source = codes.span
  var found: [UInt32] = []
  for row in source.indices where source[row] == code {
    found.append(UInt32(row))
    if found.count == count { break }
  }
  return found
}

/// Finds the rows of a selection, which ascend, that lie in accepted runs; run `i` is
/// `offsets[i] ..< offsets[i + 1]`.
package func selectRuns(
  _ offsets: borrowing Span<UInt32>,
  _ rows: RowSelection,
  accepted: [Bool]
) -> RowSelection {
  switch rows {
  case .range(let range): return .runs(selectRuns(offsets, range, accepted: accepted))
  case .list(let list): return .list(selectRuns(offsets, list, accepted: accepted))
  case .runs(let runs): return .runs(selectRuns(offsets, runs, accepted: accepted))
  }
}

private func selectRuns(
  _ offsets: borrowing Span<UInt32>,
  _ runs: RowRuns,
  accepted: [Bool]
) -> RowRuns {
  var found = RowRuns()
  var next = 0
  for run in accepted.indices where accepted[run] {
    let (start, end) = (offsets[run], offsets[run + 1])
    while next < runs.runCount, runs.run(next).upperBound <= start { next += 1 }
    while next < runs.runCount, runs.run(next).lowerBound < end {
      let rows = runs.run(next)
      found.append(max(start, rows.lowerBound)..<min(end, rows.upperBound))
      guard rows.upperBound <= end else { break }
      next += 1
    }
  }
  return found
}

private func selectRuns(
  _ offsets: borrowing Span<UInt32>,
  _ list: [UInt32],
  accepted: [Bool]
) -> [UInt32] {
  let rows = list.span
  var found: [UInt32] = []
  var place = 0
  for run in accepted.indices where accepted[run] {
    place = findNext(rows, offsets[run], from: place)
    guard place < rows.count else { break }
    let end = offsets[run + 1]
    while place < rows.count, rows[place] < end {
      found.append(rows[place])
      place += 1
    }
  }
  return found
}

private func selectRuns(
  _ offsets: borrowing Span<UInt32>,
  _ range: Range<Int>,
  accepted: [Bool]
) -> RowRuns {
  var found = RowRuns()
  for run in accepted.indices where accepted[run] {
    let first = max(UInt32(range.lowerBound), offsets[run])
    found.append(first..<max(first, min(UInt32(range.upperBound), offsets[run + 1])))
  }
  return found
}

/// Finds the run a row lies in, looking first where the last one was found; run `i` is
/// `offsets[i] ..< offsets[i + 1]`, and one of them holds the row.
package func findRun(_ offsets: borrowing Span<UInt32>, _ row: UInt32, near last: Int) -> Int {
  if row >= offsets[last] {
    if row < offsets[last + 1] { return last }
    return findRun(offsets, row, above: last)
  }
  var low = 0
  var high = last
  while low < high {
    let middle = (low + high) / 2
    if offsets[middle + 1] <= row { low = middle + 1 } else { high = middle }
  }
  return low
}

/// The next few runs, which are met most; then around where the run would lie if all were of one length, or in steps of
/// double length where it does not.
private func findRun(_ offsets: borrowing Span<UInt32>, _ row: UInt32, above last: Int) -> Int {
  var low = last + 1
  let end = offsets.count - 1
  let near = min(low + 8, end)
  while low < near {
    if row < offsets[low + 1] { return low }
    low += 1
  }
  guard low < end else { return low }
  let share = UInt64(row - offsets[low]) * UInt64(end) / UInt64(max(1, offsets[end]))
  let guess = min(low + Int(share), end)
  var (first, high) = (max(low, guess - 32), min(guess + 32, end))
  if offsets[first] > row { (first, high) = (low, first) }
  var step = 32
  while high < end, offsets[high] <= row {
    first = high
    step *= 2
    high = min(high + step, end)
  }
  while first < high {
    let middle = (first + high) / 2
    // Which half it is cannot be foreseen: both ends are set, and nothing is jumped over.
    let isBehind = offsets[middle + 1] <= row
    (first, high) = (isBehind ? middle + 1 : first, isBehind ? high : middle)
  }
  return first
}

/// Counts the rows of a selection in each run; gives the runs met, in the order in which they are met.
package func countRuns(
  _ offsets: borrowing Span<UInt32>,
  _ rows: RowSelection,
  into counts: inout [Int]
) -> [UInt32] {
  var met: [UInt32] = []
  switch rows {
  case .range(let range):
    for run in counts.indices {
      let first = max(range.lowerBound, Int(offsets[run]))
      let last = min(range.upperBound, Int(offsets[run + 1]))
      guard first < last else { continue }
      counts[run] = last - first
      met.append(UInt32(run))
    }
  case .runs(let runs): met = countRuns(offsets, runs, into: &counts)
  case .list(let list): met = countRuns(offsets, list, into: &counts)
  }
  return met
}

private func countRuns(
  _ offsets: borrowing Span<UInt32>,
  _ runs: RowRuns,
  into counts: inout [Int]
) -> [UInt32] {
  var met: [UInt32] = []
  var run = 0
  for number in 0..<runs.runCount {
    let rows = runs.run(number)
    run = findRun(offsets, rows.lowerBound, near: run)
    var row = rows.lowerBound
    while true {
      let end = min(rows.upperBound, offsets[run + 1])
      if row < end {
        if counts[run] == 0 { met.append(UInt32(run)) }
        counts[run] += Int(end - row)
      }
      row = end
      guard row < rows.upperBound else { break }
      run += 1
    }
  }
  return met
}

private func countRuns(
  _ offsets: borrowing Span<UInt32>,
  _ list: [UInt32],
  into counts: inout [Int]
) -> [UInt32] {
  var met: [UInt32] = []
  var (run, count) = (0, 0)
  // The run in hand; neighbouring rows mostly share it.
  var (start, end): (UInt32, UInt32) = (0, 0)
  for row in list {
    if row < start || row >= end {
      if count > 0 { counts[run] += count }
      count = 0
      run = findRun(offsets, row, near: run)
      (start, end) = (offsets[run], offsets[run + 1])
      if counts[run] == 0 { met.append(UInt32(run)) }
    }
    count += 1
  }
  if count > 0 { counts[run] += count }
  return met
}
