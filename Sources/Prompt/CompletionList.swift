package import Diagnostics
package import Session
import Unicode

extension LineCompletion {
  /// What all candidates begin with.
  package var commonText: String {
    guard let first = candidates.first else { return "" }
    var common = Array(first.unicodeScalars)
    for candidate in candidates.dropFirst() {
      guard !common.isEmpty else { break }
      let scalars = Array(candidate.unicodeScalars)
      var length = 0
      while length < min(common.count, scalars.count), common[length] == scalars[length] {
        length += 1
      }
      common.removeLast(common.count - length)
    }
    return String(String.UnicodeScalarView(common))
  }

  /// The only candidate with the space that follows it.
  var only: String {
    let text = candidates.first ?? ""
    return text.hasSuffix("(") || text.hasSuffix(".") ? text : text + " "
  }

  /// The candidates in columns of equal display width, line by line, at most twelve lines; few ones each
  /// on a line of its own with what it is.
  package func list(width: Int, in language: NameLanguage) -> String {
    // More than these never fit, however short they are.
    let widest = candidates.prefix(12 * max(1, width / 3)).map { displayWidth($0) }.max() ?? 0
    if candidates.count <= 12, details.count == candidates.count,
      details.contains(where: { !$0.isEmpty })
    {
      let lines = zip(candidates, details).map { candidate, detail in
        detail.isEmpty ? candidate : pad(candidate, width: widest + 2) + detail
      }
      return lines.map { truncate($0, width: width - 1) + "\n" }.joined()
    }
    let columns = max(1, (width + 1) / (widest + 2))
    let shown = candidates.prefix(columns * 12)
    var lines = ""
    for (index, candidate) in shown.enumerated() {
      let endsLine = (index + 1) % columns == 0 || index + 1 == shown.count
      lines += endsLine ? candidate + "\n" : pad(candidate, width: widest + 2)
    }
    let hidden = candidates.count - shown.count
    guard hidden > 0 else { return lines }
    return lines + Remark.moreCandidates(hidden).message.text(in: language) + "\n"
  }
}
