import Columns
import CorpusModel

/// Builds the rows of `articles`.
func buildArticles(
  _ context: BuildContext,
  words: WordStore,
  translations: Translations
) -> TableStore {
  var builder = ArticleColumns()
  for (number, document) in context.each(.articles) {
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
    "words": .numbers(countArticleWords(context, words, count: count)),
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
    context.pause(at: paragraph)
    let range = Int(offsets[paragraph])..<Int(offsets[paragraph + 1])
    counts[Int(article)] += Double(countCharacters(context.texts.reading.bytes, range))
  }
  return counts
}

/// Adds up the words, without punctuation, of the sentences of each article.
private func countArticleWords(
  _ context: BuildContext,
  _ words: WordStore,
  count: Int
) -> [Double] {
  var counts = [Double](repeating: 0, count: count)
  for (sentence, paragraph) in context.sentences.paragraphs.enumerated() {
    context.pause(at: sentence)
    let article = Int(context.paragraphArticles[Int(paragraph)])
    let range = Int(words.sentenceOffsets[sentence])..<Int(words.sentenceOffsets[sentence + 1])
    for word in range where words.forms.isWord[Int(words.codes[word])] { counts[article] += 1 }
  }
  return counts
}
