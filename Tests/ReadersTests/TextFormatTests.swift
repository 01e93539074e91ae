import Calendar
import CorpusModel
import Readers
import Testing

struct TextFormatTests {
  @Test func `lines cut at a fixed width become paragraphs, every join logged`() throws {
    let document = try read(
      """
      Water for Three Villages
      By Anna Field
      March 3, 2019

      The committee met on Monday in the old school house and talked for three
      hours about the pump. Nobody knew who had paid for it, and nobody wanted to
      pay for the repair.

      The chairman brought a map of the valley which was older than the school it-
      self, and no one could read it.
      """
    )
    let article = try #require(document.articles.first)
    #expect(article.title == "Water for Three Villages" && article.authors == ["Anna Field"])
    #expect(article.date?.description == "2019-03-03" && article.language == .english)
    #expect(document.texts(.paragraph).count == 2)
    #expect(document.texts(.paragraph)[0].contains("for three hours about"))
    #expect(document.repairs.count == 3 && document.repairs.allSatisfy { $0.kind == .joinedLine })
    for paragraph in document.paragraphs {
      #expect(tracedBack(paragraph.text, in: document) == spaceless(paragraph.text))
    }
  }

  @Test func `two lines are one paragraph where the second goes on with a small letter`() throws {
    let document = try read("The Red Cross brought 300 masks\nto the valley on 3 May 2020.\n")
    #expect(document.texts(.paragraph).count == 1)
    let list = try read(
      "Masks for the valley hospital\nGloves for the village school\nTents for all the others\n"
    )
    #expect(list.texts(.paragraph).count >= 2)
  }

  @Test func `numbered headings become parts with levels`() throws {
    let document = try read(
      """
      三口井的故事

      一、找水

      工程队走了两天，才在村口找到水。

      （一）第一口

      第一口井深四十米，水很清。

      （二）第二口

      第二口井浅一些。

      二、算账

      账本挂在井边。
      """
    )
    #expect(document.parts.map(\.level) == [1, 2, 2, 1])
    #expect(document.parts.map(\.title) == ["一、找水", "（一）第一口", "（二）第二口", "二、算账"])
    let last = try #require(document.paragraphs.last)
    #expect(last.part.map { document.parts[$0.index].title } == "二、算账")
  }

  @Test func `a text without a title is named after its file and says so`() throws {
    let document = try read("工程队走了两天，才在村口找到水。\n\n第二天开始打井。\n", as: "井/笔记.txt")
    #expect(document.articles.first?.title == "笔记")
    #expect(document.problems.map(\.severity) == [.note])
  }

  @Test func `Markdown loses its marks and keeps the way back`() throws {
    let document = try read(
      """
      # Three wells

      *Anna Field, 2019-03-03*

      The **first** well has a [map](http://example.org/a_b), see `notes_a`.
      It is 40 m deep; snake_case and 2 * 3 stay.

      ## Who paid

      - the village
      - the *company*

      ```
      not text
      ```
      """,
      as: "wells.md"
    )
    let article = try #require(document.articles.first)
    #expect(article.title == "Three wells" && article.authors == ["Anna Field"])
    #expect(
      document.texts(.paragraph) == [
        "The first well has a map, see notes_a. It is 40 m deep; snake_case and 2 * 3 stay."
      ]
    )
    #expect(document.texts(.listItem) == ["the village", "the company"])
    #expect(document.parts.map(\.title) == ["Who paid"])
    for paragraph in document.paragraphs {
      #expect(tracedBack(paragraph.text, in: document) == spaceless(paragraph.text))
    }
  }

  @Test func `several first headings in Markdown are several articles`() throws {
    let document = try read("# 甲\n\n甲的话。\n\n# 乙\n\n乙的话。\n", as: "a.md")
    #expect(document.articles.map(\.title) == ["甲", "乙"])
  }

  @Test func `front matter names title, date and author`() throws {
    let document = try read(
      "---\ntitle: \"三口井\"\ndate: 2020-01-02\nauthor: 李文博\ndraft: no\n---\n\n村口的井修好了。\n",
      as: "a.md"
    )
    let article = try #require(document.articles.first)
    #expect(article.title == "三口井" && article.authors == ["李文博"])
    #expect(article.date?.description == "2020-01-02")
    #expect(document.document.details == [Detail(name: "draft", value: "no")])
  }
}
