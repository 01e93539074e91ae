extension [UInt8] {
  /// Whether `word` stands at `offset`.
  func has(_ word: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset + word.count <= count else { return false }
    let (bytes, form) = (span, word.span)
    var index = 0
    while index < form.count {
      guard bytes[offset &+ index] == form[index] else { return false }
      index &+= 1
    }
    return true
  }

  /// Whether `word` stands at `offset`.
  func has(_ word: String, at offset: Int) -> Bool {
    guard offset >= 0, offset < count else { return false }
    var place = offset
    for byte in word.utf8 {
      guard place < count, self[place] == byte else { return false }
      place += 1
    }
    return true
  }

  /// Whether `word` ends just before `offset`.
  func has(_ word: String, before offset: Int) -> Bool {
    has(word, at: offset - word.utf8.count)
  }

  /// Whether one of `words` stands at `offset`; the first that does.
  func first(of words: [[UInt8]], at offset: Int) -> [UInt8]? {
    words.first { has($0, at: offset) }
  }

  /// Whether one of `words` ends just before `offset`; the first that does.
  func first(of words: [[UInt8]], before offset: Int) -> [UInt8]? {
    words.first { has($0, at: offset - $0.count) }
  }

  /// Where `word` first stands in a range.
  func firstOffset(of word: [UInt8], in range: Range<Int>) -> Int? {
    guard let lead = word.first else { return nil }
    let bytes = span
    var offset = range.lowerBound
    while offset + word.count <= range.upperBound {
      if bytes[offset] == lead, has(word, at: offset) { return offset }
      offset += 1
    }
    return nil
  }

  /// Where `word` first stands in a range.
  func firstOffset(of word: String, in range: Range<Int>) -> Int? {
    guard let lead = word.utf8.first else { return nil }
    let bytes = span
    let end = range.upperBound - word.utf8.count
    var offset = range.lowerBound
    while offset <= end {
      if bytes[offset] == lead, has(word, at: offset) { return offset }
      offset += 1
    }
    return nil
  }

  /// The offset of the character before `offset`, which must not be the first.
  func previousCharacter(before offset: Int) -> Int {
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return Swift.max(0, start)
  }

  /// The offset after the character at `offset`.
  func nextCharacter(after offset: Int) -> Int {
    var end = offset + 1
    while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// The range without white space at its ends, the ideographic and the no-break space included.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, let length = spaceLength(at: start) { start += length }
    while end > start {
      let previous = previousCharacter(before: end)
      guard previous >= start, spaceLength(at: previous) == end - previous else { break }
      end = previous
    }
    return start..<Swift.max(start, end)
  }

  /// The length of the space at `offset`; nil where there is none.
  func spaceLength(at offset: Int) -> Int? {
    guard offset < count else { return nil }
    switch self[offset] {
    case 0x20, 0x09, 0x0A, 0x0D: return 1
    case 0xE3 where has("\u{3000}", at: offset): return 3
    case 0xC2 where has("\u{A0}", at: offset): return 2
    case _: return nil
    }
  }
}
