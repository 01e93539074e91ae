import CLibedit
import Unicode

/// Signs that the editor takes for one character each, though they are several to Unicode: letters with
/// marks, joined emoji, and characters the terminal shows wider than the C library believes.
///
/// The editor counts, moves and draws by single characters, and takes the width of each from the C
/// library. A sign of its own kind stands in its line as a character that nobody types and that has the
/// right width; on the way to the terminal the sign itself is written (`concord_el_open`). A class
/// because the line, the prompts and the history share one table.
final class SignTable {
  private var standing: [String: Unicode.Scalar] = [:]
  private var signs: [Unicode.Scalar: String] = [:]
  /// Private characters, one column wide.
  private var narrow = UInt32(concord_first_narrow_sign)...UInt32(concord_last_narrow_sign)
  /// Han characters that stand for others and never remain in composed text, two columns wide.
  private var wide = UInt32(concord_first_wide_sign)...UInt32(concord_last_wide_sign)
  private var used: (narrow: UInt32, wide: UInt32) = (0, 0)

  /// The text as the editor is to hold it.
  func encode(_ text: String, _ ambiguous: AmbiguousWidth) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var encoded = String.UnicodeScalarView()
    for cell in displayCells(of: composed(text), ambiguous: ambiguous) {
      let scalars = cell.text.unicodeScalars
      if scalars.count == 1, let scalar = scalars.first, isPlain(scalar, width: cell.width) {
        encoded.append(scalar)
      } else if let sign = sign(for: cell.text, width: cell.width) {
        encoded.append(sign)
      } else {
        encoded.append(contentsOf: scalars)
      }
    }
    return String(encoded)
  }

  /// The text that the editor holds.
  func decode(_ text: some Sequence<Unicode.Scalar>) -> String {
    var decoded = String.UnicodeScalarView()
    for scalar in text {
      if let sign = signs[scalar] {
        decoded.append(contentsOf: sign.unicodeScalars)
      } else {
        decoded.append(scalar)
      }
    }
    return String(decoded)
  }

  /// Whether the editor does right by a character on its own.
  private func isPlain(_ scalar: Unicode.Scalar, width: Int) -> Bool {
    if scalar.value < 0x80 { return true }
    if narrow.contains(scalar.value) || wide.contains(scalar.value) { return false }
    return width == 0 || Int(concord_columns(wchar_t(bitPattern: scalar.value))) == width
  }

  /// The character that stands for a sign; nil when there are no more.
  private func sign(for text: String, width: Int) -> Unicode.Scalar? {
    if let sign = standing[text] { return sign }
    let isWide = width == 2
    let range = isWide ? wide : narrow
    let value = range.lowerBound + (isWide ? used.wide : used.narrow)
    guard width == 1 || isWide, value <= range.upperBound, let sign = Unicode.Scalar(value) else {
      return nil
    }
    if isWide { used.wide += 1 } else { used.narrow += 1 }
    standing[text] = sign
    signs[sign] = text
    // A joiner that still waits for its partner would join what is drawn next.
    let isWaiting = text.unicodeScalars.last == "\u{200D}"
    let drawn = isWaiting ? String(text.unicodeScalars.dropLast()) : text
    // SAFETY: the text is copied in the call.
    unsafe concord_el_show(wchar_t(bitPattern: value), drawn)
    return sign
  }
}
