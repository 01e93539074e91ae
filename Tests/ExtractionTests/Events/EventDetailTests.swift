import CorpusModel
import Extraction
import Testing

/// The hosts, the place, the countries and the numbers of an event, each in an invented passage.
struct EventDetailTests {
  private struct Told {
    var hosts: [String]
    var countries: [String]
    var place: String?
    var participants: Double?
    var viewers: Double?
    var speakers: [String]
  }

  private func told(_ paragraphs: String...) throws -> Told {
    let isChinese = paragraphs[0].unicodeScalars.contains {
      $0.value >= 0x4E00 && $0.value < 0xA000
    }
    let extracted = extract(
      sample(paragraphs, language: isChinese ? .simplifiedChinese : .english)
    ).extracted
    let event = try #require(extracted.events.first)
    return Told(
      hosts: event.hosts.map { extracted.entities[$0.index].name },
      countries: event.countries.compactMap { extracted.entities[$0.index].code },
      place: event.place,
      participants: event.participants?.double,
      viewers: event.viewers?.double,
      speakers: event.speakers
    )
  }

  @Test(arguments: [
    ("2018年5月3日，清河慈善基金会组织的募捐活动在苏瓦中心广场举行。", ["清河慈善基金会"]),
    ("应清河慈善基金会邀请，斐济红十字会会长托马斯·维雷一行于2018年5月3日访问北京。", ["清河慈善基金会"]),
    ("2018年5月3日，清河慈善基金会启动一级响应，派出先遣队赶赴灾区。", ["清河慈善基金会"]),
    ("自2018年5月初启动国际救援行动以来，清河慈善基金会已提供100万元。", ["清河慈善基金会"]),
    (
      "Organised by the Harbour Foundation, the Third Coastal Forum opened in Suva on 3 May 2018.",
      ["Harbour Foundation"]
    ),
    (
      "On 3 May 2018, a seminar was held in Suva, hosted by the Harbour Foundation and co-organised by the Fiji Red Cross Society.",
      ["Harbour Foundation", "Fiji Red Cross Society"]
    ),
    (
      "The Harbour Foundation signed an agreement with the Fiji Red Cross Society in Suva on 3 May 2018.",
      ["Harbour Foundation", "Fiji Red Cross Society"]
    ),
  ])
  func `who holds an event stands in many places`(text: String, hosts: [String]) throws {
    #expect(try told(text).hosts == hosts)
  }

  @Test(arguments: [
    ("2018年5月3日，来自中国、老挝、缅甸的120名代表出席了第三届山地救援论坛。", ["CHN", "LAO", "MMR"]),
    ("2018年5月3日，志愿者李明到达黎巴嫩叙利亚边境的第六难民营。黎巴嫩很冷。黎巴嫩人好客。", ["LBN"]),
    ("2018年5月3日，中日韩举行了防灾问题特别外长视频会议。中国、日本、韩国都很近。", ["CHN", "JPN", "KOR"]),
  ])
  func `those who take part bring their countries`(text: String, codes: [String]) throws {
    #expect(Set(try told(text).countries) == Set(codes))
  }

  @Test func `a meeting is of the countries of both sides`() throws {
    let found = try told("2018年5月3日，法国外长皮埃尔·杜邦会见斐济总理托马斯·维雷。")
    #expect(Set(found.countries) == ["FRA", "FJI"])
  }

  @Test(arguments: [
    ("2018年5月3日，友谊大厦六楼会议室灯火通明，双方召开了第三次协调会。", "友谊大厦六楼会议室"),
    ("在首都马普托，清河慈善基金会于2018年5月3日举办募捐会。", "马普托"),
    ("2018年5月3日，基金会会长李明在视察山口村时表示满意。", "山口村"),
    ("2018年5月3日，第二期护理培训班在成都开班。", "成都"),
    (
      "The handover ceremony took place at Suva International Airport on 3 May 2018.",
      "Suva International Airport"
    ),
    (
      "The Harbour Foundation dispatched a convoy of 12 trucks to Garissa on 3 May 2018.", "Garissa"
    ),
  ])
  func `the place is as near as it is told`(text: String, place: String) throws {
    #expect(try told(text).place == place)
  }

  @Test func `here is the place of the dateline`() throws {
    let found = try told("新华社河内5月3日电 国防部长李明今天在这里同越南国防部长阮文山举行会谈。")
    #expect(found.place == "河内")
  }

  @Test func `those who are told count, members and followers do not`() throws {
    let listened = try told("2018年5月3日，清河慈善基金会举办第二届防灾讲座，向学生代表和媒体人士近100人，分享了经验。")
    #expect(listened.participants == 100)
    let members = try told("2018年5月3日，两位专家作为首批医疗队成员，赴湖北省仙桃市工作。")
    #expect(members.participants == nil)
    let watched = try told("2018年5月3日，斐济2万名民众通过拥有260万名粉丝的主页全程关注线上交流活动。")
    #expect(watched.viewers == 20_000)
  }

  @Test func `who speaks may be told in the next paragraph`() throws {
    let found = try told(
      "On 3 May 2018, the handover ceremony of the school was held in Suva.",
      "Mr. Thomas Vire, Secretary-General of the Harbour Foundation, said in his address that the work would go on."
    )
    #expect(found.speakers == ["Thomas Vire"])
  }
}
