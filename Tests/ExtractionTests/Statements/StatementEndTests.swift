import CorpusModel
import Extraction
import Testing

/// Where reported speech ends and who goes on, in invented sentences.
struct StatementEndTests {
  @Test(arguments: [
    "Li Ming and Wang Fang live in Nairobi. \"The well is new,\" he stressed the school was closed for many weeks, told the town that Wang Fang, who came.",
    "Li Ming and Wang Fang live in Nairobi. \"It was new,\" she said the schools were closed for weeks, told the town that Wang Fang.",
  ])
  func `two attributions that overlap in a sentence give no words that end before they begin`(
    text: String
  ) {
    let found = statements([text])
    #expect(found.count == 1)
    #expect(
      found.allSatisfy {
        !$0.evidence.range.isEmpty && $0.evidence.range.upperBound <= text.utf8.count
      }
    )
  }

  @Test(arguments: [
    // Another body does something.
    ("协会会长石青表示，水窖已经够用。绿水基金会同时赠送了滤芯四百套。", "石青", "水窖已经够用。"),
    // 则 turns to somebody else.
    ("校长梅清说，孩子们有了新教室。北山区一家书店店东罗秀则捐了三千册书。", "梅清", "孩子们有了新教室。"),
    // A body that goes on with 而且.
    ("省气象台说，水位还在上涨。而且，上游明天有雨。江边的人都走了。", "省气象台", "水位还在上涨。而且，上游明天有雨。"),
    // An English sentence that nothing ties to what was said.
    (
      "Gita Rao, head of the River Trust, said that two bridges were gone. About 40 volunteers left for the valley on Friday.",
      "Gita Rao", "two bridges were gone."
    ),
    (
      "Gita Rao, head of the River Trust, said that two bridges were gone. They would be rebuilt by May.",
      "Gita Rao", "two bridges were gone. They would be rebuilt by May."
    ),
    // A day between a body and its verb, and where it says so.
    ("联合国难民署上周指出，三万人住在山坡上。", "联合国难民署", "三万人住在山坡上。"),
    ("省气象台在公告中写道：“水位仍在上涨，请尽快转移。”", "省气象台", "水位仍在上涨，请尽快转移。"),
    // A pronoun that promises, and one behind what is said.
    ("总统安娜·罗哈视察了灾区。她在那里承诺，政府将在一年内重建住房。", "安娜·罗哈", "政府将在一年内重建住房。"),
    (
      "Lena Ford, a farmer, lost two barns in the fire. The roof would be mended in May, she added.",
      "Lena Ford", "The roof would be mended in May"
    ),
    // Who opens the sentence before is meant, not whom it names last.
    ("主席鲁本·阿科斯塔请林明转达问候。他说，两国友谊源远流长。", "鲁本·阿科斯塔", "两国友谊源远流长。"),
  ])
  func `what is said ends where the narrator goes on`(
    text: String,
    speaker: String,
    quote: String
  ) {
    let found = statements([text])
    #expect(found.map(\.speakers) == [[speaker]])
    #expect(found.first?.quote == quote)
  }

  @Test func `the words of the next speaker cut nothing off the sentence before`() {
    let found = statements(["教授何森告诉记者，最早敲门的是邻居，其次才是卡车。河谷商会主席金平则坦言，钱还不够。"])
    #expect(found.map(\.quote) == ["最早敲门的是邻居，其次才是卡车。", "钱还不够。"])
  }

  @Test func `a name with reported speech of its own begins a statement`() {
    let found = statements([
      "\"We can do that job,\" Ann Lee told reporters. Lee said the neighbours had sent nothing."
    ])
    #expect(found.map(\.quote) == ["We can do that job,", "the neighbours had sent nothing."])
  }

  @Test func `bodies that are joined speak together`() {
    let found = statements(["河谷商会和绿水基金会表示，货款三天内付清。"])
    #expect(found.map(\.speakers) == [["河谷商会", "绿水基金会"]])
  }

  @Test func `where something was said is not what was said`() {
    let found = statements([
      "President Ana Ruiz met the mayor, her office said in a joint statement."
    ])
    #expect(!found.contains { $0.quote.hasPrefix("in a") })
  }

  @Test func `a pronoun that opens a paragraph means the one named last before it`() {
    let found = statements([
      "The song was written by the singer Mark Reed, who lives in Leeds.",
      "He said the song was a slow ballad about the sea.",
    ])
    #expect(found.map(\.speakers) == [["Mark Reed"]])
  }

  @Test func `what a label says of one person belongs to the label`() {
    let found = statements([
      "Maria Soler, a primary school teacher in Cebu: I saw your pictures and could not sleep."
    ])
    #expect(found.map(\.speakers) == [["Maria Soler"]])
  }

  @Test(arguments: [
    (
      "Ridge Grain Company sold more rice. \"We held no meeting,\" chief executive Ana Lind told reporters.",
      "Ridge Grain Company"
    ),
    ("岳阳市人民医院派出的12人医疗队抵达曼塔。队长罗静仪介绍，队员看诊八百人次。", "岳阳市人民医院"),
  ])
  func `an office alone is held in the body told before`(text: String, body: String) throws {
    let extracted = extract(
      sample([text], language: text.utf8.contains { $0 >= 0xE4 } ? .simplifiedChinese : .english)
    ).extracted
    let statement = try #require(extracted.statements.first)
    #expect(statement.organization.map { extracted.entities[$0.index].name } == body)
  }

  private func statements(_ texts: [String]) -> [Statement] {
    let isChinese = texts[0].unicodeScalars.contains { $0.value >= 0x4E00 && $0.value < 0xA000 }
    return extract(sample(texts, language: isChinese ? .simplifiedChinese : .english))
      .extracted.statements
  }
}
