/// Text with the characters that mean something in HTML and SVG written as entities; characters that
/// XML forbids, and those that would turn the text around them, are replaced.
func markup(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x26: result.append(contentsOf: "&amp;".unicodeScalars)
    case 0x3C: result.append(contentsOf: "&lt;".unicodeScalars)
    case 0x3E: result.append(contentsOf: "&gt;".unicodeScalars)
    case 0x22: result.append(contentsOf: "&quot;".unicodeScalars)
    case 0x09, 0x0A: result.append(scalar)
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF:
      result.append("\u{FFFD}")
    case _: result.append(scalar)
    }
  }
  return String(result)
}

/// The pixels a text takes at most in letters of 14 pixels: fonts differ, so this is rather too much.
func pixels(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { sum, scalar in
    switch scalar {
    case " ", "i", "j", "l", ".", ",", "'", "|", ":", ";", "!": sum + 5
    case "M", "W", "m", "w", "@", "%", "—": sum + 14
    case "A"..."Z": sum + 11
    case _ where scalar.value < 0x2000: sum + 9
    case _: sum + 15
    }
  }
}
