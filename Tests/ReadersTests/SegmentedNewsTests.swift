import CorpusModel
import Readers
import Testing

struct SegmentedNewsTests {
  private let line =
    "山城 基金会 为 三个 村庄 修 水井 — — “ 清泉 行动 ” 第二年 记录 去年 冬天 ， 山城 基金会 的 三名 "
    + "工作人员 走 了 两天 山路 ， 来到 石坡村 。 他们 带来 了 水泵 、 水管 和 一份 图纸 。 "
    + "先把 水 找到 再说 今年 1 月 ， 工程队 在 村口 打 了 第一口 井 ， 深 40 米 。 水 很 清 。 "
    + "再把 账 算清 公开 据了解 ， 每口井 花费 2.3 万元 ， 由 １０５ 户 人家 和 Blue   Water 公司 分担 。 "
    + "村民 张三 说 ， 账本 就 挂 在 井边 。 （ 记者 欧阳晓 李文博 ） 来源 ： 山城 晚报"

  @Test func `title, subtitle, headings and credits are told apart without marks`() throws {
    let document = try read(line + "\n")
    let article = try #require(document.articles.first)
    #expect(document.document.kind == .newsCollection)
    #expect(article.title == "山城基金会为三个村庄修水井")
    #expect(article.subtitle == "“清泉行动”第二年记录")
    #expect(article.origin == "山城晚报")
    #expect(article.reporters == ["欧阳晓", "李文博"])
    #expect(document.parts.map(\.title) == ["先把水找到再说", "再把账算清公开"])
    #expect(document.blockTexts(.credit).count == 1)
  }

  @Test func `reading text has no spaces of the segmentation and keeps its words`() throws {
    let document = try read(line + "\n")
    let last = try #require(document.paragraphs.last)
    #expect(last.text.text.contains("由１０５户人家和Blue Water公司分担"))
    #expect(!last.text.text.contains("每口井 "))
    for paragraph in document.paragraphs {
      #expect(tracedBack(paragraph.text, in: document) == spaceless(paragraph.text))
      #expect(paragraph.givenWordStarts.first == 0)
      #expect(paragraph.givenWordStarts == paragraph.givenWordStarts.sorted())
    }
    let title = try #require(document.paragraphs.first)
    #expect(title.givenWordStarts.count == 7)
  }

  @Test(arguments: [
    ("河东 商会 向 灾区 捐赠 帐篷", "据 河东 日报 报道 ， 7 月 8 日 商会 送 出 帐篷 200 顶 。"),
    ("河东 商会 向 灾区 捐赠 帐篷", "新华社 河东 7 月 8 日电 （ 记者 王明 ） 商会 送 出 帐篷 200 顶 。"),
    ("河东 商会 向 灾区 捐赠 帐篷", "河东 商会 8 日 宣布 ， 向 灾区 送 出 帐篷 200 顶 。"),
    ("河东 商会 如何 向 灾区 捐赠 帐篷 ？", "“ 帐篷 来得 太 及时 了 ， 我们 都 没 想到 。 ” 村民 王明 说 。"),
    ("河东 商会 年会 在 省城 召开", "随着 雨季 到来 ， 商会 的 工作 更 忙 了 。"),
    ("重庆 ： 河东 商会 向 灾区 捐赠 帐篷", "近日 ， 商会 送 出 帐篷 200 顶 。"),
  ])
  func `a title ends where the body opens`(title: String, body: String) throws {
    let filler = " 帐篷 已经 分 到 每 一户 人家 ， 大家 都 说 很 好用 ， 也 很 结实 。 雨 还 在 下 。"
    let document = try read("\(title) \(body)\(filler)\n")
    #expect(document.articles.first?.title == title.filter { $0 != " " })
  }

  @Test func `names printed without a mark between them are two names`() throws {
    let document = try read(
      "河东 商会 向 灾区 捐赠 帐篷 近日 ， 商会 送 出 帐篷 200 顶 ， 大家 都 很 高兴 ， 说 这 是 好事 。 "
        + "帐篷 已经 分 到 每 一户 人家 。 （ 记者 王晓明李 文博 ） 来源 ： 河东 日报\n"
    )
    #expect(document.articles.first?.reporters == ["王晓明", "李文博"])
  }

  @Test func `every line is one article, blank lines are none`() throws {
    let item = "河东 商会 向 灾区 捐赠 帐篷 近日 ， 商会 送 出 帐篷 200 顶 ， 大家 都 很 高兴 ， 说 这 是 好事 。\n"
    let document = try read(item + "\n" + item + item)
    #expect(document.articles.count == 3)
    #expect(document.articles.map { document.source.line(at: $0.range.lowerBound) } == [1, 3, 4])
  }
}
