package import CorpusModel

/// Joins documents into a corpus: entities that are the same thing become one.
package func link(
  _ documents: [(read: ReadDocument, extracted: ExtractedDocument)]
) -> CorpusRecords {
  var corpus = CorpusRecords()
  for document in documents {
    let offset = corpus.entities.count
    var moved = document
    moved.extracted.moveEntities { EntityID($0.index + offset) }
    corpus.entities += moved.extracted.entities
    moved.extracted.entities = []
    corpus.documents.append(moved)
  }
  return corpus
}

extension ExtractedDocument {
  /// Gives every record that points at an entity the id it has in the corpus.
  mutating func moveEntities(_ move: (EntityID) -> EntityID) {
    for index in mentions.indices { mentions[index].entity = move(mentions[index].entity) }
    for index in statements.indices {
      statements[index].organization = statements[index].organization.map(move)
      statements[index].country = statements[index].country.map(move)
    }
    for index in donations.indices {
      donations[index].donors = donations[index].donors.map(move)
      donations[index].recipients = donations[index].recipients.map(move)
      donations[index].countries = donations[index].countries.map(move)
    }
    for index in events.indices {
      events[index].countries = events[index].countries.map(move)
      events[index].hosts = events[index].hosts.map(move)
      events[index].supporters = events[index].supporters.map(move)
      events[index].organizations = events[index].organizations.map(move)
    }
    for index in entities.indices {
      entities[index].organization = entities[index].organization.map(move)
      entities[index].country = entities[index].country.map(move)
    }
  }
}
