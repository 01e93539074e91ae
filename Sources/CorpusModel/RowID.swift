/// The position of a record in its own list: an identity that cannot be mixed up with another table's.
package struct RowID<Record>: Hashable, Comparable, Sendable {
  package let index: Int

  package init(_ index: Int) { self.index = index }

  package static func < (left: RowID, right: RowID) -> Bool { left.index < right.index }
}
