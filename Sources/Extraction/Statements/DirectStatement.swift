import CorpusModel

/// A stretch of a paragraph as the direct words of some speakers; quotation marks round all of it do not
/// count.
///
/// The first speaker lends it role, organization and country.
func directStatement(
  _ content: Range<Int>,
  of paragraph: AnnotatedParagraph,
  by speakers: [Speaker],
  rule: String
) -> Statement {
  let range = unquoted(content, in: paragraph)
  var statement = Statement(
    evidence: Evidence(paragraph: paragraph.id, range: range),
    speakers: speakers.map(\.name),
    quote: paragraph.string(range),
    direct: true,
    cue: nil,
    rule: rule
  )
  statement.role = speakers.first?.role
  statement.organization = speakers.first?.organization
  statement.country = speakers.first?.country
  return statement
}

/// What stands within the quotation marks round a stretch; the stretch where there are none.
func unquoted(_ content: Range<Int>, in paragraph: AnnotatedParagraph) -> Range<Int> {
  paragraph.quotations.first { $0.outer == content }?.inner ?? content
}
