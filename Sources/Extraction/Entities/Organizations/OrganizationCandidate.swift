import CorpusModel

/// A stretch of text that looks like the name of an organization.
struct OrganizationCandidate: Sendable {
  /// Characters of the paragraph's `NameText`.
  var range: Range<Int>
  var kind: OrganizationKind
  /// Position of its country in the lexicon.
  var country: Int?
  /// Whether its left edge is a place, a quotation mark or another sure beginning.
  var isAnchored: Bool
  /// Position in the lexicon's organizations, where it is known by name.
  var known: Int?
  /// The place its name begins with where that stands further back: 北京 of 市政府 in 北京市委、市政府.
  var seat: Range<Int>?
}

/// A head noun that stands alone for an organization of its article: 基金会, the Foundation.
struct GenericCandidate: Sendable {
  /// With the article, the 该 or 本 before it left out.
  var range: Range<Int>
  /// The head noun, folded.
  var head: String
  var kind: OrganizationKind
}
