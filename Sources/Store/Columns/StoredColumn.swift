package import Columns

/// A column of a table as the corpus keeps it: written out, or found from other columns.
///
/// What a row has in common with its document, article or sentence is kept once, there.
package indirect enum StoredColumn: Sendable {
  /// One cell a row.
  case values(Column)
  /// The row of the table above that a row belongs to: owner `i` has the rows
  /// `offsets[i] ..< offsets[i + 1]`.
  case owner(offsets: FixedArray<UInt32>)
  /// The cell of the row that another column names: the file of the document of a word.
  case through(StoredColumn, StoredColumn)
  /// The cell that belongs to a row's code: the stem of a word's form.
  case coded(NarrowNumbers, Column)
  /// The cell that stands at a number: each different cell is kept once.
  case picked(PackedNumbers, Column)
  /// Texts as codes into a dictionary in order.
  case codes(PackedCodes)
  /// Row numbers of another table.
  case rows(PackedNumbers)
  /// Numbers of entities.
  case entities(PackedNumbers)
  case lists(StoredLists)
  /// `file#word12`: the document's file, the table's word for a row, the order in the document.
  case identifier(singular: String, offsets: FixedArray<UInt32>, files: CodedColumn)
  /// What an entity is called in answers.
  case entityNames(EntityIdentifiers)
  /// Whole numbers.
  case whole(PackedNumbers)
  /// Texts that stand in a heap.
  case texts(StoredRanges, of: TextHeap)
  /// Texts that stand in the files.
  case sources(StoredRanges, TextStore)
  /// The lines in which ranges of the reading text begin.
  case lines(StoredRanges, TextStore)
  /// Texts that stand in a heap, and those that stand in another; a row has its text in one of the two.
  case passages(StoredRanges, of: TextHeap, others: StoredRanges, in: TextHeap)
  /// What only the words have, found from their place in the stream.
  case word(WordPlace)

  /// The cells of some rows, in their order; `RowSelection.noRow` reads as missing.
  package func read(_ rows: RowSelection) -> Column {
    switch self {
    case .values(let column): column.gather(rows)
    case .owner(let offsets): .row(findOwners(rows, offsets: offsets))
    case .through(let path, let column): column.read(path.follow(rows))
    case .coded(let codes, let column): column.gather(.list(codes.gather(rows).array))
    case .picked(let numbers, let column): column.gather(.list(numbers.gather(rows).array))
    case .codes(let codes): codes.read(rows)
    case .rows(let numbers): .row(numbers.gather(rows))
    case .entities(let numbers): .entity(numbers.gather(rows))
    case .lists(let lists): .list(lists.read(rows))
    case .identifier(let singular, let offsets, let files):
      .text(nameRows(rows, singular: singular, offsets: offsets, files: files))
    case .entityNames(let names): .text(names.read(rows))
    case .whole(let numbers): .number(numbers.cells(rows))
    case .texts(let ranges, let heap): .text(ranges.texts(rows, of: heap))
    case .sources(let ranges, let texts): .text(readSources(rows, ranges, of: texts))
    case .lines(let ranges, let texts): .number(texts.lines(rows, of: ranges))
    case .passages(let ranges, let heap, let others, let own):
      .text(readPassages(rows, (ranges, heap), (others, own)))
    case .word(let place): place.read(rows)
    }
  }

  /// The rows that some rows name.
  private func follow(_ rows: RowSelection) -> RowSelection {
    if case .owner(let offsets) = self { return .list(findOwners(rows, offsets: offsets)) }
    return .list(read(rows).references.array)
  }
}

/// Writes texts out, wherever they stand.
private func readPassages(
  _ rows: RowSelection,
  _ passages: (ranges: StoredRanges, heap: TextHeap),
  _ others: (ranges: StoredRanges, heap: TextHeap)
) -> TextColumn {
  var builder = TextColumnBuilder()
  for position in 0..<rows.count {
    let row = rows[position]
    if row == RowSelection.noRow {
      builder.appendMissing()
    } else if let range = passages.ranges[Int(row)] {
      builder.append(bytes: passages.heap.bytes[range])
    } else if let range = others.ranges[Int(row)] {
      builder.append(bytes: others.heap.bytes[range])
    } else {
      builder.appendMissing()
    }
  }
  return builder.column
}

/// Writes out what stands in the files.
private func readSources(
  _ rows: RowSelection,
  _ ranges: StoredRanges,
  of texts: TextStore
) -> TextColumn {
  var builder = TextColumnBuilder()
  for position in 0..<rows.count {
    let row = rows[position]
    guard row != RowSelection.noRow, let range = ranges[Int(row)] else {
      builder.appendMissing()
      continue
    }
    builder.append(bytes: texts.sourceBytes(range))
  }
  return builder.column
}

/// Names rows by file, kind and order in their document.
private func nameRows(
  _ rows: RowSelection,
  singular: String,
  offsets: FixedArray<UInt32>,
  files: CodedColumn
) -> TextColumn {
  let owners = findOwners(rows, offsets: offsets)
  var builder = TextColumnBuilder()
  for position in 0..<rows.count {
    let owner = owners[position]
    guard owner != RowSelection.noRow, let file = files.text(Int(owner)) else {
      builder.appendMissing()
      continue
    }
    builder.append("\(file)#\(singular)\(rows[position] - offsets[Int(owner)] + 1)")
  }
  return builder.column
}
