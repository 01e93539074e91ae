/// The position of a record in its own list: an identity that cannot be mixed up with another table's.
package struct RowID<Record>: Hashable, Comparable, Sendable {
  package let index: Int

  @inlinable package init(_ index: Int) { self.index = index }

  @inlinable package static func == (left: RowID, right: RowID) -> Bool {
    left.index == right.index
  }

  @inlinable package static func < (left: RowID, right: RowID) -> Bool {
    left.index < right.index
  }

  @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(index) }

  /// What a dictionary asks for: that of the number, without a hasher of its own.
  @inlinable package func _rawHashValue(seed: Int) -> Int { index._rawHashValue(seed: seed) }
}
