import Calendar
package import Columns

extension Value {
  /// The text for a human reader where numbers stay plain; empty for missing.
  var readable: String { text { DecimalText($0)?.rounded.plain ?? "" } }

  /// The text for a human reader with grouped numbers.
  package var groupedReadable: String { text { DecimalText($0)?.rounded.grouped ?? "" } }

  /// The text for programs: nothing rounded or grouped.
  var exact: String { text { DecimalText($0)?.plain ?? "" } }

  /// Lists join with `; `, things stand by their name, rows by their label.
  private func text(number: (Double) -> String) -> String {
    switch self {
    case .missing: ""
    case .text(let text): text
    case .number(let value): number(value)
    case .date(let span): span.description
    case .boolean(let flag): flag ? "true" : "false"
    case .entity(let entity): entity.name
    case .row(let label, _): label
    case .list(let values): values.map { $0.text(number: number) }.joined(separator: "; ")
    }
  }

  /// The number, where the value is one.
  var numeric: Double? {
    if case .number(let value) = self { value } else { nil }
  }
}

extension String {
  /// The text on one line and harmless on a terminal: line breaks become `↵`, other control
  /// characters their pictures.
  var onOneLine: String {
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) else {
      return self
    }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      defer { previous = scalar }
      switch scalar.value {
      case 0x0A where previous == "\r": continue
      case 0x0A, 0x0D, 0x2028, 0x2029: result.append("↵")
      case 0x09: result.append(" ")
      case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "�")
      case 0x7F: result.append("\u{2421}")
      case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
      case _: result.append(scalar)
      }
    }
    return String(result)
  }
}
