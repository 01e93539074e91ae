package import Calendar

/// A named thing as a result shows it: an organization, a country, a person, an unnamed group.
package struct EntityValue: Hashable, Sendable {
  /// The canonical name.
  package var name: String
  /// ISO 3166 alpha-3 for countries, otherwise empty.
  package var code: String
  /// The corpus-wide number of the entity: equal numbers are one thing.
  package var number: Int

  package init(name: String, code: String, number: Int) {
    self.name = name
    self.code = code
    self.number = number
  }
}

/// One cell of a result.
package indirect enum Value: Hashable, Sendable {
  case missing
  case text(String)
  case number(Double)
  case date(DateSpan)
  case boolean(Bool)
  case entity(EntityValue)
  /// A row of another table, shown by its label (an article by its title).
  case row(label: String, number: Int)
  case list([Value])
}
