import Columns
import CorpusModel
import Query

extension Execution {
  /// `join organizations on donor.name = name keep all`; what is missing has no partner.
  func join(_ left: Relation, _ join: Join, shape: RowShape) throws(EngineError) -> Relation {
    let right = try nested { () throws(EngineError) in try run(join.right) }
    let evaluator = Evaluator(corpus)
    let rightKeys = evaluator.column(prepare(join.rightKey), right.batch)
    let leftKeys = evaluator.column(prepare(join.leftKey), left.batch)
    let partners = Partners(rightKeys)
    let found = partners.find(leftKeys)
    var leftRows: [UInt32] = []
    var rightRows: [UInt32] = []
    for (row, key) in found.enumerated() {
      if row % 256 == 0 { try checkCancellation() }
      let matches = partners.rows(of: key)
      if matches.isEmpty, join.keepsAll {
        leftRows.append(UInt32(row))
        rightRows.append(RowSelection.noRow)
      }
      for match in matches {
        leftRows.append(UInt32(row))
        rightRows.append(match)
      }
    }
    var batch = left.batch.gather(leftRows)
    for position in join.columns {
      try checkCancellation()
      let column = right.batch.read(position, in: corpus)
      batch.columns.append(.values(column.gather(.list(rightRows))))
    }
    var result = left
    result.shape = shape
    result.batch = batch
    return result.held(in: corpus)
  }
}

/// The right rows of each key.
private struct Partners {
  private var encoder: KeyEncoder
  private var rows: [[UInt32]] = []

  init(_ keys: Column) {
    encoder = KeyEncoder()
    let codes = encoder.encode(keys)
    rows = [[UInt32]](repeating: [], count: encoder.count)
    for (row, code) in codes.enumerated() where code != encoder.missingNumber {
      rows[Int(code)].append(UInt32(row))
    }
  }

  func find(_ keys: Column) -> [UInt32] { encoder.find(keys) }

  func rows(of key: UInt32) -> [UInt32] { key == RowSelection.noRow ? [] : rows[Int(key)] }
}
