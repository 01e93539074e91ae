import Calendar
import CorpusModel

/// The articles of one document in one language.
struct EditionSide: Hashable, Sendable {
  /// The position of the document in the corpus.
  var document: Int
  var isChinese: Bool
}

/// Two editions of the same text, and which article of the one is which of the other.
struct EditionPair: Sendable {
  var chinese: EditionSide
  var english: EditionSide
  /// Positions of articles, with how much they agree.
  var articles: [(chinese: Int, english: Int, agreement: Double)]

  fileprivate var weight: Double { articles.reduce(0) { $0 + $1.agreement } }
}

/// Finds the documents that are editions of each other, by the numbers, dates and names they share; file
/// names and the order of the articles play no part.
func findEditions(_ documents: DocumentList) -> [EditionPair] {
  let candidates = candidates(tellingFeatures(documents))
  let profiles = profiles(of: candidates, in: documents)
  var found = mapConcurrently(candidates.count, stretch: 1) { index -> EditionPair? in
    let (left, right) = candidates[index]
    guard let chinese = profiles[left], let english = profiles[right],
      let articles = EditionEvidence(chinese, english).articles()
    else { return nil }
    return EditionPair(chinese: left, english: right, articles: articles)
  }.compactMap(\.self)
  found.sort {
    $0.weight == $1.weight
      ? $0.chinese.document < $1.chinese.document : $0.weight > $1.weight
  }
  var taken: Set<EditionSide> = []
  var pairs: [EditionPair] = []
  for pair in found where !taken.contains(pair.chinese) && !taken.contains(pair.english) {
    taken.insert(pair.chinese)
    taken.insert(pair.english)
    pairs.append(pair)
  }
  return pairs.sorted { $0.chinese.document < $1.chinese.document }
}

/// What each side of some candidates has to show.
private func profiles(
  of candidates: [(chinese: EditionSide, english: EditionSide)],
  in documents: DocumentList
) -> [EditionSide: EditionProfile] {
  let sides = Array(Set(candidates.map(\.chinese) + candidates.map(\.english)))
  let profiles = mapConcurrently(sides.count, stretch: 1) { index -> EditionProfile? in
    EditionText(sides[index], of: documents, .profiled).map(EditionProfile.init)
  }
  var space = FeatureSpace()
  var result: [EditionSide: EditionProfile] = [:]
  for case (let side, var profile?) in zip(sides, profiles) {
    profile.number(&space)
    result[side] = profile
  }
  return result
}

/// The telling features of the Chinese and of the English articles of every document: numbers above the
/// everyday, full dates, names.
private func tellingFeatures(_ documents: DocumentList) -> [EditionSide: Set<SharedFeature>] {
  let found = mapConcurrently(documents.count, stretch: 1) { index in
    tellingFeatures(
      of: documents[index, [.articles, .paragraphs, .figures, .dates, .mentions]],
      at: index
    )
  }
  var features: [EditionSide: Set<SharedFeature>] = [:]
  for sides in found { features.merge(sides) { first, _ in first } }
  return features
}

private func tellingFeatures(
  of document: DocumentList.Records,
  at index: Int
) -> [EditionSide: Set<SharedFeature>] {
  var features: [EditionSide: Set<SharedFeature>] = [:]
  func add(_ feature: SharedFeature, at evidence: Evidence) {
    guard isTelling(feature) else { return }
    let article = document.read.paragraphs[evidence.paragraph.index].article
    let isChinese = document.read.articles[article.index].language.isChinese
    features[EditionSide(document: index, isChinese: isChinese), default: []].insert(feature)
  }
  for figure in document.extracted.figures { add(.number(figure.value), at: figure.evidence) }
  for date in document.extracted.dates {
    guard let span = date.date else { continue }
    add(.date(span.start.number, span.end.number), at: date.evidence)
  }
  for mention in document.extracted.mentions {
    add(.entity(mention.entity.index), at: mention.evidence)
  }
  return features
}

/// Whether a feature says by itself which text it is.
func isTelling(_ feature: SharedFeature) -> Bool {
  switch feature {
  case .number(let value): !value.isLess(than: Decimal64(13))
  case .date(let first, let last): last - first < 31
  case .entity: true
  case .stem: false
  }
}

/// For every side the three of the other language that share most telling features, rare ones weighing
/// more; what more than 32 documents have says nothing.
private func candidates(
  _ features: [EditionSide: Set<SharedFeature>]
) -> [(chinese: EditionSide, english: EditionSide)] {
  var holders: [SharedFeature: [EditionSide]] = [:]
  for (side, set) in features {
    for feature in set { holders[feature, default: []].append(side) }
  }
  var found: Set<[Int]> = []
  for (side, set) in features {
    // Whole numbers, so that the sum does not hang on the order of the set.
    var shared: [Int: Int] = [:]
    for feature in set {
      guard let others = holders[feature], others.count <= 32 else { continue }
      for other in others where other.isChinese != side.isChinese {
        shared[other.document, default: 0] += 1_000_000 / others.count
      }
    }
    let best = shared.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    for (other, weight) in best.prefix(3) where weight > 1_400_000 {
      found.insert(side.isChinese ? [side.document, other] : [other, side.document])
    }
  }
  return found.sorted { $0.lexicographicallyPrecedes($1) }.map {
    (EditionSide(document: $0[0], isChinese: true), EditionSide(document: $0[1], isChinese: false))
  }
}
