/// Fields between tabs as one line of a log; line breaks, tabs and backslashes are escaped.
package func tabbedLine(_ fields: [String]) -> String {
  fields.map(escaped).joined(separator: "\t") + "\n"
}

/// The fields of a line of a log.
package func tabbedFields(_ line: Substring) -> [String] {
  line.split(separator: "\t", omittingEmptySubsequences: false).map(unescaped)
}

private func escaped(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": escaped += "\\\\"
    case "\n": escaped += "\\n"
    case "\t": escaped += "\\t"
    case "\r": escaped += "\\r"
    case _: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

private func unescaped(_ text: Substring) -> String {
  let meant: [Unicode.Scalar: Unicode.Scalar] = ["n": "\n", "t": "\t", "r": "\r"]
  var plain = ""
  var isEscaped = false
  for scalar in text.unicodeScalars {
    if isEscaped {
      plain.unicodeScalars.append(meant[scalar] ?? scalar)
      isEscaped = false
    } else if scalar == "\\" {
      isEscaped = true
    } else {
      plain.unicodeScalars.append(scalar)
    }
  }
  return plain
}
