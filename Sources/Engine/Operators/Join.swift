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
    let most = options.mostJoinedCells / (join.columns.count + 2)
    let (leftRows, rightRows) = try pairs(of: found, partners, keepsAll: join.keepsAll, most: most)
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

  /// The rows of both sides that belong together, side by side.
  private func pairs(
    of found: [UInt32],
    _ partners: Partners,
    keepsAll: Bool,
    most: Int
  ) throws(EngineError) -> (left: [UInt32], right: [UInt32]) {
    let count = partners.count(of: found, keepsAll: keepsAll)
    guard count <= most else { throw .tooManyRows(count, most: most) }
    try checkCancellation()
    var leftRows: [UInt32] = []
    var rightRows: [UInt32] = []
    leftRows.reserveCapacity(count)
    rightRows.reserveCapacity(count)
    for (row, key) in found.enumerated() {
      if row % 256 == 0 { try checkCancellation() }
      let matches = partners.rows(of: key)
      if matches.isEmpty, keepsAll {
        leftRows.append(UInt32(row))
        rightRows.append(RowSelection.noRow)
      }
      for (number, match) in matches.enumerated() {
        if number % 65_536 == 65_535 { try checkCancellation() }
        leftRows.append(UInt32(row))
        rightRows.append(match)
      }
    }
    return (leftRows, rightRows)
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

  /// How many rows a join makes.
  func count(of keys: [UInt32], keepsAll: Bool) -> Int {
    keys.reduce(0) { $0 + max(rows(of: $1).count, keepsAll ? 1 : 0) }
  }

  func rows(of key: UInt32) -> [UInt32] { key == RowSelection.noRow ? [] : rows[Int(key)] }
}
