import CorpusModel

/// The words of events that stand in one text, found in one pass over it, and asked for as `EventWords` are: their
/// finders ask for dozens of kinds in every sentence.
final class EventHits {
  private struct Hit {
    var range: Range<Int>
    /// The number of the kind.
    var kind: Int
  }

  private let words: EventWords
  /// By start; where several of one kind begin at one place, the longest first.
  private let hits: [Hit]
  /// By end, the last first; where several end at one place, the longest first.
  private lazy var nouns: [(range: Range<Int>, kind: EventKind)] = {
    var nouns: [(range: Range<Int>, kind: EventKind)] = []
    words.forEachNoun(in: text) { nouns.append(($0, $1)) }
    return nouns
  }()
  private let text: [UInt8]

  init(_ words: EventWords, in text: [UInt8]) {
    self.words = words
    self.text = text
    var hits: [Hit] = []
    words.forEachWord(in: text) { hits.append(Hit(range: $1, kind: $0)) }
    self.hits = hits
  }

  /// The kinds of which a word stands in a range.
  func kinds(_ range: Range<Int>) -> EventWords.Kinds {
    var kinds = EventWords.Kinds()
    var next = hits.firstPosition { $0.range.lowerBound >= range.lowerBound }
    while next < hits.count, hits[next].range.lowerBound < range.upperBound {
      if hits[next].range.upperBound <= range.upperBound { kinds.insert(hits[next].kind) }
      next += 1
    }
    return kinds
  }

  /// The places of the words of a kind in a range of the text, in order.
  func places(of kind: String, in text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    forEachPlace(of: kind, range) { place in
      found.append(place)
      return true
    }
    return found
  }

  /// Whether a word of a kind stands in a range of the text.
  func has(_ kind: String, in text: [UInt8], _ range: Range<Int>) -> Bool {
    var found = false
    forEachPlace(of: kind, range) { _ in
      found = true
      return false
    }
    return found
  }

  /// Calls `body` with the places of the words of a kind in a range, until it says that it needs no more.
  private func forEachPlace(of kind: String, _ range: Range<Int>, _ body: (Range<Int>) -> Bool) {
    guard let number = words.number(of: kind) else { return }
    var end = range.lowerBound
    var next = hits.firstPosition { $0.range.lowerBound >= range.lowerBound }
    while next < hits.count, hits[next].range.lowerBound < range.upperBound {
      let hit = hits[next]
      if hit.kind == number, hit.range.lowerBound >= end,
        hit.range.upperBound <= range.upperBound
      {
        if !body(hit.range) { return }
        end = hit.range.upperBound
      }
      next += 1
    }
  }

  /// Whether a word of a kind stands at an offset of the text.
  func stands(_ kind: String, in text: [UInt8], at offset: Int) -> Bool {
    guard let number = words.number(of: kind) else { return false }
    var next = hits.firstPosition { $0.range.lowerBound >= offset }
    while next < hits.count, hits[next].range.lowerBound == offset {
      if hits[next].kind == number { return true }
      next += 1
    }
    return false
  }

  /// The length of the word of a kind that ends before an offset of the text.
  func length(of kind: String, in text: [UInt8], before offset: Int) -> Int? {
    words.length(of: kind, in: text, before: offset)
  }

  /// Whether a title in the text says no more than that there was something.
  func isPlain(_ title: Range<Int>, in text: [UInt8]) -> Bool { words.isPlain(title, in: text) }

  /// The last noun of a range of the text that names an event; longer nouns that end at the same place are
  /// preferred.
  func lastNoun(in text: [UInt8], _ range: Range<Int>) -> (range: Range<Int>, kind: EventKind)? {
    var next = nouns.firstPosition { $0.range.upperBound <= range.upperBound }
    while next < nouns.count, nouns[next].range.upperBound > range.lowerBound {
      if nouns[next].range.lowerBound >= range.lowerBound { return nouns[next] }
      next += 1
    }
    return nil
  }
}
