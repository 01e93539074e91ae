/// Where the title of a news item ends and its body begins.
struct Lead: Sendable, Equatable {
  var title: Range<Int>
  var subtitle: Range<Int>?
  /// The first word of the body.
  var body: Int
  /// Whether the signs were clear.
  var isSure: Bool
}

/// Finds the end of the title in a news item whose title and body have no mark between them.
///
/// Every word boundary before the end of the first sentence is a candidate. What speaks for one: the
/// words after it open a lead (a time, an agency, a clause before the subject, direct speech), they
/// repeat the beginning of the title, the word before it often ends titles. What speaks against one: a
/// title that ends open, is very short or long, holds sentence marks or an open quotation, and two words
/// that stand side by side elsewhere too.
func findLead(_ words: [GivenWord]) -> Lead? {
  LeadSearch(words: words).find()
}
