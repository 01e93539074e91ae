import CorpusModel

/// How the entities of a document are written, by their position among all entities.
struct WrittenNames: Sendable {
  /// What records point at, each once.
  private(set) var used: Set<Int> = []
  /// How often each entity is written in each form; head nouns that nothing defines do not count.
  private(set) var forms: [Int: [String: Int]] = [:]
  private(set) var credited: [Int] = []

  /// Reads a document; `offset` is the position of its first entity.
  init(_ documents: DocumentList, _ number: Int, offset: Int, _ entities: [Entity]) {
    let document = documents[number, RecordParts.naming.union(.paragraphs)]
    document.extracted.forEachEntity { used.insert($0.index + offset) }
    credited = document.extracted.credits.map { $0.entity.index + offset }
    var text: (paragraph: RowID<Paragraph>, bytes: [UInt8])?
    for mention in document.extracted.mentions {
      let paragraph = mention.evidence.paragraph
      if text?.paragraph != paragraph {
        text = (paragraph, Array(document.read.paragraphs[paragraph.index].text.text.utf8))
      }
      guard let bytes = text?.bytes, mention.evidence.range.upperBound <= bytes.count else {
        continue
      }
      let form = writtenName(bytes[mention.evidence.range])
      let entity = mention.entity.index + offset
      // 基金会 for the organization its article means is no name of it; a short name it defines is.
      let isName = entities[entity].names.contains(form) || !isGenericNoun(form)
      if isName { forms[entity, default: [:]][form, default: 0] += 1 }
    }
  }
}

/// Whether a written form is a head noun that stands for one organization of its article only, 基金会; the
/// noun of a ministry, 财政部, is a name as well.
func isGenericNoun(_ form: String) -> Bool {
  let codes = form.nameCodes
  let lexicon = OrganizationLexicon.standard
  if let value = lexicon.chinese.value(of: codes) {
    return lexicon.chineseHeads[value].strength != .strong
  }
  return lexicon.english.value(of: codes) != nil
}

/// A name as it is written, without the spaces of word segmentation.
func writtenName(_ bytes: ArraySlice<UInt8>) -> String {
  guard bytes.contains(.init(ascii: " ")) || bytes.contains(0xE3) else {
    return String(decoding: bytes, as: UTF8.self)
  }
  if isPlainLatin(bytes) { return String(decoding: bytes, as: UTF8.self) }
  let text = NameText(Array(bytes))
  var result: [UInt8] = []
  for index in text.codes.indices {
    let range = text.bytes(index..<index + 1)
    if text.codes[index] == .space {
      result.append(0x20)
    } else {
      let start = bytes.startIndex + range.lowerBound
      result += bytes[start..<start + range.count]
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// Whether bytes are ASCII words with one space between two of them.
private func isPlainLatin(_ bytes: ArraySlice<UInt8>) -> Bool {
  var before: UInt8 = 0x20
  for byte in bytes {
    guard byte >= 0x20, byte < 0x80, byte != 0x20 || before != 0x20 else { return false }
    before = byte
  }
  return before != 0x20
}

/// A name in Simplified script and half width, its case kept.
func foldedName(_ name: String) -> String { text(of: name.nameCodes) }
