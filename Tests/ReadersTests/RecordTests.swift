import Calendar
import CorpusModel
import Readers
import Testing

struct RecordTests {
  @Test func `JSON Lines give one article a record and name the bad line`() throws {
    let document = try read(
      """
      {"id": 7, "title": "\\u6c34\\u4e95", "content": "第一段。\\n第二段\\u3002", "author": ["张三", "李四"]}
      {"id": 8, "title": "没有结尾, "content": "
      {"title": "Third", "content": "A third record.", "source": {"name": "The Paper"}, "date": "2019-02-03"}
      """,
      as: "a.jsonl"
    )
    #expect(document.articles.map(\.title) == ["水井", "Third"])
    #expect(document.articles[0].authors == ["张三", "李四"])
    #expect(document.articles[1].origin == "The Paper")
    #expect(document.articles[1].date?.description == "2019-02-03")
    #expect(document.texts(.paragraph) == ["第一段。", "第二段。", "A third record."])
    #expect(document.problems.map(\.line) == [2])
    #expect(document.blockTexts(.boilerplate).first?.contains("没有结尾") == true)
    let second = document.paragraphs[2].text
    #expect(document.source.text(second.source(at: 9)..<second.source(at: 9) + 6) == "\\u3002")
  }

  @Test func `a list of objects and an object with a list are records too`() throws {
    let one = "{\"headline\": \"甲\", \"text\": \"甲的话，很长的一句。\"}"
    for text in ["[\(one),\n\(one)]", "{\"total\": 2, \"articles\": [\(one), \(one)]}"] {
      #expect(try read(text, as: "a.json").articles.map(\.title) == ["甲", "甲"])
    }
  }

  @Test func `CSV keeps quoted commas, marks and line ends`() throws {
    let document = try read(
      "标题,日期,正文\r\n\"甲,乙\",2020-01-02,\"他说\"\"好\"\"。\r\n第二行。\"\r\n丙,,丙的话。\r\n",
      as: "a.csv"
    )
    #expect(document.articles.map(\.title) == ["甲,乙", "丙"])
    #expect(document.articles[0].date?.description == "2020-01-02")
    #expect(document.texts(.paragraph) == ["他说\"好\"。", "第二行。", "丙的话。"])
  }

  @Test func `a row of the wrong length and an open quotation are named and skipped`() throws {
    let document = try read("title\tbody\n一\t一的话。\n二\t二的话。\t多\n\"三\t没完\n四\t四的话。\n", as: "a.tsv")
    #expect(document.articles.map(\.title) == ["一", "四"])
    #expect(document.problems.map(\.line) == [3, 4])
  }

  @Test func `without a text column the longest is taken and that is said`() throws {
    let document = try read(
      "id,remark\n1,\"The first pump was repaired in spring, and nobody knows who paid for it.\"\n"
        + "2,\"The second pump is older than the school, and it has never been repaired.\"\n",
      as: "a.csv"
    )
    #expect(document.texts(.paragraph).count == 2)
    #expect(document.problems.map(\.severity) == [.note])
  }
}
