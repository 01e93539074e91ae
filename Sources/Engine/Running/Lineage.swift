/// What rows were made of: each is made of some rows of another relation.
///
/// A class for its identity: every batch of the rows made refers to it.
package final class Lineage: Sendable {
  package let source: Relation
  /// Row `i` was made of the source's rows `members[offsets[i] ..< offsets[i + 1]]`.
  let offsets: [Int]
  let members: [UInt32]

  /// Keeps for each row of the source the number of the row it became part of.
  init(source: Relation, groups: [UInt32], count: Int) {
    self.source = source
    var counts = [Int](repeating: 0, count: count + 1)
    for group in groups { counts[Int(group) + 1] += 1 }
    for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
    offsets = counts
    var next = counts
    var members = [UInt32](repeating: 0, count: groups.count)
    for (row, group) in groups.enumerated() {
      members[next[Int(group)]] = UInt32(row)
      next[Int(group)] += 1
    }
    self.members = members
  }

  /// The source's rows behind one row.
  func rows(behind row: Int) -> [UInt32] {
    guard (0..<offsets.count - 1).contains(row) else { return [] }
    return Array(members[offsets[row]..<offsets[row + 1]])
  }
}
