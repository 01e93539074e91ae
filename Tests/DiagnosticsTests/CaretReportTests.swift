import Diagnostics
import Testing

struct CaretReportTests {
  private func error(_ text: String, _ part: String, label: Message? = nil) -> Diagnostic {
    let offset =
      text.utf8.firstRange(of: part.utf8).map {
        text.utf8.distance(from: text.startIndex, to: $0.lowerBound)
      } ?? 0
    return Diagnostic(
      .error,
      Message("it is wrong", "这里不对"),
      at: SourceSpan(offset, offset + part.utf8.count),
      label: label,
      notes: [Message("columns here: a, b", "这里的列：a, b")]
    )
  }

  @Test func `the caret stands under the columns a terminal shows`() {
    let text = "concord 1\n\n句子 | 分组 contry | count\n"
    #expect(
      report(
        [error(text, "contry", label: Message("did you mean country?", "是不是想写 country？"))],
        in: text,
        named: nil,
        language: .english
      ) == """
        error: it is wrong
          3 | 句子 | 分组 contry | count
            |             ^^^^^^ did you mean country?
        columns here: a, b
        """
    )
  }

  @Test func `a file is named with the line`() {
    let text = "a\nb | c\r\n"
    #expect(
      report([error(text, "c")], in: text, named: "x.concord", language: .english) == """
        x.concord:2: error: it is wrong
          2 | b | c
            |     ^
        columns here: a, b
        """
    )
  }

  @Test func `a place behind the end, a line too long, an escape in the text`() {
    let behind = Diagnostic(.error, Message("more", "还有"), at: SourceSpan(90, 95))
    #expect(
      report([behind], in: "ab", named: nil, language: .english)
        == "error: more\n  1 | ab\n    |   ^"
    )
    let long = String(repeating: "x", count: 5000) + "!" + String(repeating: "y", count: 5000)
    #expect(report([error(long, "!")], in: long, named: nil, language: .english).utf8.count < 600)
    #expect(
      !report([error("a\u{1B}[2J", "a")], in: "a\u{1B}[2J", named: nil, language: .english)
        .contains("\u{1B}")
    )
  }

  @Test func `the same report in Chinese, its caret in the same columns`() {
    let text = "句子 | 分组 contry | 计数"
    let label = Message("did you mean country?", "是不是想写 country？")
    let said = report(
      [error(text, "contry", label: label)],
      in: text,
      named: "x",
      language: .chinese
    )
    #expect(
      said == """
        x:1: 错误：这里不对
          1 | 句子 | 分组 contry | 计数
            |             ^^^^^^ 是不是想写 country？
        这里的列：a, b
        """
    )
  }
}
