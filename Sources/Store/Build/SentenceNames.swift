import Columns
import CorpusModel

/// The countries, organizations and people named in each sentence, each once, in the order in which
/// they are first named.
struct SentenceNames {
  private(set) var countries = EntityListBuilder()
  private(set) var organizations = EntityListBuilder()
  private(set) var people = EntityListBuilder()

  init(_ mentions: MentionPlaces, sentenceCount: Int, kinds: [EntityKind]) {
    var found: [EntityKind: [UInt32]] = [:]
    var next = 0
    let order = mentions.order
    for sentence in 0..<sentenceCount {
      found.removeAll(keepingCapacity: true)
      while next < order.count, mentions.places.sentences[order[next]] == UInt32(sentence) {
        let entity = mentions.entities[order[next]]
        next += 1
        guard entity != RowSelection.noRow else { continue }
        let kind = kinds[Int(entity)]
        if found[kind, default: []].contains(entity) { continue }
        found[kind, default: []].append(entity)
      }
      countries.append(found[.country] ?? [])
      organizations.append(found[.organization] ?? [])
      people.append(found[.person] ?? [])
    }
  }
}

/// All mentions of the corpus: what they name and where.
struct MentionPlaces {
  private(set) var places: EvidencePlaces
  private(set) var entities: [UInt32] = []

  init(_ context: BuildContext) {
    places = EvidencePlaces(context)
    for (document, records) in context.each(.mentions) {
      for mention in records.extracted.mentions {
        places.append(mention.evidence, document: document)
        entities.append(context.cell(mention.entity))
      }
    }
  }

  /// The mentions by sentence, then by place; those outside any sentence last.
  var order: [Int] {
    entities.indices.sorted { left, right in
      let (one, other) = (places.sentences[left], places.sentences[right])
      return one != other ? one < other : places.ranges.starts[left] < places.ranges.starts[right]
    }
  }
}
