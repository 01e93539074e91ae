import CorpusModel

/// Where the people of each article are first named with their offices, and where somebody bears a
/// name.
struct OfficeHolders: Sendable {
  /// A person in a paragraph of the document.
  struct Place: Sendable {
    var paragraph: Int
    /// Position in the paragraph's people.
    var person: Int
  }

  private struct Holder: Hashable, Sendable {
    var article: RowID<Article>
    var entity: EntityID
  }

  private struct Bearer: Hashable, Sendable {
    var article: RowID<Article>
    var name: String
  }

  private var holders: [Holder: Place] = [:]
  /// Only of articles with turns, which ask for names.
  private var bearers: [Bearer: Place] = [:]

  init() {}

  init(_ document: AnnotatedDocument) {
    for article in document.articles {
      let hasTurns = article.paragraphs.contains { document.paragraphs[$0].kind == .turn }
      for index in article.paragraphs {
        let paragraph = document.paragraphs[index]
        for (number, person) in paragraph.people.enumerated() {
          let place = Place(paragraph: index, person: number)
          if hasTurns {
            let bearer = Bearer(article: article.id, name: paragraph.string(person.name))
            if bearers[bearer] == nil { bearers[bearer] = place }
          }
          guard !person.offices.isEmpty else { continue }
          let holder = Holder(article: article.id, entity: person.entity)
          if holders[holder] == nil { holders[holder] = place }
        }
      }
    }
  }

  /// Where an article first names a person with an office.
  func place(of entity: EntityID, in article: RowID<Article>) -> Place? {
    holders[Holder(article: article, entity: entity)]
  }

  /// Where an article with turns first names somebody so.
  func place(ofName name: String, in article: RowID<Article>) -> Place? {
    bearers[Bearer(article: article, name: name)]
  }
}
