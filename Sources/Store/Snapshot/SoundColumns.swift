import Columns

/// How far the references of a column reach.
struct ReferenceBounds {
  /// The rows of the table that rows are numbers of; nil where none are expected.
  var rows: Int?
  var entities: Int
}

/// Whether a stored column has so many rows, and refers to nothing that is not there.
func isSound(_ column: StoredColumn, rows: Int, _ bounds: ReferenceBounds) -> Bool {
  switch column {
  case .values(let values): return values.count == rows && isSound(values, bounds)
  case .owner(let offsets):
    return areRuns(offsets, over: rows) && bounds.rows.map { offsets.count - 1 <= $0 } ?? true
  case .through(let path, let target):
    let reached = target.rowCount
    var steps = bounds
    steps.rows = reached
    return isSound(path, rows: rows, steps) && isSound(target, rows: reached, bounds)
  case .coded(let codes, let values):
    return codes.count == rows
      && codes.allSatisfy { Int($0) < values.count || $0 == RowSelection.noRow }
      && isSound(values, bounds)
  case .identifier(_, let offsets, let files):
    return areRuns(offsets, over: rows) && files.count >= offsets.count - 1 && isSound(files)
  case .whole(let numbers): return numbers.count == rows && isWhole(numbers)
  case .picked(let numbers, let values):
    return areReferences(numbers, rows, below: values.count) && isSound(values, bounds)
  case .codes(let codes):
    return areReferences(codes.codes, rows, below: codes.dictionary.count)
      && isSound(codes.dictionary)
  case .rows(let numbers): return areReferences(numbers, rows, below: bounds.rows ?? 0)
  case .entities(let numbers): return areReferences(numbers, rows, below: bounds.entities)
  case .lists(let lists):
    let count = lists.elements.rowCount
    return areSound(lists.ranges, rows: rows, to: count)
      && isSound(lists.elements, rows: count, bounds)
  case .entityNames(let names):
    return names.ordinals.count == rows && isWhole(names.ordinals)
      && isSound(names.codes, rows: rows, bounds) && isSound(names.names, rows: rows, bounds)
  case .texts(let ranges, let heap): return areSound(ranges, rows: rows, to: heap.bytes.count)
  case .sources(let ranges, let texts): return areSound(ranges, rows: rows, to: texts.sourceCount)
  case .passages(let ranges, let heap, let others, let own):
    return areSound(ranges, rows: rows, to: heap.bytes.count)
      && areSound(others, rows: rows, to: own.bytes.count)
  case .word(let place): return place.words.codes.count == rows
  }
}

extension StoredColumn {
  /// How many rows it has a cell for.
  fileprivate var rowCount: Int {
    switch self {
    case .values(let column): column.count
    case .owner(let offsets), .identifier(_, let offsets, _): Int(offsets.last ?? 0)
    case .through(let path, _): path.rowCount
    case .coded(let codes, _): codes.count
    case .picked(let numbers, _), .rows(let numbers), .entities(let numbers), .whole(let numbers):
      numbers.count
    case .codes(let codes): codes.count
    case .lists(let lists): lists.count
    case .entityNames(let names): names.ordinals.count
    case .texts(let ranges, _), .sources(let ranges, _), .passages(let ranges, _, _, _):
      ranges.count
    case .word(let place): place.words.codes.count
    }
  }
}

/// Whether the blocks of packed numbers lie one after the other in their bits.
func isWhole(_ numbers: PackedNumbers) -> Bool {
  guard areRuns(numbers.places, over: numbers.bits.count) else { return false }
  return numbers.places.indices.dropLast().allSatisfy { block in
    numbers.places[block + 1] - numbers.places[block] <= 32
  }
}

/// Whether there are so many packed numbers, and all are below a bound or missing.
func areReferences(_ numbers: PackedNumbers, _ rows: Int, below bound: Int) -> Bool {
  guard numbers.count == rows, isWhole(numbers) else { return false }
  return numbers.unpacked(0..<rows).allSatisfy { $0 == RowSelection.noRow || Int($0) < bound }
}

/// Whether packed numbers begin at 0, ascend, and end at a count.
func areRuns(_ offsets: PackedNumbers, over count: Int) -> Bool {
  guard isWhole(offsets), !offsets.isEmpty else { return false }
  return areRuns(offsets.unpacked(0..<offsets.count), over: count)
}

/// Whether there are so many ranges, all before an end.
func areSound(_ ranges: StoredRanges, rows: Int, to end: Int) -> Bool {
  guard ranges.count == rows, isWhole(ranges.starts), ranges.lengths.map(isWhole) ?? true else {
    return false
  }
  // Where there are no rows, the one number that is left is a place too.
  guard ranges.lengths != nil || Int(ranges.starts.last ?? 0) <= end else { return false }
  let bounds = ranges.gather(.range(0..<rows))
  return areRanges(bounds.starts, bounds.ends, to: end)
}

/// Whether a column refers to nothing that is not there.
func isSound(_ column: Column, _ bounds: ReferenceBounds) -> Bool {
  switch column {
  case .text(let texts): isSound(texts)
  case .coded(let coded): isSound(coded)
  case .number, .boolean: true
  case .date(let dates): isSound(dates)
  case .row(let rows): areReferences(rows, below: bounds.rows ?? 0)
  case .entity(let numbers): areReferences(numbers, below: bounds.entities)
  case .list(let lists):
    areRanges(lists.starts, lists.ends, to: lists.elements.count)
      && isSound(lists.elements, bounds)
  }
}

/// Whether all slices lie in the heap.
func isSound(_ texts: TextColumn) -> Bool {
  areRanges(texts.starts, texts.ends, to: texts.heap.bytes.count)
}

/// Whether all codes lie in the dictionary, and its texts in their heap.
func isSound(_ column: CodedColumn) -> Bool {
  areReferences(column.codes, below: column.dictionary.count) && isSound(column.dictionary)
}

/// Whether the texts of a dictionary are all there.
func isSound(_ dictionary: TextDictionary) -> Bool {
  [dictionary.texts, dictionary.folded ?? dictionary.texts].allSatisfy { texts in
    switch texts.offsets {
    case .plain(let offsets): areRuns(offsets, over: texts.heap.bytes.count)
    case .packed(let offsets): areRuns(offsets, over: texts.heap.bytes.count)
    }
  }
}

/// Whether all dates are of a calendar that people use: some ten thousand years.
private func isSound(_ dates: DateColumn) -> Bool {
  let days: ClosedRange<Int32> = -4_000_000...4_000_000
  return (0..<dates.count).allSatisfy { row in
    !dates.isKnown(row)
      || days.contains(dates.starts[row]) && days.contains(dates.ends[row])
        && dates.minutes[row] < 24 * 60
  }
}

/// Whether lists of ascending numbers lie one after the other, and their numbers below a bound.
func isSound(_ postings: Postings, below bound: Int) -> Bool {
  let end = postings.bytes.count - Differences.padding
  guard end >= 0, areRuns(postings.offsets, over: end), isWhole(postings.counts) else {
    return false
  }
  return (0..<postings.count).allSatisfy { key in
    let numbers = postings.list(key)
    return numbers.count == Int(postings.counts[key]) && isAscending(numbers.span)
      && numbers.last.map { Int($0) < bound } ?? true
  }
}

/// Whether numbers by rank are all there.
func isWhole(_ numbers: NarrowNumbers) -> Bool {
  if case .ranked(let codes) = numbers.storage { codes.isWhole } else { true }
}

/// Whether offsets begin at 0, ascend, and end at a count.
func areRuns(_ offsets: FixedArray<UInt32>, over count: Int) -> Bool {
  offsets.first == 0 && isSorted(offsets, to: count) && offsets.last.map { Int($0) } == count
}

/// Whether numbers ascend to at most an end.
func isSorted(_ numbers: FixedArray<UInt32>, to end: Int) -> Bool {
  isAscending(numbers.span) && Int(numbers.last ?? 0) <= end
}

/// Whether ranges lie before an end; a start without row stands for none.
func areRanges(_ starts: FixedArray<UInt32>, _ ends: FixedArray<UInt32>, to end: Int) -> Bool {
  guard starts.count == ends.count else { return false }
  return starts.indices.allSatisfy { row in
    starts[row] == RowSelection.noRow || starts[row] <= ends[row] && Int(ends[row]) <= end
  }
}

/// Whether numbers are below a bound, or no row.
func areReferences(_ numbers: FixedArray<UInt32>, below bound: Int) -> Bool {
  numbers.allSatisfy { $0 == RowSelection.noRow || Int($0) < bound }
}
