import CorpusModel

/// What holds between two editions.
struct Alignment: Sendable {
  /// Article by article, from the coarsest to the finest level.
  var pairs: [Pair] = []
  /// Organizations and people of two languages that stand in each other's place.
  var names: [AlignedName] = []
  fileprivate var editions:
    [(chinese: EditionSide, english: EditionSide, articles: [PairedArticle])] = []

  /// In what the paired passages differ.
  ///
  /// The documents are those that were aligned; their records may point at other entities now.
  func disagreements(in documents: DocumentList, entities: [Entity]) -> [Disagreement] {
    let found = mapConcurrently(editions.count, stretch: 1) { index -> [Disagreement] in
      let edition = editions[index]
      guard let chinese = EditionText(edition.chinese, of: documents, .compared),
        let english = EditionText(edition.english, of: documents, .compared)
      else { return [] }
      var finder = DisagreementFinder(chinese, english, entities: entities)
      for article in edition.articles { finder.compare(article) }
      return finder.found
    }
    return Array(found.joined())
  }
}

/// Pairs the Chinese and English editions of the same text, and finds which names stand for each other.
///
/// Which documents are editions of each other is found by what they contain. Articles are paired in any
/// order; parts, paragraphs and sentences in order within their article.
func align(documents: DocumentList, entities: [Entity]) -> Alignment {
  var alignment = Alignment()
  let editions = findEditions(documents)
  guard !editions.isEmpty else { return alignment }
  var votes = NameVotes(entities: entities)
  // A few at a time: their texts are in memory while they are aligned.
  for first in stride(from: 0, to: editions.count, by: editionsAtOnce) {
    let some = editions[first..<min(first + editionsAtOnce, editions.count)]
    let texts = mapConcurrently(some.count, stretch: 1) {
      alignedTexts(some[first + $0], documents)
    }
    for case let (chinese, english, aligned)? in texts {
      let articles = aligned.map { article in
        votes.count(article, chinese, english)
        return append(article, chinese, english, to: &alignment.pairs)
      }
      alignment.editions.append((chinese.side, english.side, articles))
    }
  }
  alignment.names = votes.best()
  return alignment
}

private let editionsAtOnce = 8

/// Two editions with their articles paired passage by passage; nil where one has no text.
private func alignedTexts(
  _ edition: EditionPair,
  _ documents: DocumentList
) -> (chinese: EditionText, english: EditionText, articles: [AlignedArticle])? {
  guard let chinese = EditionText(edition.chinese, of: documents, .aligned),
    let english = EditionText(edition.english, of: documents, .aligned)
  else { return nil }
  var aligner = PassageAligner(chinese, english)
  return (chinese, english, aligner.align(edition.articles))
}

/// Adds the pairs of one article, coarsest first.
private func append(
  _ article: AlignedArticle,
  _ chinese: EditionText,
  _ english: EditionText,
  to pairs: inout [Pair]
) -> PairedArticle {
  func add(_ level: PairLevel, _ left: Range<Int>, _ right: Range<Int>, _ score: Double) {
    pairs.append(pair(level, chinese.document, left, english.document, right, score))
  }
  var paired = PairedArticle(
    aligned: article,
    articlePair: pairs.count,
    firstParagraphPair: 0,
    firstSentencePair: 0
  )
  let rows = (chinese.articleRows[article.chinese], english.articleRows[article.english])
  add(.article, rows.0..<rows.0 + 1, rows.1..<rows.1 + 1, article.agreement)
  for passage in article.paragraphs {
    let left = chinese.read.paragraphs[passage.chinese.lowerBound]
    let right = english.read.paragraphs[passage.english.lowerBound]
    guard left.kind == .heading, right.kind == .heading, let part = left.part,
      let other = right.part
    else { continue }
    add(.part, part.index..<part.index + 1, other.index..<other.index + 1, passage.agreement)
  }
  paired.firstParagraphPair = pairs.count
  for passage in article.paragraphs {
    add(.paragraph, passage.chinese, passage.english, passage.agreement)
  }
  paired.firstSentencePair = pairs.count
  for passage in article.sentences {
    add(.sentence, passage.chinese, passage.english, passage.agreement)
  }
  return paired
}

/// A pair of rows of two documents; its score is kept within 0...1.
private func pair(
  _ level: PairLevel,
  _ chinese: Int,
  _ left: Range<Int>,
  _ english: Int,
  _ right: Range<Int>,
  _ score: Double
) -> Pair {
  Pair(
    level: level,
    chinese: Passage(document: chinese, rows: left),
    english: Passage(document: english, rows: right),
    score: min(1, max(0, score))
  )
}
