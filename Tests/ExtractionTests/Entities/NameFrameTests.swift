import CorpusModel
import Extraction
import Testing

/// Names that a frame tells, in invented sentences: one kind of frame a row.
struct NameFrameTests {
  @Test(arguments: [
    // A name of its own and a trade, before what companies do.
    ("洪水过后，青屿重工捐出80万元，栖云制药送来消毒液三吨。", ["青屿重工", "栖云制药"]),
    // In a list with another company.
    ("到场的有墨川置业、蓝屿投资、南河建筑公司等。", ["墨川置业", "蓝屿投资", "南河建筑公司"]),
    ("澜岳保险集团昨日公布年报。", ["澜岳保险集团"]),
    // The part of a company that a place tells.
    ("贵州电网公司遵义供电局连夜抢修。", ["贵州电网公司遵义供电局"]),
    // A committee and the government of the same place.
    ("昭通市委、市政府捐款50万元。", ["昭通市委", "昭通市政府"]),
    ("保山市委市政府捐款20万元。", ["保山市委", "保山市政府"]),
    ("自十一月起，省红十字会、市妇联一同募捐。", ["省红十字会", "市妇联"]),
    // A noun of bodies behind a name in quotation marks.
    ("黎巴嫩“橄榄之屋”协会运来棉衣900件。", ["“橄榄之屋”协会"]),
    ("秘鲁《安第斯信报》报道，水位已经回落。", ["安第斯信报"]),
    // A title about somebody.
    ("对话晨光护理基金会创办人：口罩后面是一张脸。", ["晨光护理基金会"]),
    // A body of a people abroad, in a place no list knows.
    ("塔城中华会馆两天收到善款八万元。", ["塔城中华会馆"]),
    // From the country on, over words that end other names.
    ("尼泊尔雪峰之友协会没有多少钱。", ["尼泊尔雪峰之友协会"]),
    ("埃塞俄比亚水务、渔业与电力部派人到场。", ["埃塞俄比亚水务、渔业与电力部"]),
    ("智利国家火情应对办公室公布了名单。", ["智利国家火情应对办公室"]),
    ("留下来的是中国第9批援莱索托医疗队。", ["中国第9批援莱索托医疗队"]),
    ("协办方是云南省青年棋手联合会和老挝人民革新青年团。", ["云南省青年棋手联合会", "老挝人民革新青年团"]),
    ("新联合阳光公益基金会捐赠16万元。", ["新联合阳光公益基金会"]),
    // No names: a meeting, a union's members, what somebody takes part in.
    ("越南河内运动会停办，泰国清迈推介会人不多。", []),
    ("公报说，成员国统一海关还要等三年。", []),
  ])
  func `bodies are found by the frame they stand in`(text: String, names: [String]) {
    let found = bodies(text)
    #expect(names.allSatisfy(found.contains))
    #expect(!names.isEmpty || found.isEmpty)
  }

  @Test(arguments: [
    // A noun of two words.
    ("The blankets came from the Riverside Children's Palace.", ["Riverside Children's Palace"]),
    ("The Sarawak Civil Defence Force sent 40 officers.", ["Sarawak Civil Defence Force"]),
    // A common noun explains the name, be it one of common words.
    ("Bahari Rutile, the mining firm, gave four trucks.", ["Bahari Rutile"]),
    ("She founded the charity Odd Socks Appeal in 2003.", ["Odd Socks Appeal"]),
    ("The park agency, Cal Trail, says that the path is open.", ["Cal Trail"]),
    // A common noun in small letters right behind the name.
    (
      "Money came from the Solvia group and from the Kestrel Norwind foundation.",
      ["Solvia group", "Kestrel Norwind"]
    ),
    // Who works for it.
    ("There the staff at Bankora collected 9,000 dollars.", ["Bankora"]),
    // No names: an office, a town's hospital.
    ("Chief Executive Officer Ann Lee thanked the nurses.", []),
    ("The staff at Kenoma hospital slept in tents.", []),
  ])
  func `English bodies are found by the words beside them`(text: String, names: [String]) {
    let document = annotate(sample([text], language: .english))
    let found = document.entities.filter { $0.kind == .organization }.flatMap(\.names)
    #expect(names.allSatisfy(found.contains), "\(found)")
    #expect(!names.isEmpty || found.isEmpty, "\(found)")
  }

  @Test(arguments: [
    ("The Kenyan army built a bridge.", "Kenyan army", "KEN"),
    ("India's foreign ministry said that the visas were ready.", "India's foreign ministry", "IND"),
    ("The Chilean coast guard, which is small, sent two boats.", "Chilean coast", nil),
  ])
  func `a noun of a state behind its country is a body`(
    text: String,
    name: String,
    country: String?
  ) {
    let document = annotate(sample([text], language: .english))
    let body = document.entities.first { $0.kind == .organization && $0.names.contains(name) }
    #expect(body?.country.flatMap { document[$0].code } == country)
  }

  @Test(arguments: [
    // A given name that is a word as well.
    ("领队是眼科主任钱建国，随队的还有三名护士。", ["钱建国"]),
    ("店主曾小苗笑言，一个月不敢偷懒。", ["曾小苗"]),
    // Two names that a number, or what guests do, shows to be people's.
    ("住在江边的孙明燕、周传平两户搬走了。", ["孙明燕", "周传平"]),
    ("会前有人致贺。雷洁云、何鲁平出席了大会。", ["雷洁云", "何鲁平"]),
    // What its bearer is stands behind the name.
    ("王晴雨，一位刚刚退伍的军人，托母亲捐了两千元。", ["王晴雨"]),
    ("新加坡华商林国盛夫妇认捐二十万元。", ["林国盛"]),
    ("李嘉文的远澜集团捐款五千万元。", ["李嘉文"]),
    ("水务署发言人回复说，水管三天后修好。", []),
    // A family name and a given name of Japan; three characters of sound behind an office.
    ("负责接收的松崎美代子是前游泳选手。", ["松崎美代子"]),
    ("田中哲也也表示，货已经到了。", ["田中哲也"]),
    ("印度棉商会秘书长萨奇伟表示，棉价稳了。", ["萨奇伟"]),
    ("办事处主任文志军说，门已经修好。", ["文志军"]),
    // A conjunction that is a family name, and one side of two states.
    ("省青联主席和丽娟致开幕辞。", ["和丽娟"]),
    ("局长代表莫方接过证书。", []),
    // What stands in quotation marks alone is said, or a title.
    ("他笑着对孩子们说“Ana Karin”，孩子们都笑了。", []),
  ])
  func `people are found by the frame they stand in`(text: String, names: [String]) {
    let document = annotate(sample([text], language: .simplifiedChinese))
    #expect(document.entities.filter { $0.kind == .person }.map(\.name) == names)
  }

  @Test func `a school's head belongs to the school that the paragraph before names`() throws {
    let texts = ["青川县河湾小学在板房里复课了，青原读书会送来四百个书包。", "校长梅国芳说，多出来的留给新生。"]
    let document = annotate(sample(texts, language: .simplifiedChinese))
    let head = try #require(document.entities.first { $0.name == "梅国芳" })
    #expect(head.organization.map { document[$0].name } == "青川县河湾小学")
  }

  @Test func `a first name alone is the one person of the article who bears it`() {
    let texts = ["读书会会长海伦·沃尔德写来一封信。", "海伦在信里说：“欢迎你们春天来看花。”"]
    let statements = extract(sample(texts, language: .simplifiedChinese)).extracted.statements
    #expect(statements.map(\.speakers) == [["海伦·沃尔德"]])
  }

  @Test func `a Chinese name in pinyin is China's, whatever country its sentence names`() throws {
    let text = "In Cambodia, volunteer Zhan Meilin said the wells were ready."
    let document = annotate(sample([text], language: .english))
    let person = try #require(document.entities.first { $0.name == "Zhan Meilin" })
    #expect(person.country.flatMap { document[$0].code } == "CHN")
  }

  private func bodies(_ text: String) -> [String] {
    let document = annotate(sample([text], language: .simplifiedChinese))
    return document.entities.filter { $0.kind == .organization }.map(\.name)
  }
}
