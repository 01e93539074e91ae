import Calendar
import CorpusModel

extension RecordParts {
  /// What editions are known by.
  static let profiled: RecordParts = [
    .articles, .paragraphs, .sentences, .figures, .dates, .mentions,
  ]
  /// What passages are aligned by.
  static let aligned: RecordParts = profiled.union([.forms, .words])
  /// What passages may differ in.
  static let compared: RecordParts = profiled.union([.donations, .credits])
}

/// The articles of a document in one language, as alignment reads them: their paragraphs and sentences
/// with what they share with another edition.
struct EditionText: Sendable {
  /// The position of the document in the corpus.
  let document: Int
  let isChinese: Bool
  let read: ReadDocument
  let extracted: ExtractedDocument
  /// The rows of its articles.
  let articleRows: [Int]
  /// The paragraphs of each article.
  let articles: [[Int]]
  /// The sentences of each paragraph, and a last bound.
  let sentenceBounds: [Int]
  /// The numbers, dates and names of each sentence.
  let anchors: [[SharedFeature]]
  /// How many characters that are no spaces each sentence has; 0 for those of other articles.
  private let lengths: [Int]

  /// Takes the articles of one language of a document, with some of its records; nil where there are none.
  ///
  /// Articles, paragraphs and sentences must be among them.
  init?(_ side: EditionSide, of documents: DocumentList, _ parts: RecordParts) {
    document = side.document
    isChinese = side.isChinese
    (read, extracted) = documents[side.document, parts]
    let (read, isChinese) = (read, isChinese)
    var paragraphs = [[Int]](repeating: [], count: read.articles.count)
    for (index, paragraph) in read.paragraphs.enumerated() where paragraph.text.count > 0 {
      paragraphs[paragraph.article.index].append(index)
    }
    articleRows = read.articles.indices.filter {
      read.articles[$0].language.isChinese == isChinese && !paragraphs[$0].isEmpty
    }
    guard !articleRows.isEmpty else { return nil }
    articles = articleRows.map { paragraphs[$0] }
    sentenceBounds = Self.bounds(of: extracted.sentences, paragraphs: read.paragraphs.count)
    anchors = Self.anchors(of: extracted, bounds: sentenceBounds, in: Set(articles.joined()))
    lengths = Self.lengths(of: extracted.sentences, in: read, articles.joined(), sentenceBounds)
  }

  var side: EditionSide { EditionSide(document: document, isChinese: isChinese) }

  /// The sentences of a paragraph.
  func sentences(of paragraph: Int) -> Range<Int> {
    sentenceBounds[paragraph]..<sentenceBounds[paragraph + 1]
  }

  /// The sentences of neighbouring paragraphs.
  func sentences(ofParagraphs paragraphs: Range<Int>) -> Range<Int> {
    sentenceBounds[paragraphs.lowerBound]..<sentenceBounds[paragraphs.upperBound]
  }

  /// The sentence a place stands in.
  func sentence(at evidence: Evidence) -> Int? {
    sentences(of: evidence.paragraph.index).last {
      extracted.sentences[$0].range.lowerBound <= evidence.range.lowerBound
    }
  }

  /// The first author of an article and where the name is printed, with the office under the title.
  func author(ofArticle article: Int, _ entities: [Entity]) -> (credit: Credit, office: String)? {
    let row = read.articles[articleRows[article]]
    guard row.authors.count == 1, let office = row.affiliation else { return nil }
    let credit = extracted.credits.first {
      row.range.contains($0.range.lowerBound) && entities[$0.entity.index].kind == .person
    }
    return credit.map { ($0, office) }
  }

  /// The paragraphs that some sentences stand in.
  func paragraphs(ofSentences sentences: Range<Int>) -> ClosedRange<Int> {
    let first = extracted.sentences[sentences.lowerBound].paragraph.index
    return first...extracted.sentences[sentences.upperBound - 1].paragraph.index
  }

  /// The text of a paragraph as UTF-8.
  func bytes(of paragraph: RowID<Paragraph>) -> [UInt8] {
    Array(read.paragraphs[paragraph.index].text.text.utf8)
  }

  /// The text of a place.
  func string(_ evidence: Evidence) -> String {
    let text = read.paragraphs[evidence.paragraph.index].text.text.utf8
    let start = text.index(text.startIndex, offsetBy: evidence.range.lowerBound)
    return String(decoding: text[start...].prefix(evidence.range.count), as: UTF8.self)
  }

  /// The figures of an article, in order.
  func figures(ofArticle article: Int) -> ArraySlice<Figure> {
    slice(extracted.figures, ofArticle: article) { $0.evidence.paragraph.index }
  }

  /// The dates of an article, in order.
  func dates(ofArticle article: Int) -> ArraySlice<DateMention> {
    slice(extracted.dates, ofArticle: article) { $0.evidence.paragraph.index }
  }

  /// The gifts of an article, in order.
  func donations(ofArticle article: Int) -> ArraySlice<Donation> {
    slice(extracted.donations, ofArticle: article) { $0.evidence.paragraph.index }
  }

  /// The names of a paragraph, in order.
  func mentions(ofParagraph paragraph: Int) -> ArraySlice<Mention> {
    let mentions = extracted.mentions
    let start = mentions.firstPosition { $0.evidence.paragraph.index >= paragraph }
    return mentions[start..<mentions.firstPosition { $0.evidence.paragraph.index > paragraph }]
  }

  /// The part of a list ordered by paragraph that belongs to an article.
  func slice<Record>(
    _ records: [Record],
    ofArticle article: Int,
    paragraph: (Record) -> Int
  ) -> ArraySlice<Record> {
    guard let first = articles[article].first, let last = articles[article].last else { return [] }
    let start = records.firstPosition { paragraph($0) >= first }
    return records[start..<records.firstPosition { paragraph($0) > last }]
  }

  /// The length of a sentence in characters that are no spaces.
  func length(ofSentence sentence: Int) -> Int { lengths[sentence] }

  private static func lengths(
    of sentences: [Sentence],
    in read: ReadDocument,
    _ paragraphs: some Sequence<Int>,
    _ bounds: [Int]
  ) -> [Int] {
    var lengths = [Int](repeating: 0, count: sentences.count)
    for paragraph in paragraphs {
      let text = Array(read.paragraphs[paragraph].text.text.utf8)
      for sentence in bounds[paragraph]..<bounds[paragraph + 1] {
        lengths[sentence] = text[sentences[sentence].range].count {
          $0 & 0xC0 != 0x80 && $0 > 0x20
        }
      }
    }
    return lengths
  }

  private static func bounds(of sentences: [Sentence], paragraphs: Int) -> [Int] {
    var bounds = [Int](repeating: sentences.count, count: paragraphs + 1)
    for (index, sentence) in sentences.enumerated().reversed() {
      bounds[sentence.paragraph.index] = index
    }
    for index in bounds.indices.dropLast().reversed() {
      bounds[index] = min(bounds[index], bounds[index + 1])
    }
    return bounds
  }

  private static func anchors(
    of extracted: ExtractedDocument,
    bounds: [Int],
    in paragraphs: Set<Int>
  ) -> [[SharedFeature]] {
    var anchors = [[SharedFeature]](repeating: [], count: extracted.sentences.count)
    func add(_ feature: SharedFeature, at evidence: Evidence) {
      guard paragraphs.contains(evidence.paragraph.index) else { return }
      let range = bounds[evidence.paragraph.index]..<bounds[evidence.paragraph.index + 1]
      let sentence = range.last {
        extracted.sentences[$0].range.lowerBound <= evidence.range.lowerBound
      }
      if let sentence { anchors[sentence].append(feature) }
    }
    for figure in extracted.figures { add(.number(figure.value), at: figure.evidence) }
    for date in extracted.dates {
      guard let span = date.date else { continue }
      add(.date(span.start.number, span.end.number), at: date.evidence)
    }
    for mention in extracted.mentions { add(.entity(mention.entity.index), at: mention.evidence) }
    return anchors
  }
}
