import Columns
import CorpusModel

/// Builds the rows of `paragraphs`.
func buildParagraphs(_ context: BuildContext, translations: Translations) -> TableStore {
  var numbers: [Double] = []
  var kinds = CodedBuilder()
  var speakers = CodedBuilder()
  var lines: [Double] = []
  var places = TextRanges()
  for (document, records) in context.each(.paragraphs) {
    for paragraph in records.read.paragraphs {
      let row = numbers.count
      let range =
        Int(context.texts.paragraphOffsets[row])..<Int(context.texts.paragraphOffsets[row + 1])
      numbers.append(Double(paragraph.number))
      kinds.append(paragraph.kind.rawValue)
      speakers.append(paragraph.speaker)
      let source = context.texts.source(reading: range.lowerBound)
      lines.append(Double(context.texts.line(source: source, document: document)))
      places.append(range)
    }
  }
  let own: [String: StoredColumn] = [
    "number": .numbers(numbers), "kind": kinds.stored,
    "text": places.texts(of: context.texts.reading), "speaker": speakers.stored,
    "translation": .values(.row(translations.paragraphs)),
    "part": .values(.row(context.paragraphParts)),
    "article": .values(.row(context.paragraphArticles)), "line": .numbers(lines),
  ]
  return TableStore(
    .paragraphs,
    rowCount: numbers.count,
    places: .reading(places),
    own.with(context.identity(.paragraphs, context.offsets.paragraphs))
  )
}

/// Builds the rows of `sentences`.
func buildSentences(
  _ context: BuildContext,
  translations: Translations,
  names: SentenceNames
) -> TableStore {
  var numbers: [Double] = []
  var languages = CodedBuilder()
  var lines: [Double] = []
  var tellLines = true
  let places = context.sentences.ranges
  for (document, records) in context.each(.sentences) {
    for sentence in records.extracted.sentences {
      let start = Int(places.starts[numbers.count])
      numbers.append(Double(sentence.number))
      languages.append(sentence.language.rawValue)
      let source = context.texts.source(reading: start)
      tellLines = tellLines && context.texts.document(source: source) == document
      lines.append(Double(context.texts.line(source: source, document: document)))
    }
  }
  let paragraph = StoredColumn.values(.row(context.sentences.paragraphs))
  let own: [String: StoredColumn] = [
    "number": .numbers(numbers), "text": places.texts(of: context.texts.reading),
    "language": languages.stored, "countries": names.countries.column,
    "organizations": names.organizations.column, "people": names.people.column,
    "translation": .values(.row(translations.sentences)), "paragraph": paragraph,
    "part": .through(paragraph, .values(.row(context.paragraphParts))),
    "article": .through(paragraph, .values(.row(context.paragraphArticles))),
    "line": tellLines ? .lines(places.stored, context.texts) : .numbers(lines),
  ]
  return TableStore(
    .sentences,
    rowCount: numbers.count,
    places: .reading(places),
    own.with(context.identity(.sentences, context.offsets.sentences))
  )
}
