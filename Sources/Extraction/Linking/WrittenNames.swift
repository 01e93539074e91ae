import CorpusModel

/// How the entities of a document are written, by their position among all entities.
struct WrittenNames: Sendable {
  /// What records point at, each once.
  private(set) var used: [Int] = []
  /// How often each entity is written in each form; head nouns that nothing defines do not count.
  private(set) var forms: [Int: [String: Int]] = [:]

  /// Reads a document.
  init(_ documents: DocumentList, _ number: Int, _ entities: EntityTable) {
    let rows = entities.rows(of: number)
    let document = documents[number, RecordParts.naming.union(.paragraphs)]
    var isUsed = [Bool](repeating: false, count: rows.count)
    document.extracted.forEachEntity { isUsed[$0.index] = true }
    used = rows.filter { isUsed[$0 - rows.lowerBound] }
    count(document, rows.lowerBound, entities)
    for credit in document.extracted.credits {
      let entity = credit.entity.index + rows.lowerBound
      for name in entities.names(entity) where forms[entity]?[name] == nil {
        forms[entity, default: [:]][name] = 1
      }
    }
  }

  /// Counts the forms that stand in the paragraphs of a document.
  private mutating func count(
    _ document: DocumentList.Records,
    _ offset: Int,
    _ entities: EntityTable
  ) {
    var printed = FormTable()
    // The form of each print of a name: without the spaces of word segmentation.
    var names: [String] = []
    // How often an entity stands in a print, one added; one where that is no name of it.
    var counts = NumberTable()
    var met: [(entity: Int, print: Int)] = []
    var text: (paragraph: RowID<Paragraph>, bytes: [UInt8])?
    for mention in document.extracted.mentions {
      let paragraph = mention.evidence.paragraph
      if text?.paragraph != paragraph {
        text = (paragraph, Array(document.read.paragraphs[paragraph.index].text.text.utf8))
      }
      guard let bytes = text?.bytes, mention.evidence.range.upperBound <= bytes.count else {
        continue
      }
      let (print, isNew) = printed.code(of: bytes.span.extracting(mention.evidence.range))
      if isNew { names.append(writtenName(bytes[mention.evidence.range])) }
      let entity = mention.entity.index + offset
      let key = UInt64(mention.entity.index) << 32 | UInt64(print)
      switch counts[key] {
      case 0:
        // 基金会 for the organization its article means is no name of it; a short name it defines is.
        let form = names[Int(print)]
        let isName = entities.hasName(entity, form) || !isGenericNoun(form)
        counts[key] = isName ? 2 : 1
        met.append((entity, Int(print)))
      case 1: continue
      case let count: counts[key] = count + 1
      }
    }
    for (entity, print) in met {
      let count = counts[UInt64(entity - offset) << 32 | UInt64(print)] - 1
      if count > 0 { forms[entity, default: [:]][names[print], default: 0] += count }
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
