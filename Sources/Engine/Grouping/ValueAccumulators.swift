import Columns
import CorpusModel
import Store

/// Keeps the least or greatest value of each group: `min(x)`, `max(x)`.
struct ExtremeAccumulator: Accumulator {
  /// Which end of the order is kept.
  enum End { case least, greatest }

  private let type: ValueType
  private let keeps: End
  private let corpus: Corpus
  /// The best cell of each group so far.
  private var best: Column
  private(set) var skipped = 0

  init(type: ValueType, keeps: End, corpus: Corpus) {
    self.type = type
    self.keeps = keeps
    self.corpus = corpus
    best = .missing(type, count: 0)
  }

  mutating func add(_ cells: Column?, groups: [UInt32], count: Int) {
    guard let cells else { return }
    let known = best.count
    guard let all = Column.concatenate([best, cells]) else { return }
    let order = SortOrder([(all, .ascending)], corpus)
    var picks = (0..<count).map { $0 < known ? UInt32($0) : RowSelection.noRow }
    for (row, group) in groups.enumerated() {
      guard cells.isKnown(row) else {
        skipped += 1
        continue
      }
      let candidate = UInt32(known + row)
      let current = picks[Int(group)]
      guard current != RowSelection.noRow, all.isKnown(Int(current)) else {
        picks[Int(group)] = candidate
        continue
      }
      let position = order.compare(Int(candidate), Int(current))
      if keeps == .least ? position < 0 : position > 0 { picks[Int(group)] = candidate }
    }
    best = all.gather(.list(picks))
  }

  func finish(count: Int) -> Column {
    best.gather(.list((0..<count).map { $0 < best.count ? UInt32($0) : RowSelection.noRow }))
  }
}

/// Counts the different values of each group: `distinct(x)`.
struct DistinctAccumulator: Accumulator {
  private var encoder = KeyEncoder()
  private var seen: Set<UInt64> = []
  private var counts: [Int] = []
  private(set) var skipped = 0

  mutating func add(_ cells: Column?, groups: [UInt32], count: Int) {
    guard let cells else { return }
    counts.grow(to: count)
    let codes = encoder.encode(cells)
    for (row, group) in groups.enumerated() {
      guard cells.isKnown(row) else {
        skipped += 1
        continue
      }
      if seen.insert(UInt64(group) << 32 | UInt64(codes[row])).inserted { counts[Int(group)] += 1 }
    }
  }

  func finish(count: Int) -> Column {
    .number((0..<count).map { $0 < counts.count ? Double(counts[$0]) : 0 })
  }
}

/// Collects the values of each group, of lists their elements: `list(x)`.
struct ListAccumulator: Accumulator {
  private let type: ValueType
  private var parts: [Column] = []
  /// The group of each element gathered.
  private var owners: [UInt32] = []
  private(set) var skipped = 0

  init(type: ValueType) { self.type = type.element }

  mutating func add(_ cells: Column?, groups: [UInt32], count: Int) {
    guard let cells else { return }
    var wanted: [UInt32] = []
    for (row, group) in groups.enumerated() {
      guard cells.isKnown(row) else {
        skipped += 1
        continue
      }
      guard case .list(let lists) = cells else {
        wanted.append(UInt32(row))
        owners.append(group)
        continue
      }
      for element in lists.range(row) {
        wanted.append(UInt32(element))
        owners.append(group)
      }
    }
    var elements = cells
    if case .list(let lists) = cells { elements = lists.elements }
    if !wanted.isEmpty { parts.append(elements.gather(.list(wanted))) }
  }

  func finish(count: Int) -> Column {
    let all = Column.concatenate(parts) ?? .missing(type, count: 0)
    var counts = [Int](repeating: 0, count: count + 1)
    for owner in owners { counts[Int(owner) + 1] += 1 }
    for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
    var next = counts
    var order = [UInt32](repeating: 0, count: owners.count)
    for (element, owner) in owners.enumerated() {
      order[next[Int(owner)]] = UInt32(element)
      next[Int(owner)] += 1
    }
    return .list(
      ListColumn(offsets: counts.map { UInt32($0) }, elements: all.gather(.list(order)))
    )
  }
}

/// Keeps the first known value of each group: `first(x)`.
struct FirstAccumulator: Accumulator {
  private let type: ValueType
  private var parts: [Column] = []
  private var total = 0
  /// For each group the position of its first known cell among those gathered.
  private var firsts: [UInt32] = []
  private(set) var skipped = 0

  init(type: ValueType) { self.type = type }

  mutating func add(_ cells: Column?, groups: [UInt32], count: Int) {
    guard let cells else { return }
    if firsts.count < count {
      firsts.append(
        contentsOf: repeatElement(RowSelection.noRow, count: count - firsts.count)
      )
    }
    var wanted: [UInt32] = []
    for (row, group) in groups.enumerated() {
      guard cells.isKnown(row) else {
        skipped += 1
        continue
      }
      guard firsts[Int(group)] == RowSelection.noRow else { continue }
      firsts[Int(group)] = UInt32(total + wanted.count)
      wanted.append(UInt32(row))
    }
    total += wanted.count
    if !wanted.isEmpty { parts.append(cells.gather(.list(wanted))) }
  }

  func finish(count: Int) -> Column {
    let picks = (0..<count).map { $0 < firsts.count ? firsts[$0] : RowSelection.noRow }
    let all = Column.concatenate(parts) ?? .missing(type, count: 0)
    return all.gather(.list(picks))
  }
}
