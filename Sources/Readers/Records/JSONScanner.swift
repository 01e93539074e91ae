import CorpusModel

/// A JSON value whose strings know where they stand in the file.
indirect enum JSONValue: Sendable {
  case string(TracedText, range: Range<Int>)
  /// A number, `true`, `false` or `null`.
  case scalar(Range<Int>)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)], range: Range<Int>)
}

/// Where JSON is not well formed.
struct JSONFault: Error {
  var offset: Int
  var message: String
}

/// Reads JSON (RFC 8259) from bytes, value by value.
struct JSONScanner: Sendable {
  let bytes: [UInt8]
  var position: Int
  private var depth = 0

  init(_ bytes: [UInt8], at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// The next byte that is no white space; nil at the end.
  mutating func peek() -> UInt8? {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        position += 1
      } else if byte == 0xEF, bytes[position...].starts(with: [0xEF, 0xBB, 0xBF]) {
        position += 3
      } else {
        return byte
      }
    }
    return nil
  }

  /// The value at the position.
  mutating func value() throws(JSONFault) -> JSONValue {
    switch peek() {
    case UInt8(ascii: "\"")?:
      let (text, range) = try string()
      return .string(text, range: range)
    case UInt8(ascii: "{")?: return try nested { scanner throws(JSONFault) in try scanner.object() }
    case UInt8(ascii: "[")?: return try nested { scanner throws(JSONFault) in try scanner.list() }
    case nil: throw JSONFault(offset: position, message: "the JSON ends before its value does")
    case _?: return try scalar()
    }
  }

  private mutating func nested(
    _ read: (inout JSONScanner) throws(JSONFault) -> JSONValue
  ) throws(JSONFault) -> JSONValue {
    guard depth < 64 else {
      throw JSONFault(offset: position, message: "the JSON is nested too deep")
    }
    depth += 1
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(JSONFault) -> JSONValue {
    let start = position
    position += 1
    var members: [(key: String, value: JSONValue)] = []
    if peek() == UInt8(ascii: "}") {
      position += 1
      return .object([], range: start..<position)
    }
    while true {
      guard peek() == UInt8(ascii: "\"") else {
        throw JSONFault(
          offset: position,
          message: "a name in quotation marks was expected in the JSON"
        )
      }
      let (key, _) = try string()
      try expect(UInt8(ascii: ":"))
      members.append((key.text, try value()))
      guard try separator(before: UInt8(ascii: "}")) else { break }
    }
    return .object(members, range: start..<position)
  }

  private mutating func list() throws(JSONFault) -> JSONValue {
    position += 1
    var values: [JSONValue] = []
    if peek() == UInt8(ascii: "]") {
      position += 1
      return .list([])
    }
    while true {
      values.append(try value())
      guard try separator(before: UInt8(ascii: "]")) else { break }
    }
    return .list(values)
  }

  /// Whether a comma follows; false after the closing mark.
  private mutating func separator(before close: UInt8) throws(JSONFault) -> Bool {
    let byte = peek()
    guard byte == UInt8(ascii: ",") || byte == close else {
      throw JSONFault(
        offset: position,
        message: "a comma or a closing bracket was expected in the JSON"
      )
    }
    position += 1
    return byte != close
  }

  private mutating func expect(_ byte: UInt8) throws(JSONFault) {
    guard peek() == byte else {
      throw JSONFault(
        offset: position,
        message: "'\(String(decoding: [byte], as: UTF8.self))' was expected in the JSON"
      )
    }
    position += 1
  }

  private mutating func scalar() throws(JSONFault) -> JSONValue {
    let start = position
    while position < bytes.count, isScalarByte(bytes[position]) { position += 1 }
    guard position > start else {
      throw JSONFault(offset: position, message: "a value was expected in the JSON")
    }
    return .scalar(start..<position)
  }

  private func isScalarByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: ".")
  }

  // MARK: Strings

  private mutating func string() throws(JSONFault) -> (TracedText, Range<Int>) {
    let opening = position
    position += 1
    var text = TracedText()
    var start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        text.append(run(start..<position), source: start)
        position += 1
        return (text, opening + 1..<position - 1)
      case UInt8(ascii: "\\"):
        text.append(run(start..<position), source: start)
        let escape = position
        let character = try escaped()
        text.append(String(character), source: escape)
        start = position
      case 0x0A:
        throw JSONFault(offset: opening, message: "a string of the JSON is not closed on its line")
      case _: position += 1
      }
    }
    throw JSONFault(offset: opening, message: "a string of the JSON is not closed")
  }

  private func run(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private mutating func escaped() throws(JSONFault) -> Character {
    guard position + 1 < bytes.count else {
      throw JSONFault(offset: position, message: "a string of the JSON is not closed")
    }
    let mark = bytes[position + 1]
    position += 2
    switch mark {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return Character(Unicode.Scalar(mark))
    case UInt8(ascii: "u"): return try unicodeEscape()
    case _: throw JSONFault(offset: position - 2, message: "an unknown escape stands in the JSON")
    }
  }

  private mutating func unicodeEscape() throws(JSONFault) -> Character {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return Character(scalar) }
    let back = position
    if first < 0xDC00, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    {
      position += 2
      let second = try hexadecimal()
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return Character(scalar)
      }
      position = back
    }
    return "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
    let digits = bytes[position..<min(position + 4, bytes.count)]
    guard digits.count == 4, let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else {
      throw JSONFault(
        offset: position,
        message: "four hexadecimal digits were expected in the JSON"
      )
    }
    position += 4
    return value
  }
}
