package import CorpusModel

/// Joins documents into a corpus: entities that are the same thing become one, with all their written
/// names, the most frequent first, and an English canonical name where the corpus has one.
///
/// Entities that no record points at are left out; the others stand in the order in which the documents
/// first name them. The documents are read several times; of their records only names and their counts
/// are kept. What is given when `isCancelled` is not whole.
package func link(
  _ documents: DocumentList,
  isCancelled: () -> Bool = { false }
) -> CorpusRecords {
  var corpus = CorpusRecords()
  var linker = EntityLinker()
  linker.add(documents)
  linker.countForms(in: documents, isCancelled: isCancelled)
  guard !isCancelled() else { return corpus }
  linker.join()
  guard !isCancelled() else { return corpus }
  let first = linker.linked()
  var moves = EntityMoves(offsets: linker.offsets, moves: first.moves)
  corpus.entities = first.entities
  guard !isCancelled() else { return corpus }
  let aligned = align(documents: documents.moving(moves), entities: corpus.entities)
  corpus.pairs = aligned.pairs
  if !aligned.names.isEmpty {
    let olds = first.olds
    for name in aligned.names { linker.unite(olds[name.chinese.index], olds[name.english.index]) }
    let second = linker.linked()
    moves.moves = moves.moves.map { second.moves[olds[$0.index]] }
    corpus.entities = second.entities
  }
  let countries = SpeakerCountries(corpus.entities)
  corpus.documents = documents.changing { [moves] number, extracted in
    moves.move(&extracted, of: number)
    countries.fill(&extracted.statements)
  }
  corpus.disagreements = aligned.disagreements(in: corpus.documents, entities: corpus.entities)
  return corpus
}

/// Which entity of the corpus each entity of a document is.
private struct EntityMoves: Sendable {
  /// The position of the first entity of each document in `moves`.
  var offsets: [Int]
  var moves: [EntityID]

  /// Gives every record that points at an entity the id it has in the corpus.
  func move(_ extracted: inout ExtractedDocument, of document: Int) {
    let offset = offsets[document]
    extracted.moveEntities { moves[$0.index + offset] }
    extracted.entities = []
  }
}

extension DocumentList {
  fileprivate func moving(_ moves: EntityMoves) -> DocumentList {
    changing { number, extracted in moves.move(&extracted, of: number) }
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
  guard ids.count > 1 else { return ids }
  var kept: [EntityID] = []
  for id in ids where !kept.contains(id) { kept.append(id) }
  return kept
}
