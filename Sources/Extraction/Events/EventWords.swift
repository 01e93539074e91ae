import CLexicon
import CorpusModel

/// The words of one language that tell events.
struct EventWords: Sendable {
  /// A word that names a kind of event.
  struct Noun: Sendable {
    var form: [UInt8]
    var kind: EventKind
  }

  private(set) var nouns: [Noun] = []
  private var words: [String: [[UInt8]]] = [:]
  private var indexes: [String: WordIndex] = [:]
  private let isChinese: Bool

  static let chinese = EventWords(isChinese: true)
  static let english = EventWords(isChinese: false)

  private init(isChinese: Bool) {
    self.isChinese = isChinese
    let language = isChinese ? "zh" : "en"
    for row in LexiconTable(concord_event_words()).rows where row.count >= 3 && row[0] == language {
      let form = Array(row[2].utf8)
      if row[1].hasPrefix("noun:"), let kind = EventKind(rawValue: String(row[1].dropFirst(5))) {
        nouns.append(Noun(form: form, kind: kind))
      } else {
        words[row[1], default: []].append(form)
      }
    }
    nouns.sort { $0.form.count > $1.form.count }
    for key in words.keys { words[key]?.sort { $0.count > $1.count } }
    indexes = words.mapValues { WordIndex($0) }
  }

  /// The places of the words of a kind in a range, in order.
  func places(of kind: String, in text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    guard let forms = words[kind], let index = indexes[kind] else { return [] }
    var found: [Range<Int>] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let match = index.candidates(in: text, at: offset).first {
        stands(forms[$0], in: text, at: offset, before: range.upperBound)
      }
      if let match {
        found.append(offset..<offset + forms[match].count)
        offset += forms[match].count
      } else {
        offset = text.nextCharacter(after: offset)
      }
    }
    return found
  }

  /// Whether a word of a kind stands at an offset.
  func stands(_ kind: String, in text: [UInt8], at offset: Int) -> Bool {
    (words[kind] ?? []).contains { stands($0, in: text, at: offset, before: text.count) }
  }

  /// The length of the word of a kind that ends before an offset.
  func length(of kind: String, in text: [UInt8], before offset: Int) -> Int? {
    (words[kind] ?? []).first {
      offset >= $0.count && stands($0, in: text, at: offset - $0.count, before: offset)
    }?.count
  }

  /// Whether a title says no more than that there was something.
  func isPlain(_ title: Range<Int>, in text: [UInt8]) -> Bool {
    (words["plain"] ?? []).contains {
      $0.count == title.count
        && stands($0, in: text, at: title.lowerBound, before: title.upperBound)
    }
  }

  /// Whether a word of a kind stands in a range.
  func has(_ kind: String, in text: [UInt8], _ range: Range<Int>) -> Bool {
    !places(of: kind, in: text, range).isEmpty
  }

  /// The last noun of a range that names an event; longer nouns that end at the same place are
  /// preferred.
  func lastNoun(in text: [UInt8], _ range: Range<Int>) -> (range: Range<Int>, kind: EventKind)? {
    var end = range.upperBound
    while end > range.lowerBound {
      for noun in nouns {
        let start = end - noun.form.count
        guard start >= range.lowerBound, stands(noun.form, in: text, at: start, before: end) else {
          continue
        }
        return (start..<end, noun.kind)
      }
      end = text.previousCharacter(before: end)
    }
    return nil
  }

  private func stands(_ form: [UInt8], in text: [UInt8], at offset: Int, before end: Int) -> Bool {
    guard offset + form.count <= end else { return false }
    if isChinese { return text.has(form, at: offset) }
    for index in form.indices {
      let byte = text[offset + index]
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      guard lower == form[index] else { return false }
    }
    if offset > 0, isWordByte(text[offset - 1]) { return false }
    let next = offset + form.count
    return next >= text.count || !isWordByte(text[next])
  }
}
