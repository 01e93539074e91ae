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
  @Test(arguments: 0..<12)
  func `every word that stands at a place is among its candidates, in the order of the list`(
    seed: UInt64
  ) {
    let material = Material(seed: seed)
    let index = WordIndex(material.words)
    let wrong = material.text.indices.filter { offset in
      let standing = material.words.indices.filter {
        material.stands(material.words[$0], at: offset)
      }
      let candidates = Array(index.candidates(in: material.text, at: offset))
      return candidates != candidates.sorted() || !Set(standing).isSubset(of: candidates)
    }
    #expect(wrong == [])
  }

  @Test(arguments: 0..<12)
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
    let missed = text.indices.filter { offset in
      text[offset] & 0xC0 != 0x80 && !stops.contains(offset)
        && material.words.contains { material.stands($0, at: offset) }
    }
    #expect(missed == [])
    #expect(stops.allSatisfy { text[$0] & 0xC0 != 0x80 })
  }

  @Test(arguments: 0..<12)
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
    let wrong = (1...text.count).filter { end in
      let standing = material.words.indices.filter {
        material.stands(material.words[$0], at: end - material.words[$0].count)
      }
      let candidates = Array(endings.candidates(in: text, before: end))
      return candidates != candidates.sorted() || !Set(standing).isSubset(of: candidates)
        || !standing.isEmpty && !stops.contains(end)
    }
    #expect(wrong == [])
  }

  @Test func `a place where nothing may stand has no candidates`() {
    let index = WordIndex(["会议", "conference"].map { Array($0.utf8) })
    let text = Array("会场 concert hall".utf8)
    #expect(index.nextOffset(in: text, 0..<text.count) == text.count)
    #expect(text.indices.allSatisfy { Array(index.candidates(in: text, at: $0)).isEmpty })
  }

  @Test(arguments: 0..<10)
  func
    `a trie finds the names that begin at a place, shortest first, and of two equal ones the first`(
      seed: UInt64
    )
  {
    var random = SplitMix(seed: seed)
    // Few characters, so that some nodes have many children, or many, so that most names share nothing.
    let letters: UInt16 = seed % 2 == 0 ? 24 : 900
    func name(_ random: inout SplitMix) -> [UInt16] {
      (0..<Int.random(in: 1...6, using: &random)).map { _ in
        UInt16.random(in: 0x4E00..<0x4E00 + letters, using: &random)
      }
    }
    let names = (0..<Int.random(in: 0...600, using: &random)).map { ($0, name(&random)) }
    let trie = CodeTrie(names.map { (codes: $1, value: $0) })
    let text = (0..<80).flatMap { number in
      number % 2 == 0 ? name(&random) : names.randomElement(using: &random)?.1 ?? []
    }
    for start in text.indices.dropLast(6) {
      var found: [[Int]] = []
      trie.forEachMatch(in: text, at: start, limit: text.count) { found.append([$0, $1]) }
      let named = (1...6).map { length in
        names.first { $0.1 == Array(text[start..<start + length]) }?.0
      }
      let values = (1...6).map { trie.value(of: text, start..<start + $0) }
      let ends = zip(1...6, named).compactMap { length, name in name.map { [start + length, $0] } }
      #expect(values == named && found == ends)
    }
  }

  @Test(arguments: 0..<5)
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
    #expect((1...100).allSatisfy { table[UInt64($0) << 50 | 1] == 0 })
  }
}
