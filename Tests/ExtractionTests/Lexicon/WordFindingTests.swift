import Extraction
import TestSupport
import Testing

/// The tables that say at which places of a text a word may stand, beside a look at every place.
struct WordFindingTests {
  /// Pieces that words and texts are made of, so that they meet often.
  private static let pieces = ["捐", "赠", "给", "a", "A", "b", "se", "Sent", " ", "，", "é", "7"]

  private static func text(_ random: inout SplitMix, of count: ClosedRange<Int>) -> [UInt8] {
    let chosen = (0..<Int.random(in: count, using: &random)).map { _ in
      pieces[Int.random(in: pieces.indices, using: &random)]
    }
    return Array(chosen.joined().utf8)
  }

  private static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// Whether a word stands at an offset, the case of ASCII letters apart.
  private static func stands(_ word: [UInt8], in text: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset + word.count <= text.count else { return false }
    return zip(word, text[offset...]).allSatisfy { small($0) == small($1) }
  }

  @Test func `no word is passed by, neither where it begins nor where it ends`() {
    var random = SplitMix(seed: 20)
    for _ in 0..<400 {
      let words = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        Self.text(&random, of: 1...4)
      }
      let text = Self.text(&random, of: 0...24)
      let (index, endings) = (WordIndex(words), WordEndings(words))
      let starts = text.indices.filter { offset in
        text[offset] & 0xC0 != 0x80 && words.contains { Self.stands($0, in: text, at: offset) }
      }
      for start in starts {
        let there = words.indices.filter { Self.stands(words[$0], in: text, at: start) }
        let candidates = Array(index.candidates(in: text, at: start))
        #expect(candidates == candidates.sorted())
        #expect(Set(there).isSubset(of: candidates), "\(words[there[0]]) in \(text)")
      }
      // From one place that may begin a word to the next, none is jumped over.
      var offset = 0
      while offset < text.count {
        let next = index.nextOffset(in: text, offset..<text.count)
        #expect(!starts.contains { $0 >= offset && $0 < next })
        offset = next + 1
      }
      expectEnds(of: words, in: text, endings)
    }
  }

  private func expectEnds(of words: [[UInt8]], in text: [UInt8], _ endings: WordEndings) {
    let ends = (1...max(1, text.count)).filter { end in
      words.contains { Self.stands($0, in: text, at: end - $0.count) }
    }
    for end in ends {
      let there = words.indices.filter {
        Self.stands(words[$0], in: text, at: end - words[$0].count)
      }
      let candidates = Array(endings.candidates(in: text, before: end))
      #expect(candidates == candidates.sorted())
      #expect(Set(there).isSubset(of: candidates))
    }
    var end = text.count
    while end > 0 {
      let previous = endings.previousEnd(in: text, 0..<end)
      #expect(!ends.contains { $0 > previous && $0 <= end })
      end = previous - 1
    }
  }

  /// Whether a byte is a letter or a digit of ASCII.
  private static func isInner(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  @Test func `whole words are looked for where words begin, and no such place is passed by`() {
    var random = SplitMix(seed: 21)
    for _ in 0..<400 {
      let words = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        Self.text(&random, of: 1...4)
      }
      let text = Self.text(&random, of: 0...24)
      let index = WordIndex(words, at: .wholeWords)
      let isInside = text.indices.map { offset in
        offset > 0 && Self.isInner(text[offset]) && Self.isInner(text[offset - 1])
      }
      let starts = text.indices.filter { offset in
        text[offset] & 0xC0 != 0x80 && !isInside[offset]
          && words.contains { Self.stands($0, in: text, at: offset) }
      }
      var stops: [Int] = []
      var offset = 0
      while offset < text.count, let next = index.next(in: text, offset..<text.count) {
        stops.append(next.offset)
        #expect(Array(next.words) == Array(index.candidates(in: text, at: next.offset)))
        offset = next.offset + 1
      }
      #expect(Set(starts).isSubset(of: stops))
      #expect(!stops.contains { isInside[$0] })
    }
  }

  @Test func `nothing is looked for where no words are given`() {
    let text = Array("捐赠 given".utf8)
    #expect(WordIndex([]).nextOffset(in: text, 0..<text.count) == text.count)
    #expect(WordEndings([]).previousEnd(in: text, 0..<text.count) == 0)
    #expect(Array(WordIndex([]).candidates(in: text, at: 0)) == [])
  }

  @Test func `a table of kinds gives each its value and nothing for another name`() {
    var random = SplitMix(seed: 7)
    let names = Set(
      (0..<300).map { _ in
        String(decoding: Self.text(&random, of: 0...6), as: UTF8.self)
      }
    )
    let kinds = names.sorted().enumerated().filter { $0.offset % 2 == 0 }
    let table = KindTable(Dictionary(uniqueKeysWithValues: kinds.map { ($0.element, $0.offset) }))
    for (number, name) in names.sorted().enumerated() {
      #expect(table[name] == (number % 2 == 0 ? number : nil))
    }
    #expect(KindTable<Int>([:])["gave"] == nil)
  }
}
