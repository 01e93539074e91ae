import Columns
import CorpusModel
import Store
import Unicode

/// Gives every different value of a key a number, in the order in which the values are first met.
///
/// Texts are one value when they fold to the same. Missing is a value of its own.
struct KeyEncoder {
  private let corpus: Corpus
  /// The numbers of the codes of one dictionary; `RowSelection.noRow` for those not met.
  private var slots: [UInt32] = []
  private var dictionary: TextDictionary?
  private var numbers: [KeyValue: UInt32] = [:]
  private var missing: UInt32?
  /// The first cell of each value, batch by batch.
  private var samples: [Column] = []
  /// The number of different values met.
  private(set) var count = 0

  init(_ corpus: Corpus) { self.corpus = corpus }

  /// The number of the value in every row; new values are given the next numbers.
  mutating func encode(_ column: Column) -> [UInt32] {
    var fresh: [UInt32] = []
    let codes = encode(column, fresh: &fresh)
    if !fresh.isEmpty || samples.isEmpty { samples.append(column.gather(.list(fresh))) }
    return codes
  }

  /// The number of the value in every row; no row for a value not met before.
  func find(_ column: Column) -> [UInt32] {
    let keys = KeyReader(column, corpus)
    return (0..<column.count).map { row in
      guard let key = keys.key(row) else { return missing ?? RowSelection.noRow }
      return numbers[key] ?? RowSelection.noRow
    }
  }

  /// The number of missing, if it was met.
  var missingNumber: UInt32? { missing }

  /// One cell for each value, as first met, by number.
  var values: Column? { Column.concatenate(samples) }

  private mutating func encode(_ column: Column, fresh: inout [UInt32]) -> [UInt32] {
    if case .coded(let coded) = column { return encode(coded, fresh: &fresh) }
    let keys = KeyReader(column, corpus)
    var result: [UInt32] = []
    result.reserveCapacity(column.count)
    for row in 0..<column.count { result.append(number(keys.key(row), row, &fresh)) }
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
        result.append(number(nil, row, &fresh))
        continue
      }
      if slots[Int(code)] == RowSelection.noRow {
        let key = KeyValue.text(Array(column.dictionary.folded.bytes(Int(code)) ?? []))
        slots[Int(code)] = number(key, row, &fresh)
      }
      result.append(slots[Int(code)])
    }
    return result
  }

  private mutating func number(_ key: KeyValue?, _ row: Int, _ fresh: inout [UInt32]) -> UInt32 {
    if let known = key.map({ numbers[$0] }) ?? missing { return known }
    let number = UInt32(count)
    count += 1
    fresh.append(UInt32(row))
    if let key { numbers[key] = number } else { missing = number }
    return number
  }
}

/// A value as a key: equal keys are one value.
indirect enum KeyValue: Hashable {
  case text([UInt8])
  case number(UInt64)
  case date(Int32, Int32, UInt8, Int16)
  case truth(UInt8)
  case reference(UInt32)
  case list([KeyValue?])
}

/// Reads the cells of a column as keys.
struct KeyReader {
  private let column: Column
  private let texts: TextColumn?
  private let corpus: Corpus

  init(_ column: Column, _ corpus: Corpus) {
    self.column = column
    self.corpus = corpus
    switch column {
    case .text, .coded: texts = column.asText
    case .number, .date, .boolean, .row, .entity, .list: texts = nil
    }
  }

  /// The key of a row; nil when its cell is missing.
  func key(_ row: Int) -> KeyValue? {
    guard column.isKnown(row) else { return nil }
    switch column {
    case .text, .coded: return .text(fold(Array(texts?.bytes(row) ?? [])))
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
      let reader = KeyReader(lists.elements, corpus)
      return .list(lists.range(row).map { reader.key($0) })
    }
  }
}
