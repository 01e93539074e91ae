import Columns
import CorpusModel

/// A column of lists of texts that still grows.
struct TextListBuilder {
  private var elements = CodedBuilder()
  private var offsets: [UInt32] = [0]

  mutating func append(_ texts: [String]) {
    for text in texts { elements.append(text) }
    offsets.append(UInt32(elements.count))
  }

  var list: ListColumn { ListColumn(offsets: offsets, elements: .coded(elements.column)) }
  var column: StoredColumn { .values(.list(list)) }
}

/// A column of lists of entities that still grows.
struct EntityListBuilder {
  private var elements: [UInt32] = []
  private var offsets: [UInt32] = [0]

  mutating func append(_ numbers: [UInt32]) {
    elements.append(contentsOf: numbers)
    offsets.append(UInt32(elements.count))
  }

  /// Adds a row with the entities of a record; numbers that name nothing are left out.
  mutating func append(_ entities: [EntityID], _ context: BuildContext) {
    append(entities.map { context.cell($0) }.filter { $0 != RowSelection.noRow })
  }

  var column: StoredColumn {
    .values(.list(ListColumn(offsets: offsets, elements: .entity(elements))))
  }
}

extension CodedBuilder {
  var stored: StoredColumn { .values(.coded(column)) }
}

extension StoredColumn {
  /// A column of numbers, in few bytes where all are whole and none is below zero.
  static func numbers(_ values: [Double]) -> StoredColumn {
    var whole: [UInt32] = []
    whole.reserveCapacity(values.count)
    for value in values {
      guard let number = value.isNaN ? RowSelection.noRow : UInt32(exactly: value),
        value.isNaN || number != RowSelection.noRow, value.sign == .plus || value.isNaN
      else { return .values(.number(values)) }
      whole.append(number)
    }
    return .whole(PackedNumbers(whole))
  }
}

extension [String: StoredColumn] {
  /// These columns and those of another part of the row.
  func with(_ other: [String: StoredColumn]) -> [String: StoredColumn] {
    merging(other) { own, _ in own }
  }
}

extension Int? {
  /// The number as a cell: not-a-number where there is none.
  var cell: Double { map { Double($0) } ?? .nan }
}

extension Decimal64? {
  /// The nearest binary number as a cell: not-a-number where there is none.
  var cell: Double { self?.double ?? .nan }
}

extension String {
  /// The text, or nil when it is empty.
  var orMissing: String? { isEmpty ? nil : self }
}
