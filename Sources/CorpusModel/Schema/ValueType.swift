/// The type of a column.
package indirect enum ValueType: Sendable, Hashable {
  case text, number, date, boolean
  /// A thing with one canonical name; empty kinds mean any kind.
  case entity(EntityKind?)
  /// A row of another table, reached by a dotted path.
  case row(Table)
  case list(ValueType)

  package var isList: Bool {
    if case .list = self { true } else { false }
  }

  /// The type of one value: the element of a list, otherwise the type itself.
  package var element: ValueType {
    if case .list(let element) = self { element } else { self }
  }
}
