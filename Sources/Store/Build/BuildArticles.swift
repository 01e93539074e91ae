import Columns
import CorpusModel

/// Builds the rows of `articles`.
func buildArticles(_ context: BuildContext, translations: Translations) -> TableStore {
  var builder = ArticleColumns()
  for (number, document) in context.records.documents.enumerated() {
    let base = Int(context.texts.sourceOffsets[number])
    for article in document.read.articles {
      let range = base + article.range.lowerBound..<base + article.range.upperBound
      builder.append(article)
      builder.place(range, document: number, texts: context.texts)
    }
  }
  let offsets = context.offsets.articles
  let count = Int(offsets.last ?? 0)
  let own: [String: StoredColumn] = [
    "characters": .numbers(countArticleCharacters(context, count: count)),
    "words": .numbers(countArticleWords(context, count: count)),
    "translation": .values(.row(translations.articles)),
  ]
  return TableStore(
    .articles,
    rowCount: count,
    places: .source(builder.places),
    own.with(builder.columns).with(context.identity(.articles, offsets))
  )
}

private struct ArticleColumns {
  var numbers: [Double] = []
  var pages: [Double] = []
  var firstLines: [Double] = []
  var lastLines: [Double] = []
  var sections = CodedBuilder()
  var titles = CodedBuilder()
  var subtitles = CodedBuilder()
  var contentsTitles = CodedBuilder()
  var affiliations = CodedBuilder()
  var contributors = CodedBuilder()
  var origins = CodedBuilder()
  var languages = CodedBuilder()
  var notes = TextColumnBuilder()
  var authors = TextListBuilder()
  var translators = TextListBuilder()
  var reporters = TextListBuilder()
  var dates = DateColumnBuilder()
  var places = TextRanges()

  mutating func append(_ article: Article) {
    numbers.append(Double(article.number))
    pages.append(article.page.cell)
    sections.append(article.section)
    titles.append(article.title.orMissing)
    subtitles.append(article.subtitle)
    contentsTitles.append(article.contentsTitle)
    affiliations.append(article.affiliation)
    contributors.append(article.contributor)
    origins.append(article.origin)
    languages.append(article.language.rawValue)
    notes.append(article.editorNote)
    authors.append(article.authors)
    translators.append(article.translators)
    reporters.append(article.reporters)
    dates.append(article.date)
  }

  mutating func place(_ range: Range<Int>, document: Int, texts: TextStore) {
    places.append(range)
    firstLines.append(Double(texts.line(source: range.lowerBound, document: document)))
    let last = max(range.lowerBound, range.upperBound - 1)
    lastLines.append(Double(texts.line(source: last, document: document)))
  }

  var columns: [String: StoredColumn] {
    [
      "number": .numbers(numbers), "section": sections.stored, "title": titles.stored,
      "subtitle": subtitles.stored, "contents_title": contentsTitles.stored,
      "page": .numbers(pages), "authors": authors.column, "affiliation": affiliations.stored,
      "contributor": contributors.stored, "translators": translators.column,
      "source": origins.stored, "reporters": reporters.column, "date": .values(.date(dates.column)),
      "language": languages.stored, "editor_note": .values(.text(notes.column)),
      "first_line": .numbers(firstLines), "last_line": .numbers(lastLines),
      "line": .numbers(firstLines),
    ]
  }
}

/// Adds up the characters of the paragraphs of each article.
private func countArticleCharacters(_ context: BuildContext, count: Int) -> [Double] {
  var counts = [Double](repeating: 0, count: count)
  let offsets = context.texts.paragraphOffsets
  for (paragraph, article) in context.paragraphArticles.enumerated() {
    let range = Int(offsets[paragraph])..<Int(offsets[paragraph + 1])
    counts[Int(article)] += Double(countCharacters(context.texts.reading.bytes, range))
  }
  return counts
}

/// Adds up the words, without punctuation, of the sentences of each article.
private func countArticleWords(_ context: BuildContext, count: Int) -> [Double] {
  var counts = [Double](repeating: 0, count: count)
  for (number, document) in context.records.documents.enumerated() {
    let words = document.extracted.words
    let isWord = words.forms.map { $0.kind == .word || $0.kind == .number }
    let paragraphs = context.offsets.paragraphs[number]
    for (sentence, record) in document.extracted.sentences.enumerated() {
      let paragraph = Int(paragraphs) + record.paragraph.index
      let article = Int(context.paragraphArticles[paragraph])
      for code in words.codes[words.range(ofSentence: sentence)] where isWord[Int(code)] {
        counts[article] += 1
      }
    }
  }
  return counts
}
