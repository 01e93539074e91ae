import Diagnostics
import Rendering
import Session
import TestSupport
import Testing

/// What a reader of Chinese sees above the columns.
struct ChineseHeadingTests {
  private func session(_ language: NameLanguage) throws -> Session {
    var environment = Environment(
      surface: Surface(width: 80, colours: false, rows: 10),
      scriptsFolder: "/nowhere/scripts"
    )
    environment.language = language
    let opening = openCorpus([Program.sampleCorpus], in: environment, messages: { _ in })
    return Session(corpus: try #require(opening.corpus), in: environment)
  }

  private func heading(of question: String, _ session: inout Session) -> String {
    session.enter(question).text.split(separator: "\n").first.map(String.init) ?? ""
  }

  @Test func `the names of columns are Chinese, those the reader gave stay`() throws {
    var session = try session(.chinese)
    #expect(
      heading(of: "分歧 | 筛选 种类 = \"number\"", &session)
        == "种类    中文行  中文      中文值  英文行  英文                   英文值"
    )
    #expect(heading(of: "句子 | 分组 语言 | 计数", &session) == "语言     计数")
    #expect(heading(of: "句子 | 分组 kind = 语言 | 汇总 n = 计数()", &session) == "kind       n")
    #expect(heading(of: "句子 | 搭配 “口罩” | 前 3", &session).hasPrefix("词    实见"))
    #expect(session.enter("捐赠 | 取 1 | 显示 作为 记录").text.contains("捐赠方"))
  }

  @Test func `what goes on to programs bears the English names in every language`() throws {
    var chinese = try session(.chinese)
    var english = try session(.english)
    for form in ["csv", "json", "markdown"] {
      let question = "articles | group language | count | show as \(form)"
      #expect(chinese.enter(question).text == english.enter(question).text)
    }
    #expect(heading(of: "句子 | 分组 语言 | 计数", &english) == "language  count")
  }

  @Test func `a line of a list for people has its file where there is room`() throws {
    var session = try session(.english)
    for form in ["records", "markdown"] {
      let text = session.enter("donations | take 1 | show as \(form)").text
      #expect(text.contains("archive/responses.csv") || text.contains(".jsonl"), "\(text)")
    }
  }
}
