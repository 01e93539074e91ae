import Calendar
import CorpusModel
import Readers
import Testing

/// Issues with speeches, mastheads that name the person who publishes, and sentences that captions cut.
struct SpeechTests {
  @Test
  func `an office and a name, a place and a day in brackets stand under the title of a speech`()
    throws
  {
    let read = try read(Self.chinese)
    #expect(read.document.publisher == "青溪民间往来促进会")
    let speech = try #require(read.articles.first)
    #expect(speech.title == "在两岸渔民座谈会上的讲话")
    #expect(speech.authors == ["罗占元"] && speech.affiliation == "青溪民间往来促进会会长")
    #expect(speech.date?.description == "2009-07-18")
    #expect(read.texts(.paragraph).contains("各位朋友："))
    #expect(read.texts(.paragraph).contains { $0.hasPrefix("首先，我代表促进会") })
  }

  @Test func `a short heading stands over a paragraph that a caption cuts`() throws {
    let read = try read(Self.chinese)
    #expect(read.texts(.heading) == ["东港场", "西港场", "南港场"])
    #expect(read.texts(.paragraph).contains { $0.contains("32名船工、教师和记者出席") })
    #expect(read.blockTexts(.caption) == ["西港会场"])
  }

  @Test(arguments: [
    (
      "Sponsor: Qingxi Association for Exchanges (QAE) Publisher: Duan Siming",
      "Qingxi Association for Exchanges"
    )
  ])
  func `the publisher is the body, not the person who answers for it`(
    line: String,
    publisher: String
  ) throws {
    let read = try read(Self.english.replacing("MASTHEAD", with: line))
    #expect(read.document.publisher == publisher)
    let speech = try #require(read.articles.first)
    #expect(speech.authors == ["Luo Zhanyuan"])
    #expect(speech.date?.description == "2009-07-18")
    #expect(read.texts(.paragraph).contains("Dear friends,"))
  }

  @Test func `a menu over the heading of a page is not its title`() throws {
    let page = try read(
      """
      Home > What we do > Field reports

      Skip to content | Give now | Log in

      # One summer on: how the ferrymen of Qingxi learned to swim

      Posted 18 August 2009 by Communications Team | Reading time: 5 minutes

      The river took two boats in the spring. Since then every ferryman has had lessons in the evening.

      Related articles
      """
    )
    #expect(
      page.articles.map(\.title) == ["One summer on: how the ferrymen of Qingxi learned to swim"]
    )
  }

  @Test func `a newspaper in title marks and a trainee are credits`() throws {
    let read = try read(
      "青溪 渔民 学会 游泳 今年 6 月 ， 青溪 的 渔民 在 河边 上 了 第一堂 课 。 来 的 人 很 多 。 "
        + "来源 ： 《 青溪 晚 报 》 （ 记者 周明月 实习生 李小河 ）\n"
    )
    let article = try #require(read.articles.first)
    #expect(article.origin.map { $0.contains("青溪晚报") } == true)
    #expect(article.reporters == ["周明月", "李小河"])
  }

  static let chinese = """
    往来

    2009年8月 双月刊
    总第52期

    主办：青溪民间往来促进会
    主编：和丽珍
    社长：段思明

    目 录

    在两岸渔民座谈会上的讲话…………3
    三场连线…………9

    在两岸渔民座谈会上的讲话

    青溪民间往来促进会会长 罗占元

    （2009年7月18日，青溪）

    各位朋友：

    首先，我代表促进会，欢迎从两岸来的渔民。大家的船小，路却走得远，这件事我们一直记着。

    今年我们要把码头修好，把灯点亮，让夜里回来的船看得见岸。谢谢大家！

    （促进会秘书处供稿）

    三场连线

    白玛措

    六月以来，促进会同电视台一起办了三场连线，来的人一场比一场多，这里把它们都记下来。

    东港场

    6月14日，促进会和渔民合作社一起开会，会上说的都是网和船的事，说到很晚才散，大家都没有走。

    西港场

    7月2日，促进会、合作社和小学在会堂里办了第二场连线，会上放了一部短片，32名船工、教师和



    西港会场

    记者出席。合作社的主任说，船修好了，人就放心了，第二年的事也可以早一点打算。

    南港场

    7月25日，第三场连线在南港举行。会上没有人发言，大家看了一个小时的海，然后各自回家去了。

    （促进会项目部供稿）
    """

  static let english = """
    **COMING AND GOING**

    No. 4, August 2009 (Bimonthly, Total Issue No. 52)

    MASTHEAD

    Editor-in-Chief: He Lizhen Address: 8 River Road, Qingxi Tel: 0871-5160027

    CONTENTS

    Speech at the Meeting of Fishermen from Both Banks ........ 3

    Three Links over the Water ........ 9

    Speech at the Meeting of Fishermen from Both Banks

    Luo Zhanyuan, President of the Qingxi Association for Exchanges

    (Qingxi, July 18, 2009)

    Dear friends,

    Let me begin by welcoming the fishermen of both banks. Your boats are small, but you have come a long way in them.

    This year we shall mend the pier and light the lamps, so that boats that come home at night can see the shore. Thank you!

    (Contributed by the Secretariat of the association)

    Three Links over the Water

    Baima Cuo

    Since June the association and the television have held three links. More people came to each of them than to the last.

    (Contributed by the Projects Department)
    """
}
