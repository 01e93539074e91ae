package import CorpusModel

/// Finds what the paragraphs of one document say.
///
/// The order is fixed, each step a pure function of what the steps before it found: names, then
/// figures and dates, then the finders that read all of them (statements, donations, events).
/// - Returns: the document with its reading text repaired, and what was found in it; all ranges are
///   positions in the repaired text.
package func extract(
  _ read: ReadDocument
) -> (read: ReadDocument, extracted: ExtractedDocument) {
  let document = annotate(read)
  var result = ExtractedDocument()
  result.entities = document.entities
  result.sentences = splitSentences(document.read)
  result.words = splitWords(
    document.read,
    sentences: result.sentences,
    extraTerms: document.entities.flatMap(\.names)
  )
  for paragraph in document.paragraphs {
    for mention in paragraph.mentions where !mention.nested {
      let evidence = Evidence(paragraph: paragraph.id, range: mention.range)
      result.mentions.append(Mention(entity: mention.entity, evidence: evidence))
    }
    result.figures += paragraph.figures
    result.dates += paragraph.dates
  }
  result.statements = findStatements(in: document)
  let gifts = findDonations(in: document)
  result.donations = gifts.donations
  result.entities += gifts.groups
  result.events = findEvents(in: document)
  return (document.read, result)
}

/// The document with its names, figures and dates: what the finders of statements, donations and
/// events are given.
///
/// Tests of those finders call it too.
package func annotate(_ read: ReadDocument) -> AnnotatedDocument {
  let repaired = repairWords(read)
  var document = AnnotatedDocument(repaired)
  for sentence in splitSentences(repaired) {
    document.paragraphs[sentence.paragraph.index].sentences.append(sentence.range)
  }
  findNames(in: &document)
  findQuantities(in: &document)
  return document
}
