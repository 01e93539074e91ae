package import Diagnostics
package import Unicode

/// Why a regular expression cannot be used; nil when it can.
func refusal(of pattern: RegexLiteral) -> Message? {
  do throws(RegularExpressionError) {
    _ = try RegularExpression(
      pattern.pattern,
      letterCase: pattern.ignoresCase ? .ignored : .distinguished
    )
    return nil
  } catch {
    return error.message
  }
}

extension RegularExpressionError {
  /// The engine's words, and what they say in Chinese.
  package var message: Message { Message("\(englishWords)", "\(chineseWords)") }

  private var englishWords: String {
    switch self {
    case .lookaround: "it cannot look ahead or behind (\(words))"
    case .backreference: "it cannot refer back to a group (\(words))"
    case .tooLarge, .syntax: words
    }
  }

  private var chineseWords: String {
    switch self {
    case .lookaround: "不能向前或向后查看（\(words)）"
    case .backreference: "不能引用前面的组（\(words)）"
    case .tooLarge: "表达式太大（\(words)）"
    case .syntax:
      Self.syntaxWords.first { words.hasPrefix($0.english) }.map { "\($0.chinese)（\(words)）" }
        ?? "写法有误（\(words)）"
    }
  }

  private static let syntaxWords: [(english: String, chinese: String)] = [
    ("missing )", "少了 )"), ("unexpected )", "多了 )"), ("missing ]", "少了 ]"),
    ("missing argument to repetition", "重复符号前面没有内容"),
    ("no argument for repetition", "重复符号前面没有内容"),
    ("bad repetition", "重复符号用得不对"), ("trailing \\", "末尾多了 \\"),
    ("invalid escape", "不认识的转义"), ("invalid character class range", "字符范围不对"),
    ("invalid character class", "不认识的字符类"), ("invalid UTF-8", "不是 UTF-8"),
  ]
}
