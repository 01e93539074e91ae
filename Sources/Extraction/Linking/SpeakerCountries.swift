import CorpusModel

/// The countries of speakers, which another document may tell.
struct SpeakerCountries: Sendable {
  /// The country of each entity.
  private let seats: [EntityID?]
  /// The country of the people with each written name; nil where they are of several, or of none.
  private var people: [String: EntityID?] = [:]

  init(_ entities: [Entity]) {
    seats = entities.map(\.country)
    for person in entities where person.kind == .person {
      let country = person.country ?? person.organization.flatMap { seats[$0.index] }
      for name in person.names {
        if let known = people[name], known != country {
          people[name] = .some(nil)
        } else {
          people[name] = country
        }
      }
    }
  }

  /// Gives statements without a country that of their organization, or of the one person with the
  /// speaker's name.
  func fill(_ statements: inout [Statement]) {
    for index in statements.indices where statements[index].country == nil {
      let seat = statements[index].organization.flatMap { seats[$0.index] }
      statements[index].country =
        seat ?? statements[index].speakers.first.flatMap { people[$0] ?? nil }
    }
  }
}
