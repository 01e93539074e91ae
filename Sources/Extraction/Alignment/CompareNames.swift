import CorpusModel

/// A name where it stands in a sentence of one edition.
struct ComparedName: Sendable {
  var entity: EntityID
  var evidence: Evidence
  /// As it is written there.
  var text: String
}

/// Finds the countries or places of two paired sentences that stand for each other and differ: each side
/// names one that the other paragraph does not, and the sentences share others.
/// - Parameters:
///   - chinese: the names of the Chinese sentences, and all those of their paragraphs.
///   - english: the names of the English sentences, and all those of their paragraphs.
///   - shared: how many names of any kind both sentences hold, where they count as well.
/// - Returns: the names that stand for each other, in order.
func differentNames(
  _ chinese: (sentence: [ComparedName], paragraph: Set<EntityID>),
  _ english: (sentence: [ComparedName], paragraph: Set<EntityID>),
  shared: Int?
) -> [(chinese: ComparedName, english: ComparedName)] {
  let left = firsts(chinese.sentence.filter { !english.paragraph.contains($0.entity) })
  let right = firsts(english.sentence.filter { !chinese.paragraph.contains($0.entity) })
  let ofKind = Set(chinese.sentence.map(\.entity)).intersection(english.sentence.map(\.entity))
  guard left.count == right.count, !left.isEmpty, left.count <= 2,
    shared ?? ofKind.count >= left.count
  else {
    return []
  }
  return Array(zip(left, right))
}

/// The one country each of two sentences holds that the other does not, where one of them stands nowhere round
/// the other sentence: it was put for the other.
func differentCountry(
  _ chinese: (sentence: [ComparedName], paragraph: Set<EntityID>),
  _ english: (sentence: [ComparedName], paragraph: Set<EntityID>)
) -> [(chinese: ComparedName, english: ComparedName)] {
  let there = Set(english.sentence.map(\.entity))
  let here = Set(chinese.sentence.map(\.entity))
  let left = firsts(chinese.sentence.filter { !there.contains($0.entity) })
  let right = firsts(english.sentence.filter { !here.contains($0.entity) })
  guard left.count == 1, right.count == 1 else { return [] }
  let isStrange =
    !english.paragraph.contains(left[0].entity) || !chinese.paragraph.contains(right[0].entity)
  return isStrange ? [(left[0], right[0])] : []
}

/// The first mention of each name.
func firsts(_ names: [ComparedName]) -> [ComparedName] {
  var seen: Set<EntityID> = []
  return names.filter { seen.insert($0.entity).inserted }
}
