package import Rendering

extension TextBuffer {
  /// Writes text between tags or inside an attribute; characters that XML forbids are replaced.
  mutating func writeXML(_ text: borrowing Span<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      case UInt8(ascii: "\""): write("&quot;")
      case 0x09, 0x0A, 0x0D: write(byte: 0x20)
      case 0..<0x20, 0x7F: write("\u{FFFD}")
      case 0xEF where isNoncharacter(text, at: index):
        write("\u{FFFD}")
        index += 2
      case _: write(byte: byte)
      }
      index += 1
    }
  }

  /// The same of a text.
  package mutating func writeXML(_ text: String) { writeXML(Array(text.utf8).span) }

  /// Writes ` name="value"`; nothing for a value that is not there.
  mutating func writeAttribute(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    write(" \(name)=\"")
    writeXML(value)
    write("\"")
  }

  /// Writes an element that holds text and nothing else; nothing for a text that is not there.
  mutating func writeElement(
    _ name: String,
    _ attributes: [(String, String?)] = [],
    _ text: String?
  ) {
    guard let text, !text.isEmpty else { return }
    write("<\(name)")
    for (name, value) in attributes { writeAttribute(name, value) }
    write(">")
    writeXML(text)
    write("</\(name)>")
  }

  /// Writes an element without contents.
  mutating func writeEmptyElement(_ name: String, _ attributes: [(String, String?)]) {
    write("<\(name)")
    for (name, value) in attributes { writeAttribute(name, value) }
    write("/>")
  }
}

/// Whether U+FFFE or U+FFFF stands at a place of UTF-8.
private func isNoncharacter(_ text: borrowing Span<UInt8>, at index: Int) -> Bool {
  guard index + 2 < text.count, text[index + 1] == 0xBF else { return false }
  return text[index + 2] == 0xBE || text[index + 2] == 0xBF
}

/// The first line of every XML file.
let xmlDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
