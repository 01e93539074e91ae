import Unicode

/// One text that may be mended.
struct RepairText {
  var bytes: [UInt8]
  /// Whether most of its words have a capital that says nothing.
  var isHeading: Bool
  /// Its Latin words, in order.
  let words: [LetterRun]

  init(bytes: [UInt8], isHeading: Bool) {
    self.bytes = bytes
    self.isHeading = isHeading
    words = letterRuns(in: bytes)
  }
}

/// What a document itself says about its words: how often each stands alone, with a capital, beside which
/// other, and with which hyphens.
struct RepairEvidence {
  typealias Word = ArraySlice<UInt8>

  private var codes = FormTable()
  /// By code of the word in small letters.
  private var counts: [Int] = []
  private var smallCounts: [Int] = []
  /// Capitals inside a sentence.
  private var innerCapitals: [Int] = []
  private var exactCounts: [Word: Int] = [:]
  private var pairs = NumberTable()
  /// The hyphenated spellings of a word without its hyphens.
  private var hyphenated: [Word: [Word: Int]] = [:]

  /// - Parameter texts: the English paragraphs of the document.
  init(_ texts: [RepairText]) {
    for text in texts {
      let (words, isHeading) = (text.words, text.isHeading)
      var previous: UInt32?
      for word in words {
        let code = add(text.bytes[word.range], startsSentence: isHeading || word.startsSentence)
        if word.followsWord, let previous {
          pairs[RepairEvidence.pair(previous, code)] += 1
        }
        previous = code
      }
      addHyphenated(text.bytes, words)
    }
  }

  /// How many words the document has.
  var wordCount: Int { counts.reduce(0, +) }

  /// All words that stand somewhere without a capital.
  var smallWords: [Word] {
    smallCounts.indices.filter { smallCounts[$0] > 0 }.map { codes.bytes(of: $0) }
  }

  /// How often a word, given in small letters, stands alone.
  func count(_ word: Word) -> Int { value(of: word, in: counts) }

  /// How often it stands alone without a capital.
  func smallCount(_ word: Word) -> Int { value(of: word, in: smallCounts) }

  /// How often it has a capital inside a sentence.
  func innerCapitalCount(_ word: Word) -> Int { value(of: word, in: innerCapitals) }

  /// How often a word with two capitals or a capital inside stands there in these very letters.
  func exactCount(_ word: Word) -> Int { exactCounts[word] ?? 0 }

  /// Whether two words, in small letters, stand side by side somewhere.
  func areNeighbours(_ left: Word, _ right: Word) -> Bool { neighbourCount(left, right) > 0 }

  /// How often two words, in small letters, stand side by side.
  func neighbourCount(_ left: Word, _ right: Word) -> Int {
    guard let first = code(of: left), let second = code(of: right) else { return 0 }
    return pairs[RepairEvidence.pair(first, second)]
  }

  /// The most frequent spelling with hyphens of letters without, in small letters, and how often it stands.
  func spellingWithHyphens(_ letters: Word) -> (spelling: Word, count: Int)? {
    let best = hyphenated[letters]?.max { left, right in
      if left.value != right.value { return left.value < right.value }
      // More hyphens first, then the order of letters, so that the choice is always the same.
      if left.key.count != right.key.count { return left.key.count < right.key.count }
      return left.key.lexicographicallyPrecedes(right.key)
    }
    return best.map { ($0.key, $0.value) }
  }

  private func value(of word: Word, in values: [Int]) -> Int {
    code(of: word).map { values[Int($0)] } ?? 0
  }

  private func code(of word: Word) -> UInt32? { codes.find(word.span) }

  private static func pair(_ left: UInt32, _ right: UInt32) -> UInt64 {
    UInt64(left) << 32 | UInt64(right)
  }

  private mutating func add(_ word: Word, startsSentence: Bool) -> UInt32 {
    let hasCapitals = word.contains { $0 &- 0x41 < 26 }
    let (code, isNew) = hasCapitals ? self.code(ofCapital: word) : codes.code(of: word.span)
    if isNew {
      counts.append(0)
      smallCounts.append(0)
      innerCapitals.append(0)
    }
    let hasCapital = word.first.map { $0 &- 0x41 < 26 } ?? false
    counts[Int(code)] += 1
    if !hasCapital { smallCounts[Int(code)] += 1 }
    if hasCapital, !startsSentence { innerCapitals[Int(code)] += 1 }
    if hasCapitals, word.dropFirst().contains(where: { $0 &- 0x41 < 26 }) {
      exactCounts[word, default: 0] += 1
    }
    return code
  }

  private mutating func code(ofCapital word: Word) -> (code: UInt32, isNew: Bool) {
    let small = lowercased(word)
    return codes.code(of: small.span)
  }

  private func isHyphen(_ text: [UInt8], _ position: Int) -> Bool {
    position < text.count && text[position] == UInt8(ascii: "-")
  }

  private mutating func addHyphenated(_ text: [UInt8], _ words: [LetterRun]) {
    var index = 0
    while index < words.count {
      var last = index
      while last + 1 < words.count, isHyphen(text, words[last].range.upperBound),
        words[last + 1].range.lowerBound == words[last].range.upperBound + 1
      {
        last += 1
      }
      if last > index {
        let range = words[index].range.lowerBound..<words[last].range.upperBound
        let spelling = lowercased(text[range])
        let letters = spelling.filter { $0 != UInt8(ascii: "-") }[...]
        hyphenated[letters, default: [:]][spelling, default: 0] += 1
      }
      index = last + 1
    }
  }
}
