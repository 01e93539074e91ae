package import CorpusModel
package import Diagnostics

extension Wording.StringInterpolation {
  /// A word of the language by its name in the language of the message.
  package mutating func appendInterpolation(_ word: some Named) {
    appendInterpolation(word.name(in: Side.language))
  }
}

/// A word of the language as a message of its own.
package func named(_ word: some Named) -> Message { Message("\(word)", "\(word)") }

/// "write …": what should stand in the place of something.
func write(_ text: String) -> Message { Message("write \(text)", "写成 \(text)") }

/// "for example: …", in both languages.
func forExample(_ english: Wording<EnglishSide>, _ chinese: Wording<ChineseSide>) -> Message {
  let sample = Message(english, chinese)
  return Message("for example: \(sample)", "例如：\(sample)")
}

/// "did you mean country?"; nil when nothing is near.
func didYouMean(_ nearest: [String]) -> Message? {
  guard let last = nearest.last else { return nil }
  let others = nearest.dropLast()
  guard !others.isEmpty else { return Message("did you mean \(last)?", "是不是想写 \(last)？") }
  return Message(
    "did you mean \(others.joined(separator: ", ")) or \(last)?",
    "是不是想写 \(others.joined(separator: "、")) 或 \(last)？"
  )
}

extension Message {
  /// What the rows that a verb made anew are called.
  static let thisStep = Message("this step", "这一步")
}

extension Message {
  /// A regular expression where a text is compared.
  static func strayPattern(_ pattern: String) -> Message {
    Message(
      "a regular expression /\(pattern)/ (say matches)",
      "正则表达式 /\(pattern)/（请用“匹配”）"
    )
  }

  /// Nothing to say.
  static let none = Message(verbatim: "")
}

extension ColumnSpec {
  /// One line: what the column holds.
  package var meaning: Message { Message("\(summary)", "\(chineseSummary)") }
}
