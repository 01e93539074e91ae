import CorpusModel

/// Finds the text a parser returns in the file it came from.
///
/// Goes through the file once: tags, comments, scripts and white space are skipped, entities resolved. Text
/// that cannot be found stays where the search stands.
struct HTMLAligner {
  private let bytes: [UInt8]
  /// The next byte of the file to look at.
  private(set) var position = 0
  /// How many characters could not be found.
  private(set) var misses = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A run of text and where it stands.
  struct Run {
    var text: Range<Int>
    var source: Range<Int>
  }

  /// The places of a text's bytes, white space left out; runs that stand together are one.
  mutating func align(_ text: [UInt8]) -> [Run] {
    var runs: [Run] = []
    var index = 0
    while index < text.count {
      let same = matchRun(text, from: index)
      if same > 0 {
        append(text: index..<index + same, source: position - same..<position, to: &runs)
        index += same
        continue
      }
      let width = spaceWidth(at: index, in: text[...], end: text.count)
      if width > 0 {
        index += width
        continue
      }
      let length = characterLength(text[index])
      let end = min(index + length, text.count)
      guard let found = find(text[index..<end]) else {
        misses += 1
        index = end
        continue
      }
      append(text: index..<end, source: found, to: &runs)
      index = end
    }
    return runs
  }

  /// How many bytes of a text stand in the file right here; leaves the position behind them.
  private mutating func matchRun(_ text: [UInt8], from start: Int) -> Int {
    var count = 0
    while start + count < text.count, position + count < bytes.count {
      let byte = bytes[position + count]
      guard byte == text[start + count], byte > 0x20, byte != UInt8(ascii: "<"),
        byte != UInt8(ascii: "&"), byte != 0xC2, byte < 0xE2 || byte > 0xE3, byte != 0xEF
      else { break }
      count += 1
    }
    // Never stop inside a character.
    while count > 0, start + count < text.count, text[start + count] & 0xC0 == 0x80 { count -= 1 }
    position += count
    return count
  }

  private func append(text: Range<Int>, source: Range<Int>, to runs: inout [Run]) {
    if let last = runs.last, last.text.upperBound == text.lowerBound,
      last.source.upperBound == source.lowerBound, source.count == text.count,
      last.source.count == last.text.count
    {
      runs[runs.count - 1].text = last.text.lowerBound..<text.upperBound
      runs[runs.count - 1].source = last.source.lowerBound..<source.upperBound
    } else {
      runs.append(Run(text: text, source: source))
    }
  }

  /// The place of the next character, at most a few hundred bytes of other text away.
  private mutating func find(_ character: ArraySlice<UInt8>) -> Range<Int>? {
    var probe = position
    var skipped = 0
    // A page that has lost its way is not searched for ever.
    let reach = misses < 1000 ? 64 : 1
    while skipped < reach, let next = nextCharacter(from: probe) {
      if next.value.elementsEqual(character) {
        position = next.range.upperBound
        return next.range
      }
      probe = next.range.upperBound
      skipped += 1
    }
    return nil
  }

  private struct SourceCharacter {
    var value: ArraySlice<UInt8>
    var range: Range<Int>
  }

  /// The next character of the file's text that is no white space.
  private func nextCharacter(from start: Int) -> SourceCharacter? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<"), let end = tagEnd(at: index) {
        index = end
        continue
      }
      let width = spaceWidth(at: index, in: bytes[...], end: bytes.count)
      if width > 0 {
        index += width
        continue
      }
      if byte == UInt8(ascii: "&"), let entity = entity(at: index) {
        if spaceWidth(at: 0, in: entity.value, end: entity.value.count) > 0 {
          index = entity.range.upperBound
          continue
        }
        return entity
      }
      let end = min(index + characterLength(byte), bytes.count)
      return SourceCharacter(value: bytes[index..<end], range: index..<end)
    }
    return nil
  }

  private func characterLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xFF: 4
    case _: 1
    }
  }

  // MARK: Tags

  /// Where a tag, a comment, or an element whose content is no text ends.
  private func tagEnd(at start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    let next = bytes[start + 1]
    if bytes[start...].starts(with: "<!--".utf8) {
      return find("-->", from: start + 4) ?? bytes.count
    }
    guard
      next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
        || isLetter(next)
    else { return nil }
    let end = closeOfTag(from: start + 1)
    for name in ["script", "style"] where isTag(name, at: start) {
      return closing(name, from: end)
    }
    return end
  }

  /// After the `>` of a tag; quoted attributes may hold one.
  private func closeOfTag(from start: Int) -> Int {
    var index = start
    var quote: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if (byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"))
        && bytes[index - 1] == UInt8(ascii: "=")
      {
        quote = byte
      }
      index += 1
    }
    return bytes.count
  }

  private func isTag(_ name: String, at start: Int) -> Bool {
    let end = start + 1 + name.utf8.count
    guard end <= bytes.count else { return false }
    return zip(bytes[(start + 1)..<end], name.utf8).allSatisfy { $0 | 0x20 == $1 }
      && (end == bytes.count || !isLetter(bytes[end]))
  }

  /// After the end tag of an element.
  private func closing(_ name: String, from start: Int) -> Int {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/"),
        isTag(name, at: index + 1)
      {
        return closeOfTag(from: index + 1)
      }
      index += 1
    }
    return bytes.count
  }

  private func find(_ text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    var index = start
    while index + wanted.count <= bytes.count {
      if bytes[index] == wanted[0], bytes[index..<index + wanted.count].elementsEqual(wanted) {
        return index + wanted.count
      }
      index += 1
    }
    return nil
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  // MARK: Entities

  private func entity(at start: Int) -> SourceCharacter? {
    let limit = min(bytes.count, start + 12)
    var end = start + 1
    while end < limit, bytes[end] != UInt8(ascii: ";"),
      isLetter(bytes[end]) || bytes[end] &- 0x30 < 10 || bytes[end] == UInt8(ascii: "#")
    {
      end += 1
    }
    let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    guard let scalar = scalar(named: name) else { return nil }
    if end < bytes.count, bytes[end] == UInt8(ascii: ";") { end += 1 }
    return SourceCharacter(
      value: ArraySlice(Array(String(Character(scalar)).utf8)),
      range: start..<end
    )
  }

  private func scalar(named name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return name.isEmpty ? nil : htmlEntity(name) }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap { Unicode.Scalar($0) }
  }
}
