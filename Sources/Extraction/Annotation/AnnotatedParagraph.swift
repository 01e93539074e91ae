package import CorpusModel
import Unicode

/// How a written name stands for its entity.
package enum NameForm: Sendable, Hashable {
  /// A name that says by itself whom it means: 中国和平发展基金会, Zhang Yaowu, Japan.
  case full
  /// A short name that holds in its article: 中促会, CNIE, Mnangagwa, 缅.
  case short
  /// A head noun that stands for one organization of its article: 基金会, the Foundation.
  case generic
  /// An adjective or a name of the people: Cambodian, Serbs.
  case adjective
  /// A city or a region that shows its country: 罗马, Wuhan.
  case location
}

/// A name where it stands in its paragraph.
package struct EntityMention: Sendable, Hashable {
  /// UTF-8 offsets in the paragraph.
  package var range: Range<Int>
  package var entity: EntityID
  package var kind: EntityKind
  package var form: NameForm
  /// Whether it stands inside a longer name, as 中国 in 中国红十字会.
  package var nested: Bool

  package init(
    range: Range<Int>,
    entity: EntityID,
    kind: EntityKind,
    form: NameForm,
    nested: Bool
  ) {
    self.range = range
    self.entity = entity
    self.kind = kind
    self.form = form
    self.nested = nested
  }
}

/// One office of a person: `柬埔寨政府` `国务秘书`, `Director` `of X Hospital`.
package struct Office: Sendable, Hashable {
  /// The words that name the office: 国务秘书, Deputy Director.
  package var role: Range<Int>
  /// Where its organization or country is named.
  package var organizationRange: Range<Int>?
  package var organization: EntityID?
  package var country: EntityID?

  package init(
    role: Range<Int>,
    organizationRange: Range<Int>? = nil,
    organization: EntityID? = nil,
    country: EntityID? = nil
  ) {
    self.role = role
    self.organizationRange = organizationRange
    self.organization = organization
    self.country = country
  }
}

/// A person where they are named, with the offices written beside the name.
package struct PersonMention: Sendable, Hashable {
  /// The name alone.
  package var name: Range<Int>
  /// The name with its offices: 柬埔寨政府…国务秘书、X论坛主席盖里维希, `Li Ming, Director of X,`.
  package var whole: Range<Int>
  package var entity: EntityID
  /// In the order written; empty for a name that stands alone.
  package var offices: [Office]

  package init(name: Range<Int>, whole: Range<Int>, entity: EntityID, offices: [Office]) {
    self.name = name
    self.whole = whole
    self.entity = entity
    self.offices = offices
  }
}

/// One paragraph with everything that was found in it before the finders of statements, donations
/// and events run.
///
/// One reference: the finders hand paragraphs on and keep them again and again. What is changed in one shows in
/// no other.
package struct AnnotatedParagraph: Sendable {
  private var contents: Contents

  package var id: RowID<Paragraph> { contents.values.id }
  package var article: RowID<Article> { contents.values.article }
  package var part: RowID<Part>? { contents.values.part }
  package var kind: BlockKind {
    get { contents.values.kind }
    set { change { $0.kind = newValue } }
  }
  /// Who speaks, in an interview turn.
  package var speaker: String? {
    get { contents.values.speaker }
    set { change { $0.speaker = newValue } }
  }
  package var language: Language { contents.values.language }
  /// The reading text as UTF-8; all ranges are positions in it.
  package var text: [UInt8] { contents.values.text }
  /// The text with Traditional characters in Simplified form and capitals as small letters, at the
  /// same offsets: what word lists are compared with.
  package var plain: [UInt8] { contents.values.plain }
  /// Where the text begins behind a dateline: 新华社北京8月6日电（记者某某）, `BEIJING, Aug. 6 (Xinhua) --`.
  package var bodyStart: Int { contents.values.bodyStart }
  /// The outermost passages in quotation marks, in order.
  package var quotations: [Quotation] { contents.values.quotations }
  /// In order, without overlap.
  package var sentences: [Range<Int>] {
    get { contents.values.sentences }
    set { change { $0.sentences = newValue } }
  }
  /// By start, longer ones first; nested ones follow the name that holds them.
  package var mentions: [EntityMention] {
    get { contents.values.mentions }
    set { change { $0.mentions = newValue } }
  }
  /// By start of the name.
  package var people: [PersonMention] {
    get { contents.values.people }
    set { change { $0.people = newValue } }
  }
  /// By start.
  package var figures: [Figure] {
    get { contents.values.figures }
    set { change { $0.figures = newValue } }
  }
  /// By start.
  package var dates: [DateMention] {
    get { contents.values.dates }
    set { change { $0.dates = newValue } }
  }

  private struct Values: Sendable {
    let id: RowID<Paragraph>
    let article: RowID<Article>
    let part: RowID<Part>?
    var kind: BlockKind
    var speaker: String?
    let language: Language
    let text: [UInt8]
    let plain: [UInt8]
    let bodyStart: Int
    let quotations: [Quotation]
    var sentences: [Range<Int>] = []
    var mentions: [EntityMention] = []
    var people: [PersonMention] = []
    var figures: [Figure] = []
    var dates: [DateMention] = []
  }

  private final class Contents: Sendable {
    let values: Values

    init(_ values: Values) {
      self.values = values
    }
  }

  private mutating func change(_ change: (inout Values) -> Void) {
    var values = contents.values
    change(&values)
    contents = Contents(values)
  }

  init(_ paragraph: Paragraph, id: RowID<Paragraph>, language: Language, text: [UInt8]) {
    let plain = plainForm(of: text)
    contents = Contents(
      Values(
        id: id,
        article: paragraph.article,
        part: paragraph.part,
        kind: paragraph.kind,
        speaker: paragraph.speaker,
        language: language,
        text: text,
        plain: plain,
        bodyStart: endOfDateline(in: plain),
        quotations: Extraction.quotations(in: text)
      )
    )
  }

  /// What the word lists that tell capitals apart are compared with: a Chinese text in Simplified
  /// characters, an English one as it stands.
  var searched: [UInt8] { language.isChinese ? plain : text }

  /// The text of a range.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}

/// A text with Traditional characters in Simplified form and capitals as small letters; each keeps
/// its place.
func plainForm(of text: [UInt8]) -> [UInt8] {
  var plain = text
  var offset = 0
  while offset < plain.count {
    let byte = plain[offset]
    if byte < 0x80 {
      if byte >= 0x41, byte <= 0x5A { plain[offset] = byte | 0x20 }
      offset += 1
    } else if byte >= 0xE4, byte <= 0xE9, offset + 2 < plain.count {
      let value =
        UInt32(byte & 0x0F) << 12 | UInt32(plain[offset + 1] & 0x3F) << 6
        | UInt32(plain[offset + 2] & 0x3F)
      let folded = fold(value)
      if folded != value, folded >= 0x800, folded < 0x10000 {
        plain[offset] = 0xE0 | UInt8(folded >> 12)
        plain[offset + 1] = 0x80 | UInt8(folded >> 6 & 0x3F)
        plain[offset + 2] = 0x80 | UInt8(folded & 0x3F)
      }
      offset += 3
    } else {
      offset += 1
    }
  }
  return plain
}

/// Where a dateline at the beginning of a text ends; 0 where there is none.
private func endOfDateline(in text: [UInt8]) -> Int {
  let head = 0..<min(text.count, 120)
  let day = Array("日".utf8)
  let isNews = text.firstOffset(of: day, in: head) != nil
  for word: String in isNews ? ["日电", "日讯", "日消息"] : [] {
    guard let offset = text.firstOffset(of: word, in: head) else { continue }
    let end = text.trimmed(offset + word.utf8.count..<text.count).lowerBound
    for (opening, closing): (String, String) in [("（", "）"), ("(", ")")]
    where text.has(opening, at: end) {
      let close = text.firstOffset(of: closing, in: end..<min(text.count, end + 120))
      return close.map { $0 + closing.utf8.count } ?? end
    }
    return end
  }
  guard text.firstOffset(of: [0x29, 0x20], in: head) != nil else { return 0 }
  for dash: String in [") -- ", ") — ", ") – ", ") - "] {
    if let offset = text.firstOffset(of: dash, in: head) {
      return offset + dash.utf8.count
    }
  }
  return 0
}
