import Calendar
import CorpusModel
import Readers
import Testing

struct PageTests {
  @Test func `a keyed page keeps unknown keys as details`() throws {
    let document = try read(
      """
      title ==>
          山城基金会修好三口井
      time ==>
          2021年05月06日 08:30 来源：山城网
      editor_id ==> 88
      content ==>

      \t山城网5月6日电 （李文博）三口井昨天出水，村里的人都来看，也有人带了水桶来。

      水从哪里来

      \t工程队说，水在四十米以下，够三个村子喝十年，但是要省着用才行。

      """
    )
    let article = try #require(document.articles.first)
    #expect(document.document.kind == .newsPage)
    #expect(article.title == "山城基金会修好三口井" && article.origin == "山城网")
    #expect(article.date?.description == "2021-05-06T08:30")
    #expect(article.reporters == ["李文博"])
    #expect(document.parts.map(\.title) == ["水从哪里来"])
    #expect(document.document.details.contains(Detail(name: "editor_id", value: "88")))
    #expect(document.source.line(at: article.range.lowerBound) == 2)
  }

  @Test func `a second title in a keyed file begins a second article`() throws {
    let one = "title ==> 甲\ncontent ==>\n\t甲的话很长，说了很多次，大家都听见了，也都记住了。\n"
    let document = try read(one + one)
    #expect(document.articles.map(\.title) == ["甲", "甲"])
  }

  @Test func `a page of another site gives its article without its furniture`() throws {
    let document = try read(
      """
      登录 注册
      首页 > 公益 > 正文
      山城基金会今年再修十口井
      2021-05-06 08:30 来源：山城网 记者：李文博 责任编辑：王晓明 浏览：1203
      字号：大 中 小
      　　山城基金会昨天宣布，今年再修十口井，每口井花费两万三千元，由村民和公司分担。
      　　“水比路更要紧。”会长张三说，他已经在山里住了三年。
      图为第一口井出水。李文博 摄
      　　十口井分布在石坡、河东和南山三个乡，预计年底完工。
      （责任编辑：王晓明）
      分享到：
      相关阅读
      山城今年雨水偏多
      版权所有 山城网
      """
    )
    let article = try #require(document.articles.first)
    #expect(document.document.kind == .webPage)
    #expect(article.title == "山城基金会今年再修十口井" && article.origin == "山城网")
    #expect(article.reporters == ["李文博"])
    #expect(article.date?.description == "2021-05-06T08:30")
    #expect(document.texts(.paragraph).count == 3)
    #expect(document.blockTexts(.caption) == ["图为第一口井出水。李文博 摄"])
    #expect(document.blockTexts(.boilerplate).contains("山城今年雨水偏多"))
    #expect(document.document.details.contains(Detail(name: "浏览", value: "1203")))
  }

  @Test func `an interview in plain text has turns with speakers until the next label`() throws {
    let document = try read(
      """
      谁来记账

      问：第一口井是什么时候修好的？

      答：去年冬天。那时候路上还有雪。

      我们走了两天才到村里，第三天开始打井。

      问：后来呢？

      答：后来又修了两口。
      """
    )
    let turns = document.paragraphs.filter { $0.speaker != nil }
    #expect(turns.map(\.speaker) == ["问", "答", "答", "问", "答"])
    #expect(turns.map(\.kind) == [.turn, .turn, .paragraph, .turn, .turn])
    #expect(turns[0].text.text.hasPrefix("第一口井"))
  }

  @Test(arguments: [
    ("2020-05-29 11:56:02", "2020-05-29T11:56"), ("发布时间:2020年12月11日11:01", "2020-12-11T11:01"),
    ("March 21, 2020", "2020-03-21"), ("21 Mar. 2020", "2020-03-21"), ("2020/4/3", "2020-04-03"),
    ("2020-04-24T08:15:00Z", "2020-04-24T08:15"), ("２０２０年５月４日", "2020-05-04"),
    ("20200529", "2020-05-29"),
    ("2020年5月", "2020-05"),
  ])
  func `dates of headers are read in every usual form`(text: String, expected: String) throws {
    let document = try read("title ==> 水井\ntime ==> \(text)\ncontent ==>\n\t水井修好了。\n")
    #expect(document.articles.first?.date?.description == expected)
  }
}
