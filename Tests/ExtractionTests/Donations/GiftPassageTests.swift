import CorpusModel
import Extraction
import Testing

/// Gifts whose receivers, places and givers are told by the words around them, each with an invented passage:
/// `donors > recipients @ countries : item quantity amount status`.
struct GiftPassageTests {
  @Test func `a number told place by place is a total and its parts`() {
    let rows = gifts("截至6月1日，清河慈善基金会修建洗手站30个，其中苏瓦12个、楠迪镇18个。")
    #expect(
      rows == [
        "清河慈善基金会 >  @ Fiji : hand-washing stations 30 given total",
        "清河慈善基金会 > Suva @ Fiji : hand-washing stations 12 given",
        "清河慈善基金会 > 楠迪镇 @ Fiji : hand-washing stations 18 given",
      ]
    )
  }

  @Test(arguments: [
    "海岸集团募集资金，项目在斐济、汤加和萨摩亚启动。清河慈善基金会在这3个国家发放粮食包900个。",
    "The Harbour Foundation worked in Fiji, Tonga and Samoa and gave 900 tents to children in the three countries.",
  ])
  func `so many countries are those named before`(text: String) {
    #expect(gifts(text).contains { $0.contains("@ Fiji|Tonga|Samoa :") && $0.contains("900") })
  }

  @Test(arguments: [
    ("清河慈善基金会捐赠毛毯600条。这批物资价值12万元，已发放给汤加的学校。", "汤加的学校 @ Tonga : blankets 600 120000 given"),
    ("清河慈善基金会把毛毯送到灾民手中。", "灾民 @  : blankets given"),
    ("清河慈善基金会向20个省区市侨联及相关单位拨付捐款80万元。", "20个省区市侨联及相关单位 @ China : money 800000 given"),
  ])
  func `goods go on to those the next words name`(text: String, answer: String) {
    let rows = gifts(text).map { String($0.drop { $0 != ">" }.dropFirst(2)) }
    #expect(rows.count == 1 && rows[0].drop { $0 != "@" }.suffix(12) == answer.suffix(12))
    #expect(rows[0].prefix { $0 != "@" } == answer.prefix { $0 != "@" })
  }

  @Test func `goods taken along go where their carriers go`() {
    let rows = gifts("清河慈善基金会携带价值30万元的捐赠物资，经斐济进入汤加。")
    #expect(rows.contains { $0.contains("> Tonga @ Tonga :") && $0.contains("300000") })
  }

  @Test(arguments: [
    ("30个国家和5个国际组织为汤加人民提供了大量援助。", "30个国家|5个国际组织"),
    ("副外长王明代表汤加政府向清河慈善基金会赠送羊毛17吨。", "汤加政府"),
    ("斐济获得日本、法国等国的300万美元援助。", "Japan|France"),
    ("旅居斐济的江苏籍华侨王明向学校捐赠图书600册。", "王明"),
    ("由斐济红十字会调拨的40万元救灾物资已运往灾区。", "斐济红十字会"),
    ("Founded in 1962, the Harbour Foundation gave 300 tents to Tonga.", "Harbour Foundation"),
    ("The pop star has given $9,000 to the Tonga Red Cross.", "The pop star"),
    ("The Harbour Foundation met. A telethon raised $12,000 for Tonga.", ""),
  ])
  func `a clause gives with its own subject`(text: String, givers: String) {
    let rows = gifts(text)
    #expect(rows.last?.hasPrefix("\(givers) >") == true)
  }

  @Test func `the first of several givers has the first sum`() {
    let rows = gifts("海岸集团、清河慈善基金会和蓝湾银行（中国）分别捐赠30万元、20万日元和10万欧元。")
    #expect(rows.map { $0.prefix { $0 != " " } } == ["海岸集团", "清河慈善基金会", "蓝湾银行"])
    let funded = gifts(
      "The clinic was funded by the Harbour Foundation with $20,000 and the Bay Society with $10,000."
    )
    #expect(funded.map { $0.prefix { $0 != " " } } == ["Harbour", "Bay"])
  }

  @Test func `what one person was handed is no gift of its own`() {
    #expect(gifts("清河慈善基金会开会。村民王德海领到了一床棉被和两袋大米。").isEmpty)
  }

  @Test(arguments: [
    ("Fiji has offered 300 tents to Tonga.", "Fiji > Tonga @ Tonga : tents 300 pledged"),
    ("Fiji is to send 12 experts to Tonga.", "Fiji > Tonga @ Tonga : teams 12 planned"),
    (
      "The Harbour Foundation handed over $90,000 to the Tonga Red Cross.",
      "Harbour Foundation > Tonga Red Cross @ Tonga : money 90000 given"
    ),
  ])
  func `offers are promises, and a verb keeps its number`(text: String, answer: String) {
    #expect(gifts(text) == [answer])
  }

  @Test func `receivers end where a new clause begins`() {
    let rows = gifts(
      "The Harbour Foundation gave $40,000 to the Tonga Red Cross and actor Leo Marsh pledged $10,000."
    )
    #expect(rows.first?.contains("> Tonga Red Cross @") == true)
    let told = gifts(
      "As word spread that the Harbour Foundation gave 30 tents to schools, several doctors came to help."
    )
    #expect(told.first?.contains("> schools @") == true)
  }
}
