import Columns
import CorpusModel
import Diagnostics
import Query
import Store

/// Watches whether a sum adds up totals of several gifts beside single gifts, which may be among those the
/// totals are made of.
///
/// It can tell where the number summed up is a column of the donations as it stands and the rows still say
/// which of them are totals.
struct TotalsAndParts {
  private let number: Int
  private let aggregate: Int
  private var hasTotal = false
  private var hasPart = false

  /// Whether both were met.
  var areMet: Bool { hasTotal && hasPart }

  /// Nil where nothing of the kind is summed up.
  init?(_ list: [Aggregate], over shape: RowShape) {
    let sums = list.lazy.filter { $0.function == .sum }.compactMap { sum -> Int? in
      guard case .column(let number) = sum.argument?.form, number < shape.fields.count,
        shape.fields[number].origin?.table == .donations
      else { return nil }
      return number
    }
    let aggregate = shape.fields.firstIndex {
      $0.origin?.isColumn("aggregate", of: .donations) == true
    }
    guard let number = sums.first, let aggregate else { return nil }
    self.number = number
    self.aggregate = aggregate
  }

  /// Looks at the rows of a batch.
  mutating func look(at batch: Batch, in corpus: Corpus) {
    guard !areMet, case .boolean(let truths) = batch.read(aggregate, in: corpus) else { return }
    let numbers = batch.read(number, in: corpus)
    for (row, truth) in truths.enumerated() where numbers.isKnown(row) {
      guard let isTotal = truth.value else { continue }
      if isTotal { hasTotal = true } else { hasPart = true }
      if areMet { return }
    }
  }

  /// What the reader is told when both were met.
  static let note = Message(
    """
    totals of several gifts are summed up beside single gifts, which may be among them: \
    filter not aggregate leaves the totals out
    """,
    "多笔捐赠的总计与单笔捐赠一起计入了总和，单笔可能已含在总计里；筛选 非 汇总 可去掉总计"
  )
}
