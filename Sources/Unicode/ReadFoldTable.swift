/// Calls `body` with the characters of every line `source<tab>target<tab>kind` and the first letter of the
/// kind; `#` begins a comment.
///
/// Every program that starts reads this table, so nothing is made of a line but its numbers.
func forEachFold(in table: [UInt8], _ body: (UInt32, UInt32, UInt8) -> Void) {
  let text = table.span
  var start = 0
  while start < text.count {
    let end = endOfLine(text, from: start)
    if end > start, text[start] != UInt8(ascii: "#") {
      let source = decodeScalar(text, at: start)
      let second = fieldBehind(text, start, end)
      let third = fieldBehind(text, second, end)
      if third < end { body(source.value, decodeScalar(text, at: second).value, text[third]) }
    }
    start = end + 1
  }
}

/// Calls `body` with the numbers of every line `base<tab>mark<tab>whole`, written in hexadecimal digits.
func forEachComposition(in table: [UInt8], _ body: (UInt32, UInt32, UInt32) -> Void) {
  let text = table.span
  var start = 0
  while start < text.count {
    let end = endOfLine(text, from: start)
    if end > start, text[start] != UInt8(ascii: "#") {
      let second = fieldBehind(text, start, end)
      let third = fieldBehind(text, second, end)
      let (base, mark) = (hexadecimal(text, start..<second), hexadecimal(text, second..<third))
      if third < end { body(base, mark, hexadecimal(text, third..<end)) }
    }
    start = end + 1
  }
}

private func endOfLine(_ text: borrowing Span<UInt8>, from start: Int) -> Int {
  var end = start
  while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
  return end
}

/// Where the field behind the next tab begins; the end of the line where there is none.
private func fieldBehind(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
  var place = start
  while place < end, text[place] != UInt8(ascii: "\t") { place += 1 }
  return min(place + 1, end)
}

/// The number hexadecimal digits give; whatever else stands there is passed over.
private func hexadecimal(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> UInt32 {
  var number: UInt32 = 0
  for place in range {
    let byte = text[place]
    let letter = (byte | 0x20) &- 0x61
    if byte &- 0x30 < 10 {
      number = number << 4 | UInt32(byte &- 0x30)
    } else if letter < 6 {
      number = number << 4 | UInt32(letter + 10)
    }
  }
  return number
}
