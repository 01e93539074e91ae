import Columns
import CorpusModel
import Diagnostics
import Query
import Store

/// Watches whether the aggregates of a column put numbers of different units into one: yuan and dollars,
/// boxes and pieces.
///
/// It can tell where the number is a column of the corpus as it stands and the column of its unit is
/// still alive. Rows without a unit are taken to agree with any.
struct MixedUnits {
  /// What the aggregates are called.
  private var names: [String]
  private let number: Int
  private let unit: Int
  private let unitField: Field
  private var encoder = KeyEncoder()
  /// For each group the unit met first; no row before one is met.
  private var firsts: [UInt32] = []
  private(set) var isMixed = false

  /// The watches that some aggregates need, one a column.
  static func watches(of list: [Aggregate], over shape: RowShape) -> [MixedUnits] {
    list.compactMap { MixedUnits($0, over: shape) }.reduce(into: []) { watches, watch in
      if let known = watches.firstIndex(where: { $0.number == watch.number }) {
        watches[known].names += watch.names
      } else {
        watches.append(watch)
      }
    }
  }

  /// Nil where the aggregate mixes nothing or its unit is not known.
  private init?(_ aggregate: Aggregate, over shape: RowShape) {
    guard aggregate.function.combinesNumbers,
      case .column(let number) = aggregate.argument?.form, number < shape.fields.count,
      let origin = shape.fields[number].origin,
      let column = Schema.unitColumn(of: origin.column, in: origin.table)
    else { return nil }
    let wanted = ColumnOrigin(table: origin.table, column: column)
    guard let unit = shape.fields.firstIndex(where: { $0.origin == wanted }) else { return nil }
    names = [aggregate.name]
    self.number = number
    self.unit = unit
    unitField = shape.fields[unit]
  }

  /// Looks at the rows of a batch; `groups` says which group each belongs to, all below `count`.
  mutating func look(at batch: Batch, in corpus: Corpus, groups: [UInt32], count: Int) {
    if isMixed { return }
    if firsts.count < count {
      firsts += repeatElement(RowSelection.noRow, count: count - firsts.count)
    }
    let numbers = batch.read(number, in: corpus)
    let units = batch.read(unit, in: corpus)
    let codes = encoder.encode(units)
    for (row, group) in groups.enumerated() where units.isKnown(row) && numbers.isKnown(row) {
      let first = firsts[Int(group)]
      if first == codes[row] { continue }
      if first != RowSelection.noRow {
        isMixed = true
        return
      }
      firsts[Int(group)] = codes[row]
    }
  }

  /// What the reader is told of each aggregate when units were mixed.
  var notes: [Message] {
    let chinese = unitField.chineseName.isEmpty ? unitField.name : unitField.chineseName
    return names.map { name in
      Message(
        "\(name) mixes different values of \(unitField.name): filter one, or group \(unitField.name) too",
        "\(name) 混合了不同的\(chinese)：请筛选其中一种，或再按\(chinese)分组"
      )
    }
  }
}

extension AggregateFunction {
  /// Whether one number is made of several, which only numbers of one unit allow.
  fileprivate var combinesNumbers: Bool {
    switch self {
    case .sum, .mean, .median, .min, .max: true
    case .count, .distinct, .list, .first: false
    }
  }
}
