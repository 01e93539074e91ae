import Columns

/// Counts the rows of each group: `count()`, `count(x)`.
struct CountAccumulator: Accumulator {
  private var counts: [Int] = []
  var skipped: Int { 0 }

  mutating func add(_ cells: Column?, groups: [UInt32], count: Int) {
    counts.grow(to: count)
    guard let cells else {
      countGroups(groups, into: &counts)
      return
    }
    for (row, group) in groups.enumerated() where cells.isKnown(row) { counts[Int(group)] += 1 }
  }

  func finish(count: Int) -> Column {
    .number((0..<count).map { $0 < counts.count ? Double(counts[$0]) : 0 })
  }
}

/// Adds up the numbers of each group: `sum(x)`, `mean(x)`.
struct SumAccumulator: Accumulator {
  /// Whether the sum is divided by the number of values.
  enum Division { case yes, no }

  private let divides: Division
  private var sums: [CompensatedSum] = []
  private var counts: [Int] = []
  private(set) var skipped = 0

  init(divides: Division) { self.divides = divides }

  mutating func add(_ cells: Column?, groups: [UInt32], count: Int) {
    let values = cells?.numbers ?? []
    counts.grow(to: count)
    if sums.count < count {
      sums.append(contentsOf: repeatElement(CompensatedSum(), count: count - sums.count))
    }
    for (row, group) in groups.enumerated() {
      guard !values[row].isNaN else {
        skipped += 1
        continue
      }
      sums[Int(group)].add(values[row])
      counts[Int(group)] += 1
    }
  }

  func finish(count: Int) -> Column {
    .number(
      (0..<count).map { group in
        guard group < counts.count, counts[group] > 0 else { return .nan }
        let sum = sums[group].value
        return divides == .yes ? roundToDecimal(sum / Double(counts[group])) : sum
      }
    )
  }
}

/// Finds the middle of the numbers of each group: `median(x)`.
struct MedianAccumulator: Accumulator {
  private var values: [[Double]] = []
  private(set) var skipped = 0

  mutating func add(_ cells: Column?, groups: [UInt32], count: Int) {
    let numbers = cells?.numbers ?? []
    if values.count < count {
      values.append(contentsOf: repeatElement([], count: count - values.count))
    }
    for (row, group) in groups.enumerated() {
      guard !numbers[row].isNaN else {
        skipped += 1
        continue
      }
      values[Int(group)].append(numbers[row])
    }
  }

  func finish(count: Int) -> Column {
    .number((0..<count).map { $0 < values.count ? median(values[$0]) : .nan })
  }

  private func median(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return .nan }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    guard sorted.count % 2 == 0 else { return sorted[middle] }
    return roundToDecimal((sorted[middle - 1] + sorted[middle]) / 2)
  }
}
