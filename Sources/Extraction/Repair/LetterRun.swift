/// A run of ASCII letters in a text, inner apostrophes included.
struct LetterRun {
  /// In bytes of the text.
  var range: Range<Int>
  /// Whether nothing of its sentence stands before it.
  var startsSentence: Bool
  /// Whether one space and nothing else parts it from the word before.
  var followsWord: Bool
}

/// The Latin words of a text in order.
func letterRuns(in text: [UInt8]) -> [LetterRun] {
  var found: [LetterRun] = []
  var startsSentence = true
  var position = 0
  while position < text.count {
    guard isASCIILetter(text, position) else {
      switch text[position] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
        UInt8(ascii: "\n"):
        startsSentence = true
      case 0x80...: startsSentence = startsSentence || isBullet(text, position)
      case _: break
      }
      position += 1
      continue
    }
    let start = position
    position = endOfLatinWord(text, from: start)
    let previous = found.last?.range.upperBound
    found.append(
      LetterRun(
        range: start..<position,
        startsSentence: startsSentence,
        followsWord: previous == start - 1 && text[start - 1] == UInt8(ascii: " ")
      )
    )
    startsSentence = false
  }
  return found
}

/// `•`, `—` and `“` may open a sentence.
private func isBullet(_ text: [UInt8], _ position: Int) -> Bool {
  text[position] == 0xE2
    && (text.has("•", at: position) || text.has("—", at: position) || text.has("“", at: position))
}

private func endOfLatinWord(_ text: [UInt8], from start: Int) -> Int {
  var end = start
  while end < text.count {
    if isASCIILetter(text, end) {
      end += 1
    } else if text[end] == UInt8(ascii: "'"), isASCIILetter(text, end + 1) {
      end += 1
    } else if text[end] == 0xE2, text.has("’", at: end), isASCIILetter(text, end + 3) {
      end += 3
    } else {
      break
    }
  }
  return end
}

/// Whether an ASCII letter stands at a position.
func isASCIILetter(_ text: [UInt8], _ position: Int) -> Bool {
  position >= 0 && position < text.count && (text[position] | 0x20) &- 0x61 < 26
}

/// Whether an ASCII capital stands at a position.
func isASCIICapital(_ text: [UInt8], _ position: Int) -> Bool {
  position >= 0 && position < text.count && text[position] &- 0x41 < 26
}

/// Whether a small ASCII letter stands at a position.
func isASCIISmall(_ text: [UInt8], _ position: Int) -> Bool {
  position >= 0 && position < text.count && text[position] &- 0x61 < 26
}

/// ASCII letters made small; other bytes stay.
func lowercased(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  text.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }[...]
}
