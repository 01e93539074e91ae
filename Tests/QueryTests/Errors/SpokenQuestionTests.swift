import Diagnostics
import Query
import TestSupport
import Testing

/// What is typed in everyday Chinese, and the pipeline that is told to be meant.
private let spoken: [(said: String, meant: String)] = [
  ("捐赠，按捐赠方分组", "捐赠 | 分组 捐赠方"),
  ("捐赠，按捐赠方分组，计数", "捐赠 | 分组 捐赠方 | 计数"),
  ("捐赠，分组 捐赠方，计数，前 5", "捐赠 | 分组 捐赠方 | 计数 | 前 5"),
  ("捐赠、分组 捐赠方、计数", "捐赠 | 分组 捐赠方 | 计数"),
  ("捐赠 按 捐赠方 分组 计数", "捐赠 | 分组 捐赠方 | 计数"),
  ("捐赠。按捐赠方分组", "捐赠 | 分组 捐赠方"),
  ("捐赠——分组 捐赠方", "捐赠 | 分组 捐赠方"),
  ("捐赠 -> 分组 捐赠方", "捐赠 | 分组 捐赠方"),
  ("捐赠 | 按捐赠方分组 | 计数", "捐赠 | 分组 捐赠方 | 计数"),
  ("捐赠，按数量降序排列，前10", "捐赠 | 排序 数量 降序 | 取 10"),
  ("捐赠，按数量排序，从大到小", "捐赠 | 排序 数量 降序"),
  ("捐赠，金额大于100万", "捐赠 | 筛选 金额 > 100万"),
  ("捐赠，捐赠方是日本的", "捐赠 | 筛选 捐赠方 = 日本"),
  ("句子，文本 含 “口罩”", "句子 | 筛选 文本 含 “口罩”"),
  ("句子，文本含“口罩”，前五条", "句子 | 筛选 文本 含 “口罩” | 取 5"),
  ("含“口罩”的句子", "句子 | 筛选 文本 含 “口罩”"),
  ("句子，显示文本、语言", "句子 | 显示 文本, 语言"),
  ("有多少捐赠？", "捐赠 | 计数"),
  ("统计一下各国的言论，前10，画图", "言论 | 分组 国家 | 计数 | 前 10 | 显示 作为 条形图"),
  // Without a mark between the words
  ("捐赠按捐赠方分组", "捐赠 | 分组 捐赠方"),
  ("请把捐赠按捐赠方分组", "捐赠 | 分组 捐赠方"),
  ("按国家统计言论", "言论 | 分组 国家 | 计数"),
  ("每个国家有多少言论", "言论 | 分组 国家 | 计数"),
  ("文章按栏目分组计数", "文章 | 分组 栏目 | 计数"),
  ("捐赠总金额", "捐赠 | 求和 金额"),
  // Who gave, and who received
  ("谁捐得最多", "捐赠 | 分组 捐赠方 | 计数 | 前 10"),
  ("谁捐赠最多？", "捐赠 | 分组 捐赠方 | 计数 | 前 10"),
  ("哪个国家捐得最多", "捐赠 | 分组 捐赠方.国家 | 计数 | 前 10"),
  ("捐赠 | 筛选 物品=口罩 | 按捐赠方分组 | 求和数量", "捐赠 | 筛选 物品 = “口罩” | 分组 捐赠方 | 求和 数量"),
  ("哪些国家收到口罩", "捐赠 | 筛选 物品 = “口罩” | 展开 国家 | 分组 国家 | 计数"),
  ("谁捐了最多的口罩", "捐赠 | 筛选 物品 = “口罩” | 分组 捐赠方 | 计数 | 前 10"),
  ("谁给日本送了口罩", "捐赠 | 筛选 物品 = “口罩” 且 受赠方 含 “日本” | 分组 捐赠方 | 计数"),
]

struct SpokenQuestionTests {
  private let environment = CheckEnvironment(names: testNames)

  @Test(arguments: [
    "言论 | 筛选 国家 = 非洲 | 计数", "言论 | 筛选 国家 = 不丹", "捐赠 金额 大于 属于", "句子 | 筛选 文本 含 且",
    "捐赠，金额大于不到100万，前五条", "statements | filter country = 非",
  ])
  func `a question that is still being typed in Chinese is read to its end, key by key`(
    _ question: String
  ) {
    for count in 0...question.count {
      let typed = String(question.prefix(count))
      let result = check(typed, in: CheckEnvironment())
      #expect(result.program != nil || !result.diagnostics.isEmpty)
    }
  }

  @Test func `a question in everyday Chinese is told as the pipeline that is meant`() {
    for (said, meant) in spoken {
      let diagnostics = check(said, in: environment).diagnostics
      #expect(diagnostics.count == 1, "\(said)")
      let told = report(diagnostics, in: said, named: nil, language: .chinese)
      #expect(told.contains(meant), "\(said): \(told)")
      #expect(check(meant, in: environment).program != nil, "\(meant)")
    }
  }

  @Test(arguments: ["捐赠，只看中国", "捐赠 | 组 捐赠方", "捐赠，捐赠方是世界卫生组织"])
  func `what is not understood as a whole is not told to mean something`(_ said: String) {
    let diagnostics = check(said, in: environment).diagnostics
    #expect(!diagnostics.isEmpty)
    let told = report(diagnostics, in: said, named: nil, language: .chinese)
    #expect(!told.contains("| 显示") && !told.contains("= 世界卫生"), "\(told)")
  }

  @Test(arguments: ["谁捐赠了给的最多过", "谁说捐得最多", "谁"])
  func `a question of giving that goes on otherwise is not rewritten`(_ said: String) {
    let diagnostics = check(said, in: environment).diagnostics
    #expect(!diagnostics.isEmpty)
    let told = report(diagnostics, in: said, named: nil, language: .chinese)
    #expect(!told.contains("分组"), "\(told)")
  }

  @Test func `a definition keeps its name, though it could be read as a question`() {
    let script = "令 捐赠计数 = 捐赠 | 计数\n捐赠计数"
    #expect(check(script, in: environment).program != nil)
  }

  @Test func `who joins verbs by commas is told so at each of them`() {
    let said = "donations, group donor, count"
    let told = report(
      check(said, in: environment).diagnostics,
      in: said,
      named: nil,
      language: .english
    )
    #expect(told.contains("write: donations | group donor | count"), "\(told)")
  }
}
