import Calendar
import CorpusModel
import Readers
import Testing

/// What stands over and under a title, and what the first words of a report say of its making.
struct DatelineTests {
  struct Opening: Sendable {
    var text: String
    var source: String?
    var date: String?
  }

  @Test(arguments: [
    Opening(text: "新华社杭州2021年10月28日电 论坛在山城开幕。", source: "新华社", date: "2021-10-28"),
    Opening(text: "中新社北京五月十三日电 水退了。", source: "中新社"),
    Opening(text: "羊城晚报讯 （记者李文博）水退了。", source: "羊城晚报"),
    Opening(text: "本报讯 连日来，水一直在退。"),
    Opening(text: "【2017年11月26日讯】水退了。", date: "2017-11-26"),
    Opening(text: "山城网2007年6月8日来源：新华社。水退了。", source: "新华社", date: "2007-06-08"),
    Opening(text: "通讯员说，电视台来过两次。"),
    Opening(
      text: "KARACHI, Aug. 30, 2022 (Harbour Wire) -- Two planes landed on Tuesday.",
      source: "Harbour Wire",
      date: "2022-08-30"
    ),
    Opening(text: "BEIRA, 27 March 2019 -- Aid arrived by boat.", date: "2019-03-27"),
    Opening(text: "The town - a port of old - waited for the boat."),
  ])
  func `a dateline gives source and day`(_ opening: Opening) throws {
    let document = try read("山城的水退了\n\n\(opening.text)\n\n村民们都来看，也有人带了水桶来。\n")
    let article = try #require(document.articles.first)
    #expect(article.origin == opening.source)
    #expect(article.date?.description == opening.date)
  }

  @Test(arguments: [
    ("2013年11月19日（星期二）", "2013-11-19"), ("1998年8月31日 上午10时 新闻大厅", "1998-08-31"),
    ("（2003年5月上旬）", "2003-05"), ("Monday, May 18, 2015", "2015-05-18"),
    ("Jan 20, 2005 01:21 PM EST    email | print | A A A", "2005-01-20T13:21"),
    ("30-MAR-1987 11:11:43.71", "1987-03-30T11:11"), ("一九九四年八月三十一日", "1994-08-31"),
    ("民國八十三年八月三十一日", "1994-08-31"), ("31/8/1994", "1994-08-31"), ("08/31/1994", "1994-08-31"),
    ("5/8/1994", "1994"), ("31 Aug 94", "1994-08-31"), ("5-Mar-08", "2008-03-05"),
    ("Posted on August 31st, 1994 by admin", "1994-08-31"),
    ("Wed, 31 Aug 1994 10:20:00 GMT", "1994-08-31T10:20"),
  ])
  func `a line of a date under a title is no text`(_ line: String, _ date: String) throws {
    let document = try read(
      "Water for Three Villages\n\n\(line)\n\nThe committee met in the old school house.\n"
    )
    #expect(document.articles.first?.date?.description == date)
    #expect(document.texts(.paragraph).count == 1)
  }

  @Test(arguments: [
    ("山城日报 1994年08月31日 第3版", "山城日报"), ("來源：山城報　1994-08-31", "山城報"),
    ("Aug. 31, 1994 (Reuters)", "Reuters"), ("Harbour News, 31 August, 1994", "Harbour News"),
    ("GENEVA, Aug 31, 1994 (AFP)", "AFP"),
  ])
  func `a medium beside its day is the source`(_ line: String, _ source: String) throws {
    let document = try read(
      "Water for Three Villages\n\n\(line)\n\nThe committee met in the old school house.\n"
    )
    #expect(document.articles.first?.origin == source)
    #expect(document.articles.first?.date?.description == "1994-08-31")
    #expect(document.articles.first?.authors.isEmpty == true)
  }

  @Test func `the way to a page and the day of a paper stand above the title`() throws {
    let english = try read(
      "Home / World / Society\n\nTents and a hat passed round\n\nThe town counted its tents.\n"
    )
    #expect(english.articles.first?.title == "Tents and a hat passed round")
    let chinese = try read(
      "港闻　2008年5月17日　星期六\n\n马会捐款重建校舍　议会加开会议\n【本报记者罗嘉咏、区家麟】议会昨天开会，决定捐款。\n"
    )
    #expect(chinese.articles.first?.title == "马会捐款重建校舍　议会加开会议")
    #expect(chinese.articles.first?.date?.description == "2008-05-17")
    #expect(chinese.articles.first?.reporters == ["罗嘉咏", "区家麟"])
  }

  @Test func `names beside a date, with bars or bullets between, are authors`() throws {
    let document = try read(
      "Two months on\n\nPublished 4 March 2024 • Filed by Naoko Endo in Wajima • 3 min read\n\nThe town counted its tents.\n"
    )
    #expect(document.articles.first?.authors == ["Naoko Endo"])
    #expect(document.articles.first?.date?.description == "2024-03-04")
    let chinese = try read("年货送到\n\n财经早报记者 沈一鸣 广州8月28日报道\n\n年货昨天送到，村民们都来看。\n")
    #expect(chinese.articles.first?.reporters == ["沈一鸣"])
  }

  @Test func `a page whose title stands in the way to it alone`() throws {
    let document = try read(
      """
      山城月刊 | 登录 | 订阅
      当前位置：首页>人物专访>  【专访】水井边的十年：对话山城基金会创办人

      2004-03-12 10:15:40  来源：山城月刊  作者：关颖诗    点击数量：1267

      二月的风里，水井边排着长队，她一个一个地把桶接过来，再递回去，一上午没有停过手。

      """
    )
    #expect(document.articles.first?.title == "【专访】水井边的十年：对话山城基金会创办人")
    #expect(document.articles.first?.origin == "山城月刊")
  }

  @Test(arguments: [
    (
      "山城 收到 救灾 捐款 ２９００ 万 元 山城网 ２００７ 年 ０６ 月 ０８ 日 来源 ： 新华社 。 记者 获悉 ， 水 已经 退 了 ， 道路 也 通 了 ， 村民 陆续 回家 。",
      "山城收到救灾捐款２９００万元", "新华社", "2007-06-08"
    ),
    (
      "邻国 议长 会见 山城 代表团 据 新华社 哈瓦那 12月 30日 电 （ 记者 郑 建东 ） 邻国 议长 30日 会见 了 代表团 ， 双方 谈 了 很 久 ， 也 约定 再 见 。",
      "邻国议长会见山城代表团", "新华社", ""
    ),
    (
      "山城 收到 救灾 捐款 ２９００ 万 元 新华社 山城 十二月 三十一日 电 （ 记者 李文博 ） 水 已经 退 了 ， 道路 也 通 了 ， 村民 陆续 回家 。 来源 ： 新华社 1998年 12月 31日",
      "山城收到救灾捐款２９００万元", "新华社", "1998-12-31"
    ),
    (
      "山城 暴雨 后 的 第五天 ： 企业 捐资 捐物 羊城 晨报讯 记者 陈 玉霞 报道 ： 7 月 20 日 ， 山城 下 了 一 夜 的 雨 ， 水 漫 到 了 桥 上 ， 人 们 都 出来 看 。",
      "山城暴雨后的第五天：企业捐资捐物", "羊城晨报", ""
    ),
  ])
  func `the title of a segmented item ends before the line of its source`(
    _ line: String,
    _ title: String,
    _ source: String,
    _ date: String
  ) throws {
    let article = try #require(try read(line + "\n").articles.first)
    #expect(article.title == title && article.origin == source)
    #expect(article.date?.description ?? "" == date)
  }
}
