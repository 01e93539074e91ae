import Columns
import CorpusModel

/// The countries, organizations and people named in each sentence, each once, in the order in which
/// they are first named.
struct SentenceNames {
  private(set) var countries = EntityListBuilder()
  private(set) var organizations = EntityListBuilder()
  private(set) var people = EntityListBuilder()

  init(_ mentions: MentionPlaces, sentenceCount: Int, kinds: EntityKinds) {
    var (states, bodies, persons) = ([UInt32](), [UInt32](), [UInt32]())
    var next = 0
    let order = mentions.order
    for sentence in 0..<sentenceCount {
      states.removeAll(keepingCapacity: true)
      bodies.removeAll(keepingCapacity: true)
      persons.removeAll(keepingCapacity: true)
      while next < order.count, mentions.places.sentences[order[next]] == UInt32(sentence) {
        let entity = mentions.entities[order[next]]
        next += 1
        guard entity != RowSelection.noRow else { continue }
        switch kinds[Int(entity)] {
        case .country: Self.add(entity, to: &states)
        case .organization: Self.add(entity, to: &bodies)
        case .person: Self.add(entity, to: &persons)
        case .place, .group: break
        }
      }
      countries.append(states)
      organizations.append(bodies)
      people.append(persons)
    }
  }

  private static func add(_ entity: UInt32, to found: inout [UInt32]) {
    if !found.contains(entity) { found.append(entity) }
  }
}

/// All mentions of the corpus: what they name and where.
struct MentionPlaces {
  private(set) var places: EvidencePlaces
  private(set) var entities: [UInt32] = []

  init(_ context: BuildContext) {
    let count = context.offsets.mentions.last ?? 0
    places = EvidencePlaces(context, count: count)
    entities.reserveCapacity(Int(count))
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
