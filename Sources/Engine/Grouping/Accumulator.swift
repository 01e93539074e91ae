import Columns
import CorpusModel
import Query
import Store

/// What one aggregate has gathered so far, for every group.
protocol Accumulator {
  /// Adds the rows of a batch; `groups` says which group each belongs to, all below `count`.
  mutating func add(_ cells: Column?, groups: [UInt32], count: Int)
  /// The result for each group.
  func finish(count: Int) -> Column
  /// How many rows were skipped because their value is missing.
  var skipped: Int { get }
}

extension Execution {
  /// The accumulator of an aggregate over values of a type.
  func accumulator(_ function: AggregateFunction, over type: ValueType?) -> any Accumulator {
    switch function {
    case .count: CountAccumulator()
    case .sum: SumAccumulator(divides: .no)
    case .mean: SumAccumulator(divides: .yes)
    case .median: MedianAccumulator()
    case .min: ExtremeAccumulator(type: type ?? .number, keeps: .least, corpus: corpus)
    case .max: ExtremeAccumulator(type: type ?? .number, keeps: .greatest, corpus: corpus)
    case .distinct: DistinctAccumulator()
    case .list: ListAccumulator(type: type ?? .text)
    case .first: FirstAccumulator(type: type ?? .text)
    }
  }
}

extension [Int] {
  /// Makes the array long enough for a number of groups.
  mutating func grow(to count: Int) {
    if self.count < count { append(contentsOf: repeatElement(0, count: count - self.count)) }
  }
}
