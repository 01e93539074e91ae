package import CorpusModel

/// Joins documents into a corpus: entities that are the same thing become one, with all their written
/// names, the most frequent first, and an English canonical name where the corpus has one.
///
/// Entities that no record points at are left out; the others stand in the order in which the documents
/// first name them.
package func link(
  _ documents: consuming [(read: ReadDocument, extracted: ExtractedDocument)]
) -> CorpusRecords {
  var corpus = CorpusRecords()
  corpus.documents = documents
  var linker = EntityLinker()
  for index in corpus.documents.indices {
    let offset = linker.add(corpus.documents[index].extracted.entities, of: index)
    corpus.documents[index].extracted.moveEntities { EntityID($0.index + offset) }
    corpus.documents[index].extracted.entities = []
  }
  linker.countForms(in: corpus.documents)
  linker.join()
  let linked = linker.linked()
  corpus.moveEntities { linked.moves[$0.index] }
  corpus.entities = linked.entities
  let aligned = align(documents: corpus.documents, entities: corpus.entities)
  corpus.pairs = aligned.pairs
  join(aligned.names, &linker, linked.olds, in: &corpus)
  corpus.fillSpeakerCountries()
  corpus.disagreements = aligned.disagreements(in: corpus.documents, entities: corpus.entities)
  return corpus
}

/// Joins the names that stand in each other's place in two editions; `olds` are the places of the
/// corpus's entities among those of `linker`.
private func join(
  _ names: [AlignedName],
  _ linker: inout EntityLinker,
  _ olds: [Int],
  in corpus: inout CorpusRecords
) {
  guard !names.isEmpty else { return }
  for name in names { linker.unite(olds[name.chinese.index], olds[name.english.index]) }
  let linked = linker.linked()
  corpus.moveEntities { linked.moves[olds[$0.index]] }
  corpus.entities = linked.entities
}

extension CorpusRecords {
  /// Gives every record of every document that points at an entity its new id.
  fileprivate mutating func moveEntities(_ move: (EntityID) -> EntityID) {
    for index in documents.indices { documents[index].extracted.moveEntities(move) }
  }
}

extension ExtractedDocument {
  /// Gives every record that points at an entity the id it has in the corpus.
  mutating func moveEntities(_ move: (EntityID) -> EntityID) {
    for index in mentions.indices { mentions[index].entity = move(mentions[index].entity) }
    for index in credits.indices { credits[index].entity = move(credits[index].entity) }
    for index in statements.indices {
      statements[index].organization = statements[index].organization.map(move)
      statements[index].country = statements[index].country.map(move)
    }
    for index in donations.indices {
      donations[index].donors = unique(donations[index].donors.map(move))
      donations[index].recipients = unique(donations[index].recipients.map(move))
      donations[index].countries = unique(donations[index].countries.map(move))
    }
    for index in events.indices {
      events[index].countries = unique(events[index].countries.map(move))
      events[index].hosts = unique(events[index].hosts.map(move))
      events[index].supporters = unique(events[index].supporters.map(move))
      events[index].organizations = unique(events[index].organizations.map(move))
    }
  }

  /// Calls `body` with every entity a record points at, mentions first.
  func forEachEntity(_ body: (EntityID) -> Void) {
    for mention in mentions { body(mention.entity) }
    for credit in credits { body(credit.entity) }
    for statement in statements {
      if let id = statement.organization { body(id) }
      if let id = statement.country { body(id) }
    }
    for donation in donations {
      (donation.donors + donation.recipients + donation.countries).forEach(body)
    }
    for event in events {
      (event.countries + event.hosts + event.supporters + event.organizations).forEach(body)
    }
  }
}

/// The ids without the repetitions that joining makes.
private func unique(_ ids: [EntityID]) -> [EntityID] {
  var seen: Set<EntityID> = []
  return ids.filter { seen.insert($0).inserted }
}
