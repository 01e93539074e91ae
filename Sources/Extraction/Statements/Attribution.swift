import CorpusModel

/// Who speaks, as the attribution names them.
struct Speaker: Sendable, Hashable {
  /// The name as written.
  var name: String
  var entity: EntityID?
  var role: String?
  var organization: EntityID?
  var country: EntityID?

  /// Whether it is a group without a name: 各方, `doctors`.
  var isGroup = false

  /// Whether an organization or a group speaks for itself.
  var isBody: Bool { isGroup || (entity != nil && entity == organization) }
}

/// The subject of a verb of speech.
enum SpeechSubject: Sendable {
  /// Named in the attribution: a new statement begins.
  case named([Speaker], range: Range<Int>)
  /// 他, she, or nothing at all: the one who spoke last goes on; where nobody has spoken yet in the
  /// paragraph, a pronoun means those named before it.
  case continued([Speaker], range: Range<Int>)
}

/// A verb of speech with its subject and with what is said.
struct Attribution: Sendable {
  var cue: String
  var subject: SpeechSubject
  /// Where the clause that introduces the content begins: a statement before it ends here.
  var start: Int
  /// A quotation that stands before the attribution.
  var before: Quotation?
  /// What is said before the attribution without quotation marks, as in `Aid will follow, Li said`.
  var reportedBefore: Range<Int>?
  /// Where what is said begins after it; nil when everything stands before.
  var contentStart: Int?
  /// The quotation that the content begins with.
  var quotation: Quotation?
  var rule: String
}
