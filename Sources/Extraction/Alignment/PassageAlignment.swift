import CorpusModel

/// A paired passage of two editions: paragraphs or sentences by their positions.
struct PairedPassage: Sendable {
  var chinese: Range<Int>
  var english: Range<Int>
  var agreement: Double
}

/// The paragraphs and sentences of one pair of articles.
struct AlignedArticle: Sendable {
  /// Positions of the articles.
  var chinese: Int
  var english: Int
  var agreement: Double
  var paragraphs: [PairedPassage] = []
  var sentences: [PairedPassage] = []
}

/// Aligns the paragraphs and sentences of the paired articles of two editions.
///
/// First by numbers, dates, names and lengths; then twice more with the words that the passages so paired
/// teach to be translations of each other.
struct PassageAligner {
  let chinese: EditionText
  let english: EditionText
  private var space = FeatureSpace()
  private var rarity: [Float] = []
  /// The distinct words of each sentence as numbers of `chineseForms` or `englishStems`.
  private let chineseWords: SentenceVocabulary
  private let englishWords: SentenceVocabulary
  private var lexicon: InducedLexicon?

  init(_ chinese: EditionText, _ english: EditionText) {
    self.chinese = chinese
    self.english = english
    chineseWords = SentenceVocabulary(chinese.extracted) {
      $0.isChinese || $0.kind == .word ? $0.norm : ""
    }
    englishWords = SentenceVocabulary(english.extracted) { $0.kind == .word ? $0.stem : "" }
    countRarity()
  }

  /// The paired articles with their paragraphs and sentences.
  mutating func align(
    _ articles: [(chinese: Int, english: Int, agreement: Double)]
  ) -> [AlignedArticle] {
    let units = unitsOfSentences()
    let ratio = self.ratio(articles)
    var aligned = articles.map { alignParagraphs($0, units, ratio) }
    learn(from: aligned.flatMap(\.paragraphs), ofSentences: false)
    let richer = unitsOfSentences()
    aligned = articles.map { alignParagraphs($0, richer, ratio) }
    for index in aligned.indices { alignSentences(&aligned[index], richer, ratio) }
    learn(from: aligned.flatMap(\.sentences), ofSentences: true)
    let richest = unitsOfSentences()
    aligned = articles.map { alignParagraphs($0, richest, ratio) }
    for index in aligned.indices { alignSentences(&aligned[index], richest, ratio) }
    return aligned
  }

  // MARK: - Features

  /// How rare each number, date and name is among the sentences of both editions; what only one of them
  /// has weighs nothing.
  private mutating func countRarity() {
    var counts: [(chinese: Float, english: Float)] = []
    func count(
      _ anchors: [[SharedFeature]],
      _ add: (inout (chinese: Float, english: Float)) -> Void
    ) {
      for sentence in anchors {
        // In the order of the text: numbers given by the order of a set would change every sum.
        var seen: Set<SharedFeature> = []
        for feature in sentence where seen.insert(feature).inserted {
          let id = Int(space.id(of: feature))
          if id == counts.count { counts.append((0, 0)) }
          add(&counts[id])
        }
      }
    }
    count(chinese.anchors) { $0.chinese += 1 }
    count(english.anchors) { $0.english += 1 }
    let total = Double(chinese.anchors.count + english.anchors.count)
    rarity = counts.map {
      guard $0.chinese > 0, $0.english > 0 else { return 0 }
      return 0.3 * Float(logarithm(total / Double($0.chinese + $0.english)))
    }
  }

  /// Every sentence of both editions as a unit.
  private func unitsOfSentences() -> (chinese: [AlignmentUnit], english: [AlignmentUnit]) {
    let reachable = lexicon.map { Set($0.translations.joined().map(\.stem)) } ?? []
    let left = chinese.anchors.indices.map { sentence in
      var features = anchorFeatures(chinese.anchors[sentence])
      if let lexicon {
        for word in chineseWords.words(of: sentence) {
          for translation in lexicon.translations[Int(word)] {
            let weight = translation.strength * englishWords.rarity(of: translation.stem)
            features.append((stemFeature(translation.stem), weight))
          }
        }
      }
      return AlignmentUnit(
        length: Double(chinese.length(ofSentence: sentence)),
        features: FeatureVector(features)
      )
    }
    let right = english.anchors.indices.map { sentence in
      var features = anchorFeatures(english.anchors[sentence])
      for stem in englishWords.words(of: sentence) where reachable.contains(stem) {
        features.append((stemFeature(stem), englishWords.rarity(of: stem)))
      }
      return AlignmentUnit(
        length: Double(english.length(ofSentence: sentence)),
        features: FeatureVector(features)
      )
    }
    return (left, right)
  }

  private func anchorFeatures(_ anchors: [SharedFeature]) -> [(id: Int32, weight: Float)] {
    anchors.compactMap { feature in
      guard let id = space.ids[feature] else { return nil }
      return (id, rarity[Int(id)])
    }
  }

  /// The feature of a stem; stems are numbered after the anchors.
  private func stemFeature(_ stem: Int32) -> Int32 {
    Int32(truncatingIfNeeded: rarity.count) + stem
  }

  /// English characters for one Chinese character.
  private func ratio(_ articles: [(chinese: Int, english: Int, agreement: Double)]) -> Double {
    var (left, right) = (0, 0)
    for pair in articles {
      for paragraph in chinese.articles[pair.chinese] {
        for sentence in chinese.sentences(of: paragraph) {
          left += chinese.length(ofSentence: sentence)
        }
      }
      for paragraph in english.articles[pair.english] {
        for sentence in english.sentences(of: paragraph) {
          right += english.length(ofSentence: sentence)
        }
      }
    }
    return left == 0 ? 3 : Double(right) / Double(left)
  }

  // MARK: - Passages

  private func alignParagraphs(
    _ pair: (chinese: Int, english: Int, agreement: Double),
    _ units: (chinese: [AlignmentUnit], english: [AlignmentUnit]),
    _ ratio: Double
  ) -> AlignedArticle {
    let left = chinese.articles[pair.chinese]
    let right = english.articles[pair.english]
    let alignment = SequenceAlignment(
      left.map { unit(of: $0, in: chinese, units.chinese) },
      right.map { unit(of: $0, in: english, units.english) },
      ratio: ratio
    )
    var aligned = AlignedArticle(
      chinese: pair.chinese,
      english: pair.english,
      agreement: pair.agreement
    )
    for bead in alignment.beads() where !bead.chinese.isEmpty && !bead.english.isEmpty {
      aligned.paragraphs.append(
        PairedPassage(
          chinese: left[bead.chinese.lowerBound]..<left[bead.chinese.upperBound - 1] + 1,
          english: right[bead.english.lowerBound]..<right[bead.english.upperBound - 1] + 1,
          agreement: bead.agreement
        )
      )
    }
    return aligned
  }

  private func unit(
    of paragraph: Int,
    in text: EditionText,
    _ sentences: [AlignmentUnit]
  ) -> AlignmentUnit {
    let range = text.sentences(of: paragraph)
    if range.count == 1, let only = range.first {
      var unit = sentences[only]
      unit.isHeading = isHeading(text.read.paragraphs[paragraph].kind)
      return unit
    }
    var length = 0.0
    var features: [(id: Int32, weight: Float)] = []
    for sentence in range {
      length += sentences[sentence].length
      let vector = sentences[sentence].features
      features += zip(vector.ids, vector.weights).map { ($0, $1) }
    }
    return AlignmentUnit(
      length: length,
      features: FeatureVector(features),
      isHeading: isHeading(text.read.paragraphs[paragraph].kind)
    )
  }

  private func isHeading(_ kind: BlockKind) -> Bool {
    kind == .heading || kind == .title || kind == .subtitle
  }

  private func alignSentences(
    _ article: inout AlignedArticle,
    _ units: (chinese: [AlignmentUnit], english: [AlignmentUnit]),
    _ ratio: Double
  ) {
    article.sentences = []
    for passage in article.paragraphs {
      let left = chinese.sentences(ofParagraphs: passage.chinese)
      let right = english.sentences(ofParagraphs: passage.english)
      let alignment = SequenceAlignment(
        Array(units.chinese[left]),
        Array(units.english[right]),
        ratio: ratio
      )
      for bead in alignment.beads() where !bead.chinese.isEmpty && !bead.english.isEmpty {
        article.sentences.append(
          PairedPassage(
            chinese: left.lowerBound + bead.chinese.lowerBound..<left.lowerBound
              + bead.chinese.upperBound,
            english: right.lowerBound + bead.english.lowerBound..<right.lowerBound
              + bead.english.upperBound,
            agreement: bead.agreement
          )
        )
      }
    }
  }

  // MARK: - Words

  /// Learns the translations of words from paired passages.
  private mutating func learn(from passages: [PairedPassage], ofSentences areSentences: Bool) {
    let pairs = passages.map { passage in
      let left = areSentences ? passage.chinese : chinese.sentences(ofParagraphs: passage.chinese)
      let right = areSentences ? passage.english : english.sentences(ofParagraphs: passage.english)
      return (words: chineseWords.words(of: left), stems: englishWords.words(of: right))
    }
    lexicon = InducedLexicon(pairs: pairs, words: chineseWords.count, stems: englishWords.count)
  }
}
