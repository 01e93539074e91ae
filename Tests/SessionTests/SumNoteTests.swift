import Diagnostics
import Rendering
import Session
import TestSupport
import Testing

/// What an answer says beside its rows, so that nobody counts a gift twice.
struct SumNoteTests {
  private func session(_ language: NameLanguage = .english) throws -> Session {
    var environment = Environment(scriptsFolder: "/nowhere/scripts")
    environment.language = language
    let opening = openCorpus([Program.sampleCorpus], in: environment, messages: { _ in })
    return Session(corpus: try #require(opening.corpus), in: environment)
  }

  @Test func `a sum of totals and single gifts says so, one of single gifts does not`() throws {
    var session = try session()
    let totals = "totals of several gifts are summed up beside single gifts"
    let mixed = session.enter("donations | filter currency = \"CNY\" | sum amount")
    #expect(mixed.messages.contains { $0.contains(totals) && $0.contains("not aggregate") })
    let single = session.enter(
      "donations | filter currency = \"CNY\" and not aggregate | sum amount"
    )
    #expect(!single.messages.contains { $0.contains(totals) })
  }

  @Test func `a sum behind each says that rows repeat, a count does not`() throws {
    var session = try session()
    let masks = "donations | filter item = \"masks\" | each recipients | group recipients"
    let sum = session.enter(masks + " | sum quantity")
    #expect(
      sum.messages.contains { $0.contains("quantity is summed up once for each of recipients") }
    )
    #expect(!session.enter(masks + " | count").messages.contains { $0.contains("summed up once") })
    var chinese = try self.session(.chinese)
    let said = chinese.enter("捐赠 | 筛选 物品 = \"masks\" | 展开 受赠方 | 分组 受赠方 | 求和 数量")
    #expect(said.messages.contains { $0.contains("数量 对每个受赠方各算一次") })
  }

  @Test(arguments: [
    ("捐赠 | 筛选 物品 = “口罩”", "donations | filter item = \"masks\""),
    (
      "捐赠 | 筛选 状态 = “已捐” 且 币种 = “人民币”",
      "donations | filter status = \"given\" and currency = \"CNY\""
    ),
    ("词语 | 筛选 种类 = “标点”", "words | filter kind = \"punctuation\""),
    ("分歧 | 筛选 种类 = “数字”", "disagreements | filter kind = \"number\""),
    (
      "donations | filter item in (\"口罩\", \"帐篷\")",
      "donations | filter item in (\"masks\", \"tents\")"
    ),
  ])
  func `the words of a reader find the values that are our own words`(
    _ said: String,
    _ meant: String
  ) throws {
    var session = try session(.chinese)
    let count = session.enter(said + " | 计数 | 显示 作为 csv")
    #expect(count.text == session.enter(meant + " | count | show as csv").text)
    #expect(count.text != "count\r\n0\r\n")
    #expect(count.messages.contains { $0.contains("已按它查找") })
  }
}
