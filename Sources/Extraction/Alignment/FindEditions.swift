import CorpusModel

/// Two documents that tell the same in two languages, and which article of the one is which of the other.
struct EditionPair: Sendable {
  var chinese: Int
  var english: Int
  /// Positions of articles, with how much they agree.
  var articles: [(chinese: Int, english: Int, agreement: Double)]
}

/// Finds the documents that are editions of each other, by the numbers, dates and names they share; file
/// names and the order of the articles play no part.
func findEditions(_ texts: [EditionText]) -> [EditionPair] {
  var found: [(pair: EditionPair, weight: Double)] = []
  let features = texts.map(documentFeatures)
  for (chinese, english) in candidates(texts, features) {
    let evidence = EditionEvidence(texts[chinese], texts[english])
    guard let articles = evidence.articles() else { continue }
    let weight = articles.reduce(0) { $0 + $1.agreement }
    found.append(
      (EditionPair(chinese: chinese, english: english, articles: articles), weight)
    )
  }
  found.sort {
    $0.weight == $1.weight ? $0.pair.chinese < $1.pair.chinese : $0.weight > $1.weight
  }
  var taken: Set<Int> = []
  var pairs: [EditionPair] = []
  for (pair, _) in found where !taken.contains(pair.chinese) && !taken.contains(pair.english) {
    taken.insert(pair.chinese)
    taken.insert(pair.english)
    pairs.append(pair)
  }
  return pairs.sorted { $0.chinese < $1.chinese }
}

/// The telling features of a document: numbers above the everyday, full dates, names.
private func documentFeatures(_ text: EditionText) -> Set<SharedFeature> {
  var features: Set<SharedFeature> = []
  for feature in text.anchors.joined() where isTelling(feature) { features.insert(feature) }
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

/// For every document the three of the other language that share most telling features.
private func candidates(
  _ texts: [EditionText],
  _ features: [Set<SharedFeature>]
) -> [(chinese: Int, english: Int)] {
  var holders: [SharedFeature: [Int]] = [:]
  for (index, set) in features.enumerated() {
    for feature in set { holders[feature, default: []].append(index) }
  }
  var found: Set<[Int]> = []
  for (index, set) in features.enumerated() {
    var shared: [Int: Double] = [:]
    for feature in set {
      guard let others = holders[feature], others.count <= 32 else { continue }
      for other in others where texts[other].isChinese != texts[index].isChinese {
        shared[other, default: 0] += 1 / Double(others.count)
      }
    }
    let best = shared.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    for (other, weight) in best.prefix(3) where weight > 1.4 {
      found.insert(texts[index].isChinese ? [index, other] : [other, index])
    }
  }
  return found.map { ($0[0], $0[1]) }.sorted { $0 < $1 }
}
