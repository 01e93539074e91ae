extension TextBuffer {
  /// Writes a field of RFC 4180, quoted only where the text needs it.
  ///
  /// A record of one empty field would be an empty line, which many readers skip: such a lonely field
  /// is quoted.
  package mutating func writeCSVField(_ field: borrowing Span<UInt8>, isLonely: Bool = false) {
    let quote = UInt8(ascii: "\"")
    var isPlain = !(isLonely && field.isEmpty)
    for index in field.indices where isPlain {
      let byte = field[index]
      isPlain = byte != quote && byte != UInt8(ascii: ",") && byte != 0x0A && byte != 0x0D
    }
    guard !isPlain else { return write(field) }
    write(byte: quote)
    for index in field.indices {
      if field[index] == quote { write(byte: quote) }
      write(byte: field[index])
    }
    write(byte: quote)
  }

  /// The same of a text.
  package mutating func writeCSVField(_ field: String, isLonely: Bool = false) {
    writeCSVField(Array(field.utf8).span, isLonely: isLonely)
  }

  /// Writes a string of JSON with its quotes.
  package mutating func writeJSONString(_ text: borrowing Span<UInt8>) {
    let quote = UInt8(ascii: "\"")
    write(byte: quote)
    for index in text.indices {
      let byte = text[index]
      switch byte {
      case quote: write("\\\"")
      case UInt8(ascii: "\\"): write("\\\\")
      case 0x0A: write("\\n")
      case 0x0D: write("\\r")
      case 0x09: write("\\t")
      case 0..<0x20, 0x7F:
        let hex = String(byte, radix: 16)
        write("\\u00" + (hex.utf8.count == 1 ? "0" : "") + hex)
      case _: write(byte: byte)
      }
    }
    write(byte: quote)
  }

  /// The same of a text.
  package mutating func writeJSONString(_ text: String) { writeJSONString(Array(text.utf8).span) }

  /// Writes a number as programs read it, with neither grouping nor rounding; nothing for what is no
  /// finite number.
  package mutating func writeNumber(_ number: Double) {
    if number.magnitude < 1e15, number == number.rounded(.towardZero) {
      if number < 0 { write(byte: UInt8(ascii: "-")) }
      write(digitsOf: UInt(number.magnitude))
    } else {
      write(DecimalText(number)?.plain ?? "")
    }
  }
}
