import Extraction
import TestSupport
import Testing

/// Word lists and texts made of few characters, so that words stand everywhere, overlap and share beginnings.
private struct Material {
  let words: [[UInt8]]
  let text: [UInt8]

  init(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let letters = ["a", "b", "C", " ", "会", "议", "论", "é", "、", "x"]
    func make(_ length: Int, _ random: inout SplitMix) -> [UInt8] {
      (0..<length).flatMap { _ in
        Array(letters[Int.random(in: 0..<letters.count, using: &random)].utf8)
      }
    }
    words = (0..<Int.random(in: 0...40, using: &random)).map { _ in
      make(Int.random(in: 1...4, using: &random), &random)
    }
    text = make(120, &random)
  }

  /// Whether a word stands at an offset, the case of ASCII letters aside.
  func stands(_ word: [UInt8], at offset: Int) -> Bool {
    offset >= 0 && offset + word.count <= text.count
      && zip(text[offset...], word).allSatisfy { Self.small($0) == Self.small($1) }
  }

  private static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}

struct WordTableTests {
  @Test(arguments: 0..<60)
  func `every word that stands at a place is among its candidates, in the order of the list`(
    seed: UInt64
  ) {
    let material = Material(seed: seed)
    let index = WordIndex(material.words)
    for offset in material.text.indices {
      let standing = material.words.indices.filter {
        material.stands(material.words[$0], at: offset)
      }
      let candidates = Array(index.candidates(in: material.text, at: offset))
      #expect(candidates == candidates.sorted())
      #expect(Set(standing).isSubset(of: candidates))
    }
  }

  @Test(arguments: 0..<60)
  func
    `no place at which a word stands is passed by, and no place inside a character is stopped at`(
      seed: UInt64
    )
  {
    let (material, text) = (Material(seed: seed), Material(seed: seed).text)
    let index = WordIndex(material.words)
    var stops: Set<Int> = []
    var offset = 0
    while offset < text.count {
      offset = index.nextOffset(in: text, offset..<text.count)
      if offset < text.count { stops.insert(offset) }
      offset += 1
    }
    for offset in text.indices where text[offset] & 0xC0 != 0x80 {
      if material.words.contains(where: { material.stands($0, at: offset) }) {
        #expect(stops.contains(offset))
      }
    }
    #expect(stops.allSatisfy { text[$0] & 0xC0 != 0x80 })
  }

  @Test(arguments: 0..<60)
  func `the same from behind: every word that ends at a place is among its candidates`(
    seed: UInt64
  ) {
    let (material, text) = (Material(seed: seed), Material(seed: seed).text)
    let endings = WordEndings(material.words)
    var stops: Set<Int> = []
    var end = text.count
    while end > 0 {
      end = endings.previousEnd(in: text, 0..<end)
      if end > 0 { stops.insert(end) }
      end -= 1
    }
    for end in 1...text.count {
      let standing = material.words.indices.filter {
        material.stands(material.words[$0], at: end - material.words[$0].count)
      }
      let candidates = Array(endings.candidates(in: text, before: end))
      #expect(candidates == candidates.sorted())
      #expect(Set(standing).isSubset(of: candidates))
      if !standing.isEmpty { #expect(stops.contains(end)) }
    }
  }

  @Test func `a place where nothing may stand has no candidates`() {
    let index = WordIndex(["会议", "conference"].map { Array($0.utf8) })
    let text = Array("会场 concert hall".utf8)
    #expect(index.nextOffset(in: text, 0..<text.count) == text.count)
    #expect(text.indices.allSatisfy { Array(index.candidates(in: text, at: $0)).isEmpty })
  }

  @Test(arguments: 0..<40)
  func
    `a trie finds the names that begin at a place, shortest first, and of two equal ones the first`(
      seed: UInt64
    )
  {
    var random = SplitMix(seed: seed)
    // Many first and second characters, so that some nodes have many children.
    func name(_ random: inout SplitMix) -> [UInt16] {
      (0..<Int.random(in: 1...3, using: &random)).map { _ in
        UInt16.random(in: 0x4E00..<0x4E00 + 24, using: &random)
      }
    }
    let names = (0..<Int.random(in: 0...400, using: &random)).map { ($0, name(&random)) }
    let trie = CodeTrie(names.map { (codes: $1, value: $0) })
    let text = (0..<80).flatMap { _ in name(&random) }
    for start in text.indices {
      var found: [[Int]] = []
      trie.forEachMatch(in: text, at: start, limit: text.count) { found.append([$0, $1]) }
      var expected: [[Int]] = []
      for end in start + 1...min(start + 3, text.count) where start + 3 <= text.count {
        if let first = names.first(where: { $0.1 == Array(text[start..<end]) }) {
          expected.append([end, first.0])
          #expect(trie.value(of: text, start..<end) == first.0)
        } else {
          #expect(trie.value(of: text, start..<end) == nil)
        }
      }
      if start + 3 <= text.count { #expect(found == expected) }
    }
  }

  @Test(arguments: 0..<20)
  func `a table of numbers holds what a dictionary holds`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var table = NumberTable()
    var dictionary: [UInt64: Int] = [:]
    #expect(table[0] == 0)
    for _ in 0..<500 {
      let key =
        UInt64.random(in: 0..<60, using: &random) << UInt64.random(in: 0..<40, using: &random)
      table[key] += 1
      dictionary[key, default: 0] += 1
    }
    for key in dictionary.keys { #expect(table[key] == dictionary[key]) }
    for key in (1...100).map({ $0 << 50 | 1 }) { #expect(table[UInt64(key)] == 0) }
  }
}
