import CorpusModel
import Extraction
import Testing

/// The shapes in which a text tells that something took place, each a row in both languages: the
/// sentence, and its events as `kind date title`.
struct EventShapeTests {
  @Test(arguments: [
    ("2016年12月1日，第五届山地救援论坛在北川开幕。", "conference 2016-12-01 第五届山地救援论坛"),
    ("2012年5月4日，由清河慈善基金会主办、海岸大学协办的捐赠仪式在苏瓦举行。", "ceremony 2012-05-04 捐赠仪式"),
    (
      "The Third Coastal Forum opened in Suva on 12 May 2016.",
      "conference 2016-05-12 Third Coastal Forum"
    ),
    (
      "The webinar, hosted by the Harbour Foundation, wrapped up on 3 May 2021.",
      "online dialogue 2021-05-03 webinar"
    ),
    (
      "An appeal launched by the Harbour Foundation on 3 May 2011 asks for help.",
      "launch 2011-05-03 An appeal"
    ),
    ("14 August 2013 – Public meeting at the old mill.", "session 2013-08-14 Public meeting"),
  ])
  func `an event is the subject of what is told`(text: String, answer: String) {
    #expect(events(in: text) == [answer])
  }

  @Test(arguments: [
    ("2017年7月1日，清河大桥正式通车。", "launch 2017-07-01 清河大桥正式通车"),
    ("2017年9月9日，山口小学的新校舍奠基。", "ceremony 2017-09-09 山口小学的新校舍奠基"),
    (
      "The bridge opened to traffic on 1 July 2017.",
      "launch 2017-07-01 bridge opened to traffic on 1 July 2017."
    ),
    (
      "The school was inaugurated by the mayor on 4 October 2018.",
      "ceremony 2018-10-04 school was inaugurated by the mayor on 4 October 2018."
    ),
  ])
  func `a thing that begins to serve at a stated time is an event`(text: String, answer: String) {
    #expect(events(in: text) == [answer])
  }

  @Test(arguments: [
    ("2009年2月8日，由20名医生组成的医疗队启程赴汤加。", "dispatch 2009-02-08 20名医生组成的医疗队启程赴汤加"),
    ("2009年3月9日，首批救灾物资运抵苏瓦。", "dispatch 2009-03-09 首批救灾物资运抵苏瓦"),
    ("2009年3月9日中午，装着玉米的车队从体育场出发。", "dispatch 2009-03-09 装着玉米的车队从体育场出发"),
    ("2019年6月5日，市长李明一行到城南敬老院慰问老人。", "visit 2019-06-05 2019年6月5日，市长李明一行到城南敬老院慰问老人"),
    (
      "A convoy of 20 trucks left Amman on 3 March 2014.",
      "dispatch 2014-03-03 convoy of 20 trucks left Amman on 3 March 2014."
    ),
    (
      "The foreign minister arrived in Suva on 3 March 2014.",
      "visit 2014-03-03 foreign minister arrived in Suva on 3 March 2014."
    ),
  ])
  func `journeys of people and of goods`(text: String, answer: String) {
    let found = events(in: text)
    #expect(found.count == 1)
    #expect(found.first.map { answer.hasPrefix($0.prefix(12)) } == true, "\(found)")
  }

  @Test(arguments: [
    ("2014年8月14日，两万名市民走上街头。", "other 2014-08-14 两万名市民走上街头"),
    (
      "Hundreds of people marched through the town on 3 May 2015.",
      "other 2015-05-03 Hundreds of people marched through the town on 3 May 2015."
    ),
    (
      "Our chairwoman, Ann Lee, met the ambassador of Fiji on 9 March 2016.",
      "other 2016-03-09 Our chairwoman, Ann Lee, met the ambassador of Fiji on 9 March 2016."
    ),
    (
      "Twenty nurses completed a first-aid course in Suva on 9 March 2016.",
      "training 2016-03-09 first-aid course"
    ),
  ])
  func `deeds and meetings of a stated day`(text: String, answer: String) {
    #expect(events(in: text) == [answer])
  }

  @Test(arguments: [
    "我们2018年9月10日会在昆明办一场分享会。", "论坛将于2018年9月10日在昆明举行。", "他希望明年在这里举办论坛。",
    "The forum will be held in London in May 2019.", "The foundation may visit Suva in March 2019.",
    "The fund was set up in 1998 and has an office in Suva.",
  ])
  func `what is to come, wished for or lasting is no event`(text: String) {
    #expect(events(in: text) == [])
  }

  @Test(arguments: [
    ("2016年4月20日，邻国政府4月19日派出的三架军机上有一座野战医院。", ["dispatch 2016-04-19 邻国政府4月19日派出的三架军机"]),
    ("2016年4月17日夜，四名评估员先后飞抵苏瓦。", ["dispatch 2016-04-17 四名评估员先后飞抵苏瓦"]),
    (
      "从2024年6月3日的开班式，到6月9日的实地教学，课程排得很满。",
      ["ceremony 2024-06-03 开班式", "training 2024-06-09 实地教学"]
    ),
    ("2018年12月22日，我们把供水站移交给河口县政府。", ["ceremony 2018-12-22 我们把供水站移交给河口县政府"]),
    ("原定春节前召开的南亚专场推迟到2021年5月14日。", ["session 2021-05-14 南亚专场"]),
    ("2022年10月28日，清河镇迎来了一支车队。", ["dispatch 2022-10-28 清河镇迎来了一支车队"]),
    (
      "2020年6月28日，产品追溯交流会在苏瓦举行。视频会议由海岸大学主办。",
      ["conference 2020-06-28 产品追溯交流会"]
    ),
    ("2018年10月18日，清河慈善基金会与海岸大学签约。", ["ceremony 2018-10-18 清河慈善基金会与海岸大学签约"]),
    (
      "The kits reached Karoka on 2 August 2021.",
      ["dispatch 2021-08-02 kits reached Karoka on 2 August 2021."]
    ),
    (
      "On 17 February 2024 we opened a community canteen in Suva.",
      ["launch 2024-02-17 community canteen"]
    ),
  ])
  func `what a stated day tells in passing`(text: String, answer: [String]) {
    #expect(events(in: text) == answer)
  }

  @Test(arguments: [
    ("2015年5月1日，救援队飞抵苏瓦。两天后，队员进入河口县。", "2015-05-03"),
    (
      "A first convoy left Suva on 3 May 2013. A second convoy left Suva three days later.",
      "2013-05-06"
    ),
  ])
  func `so many days later is counted from the day told before`(text: String, date: String) throws {
    let isChinese = text.hasPrefix("2")
    let found = extract(sample([text], language: isChinese ? .simplifiedChinese : .english))
    let last = try #require(found.extracted.events.last?.date)
    #expect("\(last)" == date)
  }

  @Test func `those who held it may be told in a sentence of its own`() throws {
    let text = "2020年6月28日，产品追溯交流会在苏瓦举行。视频会议由清河慈善基金会主办，来自五国的61名代表参加。"
    let extracted = extract(sample([text])).extracted
    let event = try #require(extracted.events.first)
    #expect(event.hosts.map { extracted.entities[$0.index].name } == ["清河慈善基金会"])
    #expect(event.participants?.double == 61)
    #expect(event.place == "苏瓦")
  }

  @Test func `a journey is held by those who go, and its place is where they go`() throws {
    let text = "2010年1月20日，由60人组成的清河救援队乘包机抵达太子港。"
    let extracted = extract(sample([text])).extracted
    let event = try #require(extracted.events.first)
    #expect(event.kind == .dispatch)
    #expect(event.participants?.double == 60)
    #expect(event.place == "太子港")
  }

  @Test func `what is founded holds no founding meeting, and its day is no place`() throws {
    let text = "国际山地组织成立大会于2016年3月9日至11日在滨江宾馆召开。"
    let extracted = extract(sample([text])).extracted
    let event = try #require(extracted.events.first)
    #expect(event.hosts.isEmpty)
    #expect(event.place == "滨江宾馆")
  }

  @Test func `who arrives little by little arrives, what is held little by little is no event`() {
    #expect(events(in: "2016年3月21日，蓝海救援队队员陆续赶到灾区。").count == 1)
    #expect(events(in: "2016年3月，各地陆续举办了募捐晚会。").isEmpty)
  }

  private func events(in text: String) -> [String] {
    let isChinese = text.unicodeScalars.contains { $0.value >= 0x4E00 && $0.value < 0xA000 }
    return extract(sample([text], language: isChinese ? .simplifiedChinese : .english))
      .extracted.events.map { event in
        "\(event.kind.rawValue) \(event.date.map { "\($0)" } ?? "-") \(event.title)"
      }
  }
}
