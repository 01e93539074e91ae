import Diagnostics
import Unicode

/// One entry of a lesson file: `key: text`, with the lines that go on with it.
struct LessonEntry {
  var key: LessonKey
  /// The language of the key's name.
  var language: NameLanguage
  var lines: [String]
  /// Where it begins.
  var line: Int

  /// The text as one line.
  var prose: String { lines.filter { !$0.isEmpty }.reduce("", joined) }

  /// The text as it stands.
  var question: String { lines.filter { !$0.isEmpty }.joined(separator: "\n") }
}

/// Cuts a lesson file into its entries.
///
/// An entry begins in the first column; a line that begins with a blank goes on with the entry above.
/// Blank lines separate, and `#` in the first column begins a remark.
func lessonEntries(of text: String) -> (entries: [LessonEntry], faults: [LessonFault]) {
  var entries: [LessonEntry] = []
  var faults: [LessonFault] = []
  // A continuation of a line that was refused is not refused once more.
  var goesOn = false
  let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
  for (index, line) in lines.enumerated() {
    let content = trimmed(line)
    guard !content.isEmpty, !line.hasPrefix("#") else { continue }
    if line.first?.isWhitespace == true {
      if goesOn, !entries.isEmpty { entries[entries.count - 1].lines.append(content) }
      if entries.isEmpty, faults.isEmpty {
        faults.append(LessonFault(line: index + 1, message: .nothingToGoOnWith))
      }
      continue
    }
    switch entry(content, line: index + 1) {
    case .success(let entry):
      entries.append(entry)
      goesOn = true
    case .failure(let fault):
      faults.append(fault)
      goesOn = false
    }
  }
  return (entries, faults)
}

/// Reads `key: text`.
private func entry(_ content: String, line: Int) -> Result<LessonEntry, LessonFault> {
  guard let colon = content.firstIndex(where: { ":：".contains($0) }) else {
    return .failure(LessonFault(line: line, message: .noColon(shortened(content))))
  }
  let name = trimmed(content[..<colon])
  guard let (key, language) = LessonKey.named(name) else {
    return .failure(LessonFault(line: line, message: .unknownKey(shortened(name))))
  }
  let text = trimmed(content[content.index(after: colon)...])
  return .success(LessonEntry(key: key, language: language, lines: [text], line: line))
}

/// Two lines of prose as one: with a space between them, except between Chinese ones.
private func joined(_ left: String, _ right: String) -> String {
  guard let last = left.unicodeScalars.last, let first = right.unicodeScalars.first else {
    return left + right
  }
  let areWide = displayWidth(String(last)) == 2 && displayWidth(String(first)) == 2
  return left + (areWide ? "" : " ") + right
}

private func trimmed(_ text: some StringProtocol) -> String {
  let front = text.drop { $0.isWhitespace }
  return String(front.reversed().drop { $0.isWhitespace }.reversed())
}

private func shortened(_ text: String) -> String { truncate(text, width: 40) }

extension Message {
  fileprivate static var nothingToGoOnWith: Message {
    Message(
      "this line begins with a blank, but there is no line above that it could go on with",
      "这一行以空格开头，但上面没有可以接续的行"
    )
  }

  fileprivate static func noColon(_ text: String) -> Message {
    Message(
      "a line is `key: text`, or begins with a blank and goes on with the line above: \(text)",
      "每一行是“关键词：文字”，或以空格开头接续上一行：\(text)"
    )
  }

  fileprivate static func unknownKey(_ name: String) -> Message {
    let all = LessonKey.allCases
    let names = all.map(\.rawValue) + all.map(\.chineseName)
    guard let near = nearestName(to: name, in: names) else {
      return Message(
        "there is no key \"\(name)\"; keys: \(all.map(\.rawValue).joined(separator: ", "))",
        "没有“\(name)”这个关键词；可用：\(all.map(\.chineseName).joined(separator: "、"))"
      )
    }
    return Message(
      "there is no key \"\(name)\"; did you mean \(near)?",
      "没有“\(name)”这个关键词；是不是 \(near)？"
    )
  }
}
