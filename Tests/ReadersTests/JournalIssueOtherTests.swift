import CorpusModel
import Readers
import Testing

/// Issues of other journals, laid out otherwise: pages at the end of contents lines, authors in the
/// list, no blank lines between sections, heads with page numbers.
struct JournalIssueOtherTests {
  @Test func `a Chinese issue with leaders and authors in its contents is read`() throws {
    let read = try #require(try JournalIssueFixture.read(Self.chinese))
    expectChinese(read)
    #expect(
      read.articles.map(\.section) == [
        "卷首语", "特别策划 洪水之后", "特别策划 洪水之后", "特别策划 洪水之后", "他山之石", "他山之石",
      ]
    )
    #expect(read.articles.map(\.page) == [1, 4, 9, 15, 20, 26])
    #expect(read.articles[2].contentsTitle == "那些从远方来的帐篷——国际救援队在海城")
    #expect(read.document.issue == "2018年 第3期")
    #expect(read.document.publisher == "海城市民间交流促进会")
    #expect(read.document.details.contains(Detail(name: "CN", value: "CN 11-1234/D")))
    #expect(read.parts.map(\.level) == [1, 1, 2, 2, 1])
    #expect(read.paragraphs.filter { $0.kind == .listItem }.count == 3)
  }

  @Test func `the same issue is read without its contents`() throws {
    let read = try #require(
      try JournalIssueFixture.read(withoutContents(Self.chinese, before: "对外民间往来 2018年第3期"))
    )
    expectChinese(read)
    #expect(read.articles.map(\.section).dropFirst().allSatisfy { $0 == "特别策划" })
  }

  private func expectChinese(_ read: ReadDocument) {
    #expect(
      read.articles.map(\.title) == [
        "守望与同行", "洪水之后的第一百天", "那些从远方来的帐篷", "我与洪水中的三十二个孩子",
        "邻国怎样建设防洪堤", "访谈：堤坝不是唯一的答案",
      ]
    )
    #expect(read.articles.map(\.authors) == [["欧阳明"], ["周小舟"], [], ["玛丽·怀特"], [], []])
    #expect(read.articles.map(\.reporters) == [[], [], ["钱一"], [], [], ["周小舟"]])
    #expect(read.articles[2].subtitle == "国际救援队在海城")
    #expect(read.articles[1].affiliation == "海城市民间交流促进会研究员")
    #expect(read.articles[3].translators == ["张帆"])
    #expect(read.articles[3].origin == "《海城晚报》2018年9月3日")
    #expect(read.articles[4].contributor == "海城市友好联合会")
    #expect(read.paragraphs.contains { $0.text.text.contains("找到了就坐在门槛上") })
    #expect(read.blocks.contains { $0.kind == .caption })
  }

  @Test func `an English issue with leaders and strokes in its contents is read`() throws {
    let read = try #require(try JournalIssueFixture.read(Self.english))
    expectEnglish(read)
    #expect(
      read.articles.map(\.section) == [
        "Editorial", "Special Feature: After the Flood", "Special Feature: After the Flood",
        "Special Feature: After the Flood", "Experience",
      ]
    )
    #expect(read.articles.map(\.page) == [1, 4, 9, 15, 20])
    #expect(read.document.issue == "Vol. 7 No. 2 Summer 2019")
    #expect(read.paragraphs.filter { $0.kind == .turn }.map(\.speaker) == ["Q", "A", "Q", "A"])
  }

  @Test func `the same English issue is read without its contents`() throws {
    let read = try #require(
      try JournalIssueFixture.read(withoutContents(Self.english, before: "EDITORIAL"))
    )
    expectEnglish(read)
    #expect(read.articles.first?.section == "EDITORIAL")
  }

  private func expectEnglish(_ read: ReadDocument) {
    #expect(
      read.articles.map(\.title) == [
        "Standing Together", "One Hundred Days after the Flood", "Tents from Far Away",
        "Thirty-Two Children and a River", "How Our Neighbours Build Dikes",
      ]
    )
    #expect(
      read.articles.map(\.authors) == [["Mary White"], ["Zhou Xiaozhou"], [], ["Mary White"], []]
    )
    #expect(read.articles[0].affiliation == "Chairperson of the Harbour Trust")
    #expect(read.articles[2].subtitle == "International Rescue Teams in Haicheng")
    #expect(read.articles[2].contributor == "Harbour Trust")
    #expect(read.articles.map(\.translators) == [[], ["Qian Yi"], [], ["Qian Yi"], []])
    #expect(read.articles[4].origin == "Harbour News")
    #expect(
      read.parts.map(\.title) == ["The water recedes", "The people return", "The road opens"]
    )
    #expect(read.paragraphs.contains { $0.text.text.contains("were moved to safety") })
  }

  /// The text without the lines from the heading of the contents to the line `first`.
  private func withoutContents(_ text: String, before first: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex { $0.uppercased().contains("CONTENTS") } ?? 0
    let end = lines.firstIndex { $0 == first } ?? start
    return (lines[..<start] + lines[end...]).joined(separator: "\n")
  }

  static let chinese = """
    对外民间往来
    2018年 第3期 总第45期
    主管：海城市友好联合会
    主办：海城市民间交流促进会
    主编：欧阳明
    执行主编：周小舟  责任编辑：钱一
    ISSN 1234-5678
    CN 11-1234/D
    邮编：200000  电话：010-12345678
    E-mail：haicheng@example.org

    目录 CONTENTS

    【卷首语】
    守望与同行 ………………………… 欧阳明 1
    【特别策划 洪水之后】
    洪水之后的第一百天/周小舟 4
    那些从远方来的帐篷
    ——国际救援队在海城/本刊记者 钱一 9
    我与洪水中的三十二个孩子/（英）玛丽·怀特 15
    【他山之石】
    邻国怎样建设防洪堤 ………………… 20
    访谈：堤坝不是唯一的答案 ………… 26

    对外民间往来 2018年第3期

    守望与同行
    □ 欧阳明

    2018年7月，海城遭遇百年一遇的洪水。6座水库超过警戒水位，超过30万人被转移到安全地带。

    守望相助，是这片土地的传统。

    1

    特别策划

    洪水之后的第一百天
    周小舟

    一、水退了

    水退以后，最先回来的是老人。他们在泥里找自家的门，找到了就坐在

    4 对外民间往来 2018年第3期

    门槛上，一言不发。

    二、人回来了

    9月1日，学校开学，教室里坐着1200名学生。

    （一）老师

    老师有80名，其中20名来自外省。

    （二）课本

    课本由三家出版社捐赠，共6000册。

    三、路通了

    10月，最后一条路通车。

    （作者周小舟系海城市民间交流促进会研究员）

    那些从远方来的帐篷
    ——国际救援队在海城
    本刊记者 钱一

    编者按：洪水期间，来自五个国家的救援队在海城工作了二十一天。本刊记者记录了其中三支队伍的故事。

    7月15日清晨，第一支救援队抵达海城，带来了300顶帐篷和12艘冲锋舟。

    图为救援队员在搭建帐篷。（钱一摄）

    队长说，他们走了三十六个小时。

    （摄影：钱一）

    我与洪水中的三十二个孩子
    [英] 玛丽·怀特
    张帆 译

    那天早上，我点了三次名。三十二个孩子都在。

    （原载《海城晚报》2018年9月3日，作者为志愿教师）

    邻国怎样建设防洪堤

    邻国的防洪堤全长1100公里，建设时间超过四十年，投资约90亿元人民币。

    它的经验有三条：

    1. 先绘地图，后修堤坝；
    2. 堤坝后面留出湿地；
    3. 每年演练一次。

    （海城市友好联合会供稿）

    访谈：堤坝不是唯一的答案

    记者：您怎么看这次洪水？

    陈立：这次洪水提醒我们，河流需要空间。

    记者：那么堤坝还要修吗？

    陈立：要修，但不是唯一的答案。

    （采访整理：周小舟）
    """

  static let english = """
    VOICES ACROSS THE SEA
    Vol. 7 No. 2 Summer 2019

    Published by: Haicheng People's Friendship Association
    Editor-in-Chief: Mary White
    Managing Editor: Zhou Xiaozhou
    Address: 12 Harbour Road, Haicheng 200000
    Tel: 010-12345678 Fax: 010-12345679
    Website: www.example.org

    Table of Contents

    Editorial
    Standing Together ........ 1
    Special Feature: After the Flood
    One Hundred Days after the Flood / Zhou Xiaozhou ........ 4
    Tents from Far Away: International Rescue Teams in Haicheng ........ 9
    Thirty-Two Children and a River / Mary White ........ 15
    Experience
    How Our Neighbours Build Dikes ........ 20

    EDITORIAL

    Standing Together

    By Mary White, Chairperson of the Harbour Trust

    In July 2019 Haicheng saw the worst flood in a century. More than 300,000 people were moved to

    Voices across the Sea Vol. 7 No. 2

    safety. Standing together is a tradition of this land.

    1

    SPECIAL FEATURE: AFTER THE FLOOD

    One Hundred Days after the Flood

    Zhou Xiaozhou

    The water recedes

    When the water had gone, the old people were the first to come back. They looked for their doors in the mud.

    The people return

    On September 1 the school opened again with 1,200 pupils.

    The road opens

    In October the last road was opened to traffic.

    (The author is a researcher at the Haicheng People's Friendship Association; translated by Qian Yi)

    Tents from Far Away

    International Rescue Teams in Haicheng

    Editor's Note: During the flood, rescue teams from five countries worked in Haicheng for twenty-one days.

    In the early morning of July 15 the first team arrived with 300 tents and 12 boats.

    Photo: Members of the team put up a tent. (Qian Yi)

    The captain said that they had travelled for thirty-six hours.

    (Reported by Qian Yi, Contributed by the Harbour Trust)

    Thirty-Two Children and a River

    Mary White

    That morning I called the roll three times. All thirty-two children were there.

    Q: What did you do then?

    A: I counted them again.

    Q: And the river?

    A: It rose all night.

    (Translated from the Chinese by Qian Yi; edited by Zhou Xiaozhou)

    How Our Neighbours Build Dikes

    The dikes of our neighbours are 1,100 kilometres long. Three lessons can be drawn:

    1. Draw the map first and build later;

    2. Leave wetlands behind the dike;

    3. Hold a drill every year.

    (Source: Harbour News)
    """
}
