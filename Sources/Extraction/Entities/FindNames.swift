import CorpusModel

/// Finds the countries, organizations, people and places a document names.
///
/// Each paragraph is read by itself first; what the readings show together (short names, names met
/// again, single characters for countries) is then brought together article by article.
func findNames(in document: inout AnnotatedDocument) {
  var names = DocumentNames(document)
  names.assemble()
  for index in document.paragraphs.indices {
    let mentions = names.mentions(of: index, document.paragraphs[index])
    if !mentions.isEmpty { document.paragraphs[index].mentions = mentions }
    let people = names.people(of: index, mentions, document.paragraphs[index].text)
    if !people.isEmpty { document.paragraphs[index].people = people }
  }
  names.addCountriesOfPeople()
  names.addHomes(document)
  document.credits = names.credits(of: document.read)
  document.entities = names.registry.finished()
  describeArticles(&document, names.aliases)
}

extension DocumentNames {
  /// The names of a paragraph, outer ones before the ones they hold; counts the outer ones.
  fileprivate mutating func mentions(
    of index: Int,
    _ paragraph: AnnotatedParagraph
  ) -> [EntityMention] {
    var end = 0
    return spans[index].map { span in
      let range = readings[index].text.bytes(span.range)
      let isNested = range.lowerBound < end
      if !isNested {
        end = range.upperBound
        if span.form != .generic {
          registry.count(writtenName(paragraph.text[range]), of: span.entity)
        }
      }
      return EntityMention(
        range: range,
        entity: span.entity,
        kind: span.kind,
        form: span.form,
        nested: isNested
      )
    }
  }
}

/// Fills in whom and which countries each article is about.
private func describeArticles(_ document: inout AnnotatedDocument, _ aliases: [[String: EntityID]])
{
  for article in document.articles.indices {
    document.articles[article].aliases = aliases[article]
    var organizations: [EntityID: Int] = [:]
    var countries: [EntityID: Int] = [:]
    for index in document.articles[article].paragraphs {
      let paragraph = document.paragraphs[index]
      let weight = paragraph.kind == .title || paragraph.kind == .subtitle ? 5 : 1
      for mention in paragraph.mentions where !mention.nested {
        switch mention.kind {
        case .organization: organizations[mention.entity, default: 0] += weight
        case .country: countries[mention.entity, default: 0] += weight
        case .person, .place, .group: continue
        }
      }
    }
    weighContributor(of: document.read.articles[article], document.entities, &organizations)
    document.articles[article].mainOrganizations = ranked(organizations).filter { id in
      organizations[id] ?? 0 > 1
    }
    document.articles[article].countries = ranked(countries)
    document.articles[article].countryFocus = document.articles[article].countries.first {
      document.entities[$0.index].code != "CHN"
    }
  }
}

/// The organization that contributed an article counts as named in its title.
private func weighContributor(
  of article: Article,
  _ entities: [Entity],
  _ organizations: inout [EntityID: Int]
) {
  for text in [article.contributor, article.affiliation].compactMap({ $0.map { Array($0.utf8) } }) {
    for id in organizations.keys
    where entities[id.index].names.contains(where: { holds(text, $0) }) {
      organizations[id, default: 0] += 5
    }
  }
}

/// Whether a name stands in a text.
private func holds(_ text: [UInt8], _ name: String) -> Bool {
  guard name.utf8.count <= text.count else { return false }
  return text.firstOffset(of: name, in: 0..<text.count) != nil
}

private func ranked(_ counts: [EntityID: Int]) -> [EntityID] {
  counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.map(\.key)
}
