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
  case coded(FixedArray<UInt32>, Column)
  /// `file#word12`: the document's file, the table's word for a row, the order in the document.
  case identifier(singular: String, offsets: FixedArray<UInt32>, files: CodedColumn)
  /// Whole numbers.
  case whole(NarrowNumbers)
  /// Texts that stand in a heap, and those that do not; a row has its text in one or the other.
  case passages(StoredRanges, of: TextHeap, others: TextColumn)
  /// What only the words have, found from their place in the stream.
  case word(WordPlace)

  /// The cells of some rows, in their order; `RowSelection.noRow` reads as missing.
  package func read(_ rows: RowSelection) -> Column {
    switch self {
    case .values(let column): column.gather(rows)
    case .owner(let offsets): .row(findOwners(rows, offsets: offsets))
    case .through(let path, let column): column.read(path.follow(rows))
    case .coded(let codes, let column): column.gather(.list(gatherCodes(codes, rows).array))
    case .identifier(let singular, let offsets, let files):
      .text(nameRows(rows, singular: singular, offsets: offsets, files: files))
    case .whole(let numbers): .number(numbers.cells(rows))
    case .passages(let ranges, let heap, let others):
      .text(readPassages(rows, ranges: ranges, of: heap, others: others))
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
  ranges: StoredRanges,
  of heap: TextHeap,
  others: TextColumn
) -> TextColumn {
  var builder = TextColumnBuilder()
  for position in 0..<rows.count {
    let row = rows[position]
    if row == RowSelection.noRow {
      builder.appendMissing()
    } else if let range = ranges[Int(row)] {
      builder.append(bytes: heap.bytes[range])
    } else if let bytes = others.bytes(Int(row)) {
      builder.append(bytes: bytes)
    } else {
      builder.appendMissing()
    }
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
