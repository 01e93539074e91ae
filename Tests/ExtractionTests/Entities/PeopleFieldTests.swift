import CorpusModel
import Extraction
import Readers
import Testing

/// Which body and which country the people of a text belong to, in invented sentences: one kind of introduction a
/// row.
struct PeopleFieldTests {
  struct Shown: Sendable {
    var text: String
    var person: String
    var organization: String?
    var country: String?
  }

  @Test(arguments: [
    // The body is said by the last noun of its name.
    Shown(
      text: "瓦努阿图国家灾害管理办公室公布了清单，联合国儿童基金会也发来物资。办公室主任米歇尔·达图说，名单很长。",
      person: "米歇尔·达图",
      organization: "瓦努阿图国家灾害管理办公室",
      country: "VUT"
    ),
    Shown(
      text: "云南省绿谷志愿服务促进会昨日办班。促进会秘书长段立新说，名额已满。",
      person: "段立新",
      organization: "云南省绿谷志愿服务促进会",
      country: "CHN"
    ),
    // An office shares the last character of its body.
    Shown(
      text: "马拉维卫生部长孔贝齐·奇蓬巴说，饮水要紧。",
      person: "孔贝齐·奇蓬巴",
      organization: "马拉维卫生部",
      country: "MWI"
    ),
    // A foreign given name that begins with a Chinese family name.
    Shown(
      text: "菲律宾圣罗沙大学教授何塞·雷瓦尔告诉记者，邻居先来敲门。",
      person: "何塞·雷瓦尔",
      organization: "菲律宾圣罗沙大学",
      country: "PHL"
    ),
    // An office alone at the head of a clause shares a character with its body.
    Shown(
      text: "莫桑比克国家灾害管理局举行仪式，局长马伊达说，水退了。",
      person: "马伊达",
      organization: "莫桑比克国家灾害管理局",
      country: "MOZ"
    ),
    // Of which of the two countries, another office says.
    Shown(
      text:
        "Mr. U Kyaw Lin, President of the China-Myanmar Rice Council and former Myanmar ambassador to Peru, said the rice was good.",
      person: "U Kyaw Lin",
      organization: "China-Myanmar Rice Council",
      country: "MMR"
    ),
    // The body whose part a place tells.
    Shown(
      text:
        "Zhan Weimin, a volunteer in the Lebanon office of the Coral Bridge Foundation, taught the children.",
      person: "Zhan Weimin",
      organization: "Coral Bridge Foundation",
      country: "CHN"
    ),
    // What stands behind `who`.
    Shown(
      text: "Saleh Dirie, who heads the Kestrel Women's Network, welcomed the grant.",
      person: "Saleh Dirie",
      organization: "Kestrel Women's Network",
      country: nil
    ),
    // Two countries and a dash.
    Shown(
      text: "发来唁电的有瑞士—中国协会主席埃文·毛瑟。",
      person: "埃文·毛瑟",
      organization: "瑞士—中国协会",
      country: "CHE"
    ),
    // A body in quotation marks is of the country before it, and so is its head.
    Shown(
      text: "乌干达“青年绿色行动”执行主任格蕾丝·纳卡多指出，缺的是信任。",
      person: "格蕾丝·纳卡多",
      organization: "青年绿色行动",
      country: "UGA"
    ),
    // Of a list of countries the nearest.
    Shown(
      text: "柬埔寨副首相索达、印尼前议长马祖吉在开幕式上致辞。",
      person: "马祖吉",
      organization: nil,
      country: "IDN"
    ),
    // A foreigner is of the country their paragraph has named.
    Shown(
      text: "利比亚东部的洪水退去了。当地教师法蒂玛·布贾里失去了两个弟弟。",
      person: "法蒂玛·布贾里",
      organization: nil,
      country: "LBY"
    ),
    // A school is not headed by the head of a foundation.
    Shown(
      text: "晨光慈善基金会一行来到山脚下的一所学校。校长王立新说，孩子们在等。",
      person: "王立新",
      organization: nil,
      country: "CHN"
    ),
    // The second of a list is of the body of the first.
    Shown(
      text: "发来唁电的有奥地利友好协会主席马丁·贝格、副主席卡明斯基。",
      person: "卡明斯基",
      organization: "奥地利友好协会",
      country: "AUT"
    ),
    // A family name of Japan.
    Shown(text: "知事蒲岛郁夫说，熊猫是大家的朋友。", person: "蒲岛郁夫", organization: nil, country: "JPN"),
    // A project of a body, whose short name stands in brackets.
    Shown(
      text: "清江慈善基金会（以下简称清江会）助学行动负责人张文若说，名单已经公布。",
      person: "张文若",
      organization: "清江慈善基金会",
      country: "CHN"
    ),
    // Officers of state without their country.
    Shown(
      text: "Botswana is dry for the sixth year. President Quett Moremi appealed for help.",
      person: "Quett Moremi",
      organization: nil,
      country: "BWA"
    ),
    Shown(
      text:
        "Cuba has forgiven the debt of its neighbour, Foreign Minister Roberto Rosales said in Havana.",
      person: "Roberto Rosales",
      organization: nil,
      country: "CUB"
    ),
    Shown(
      text:
        "The United States and India have not agreed yet, Agriculture Secretary Richard Lyle said.",
      person: "Richard Lyle",
      organization: nil,
      country: "USA"
    ),
    // The owner of an office before a few words.
    Shown(
      text:
        "Keith Crossman, FAO's senior locust forecasting officer, believes that swarms will cross.",
      person: "Keith Crossman",
      organization: "Food and Agriculture Organization",
      country: nil
    ),
    Shown(
      text:
        "Finnish think tank Solvia asked 900 people. Antti Kivela, a director at Solvia, said most agreed.",
      person: "Antti Kivela",
      organization: "Solvia",
      country: "FIN"
    ),
  ])
  func `people have the body and the country of their introduction`(shown: Shown) throws {
    let isChinese = shown.text.utf8.contains { $0 >= 0xE4 }
    let document = annotate(
      sample([shown.text], language: isChinese ? .simplifiedChinese : .english)
    )
    let person = try #require(document.entities.first { $0.name == shown.person })
    #expect(person.kind == .person)
    #expect(person.organization.map { document[$0].name } == shown.organization)
    #expect(person.country.flatMap { document[$0].code } == shown.country)
  }

  @Test func `who is interviewed has the body of the line below the name, though no list knows it`()
    throws
  {
    let page = """
      当前位置:首页>人物>对话>  【对话】雨季之前

      【对话】雨季之前

      2015-06-18 16:40:11  来源: 晨窗周刊  作者:何佳欣    点击数量:406

      阮颖仪

      无疆界医护同行会项目统筹

      五月的营地里只有两部车。药在海关放了三周，雨季就要来了，人们把帐篷往高处搬。

      何佳欣：药为什么会卡住？

      阮颖仪：三吨药卡在海关，不是没有人管，是没有人签字。

      何佳欣：钱从哪里来？

      阮颖仪：一半是市民捐的，我们没有拿一分公款。

      """
    let document = try #require(read(page))
    let guest = try #require(document.entities.first { $0.name == "阮颖仪" })
    #expect(guest.role == "项目统筹")
    #expect(guest.organization.map { document[$0].name } == "无疆界医护同行会")
    let author = try #require(document.entities.first { $0.name == "何佳欣" })
    #expect(author.organization.map { document[$0].name } == "晨窗周刊")
  }

  @Test func `reporters work for the medium of their dispatch, else for the source of the page`()
    throws
  {
    let page = """
      title ==>
      \t\t山城洪水退去

      time ==>
      \t\t2016年5月9日 09:15|来源：南岭都市报

      link ==>
      \t\thttp://news.example.cn/2016/0509/c1.html

      content ==>

      \t洪水退去的第三天，街上都是泥。南岭都市报记者（记者 庞海川）沿江走了一天。

      \t新华社山城5月9日电（记者张源立）救援队九日撤离。
      """
    let document = try #require(read(page))
    let houses = ["庞海川", "张源立"].map { name in
      document.entities.first { $0.name == name }?.organization.map { document[$0].name }
    }
    #expect(houses == ["南岭都市报", "Xinhua News Agency"])
  }

  @Test func `a newsletter speaks of its own officers`() throws {
    let text = """
      THE SPRING  -  Quarterly newsletter of Upland Action

      A LONG WALK

      "People ask me what I need," she told our field officer, Peter Njuguna. The well was dry.

      Our chairwoman, Dr Orla Hegarty, met the mayor on 9 March to talk about the pipes.
      """
    let document = try #require(read(text))
    for name in ["Peter Njuguna", "Orla Hegarty"] {
      let person = try #require(document.entities.first { $0.name == name })
      #expect(person.organization.map { document[$0].name } == "Upland Action")
    }
  }

  @Test func `a character for a country opens the name of its bodies where the article names it`() {
    let found = { (text: String) in
      annotate(sample([text])).entities.filter { $0.kind == .organization }.map(\.name).sorted()
    }
    #expect(found("厄瓜多尔地震满月，余款交由厄红十字会支配。") == ["厄红十字会"])
    #expect(found("余款交由厄红十字会支配。").isEmpty)
  }

  private func read(_ text: String) -> AnnotatedDocument? {
    readDocument(bytes: Array(text.utf8), file: "page.txt").document.map { annotate($0) }
  }
}
