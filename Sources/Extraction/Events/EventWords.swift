import CLexicon
import CorpusModel
import Unicode

/// The words of one language that tell events.
///
/// A class, so that whoever asks for them is handed one reference.
final class EventWords: Sendable {
  /// A word that names a kind of event.
  struct Noun: Sendable {
    var form: [UInt8]
    var kind: EventKind
  }

  /// The words of one kind, the longest first.
  ///
  /// A class, so that looking a kind up hands on one reference.
  private final class Words: Sendable {
    let forms: [[UInt8]]
    let bytes: FormBytes
    let index: WordIndex
    /// The number of the kind.
    let number: Int

    init(_ forms: [[UInt8]], number: Int, at places: WordIndex.Places) {
      self.forms = forms.sorted { $0.count > $1.count }
      bytes = FormBytes(self.forms)
      index = WordIndex(self.forms, at: places)
      self.number = number
    }
  }

  /// The kinds of which words stand in a passage.
  struct Kinds: Sendable {
    private var bits = SIMD4<UInt64>()

    /// How many kinds there is room for.
    fileprivate static let limit = 256

    mutating func insert(_ number: Int) { bits[number >> 6] |= 1 << UInt64(number & 63) }

    /// Whether one of some other kinds is among them.
    func overlaps(_ other: Kinds) -> Bool { bits & other.bits != .zero }
  }

  /// The longest first.
  let nouns: [Noun]
  private let words: KindTable<Words>
  /// The words of all kinds together, and the kind of each.
  private let all: FormBytes
  private let allKinds: [Int]
  private let index: WordIndex
  private let nounForms: FormBytes
  private let nounEnds: WordEndings
  private let isChinese: Bool

  static let chinese = EventWords(isChinese: true)
  static let english = EventWords(isChinese: false)

  private init(isChinese: Bool) {
    self.isChinese = isChinese
    let language = isChinese ? "zh" : "en"
    var nouns: [Noun] = []
    var forms: [String: [[UInt8]]] = [:]
    for row in KeptTable(concord_event_words()).rows where row.count >= 3 && row[0] == language {
      let form = Array(row[2].utf8)
      if row[1].hasPrefix("noun:"), let kind = EventKind(rawValue: String(row[1].dropFirst(5))) {
        nouns.append(Noun(form: form, kind: kind))
      } else {
        forms[row[1], default: []].append(form)
      }
    }
    nouns.sort { $0.form.count > $1.form.count }
    self.nouns = nouns
    nounForms = FormBytes(nouns.map(\.form))
    nounEnds = WordEndings(nouns.map(\.form))
    let places: WordIndex.Places = isChinese ? .anywhere : .wholeWords
    var words: [String: Words] = [:]
    var all: [(form: [UInt8], kind: Int)] = []
    precondition(
      forms.count <= Kinds.limit,
      "event-words.tsv has more kinds than there is room for"
    )
    for (number, kind) in forms.keys.sorted().enumerated() {
      let kept = Words(forms[kind] ?? [], number: number, at: places)
      words[kind] = kept
      all += kept.forms.map { ($0, number) }
    }
    self.words = KindTable(words)
    self.all = FormBytes(all.map(\.form))
    allKinds = all.map(\.kind)
    index = WordIndex(all.map(\.form), at: places)
  }

  /// The number of a kind; nil where the file has none of the name.
  func number(of kind: String) -> Int? { words[kind]?.number }

  /// Some kinds by their names.
  func kinds(_ names: [String]) -> Kinds {
    var kinds = Kinds()
    for name in names {
      if let number = number(of: name) { kinds.insert(number) }
    }
    return kinds
  }

  /// Calls `body` with the kind and the place of every word of a text, by start; of one kind at one place the
  /// longest first.
  func forEachWord(in text: [UInt8], _ body: (Int, Range<Int>) -> Void) {
    var offset = 0
    while offset < text.count, let next = index.next(in: text, offset..<text.count) {
      for word in next.words
      where stands(word, of: all, in: text, at: next.offset, before: text.count) {
        body(allKinds[word], next.offset..<next.offset + all.length(word))
      }
      offset = next.offset + 1
    }
  }

  /// Calls `body` with the place and the kind of every noun of a text, by end, the last first; of those that end
  /// at one place the longest first.
  func forEachNoun(in text: [UInt8], _ body: (Range<Int>, EventKind) -> Void) {
    var end = text.count
    while true {
      end = nounEnds.previousEnd(in: text, 0..<end)
      guard end > 0 else { return }
      for position in nounEnds.candidates(in: text, before: end) {
        let start = end - nounForms.length(position)
        guard start >= 0, stands(position, of: nounForms, in: text, at: start, before: end) else {
          continue
        }
        body(start..<end, nouns[position].kind)
      }
      end -= 1
    }
  }

  /// The places of the words of a kind in a range, in order.
  func places(of kind: String, in text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    guard let words = words[kind] else { return [] }
    var found: [Range<Int>] = []
    var offset = range.lowerBound
    while offset < range.upperBound,
      let next = words.index.next(in: text, offset..<range.upperBound)
    {
      let match = next.words.first {
        stands($0, of: words.bytes, in: text, at: next.offset, before: range.upperBound)
      }
      guard let match else {
        offset = next.offset + 1
        continue
      }
      offset = next.offset + words.bytes.length(match)
      found.append(next.offset..<offset)
    }
    return found
  }

  /// Whether a word of a kind stands at an offset.
  func stands(_ kind: String, in text: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset < text.count, let words = words[kind] else { return false }
    return words.index.candidates(in: text, at: offset).contains {
      stands($0, of: words.bytes, in: text, at: offset, before: text.count)
    }
  }

  /// The length of the word of a kind that ends before an offset.
  func length(of kind: String, in text: [UInt8], before offset: Int) -> Int? {
    guard let words = words[kind] else { return nil }
    for position in words.forms.indices {
      let count = words.bytes.length(position)
      if offset >= count,
        stands(position, of: words.bytes, in: text, at: offset - count, before: offset)
      {
        return count
      }
    }
    return nil
  }

  /// Whether a title says no more than that there was something.
  func isPlain(_ title: Range<Int>, in text: [UInt8]) -> Bool {
    guard let words = words["plain"] else { return false }
    return words.forms.indices.contains {
      words.bytes.length($0) == title.count
        && stands($0, of: words.bytes, in: text, at: title.lowerBound, before: title.upperBound)
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
    while true {
      end = nounEnds.previousEnd(in: text, range.lowerBound..<max(range.lowerBound, end))
      guard end > range.lowerBound else { return nil }
      for position in nounEnds.candidates(in: text, before: end) {
        let start = end - nounForms.length(position)
        guard start >= range.lowerBound,
          stands(position, of: nounForms, in: text, at: start, before: end)
        else { continue }
        return (start..<end, nouns[position].kind)
      }
      end -= 1
    }
  }

  private func stands(
    _ word: Int,
    of forms: FormBytes,
    in text: [UInt8],
    at offset: Int,
    before end: Int
  ) -> Bool {
    let next = offset + forms.length(word)
    guard next <= end else { return false }
    if isChinese { return forms.stands(word, in: text, at: offset) }
    guard forms.standsInAnyCase(word, in: text, at: offset) else { return false }
    if offset > 0, isWordByte(text[offset - 1]) { return false }
    return next >= text.count || !isWordByte(text[next])
  }
}
