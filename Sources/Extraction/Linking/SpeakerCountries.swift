import CorpusModel

extension CorpusRecords {
  /// Gives statements without a country that of their organization, or of the one person with the speaker's
  /// name, which another document may tell.
  mutating func fillSpeakerCountries() {
    let people = peopleByName()
    for document in documents.indices {
      for index in documents[document].extracted.statements.indices {
        let statement = documents[document].extracted.statements[index]
        guard statement.country == nil else { continue }
        let seat = statement.organization.flatMap { entities[$0.index].country }
        documents[document].extracted.statements[index].country =
          seat ?? statement.speakers.first.flatMap { people[$0] ?? nil }
      }
    }
  }

  /// The country of the people with each written name; nil where they are of several, or of none.
  private func peopleByName() -> [String: EntityID?] {
    var countries: [String: EntityID?] = [:]
    for person in entities where person.kind == .person {
      let country = person.country ?? person.organization.flatMap { entities[$0.index].country }
      for name in person.names {
        if let known = countries[name], known != country {
          countries[name] = .some(nil)
        } else {
          countries[name] = country
        }
      }
    }
    return countries
  }
}
