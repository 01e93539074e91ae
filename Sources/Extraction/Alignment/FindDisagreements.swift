import Calendar
import CorpusModel

/// One pair of articles with the rows its passages have among the pairs.
struct PairedArticle: Sendable {
  var aligned: AlignedArticle
  /// The row of the article's own pair.
  var articlePair: Int
  /// The row of the first pair of paragraphs, and of the first pair of sentences.
  var firstParagraphPair: Int
  var firstSentencePair: Int
}

/// Finds in what two editions of an article differ.
struct DisagreementFinder {
  let chinese: EditionText
  let english: EditionText
  let entities: [Entity]
  private(set) var found: [Disagreement] = []

  init(_ chinese: EditionText, _ english: EditionText, entities: [Entity]) {
    self.chinese = chinese
    self.english = english
    self.entities = entities
  }

  /// Compares everything two paired articles state.
  mutating func compare(_ article: PairedArticle) {
    let places = passagePlaces(article)
    let first = found.count
    compareFigures(article, places)
    compareDates(article, places)
    compareNames(article)
    compareBylines(article)
    compareGifts(article, places)
    found[first...].sort { ($0.pair, $0.place) < ($1.pair, $1.place) }
  }

  /// Where the sentences of both articles stand among their pairs.
  private func passagePlaces(
    _ article: PairedArticle
  ) -> (chinese: [Int: PassagePlace], english: [Int: PassagePlace]) {
    var left: [Int: PassagePlace] = [:]
    var right: [Int: PassagePlace] = [:]
    for (index, pair) in article.aligned.paragraphs.enumerated() {
      for sentence in chinese.sentences(ofParagraphs: pair.chinese) {
        left[sentence] = PassagePlace(sentencePair: -1, paragraphPair: index)
      }
      for sentence in english.sentences(ofParagraphs: pair.english) {
        right[sentence] = PassagePlace(sentencePair: -1, paragraphPair: index)
      }
    }
    let pairs = article.aligned.paragraphs
    addUnpaired(of: chinese, article.aligned.chinese, pairs.map(\.chinese), to: &left)
    addUnpaired(of: english, article.aligned.english, pairs.map(\.english), to: &right)
    for (index, pair) in article.aligned.sentences.enumerated() {
      for sentence in pair.chinese { left[sentence]?.sentencePair = index }
      for sentence in pair.english { right[sentence]?.sentencePair = index }
    }
    return (left, right)
  }

  /// Adds the places of what stands in no pair of paragraphs.
  private func addUnpaired(
    of text: EditionText,
    _ article: Int,
    _ paired: [Range<Int>],
    to places: inout [Int: PassagePlace]
  ) {
    for paragraph in text.articles[article]
    where !paired.contains(where: { $0.contains(paragraph) }) {
      let next = paired.firstIndex { $0.lowerBound > paragraph } ?? paired.count
      for sentence in text.sentences(of: paragraph) {
        places[sentence] = PassagePlace(sentencePair: -1, paragraphPair: -1, nextPair: next)
      }
    }
  }

  /// The row of the closest pair a place is in.
  private func pairRow(_ article: PairedArticle, _ place: PassagePlace) -> Int {
    if place.sentencePair >= 0 { return article.firstSentencePair + place.sentencePair }
    return place.paragraphPair >= 0
      ? article.firstParagraphPair + place.paragraphPair : article.articlePair
  }

  // MARK: - Figures

  private mutating func compareFigures(
    _ article: PairedArticle,
    _ places: (chinese: [Int: PassagePlace], english: [Int: PassagePlace])
  ) {
    let comparison = FigureComparison(
      figures(of: chinese, article.aligned.chinese, places.chinese),
      figures(of: english, article.aligned.english, places.english)
    )
    for pair in comparison.different {
      let (one, other) = (comparison.chinese[pair.chinese], comparison.english[pair.english])
      switch pair.in {
      case .unit:
        add(
          .unit,
          pairRow(article, one.place),
          (one.figure.evidence, one.figure.unit),
          (other.figure.evidence, other.figure.unit),
          rule: "same number, other unit"
        )
      case .number:
        add(
          .number,
          pairRow(article, one.place),
          (one.figure.evidence, one.figure.value.plainText),
          (other.figure.evidence, other.figure.value.plainText),
          rule: "same kind, other number"
        )
      }
    }
    for figure in comparison.onlyChinese
    where figure.place.sentencePair >= 0 && !tells(english, figure, article) {
      let side = (figure.figure.evidence, figure.figure.value.plainText)
      add(.onlyInChinese, pairRow(article, figure.place), side, nil, rule: "stated once")
    }
    for figure in comparison.onlyEnglish
    where figure.place.sentencePair >= 0 && !tells(chinese, figure, article) {
      let side = (figure.figure.evidence, figure.figure.value.plainText)
      add(.onlyInEnglish, pairRow(article, figure.place), nil, side, rule: "stated once")
    }
  }

  /// Whether the paragraphs of an edition that are paired with those of a figure state its number, though no
  /// figure was read there: `410 of them`.
  private func tells(
    _ text: EditionText,
    _ figure: ComparedFigure,
    _ article: PairedArticle
  ) -> Bool {
    guard figure.place.paragraphPair >= 0 else { return false }
    let pair = article.aligned.paragraphs[figure.place.paragraphPair]
    return (text.isChinese ? pair.chinese : pair.english).contains {
      text.tells(figure, inParagraph: $0)
    }
  }

  private func figures(
    of text: EditionText,
    _ article: Int,
    _ places: [Int: PassagePlace]
  ) -> [ComparedFigure] {
    var result: [ComparedFigure] = []
    for figure in text.figures(ofArticle: article) {
      guard let sentence = text.sentence(at: figure.evidence) else { continue }
      let next = ComparedFigure(figure, at: places[sentence] ?? .none)
      if let last = result.indices.last, result[last].take(next) { continue }
      result.append(next)
    }
    return result
  }

  // MARK: - Dates

  private mutating func compareDates(
    _ article: PairedArticle,
    _ places: (chinese: [Int: PassagePlace], english: [Int: PassagePlace])
  ) {
    let left = dates(of: chinese, article.aligned.chinese, places.chinese)
    let right = dates(of: english, article.aligned.english, places.english)
    for pair in differentDates(left, right) {
      let (one, other) = (left[pair.chinese], right[pair.english])
      add(
        .date,
        pairRow(article, one.place),
        (one.mention.evidence, "\(one.span)"),
        (other.mention.evidence, "\(other.span)"),
        rule: "other date"
      )
    }
  }

  private func dates(
    of text: EditionText,
    _ article: Int,
    _ places: [Int: PassagePlace]
  ) -> [ComparedDate] {
    text.dates(ofArticle: article).compactMap { date in
      guard let sentence = text.sentence(at: date.evidence), let span = date.date else {
        return nil
      }
      return ComparedDate(mention: date, span: span, place: places[sentence] ?? .none)
    }
  }

  private func name(_ entity: EntityID) -> String { entities[entity.index].name }

  // MARK: - Gifts

  private mutating func compareGifts(
    _ article: PairedArticle,
    _ places: (chinese: [Int: PassagePlace], english: [Int: PassagePlace])
  ) {
    let swapped = swappedGifts(
      gifts(of: chinese, article.aligned.chinese, places.chinese),
      gifts(of: english, article.aligned.english, places.english),
      NameMatcher(entities: entities)
    )
    for gift in swapped {
      let isReceived = gift.chinese.recipients.contains(gift.chineseRole)
      let place =
        chinese.sentence(at: gift.chinese.evidence).flatMap { places.chinese[$0] } ?? .none
      add(
        .role,
        pairRow(article, place),
        (gift.chinese.evidence, (isReceived ? "recipient " : "donor ") + name(gift.chineseRole)),
        (gift.english.evidence, (isReceived ? "donor " : "recipient ") + name(gift.englishRole)),
        rule: "giver and receiver"
      )
    }
  }

  private func gifts(
    of text: EditionText,
    _ article: Int,
    _ places: [Int: PassagePlace]
  ) -> [ComparedGift] {
    text.donations(ofArticle: article).compactMap { donation in
      guard let sentence = text.sentence(at: donation.evidence) else { return nil }
      return ComparedGift(donation: donation, place: places[sentence] ?? .none)
    }
  }

  // MARK: -

  mutating func add(
    _ kind: DisagreementKind,
    _ pair: Int,
    _ left: (evidence: Evidence, value: String?)?,
    _ right: (evidence: Evidence, value: String?)?,
    rule: String
  ) {
    add(
      kind,
      pair,
      left.map {
        DisagreementSide(document: chinese.document, evidence: $0.evidence, value: $0.value)
      },
      right.map {
        DisagreementSide(document: english.document, evidence: $0.evidence, value: $0.value)
      },
      rule: rule
    )
  }

  mutating func add(
    _ kind: DisagreementKind,
    _ pair: Int,
    _ chinese: DisagreementSide?,
    _ english: DisagreementSide?,
    rule: String
  ) {
    found.append(
      Disagreement(pair: RowID(pair), kind: kind, chinese: chinese, english: english, rule: rule)
    )
  }
}

extension Disagreement {
  /// Where it stands, to order those of one pair.
  fileprivate var place: Int {
    chinese?.evidence.range.lowerBound ?? english?.evidence.range.lowerBound ?? 0
  }
}

extension Decimal64 {
  /// The number in digits, without an exponent.
  var plainText: String {
    let sign = significand < 0 ? "-" : ""
    var digits = String(significand.magnitude)
    guard exponent < 0 else { return sign + digits + String(repeating: "0", count: Int(exponent)) }
    let places = Int(-exponent)
    if digits.count <= places {
      digits = String(repeating: "0", count: places - digits.count + 1) + digits
    }
    return sign + digits.dropLast(places) + "." + digits.suffix(places)
  }
}
