import Calendar
import CorpusModel
import Readers
import Testing

struct JournalIssueFixtureTests {
  private let chinese: ReadDocument
  private let english: ReadDocument

  init() throws {
    chinese = try #require(try JournalIssueFixture.read(JournalIssueFixture.chinese))
    english = try #require(try JournalIssueFixture.read(JournalIssueFixture.english))
  }

  // MARK: The issue

  @Test func `the masthead names the issue, its publisher and its makers`() {
    let document = chinese.document
    #expect(document.kind == .journalIssue)
    #expect(document.title == "河岸")
    #expect(document.issue == "2021年第2期")
    #expect(document.date == DateSpan(year: 2021))
    #expect(document.publisher == "河岸民间协会秘书处")
    #expect(document.details.contains(Detail(name: "主编", value: "林远")))
    #expect(document.details.contains(Detail(name: "编辑", value: "苏禾 何田 方石")))
    #expect(document.details.contains(Detail(name: "电话", value: "5550001")))
  }

  @Test func `labels inside the lines of a masthead are found, one letter misread`() {
    let document = english.document
    #expect(document.title == "RIVERBANK")
    #expect(document.issue == "No. 2, 2021")
    #expect(document.date == DateSpan(year: 2021))
    #expect(document.publisher == "Riverbank Society")
    #expect(document.details.contains(Detail(name: "Layout Editor", value: "Su He")))
    #expect(document.details.contains(Detail(name: "Editors", value: "He Tian Fang Shi")))
    #expect(document.details.contains(Detail(name: "ISSN", value: "ISSN 1234-5678")))
    #expect(document.details.contains(Detail(name: "Tel", value: "5550001")))
  }

  @Test func `sections printed once hold on the second page of the contents`() {
    #expect(chinese.articles.map(\.section) == ["开卷", "声音", "声音", "声音", "远方"])
    #expect(chinese.articles.map(\.page) == [1, 3, 4, 6, 9])
    #expect(english.articles.map(\.section) == ["OPENING", "VOICES", "VOICES", "VOICES"])
    #expect(english.articles.map(\.page) == [1, 3, 5, 8])
  }

  // MARK: Articles

  @Test func `titles are those of the body, subtitles stand apart`() {
    #expect(
      chinese.articles.map(\.title) == [
        "从一座桥说起", "（一）一起种树 一起过冬", "（二）给邻居的一封信", "修路的人", "十场夜谈",
      ]
    )
    #expect(chinese.articles[3].subtitle == "三个村子的冬天")
    #expect(chinese.articles[3].contentsTitle == "修路的人——三个村子的冬天")
    #expect(chinese.articles[1].contentsTitle == "（一） 《一起种树，一起过冬》")
    #expect(english.articles[2].title == "Those Who Build the Road")
    #expect(english.articles[2].subtitle == "A Winter in Three Villages")
  }

  @Test func `bylines give authors and reporters`() {
    #expect(chinese.articles.map(\.authors) == [["林远"], [], [], ["何田", "方石"], []])
    #expect(chinese.articles[4].reporters == ["苏禾"])
    #expect(
      english.articles.map(\.authors)
        == [["Lin Yuan"], [], ["Hong Ping", "Stephen Archer"], ["Su He"]]
    )
  }

  @Test func `credits give affiliation, contributor, source and translators`() {
    #expect(chinese.articles[0].affiliation == "海城桥梁研究所")
    #expect(chinese.articles[1].contributor == "山坡小组")
    #expect(chinese.articles[2].origin == "河岸晚报")
    #expect(chinese.articles[2].affiliation == "海城中学教师")
    #expect(chinese.articles[3].affiliation == "海城大学教授、路桥协会理事")
    #expect(chinese.articles[4].translators == ["张明"])
    #expect(english.articles[0].affiliation == "Director of the Bridge Institute")
    #expect(english.articles[1].contributor == "Slope Group")
    #expect(english.articles[2].origin == "Riverbank Evening News")
    #expect(
      english.articles.map(\.translators) == [
        ["Su He"], ["He Tian"], [], ["Fang Shi", "Lin Yuan"],
      ]
    )
  }

  @Test func `an editor's note before a title belongs to the article after it`() {
    #expect(chinese.articles[1].editorNote == "这一组文章来自两个村子。它们写于同一个星期。")
    #expect(english.articles[1].editorNote?.hasPrefix("These pieces") == true)
    #expect(chinese.articles[0].editorNote == nil)
  }

  // MARK: Furniture

  @Test func `captions and heads of pages inside sentences are set apart`() {
    #expect(texts(chinese, .caption) == ["桥头的第一根木桩"])
    #expect(texts(english, .caption) == ["The First Pile of the New Bridge"])
    #expect(texts(chinese, .runningHead) == ["河岸 2021年第2期"])
    #expect(texts(english, .runningHead) == ["OPENING", "RIVERBANK No. 2, 2021"])
    #expect(texts(chinese, .sectionTitle) == ["声音"])
    #expect(texts(english, .sectionTitle) == ["VOICES"])
    #expect(texts(chinese, .pageNumber) == ["- 7 -"])
  }

  @Test func `a picture of a web page takes its menu and the text it repeats, once`() {
    let page = texts(chinese, .screenshot)
    #expect(page.first == "河岸民间协会")
    #expect(page.last == "春天来了，请到我家来喝茶。")
    #expect(page.count { $0 == "春天来了，请到我家来喝茶。" } == 1)
    let kept = chinese.paragraphs.filter { $0.article == RowID(2) }.map(\.text.text)
    #expect(kept.count { $0 == "春天来了，请到我家来喝茶。" } == 1)
    #expect(kept.count { $0.hasPrefix("河对岸的灯") } == 1)
  }

  // MARK: Reading text

  @Test func `sentences are joined over captions and heads`() {
    let bridge = paragraph(chinese, beginning: "去年冬天")
    #expect(bridge.hasSuffix("先把木料从上游运下来，再请老木匠教年轻人打榫。到了春天，桥又通了。"))
    #expect(paragraph(chinese, beginning: "东村的路").contains("两米，因为下面"))
    let timber = paragraph(english, beginning: "Last winter")
    #expect(timber.contains("bring the timber from the upper valley"))
    #expect(timber.hasSuffix("the bridge was open again."))
    #expect(paragraph(english, beginning: "The road").contains("the men of the East Road Company"))
  }

  @Test func `what recovery put in is mended and logged`() {
    #expect(paragraph(chinese, beginning: "去年冬天").contains("村里人和镇上的工人"))
    #expect(paragraph(chinese, beginning: "新桥").contains("长120米"))
    #expect(
      paragraph(english, beginning: "Last winter").contains("$4,500, or 900 a family, and nobody")
    )
    let kinds = Dictionary(grouping: chinese.repairs, by: \.kind).mapValues(\.count)
    #expect(kinds[.replacedCharacter] == 2)
    #expect(chinese.repairs.contains { $0.kind == .droppedFurniture && $0.before == "桥头的第一根木桩" })
    #expect(chinese.repairs.contains { $0.kind == .joinedLine && $0.after.isEmpty })
    #expect(english.repairs.contains { $0.kind == .joinedLine && $0.after == " " })
  }

  @Test func `listed points go on over cut lines`() {
    let points = chinese.paragraphs.filter { $0.kind == .listItem }.map(\.text.text)
    #expect(points.count == 2)
    #expect(points.first?.hasSuffix("最小的那几棵。") == true)
    let english = english.paragraphs.filter { $0.kind == .listItem }.map(\.text.text)
    #expect(english.first?.hasSuffix("the smallest ones first.") == true)
  }

  @Test func `a torn sentence is put together where only one way is left`() {
    let mended = paragraph(english, beginning: "In the first dry week")
    #expect(mended.contains("the whole group has carried the water"))
    #expect(english.problems.contains { $0.message.contains("two columns") })
  }

  @Test func `numbered and plain headings are parts`() {
    #expect(chinese.parts.map(\.title) == ["一、东村", "二、西村"])
    #expect(
      english.parts.map(\.title) == [
        "I. The East Village", "II. The West Village", "Lake Session", "Hill Session",
        "Wood Session",
      ]
    )
    #expect(english.parts.allSatisfy { $0.level == 1 })
  }

  @Test func `turns of a talk have speakers`() {
    let turns = chinese.paragraphs.filter { $0.kind == .turn }
    #expect(turns.map(\.speaker) == ["问", "老周", "问", "老周"])
  }

  private func texts(_ document: ReadDocument, _ kind: BlockKind) -> [String] {
    document.blocks.filter { $0.kind == kind }.map {
      String(document.source.text($0.range).split(separator: "\n").first ?? "")
    }
  }

  private func paragraph(_ document: ReadDocument, beginning start: String) -> String {
    document.paragraphs.first { $0.text.text.hasPrefix(start) }?.text.text ?? ""
  }
}
