package import CorpusModel
import Synchronization

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
  let result = Mutex(ExtractedDocument())
  // The longest first.
  doConcurrently([
    {
      let words = splitWords(
        document.read,
        sentences: document.sentences,
        extraTerms: document.entities.flatMap(\.names)
      )
      result.withLock { $0.words = words }
    },
    {
      let gifts = findDonations(in: document)
      result.withLock { result in
        result.donations = gifts.donations
        result.entities = document.entities + gifts.groups
      }
    },
    {
      let events = findEvents(in: document)
      result.withLock { $0.events = events }
    },
    {
      let statements = findStatements(in: document)
      result.withLock { $0.statements = statements }
    },
  ])
  var extracted = result.withLock { $0 }
  extracted.sentences = document.sentences
  extracted.credits = document.credits
  addEvidence(of: document, to: &extracted)
  return (document.read, extracted)
}

/// Adds what stands in the paragraphs: names, figures, dates.
private func addEvidence(of document: AnnotatedDocument, to result: inout ExtractedDocument) {
  for paragraph in document.paragraphs {
    for mention in paragraph.mentions where !mention.nested {
      let evidence = Evidence(paragraph: paragraph.id, range: mention.range)
      result.mentions.append(Mention(entity: mention.entity, evidence: evidence))
    }
    result.figures += paragraph.figures
    result.dates += paragraph.dates.filter { $0.date != nil || !$0.isRelative }
  }
}

extension DateMention {
  /// Whether it is told by its distance from another day, as 近日 and `on Monday` are.
  ///
  /// Where nothing tells that day it dates nothing and is no record.
  fileprivate var isRelative: Bool {
    ["no anchor", "relative day", "weekday", "time of day"].contains(rule)
  }
}

/// The document with its names, figures and dates: what the finders of statements, donations and
/// events are given.
///
/// Tests of those finders call it too.
package func annotate(_ read: ReadDocument) -> AnnotatedDocument {
  let repaired = repairWords(read)
  var document = AnnotatedDocument(repaired)
  document.sentences = splitSentences(repaired)
  var ranges = [[Range<Int>]](repeating: [], count: document.paragraphs.count)
  for sentence in document.sentences { ranges[sentence.paragraph.index].append(sentence.range) }
  for (index, ranges) in ranges.enumerated() where !ranges.isEmpty {
    document.paragraphs[index].sentences = ranges
  }
  findNames(in: &document)
  document.officeHolders = OfficeHolders(document)
  findQuantities(in: &document)
  for index in document.articles.indices {
    document.articles[index].survey = ArticleSurvey(document.articles[index], of: document)
  }
  return document
}
