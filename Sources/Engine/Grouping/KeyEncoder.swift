import Columns
import Unicode

/// Gives every different value of a key a number, in the order in which the values are first met.
///
/// Texts are one value when they fold to the same. Missing is a value of its own.
struct KeyEncoder {
  /// The numbers of the codes of one dictionary; `RowSelection.noRow` for those not met.
  private var slots: [UInt32] = []
  private var dictionary: TextDictionary?
  private var numbers: [KeyValue: UInt32] = [:]
  /// The numbers of the rows and entities met, by their own number.
  private var references: [UInt32] = []
  /// The folded texts met, and the number of each.
  private var texts = TextInterner()
  private var textNumbers: [UInt32] = []
  private var missing: UInt32?
  /// The first cell of each value, batch by batch.
  private var samples: [Column] = []
  /// The number of different values met.
  private(set) var count = 0

  /// The number of the value in every row; new values are given the next numbers.
  mutating func encode(_ column: Column) -> [UInt32] {
    var fresh: [UInt32] = []
    let codes = encode(column, fresh: &fresh)
    if !fresh.isEmpty || samples.isEmpty { samples.append(column.gather(.list(fresh))) }
    return codes
  }

  /// The number of the value in every row; no row for a value not met before.
  func find(_ column: Column) -> [UInt32] {
    let keys = KeyReader(column)
    let cells = column.isTextual ? column.asText : nil
    let heap = cells?.heap.bytes ?? []
    return (0..<column.count).map { row in
      guard column.isKnown(row) else { return missing ?? RowSelection.noRow }
      if let cells {
        let folded = fold(heap.span.extracting(cells.range(row)))
        return texts.find(folded.span).map { textNumbers[Int($0)] } ?? RowSelection.noRow
      }
      if case .reference(let reference) = keys.key(row) {
        return Int(reference) < references.count ? references[Int(reference)] : RowSelection.noRow
      }
      return numbers[keys.key(row)] ?? RowSelection.noRow
    }
  }

  /// The number of missing, if it was met.
  var missingNumber: UInt32? { missing }

  /// One cell for each value, as first met, by number.
  var values: Column? { Column.concatenate(samples) }

  private mutating func encode(_ column: Column, fresh: inout [UInt32]) -> [UInt32] {
    switch column {
    case .coded(let coded): return encode(coded, fresh: &fresh)
    case .text(let texts): return encode(texts, fresh: &fresh)
    case .row(let rows), .entity(let rows): return encode(references: rows, fresh: &fresh)
    case .number, .date, .boolean, .list: break
    }
    let keys = KeyReader(column)
    var result: [UInt32] = []
    result.reserveCapacity(column.count)
    for row in 0..<column.count {
      guard column.isKnown(row) else {
        result.append(missingNumber(row, &fresh))
        continue
      }
      let key = keys.key(row)
      let number = numbers[key] ?? add(row, &fresh)
      numbers[key] = number
      result.append(number)
    }
    return result
  }

  /// The numbers of rows and entities are looked up in an array.
  private mutating func encode(
    references rows: FixedArray<UInt32>,
    fresh: inout [UInt32]
  ) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(rows.count)
    for (row, reference) in rows.enumerated() {
      guard reference != RowSelection.noRow else {
        result.append(missingNumber(row, &fresh))
        continue
      }
      if references.count <= Int(reference) {
        let more = Int(reference) + 1 - references.count
        references.append(contentsOf: repeatElement(RowSelection.noRow, count: more))
      }
      if references[Int(reference)] == RowSelection.noRow {
        references[Int(reference)] = add(row, &fresh)
      }
      result.append(references[Int(reference)])
    }
    return result
  }

  /// Codes of one dictionary are looked up in an array.
  private mutating func encode(_ column: CodedColumn, fresh: inout [UInt32]) -> [UInt32] {
    if dictionary !== column.dictionary {
      dictionary = column.dictionary
      slots = [UInt32](repeating: RowSelection.noRow, count: column.dictionary.count)
    }
    var result: [UInt32] = []
    result.reserveCapacity(column.count)
    for (row, code) in column.codes.enumerated() {
      guard code != RowSelection.noRow else {
        result.append(missingNumber(row, &fresh))
        continue
      }
      if slots[Int(code)] == RowSelection.noRow {
        let text = texts.intern(column.dictionary.foldedText(Int(code)).span)
        slots[Int(code)] = number(ofText: text, row, &fresh)
      }
      result.append(slots[Int(code)])
    }
    return result
  }

  private mutating func encode(_ column: TextColumn, fresh: inout [UInt32]) -> [UInt32] {
    let heap = column.heap.bytes
    var result: [UInt32] = []
    result.reserveCapacity(column.count)
    for row in 0..<column.count {
      guard column.isKnown(row) else {
        result.append(missingNumber(row, &fresh))
        continue
      }
      let folded = fold(heap.span.extracting(column.range(row)))
      let text = texts.intern(folded.span)
      result.append(number(ofText: text, row, &fresh))
    }
    return result
  }

  /// The number of a folded text, a new one if it is the last text met.
  private mutating func number(
    ofText text: UInt32,
    _ row: Int,
    _ fresh: inout [UInt32]
  ) -> UInt32 {
    if Int(text) == textNumbers.count { textNumbers.append(add(row, &fresh)) }
    return textNumbers[Int(text)]
  }

  private mutating func missingNumber(_ row: Int, _ fresh: inout [UInt32]) -> UInt32 {
    if let missing { return missing }
    let number = add(row, &fresh)
    missing = number
    return number
  }

  /// The next number, for a value first met in a row.
  private mutating func add(_ row: Int, _ fresh: inout [UInt32]) -> UInt32 {
    fresh.append(UInt32(row))
    count += 1
    return UInt32(count - 1)
  }
}

/// A value other than a text as a key: equal keys are one value.
indirect enum KeyValue: Hashable {
  case text([UInt8])
  case number(UInt64)
  case date(Int32, Int32, UInt8, Int16)
  case truth(UInt8)
  case reference(UInt32)
  case list([KeyValue])
  case missing
}

/// Reads the cells of a column as keys.
struct KeyReader {
  private let column: Column
  private let texts: TextColumn?

  init(_ column: Column) {
    self.column = column
    texts = column.isTextual ? column.asText : nil
  }

  /// The key of a row.
  func key(_ row: Int) -> KeyValue {
    guard column.isKnown(row) else { return .missing }
    switch column {
    case .text, .coded: return .text(fold(texts?.bytes(row).map { Array($0) } ?? []))
    case .number(let values): return .number((values[row] + 0).bitPattern)
    case .date(let dates):
      return .date(
        dates.starts[row],
        dates.ends[row],
        dates.precisions[row],
        dates.minutes[row]
      )
    case .boolean(let values): return .truth(values[row].rawValue)
    case .row(let rows), .entity(let rows): return .reference(rows[row])
    case .list(let lists):
      let reader = KeyReader(lists.elements)
      return .list(lists.range(row).map { reader.key($0) })
    }
  }
}

extension Column {
  /// Whether the cells are texts.
  var isTextual: Bool {
    switch self {
    case .text, .coded: true
    case .number, .date, .boolean, .row, .entity, .list: false
    }
  }
}
