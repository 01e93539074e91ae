package import CorpusModel
import Unicode

/// Cuts the reading text of a document into sentences and words.
///
/// - Parameters:
///   - document: the document with its reading text repaired.
///   - extraTerms: names of the corpus, in any script. A Chinese one of up to five characters becomes a word
///     where no better reading crosses it; a longer one only keeps its edges and is cut into its words.
/// - Returns: the sentences in order, each inside one paragraph, and their words. Sentences leave out
///   nothing but white space, and so do words.
package func segment(
  document: ReadDocument,
  extraTerms: [String]
) -> (sentences: [Sentence], words: WordStream) {
  let sentences = splitSentences(document)
  return (sentences, splitWords(document, sentences: sentences, extraTerms: extraTerms))
}

/// Cuts the paragraphs of a document into sentences, in order.
package func splitSentences(_ document: ReadDocument) -> [Sentence] {
  var found: [Sentence] = []
  for (index, paragraph) in document.paragraphs.enumerated() {
    let text = Array(paragraph.text.text.utf8)
    let language = contextLanguage(of: paragraph, in: document)
    for (number, range) in sentenceRanges(in: text, kind: paragraph.kind).enumerated() {
      found.append(
        Sentence(
          paragraph: RowID(index),
          number: number + 1,
          range: range,
          language: sentenceLanguage(text.span.extracting(range), in: language)
        )
      )
    }
  }
  return found
}

/// Cuts sentences into words; `sentences` are those of `document`.
package func splitWords(
  _ document: ReadDocument,
  sentences: [Sentence],
  extraTerms: [String]
) -> WordStream {
  var builder = WordStreamBuilder()
  var splitter = WordSplitter(terms: TermList(extraTerms, over: .shared))
  var paragraph: (id: RowID<Paragraph>, text: [UInt8])?
  for sentence in sentences {
    if paragraph?.id != sentence.paragraph {
      let text = Array(document.paragraphs[sentence.paragraph.index].text.text.utf8)
      paragraph = (sentence.paragraph, text)
    }
    guard let text = paragraph?.text else { continue }
    let given = document.paragraphs[sentence.paragraph.index].givenWordStarts
    let words =
      given.isEmpty
      ? splitter.words(in: text.span.extracting(sentence.range))
      : givenWords(text.span.extracting(sentence.range), offset: sentence.range.lowerBound, given)
    builder.appendSentence(text.span.extracting(sentence.range), words)
  }
  return builder.stream
}

/// The language a paragraph is expected to be in.
private func contextLanguage(of paragraph: Paragraph, in document: ReadDocument) -> Language {
  let article = paragraph.article.index
  guard document.articles.indices.contains(article) else { return document.document.language }
  return document.articles[article].language
}

/// The language of a sentence that stands in a text of another.
///
/// A sentence is Chinese when it has a Han character for every four Latin letters, in an English text for
/// every two: an English sentence that gives a Chinese name stays English, and a Chinese one that gives an
/// English name stays Chinese.
func sentenceLanguage(_ text: borrowing Span<UInt8>, in context: Language) -> Language {
  let counts = ScriptCounts(text)
  guard counts.han + counts.latin > 0 else { return context }
  let letters = context == .english ? 2 : 4
  guard counts.han > 0, counts.han * letters >= counts.latin else { return .english }
  switch context {
  case .simplifiedChinese:
    return counts.traditional > 1 + 2 * counts.simplified ? .traditionalChinese : context
  case .traditionalChinese:
    return counts.simplified > 1 + 2 * counts.traditional ? .simplifiedChinese : context
  case .english: return counts.isTraditional ? .traditionalChinese : .simplifiedChinese
  }
}
