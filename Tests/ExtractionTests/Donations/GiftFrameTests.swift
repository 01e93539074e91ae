import CorpusModel
import Extraction
import Testing

/// Frames of giving, each with an invented sentence of its shape: `donors > recipients @ countries : item quantity
/// amount status`.
struct GiftFrameTests {
  @Test func `the victims live where the article tells of the disaster`() {
    let rows = gifts("2019年3月，海地太子港发生地震。清河慈善基金会向灾民捐赠帐篷300顶。")
    #expect(rows == ["清河慈善基金会 > 灾民 @ Haiti : tents 300 given"])
  }

  @Test func `what a clause says it is that somebody gives is a gift`() {
    #expect(gifts("海岸集团拿出的是价值50万元的药品。").contains { $0.hasSuffix("medicine 500000 given") })
  }

  @Test func `those who are handed something are given it by whom the sentence is about`() {
    let rows = gifts("清河慈善基金会举行捐赠仪式，85名学生每人领到一个书包。")
    #expect(rows == ["清河慈善基金会 > 85名学生 @ China : school supplies 1 given"])
  }

  @Test func `money announced as aid needs no verb of giving`() {
    #expect(gifts("汤加政府宣布首笔援款30万美元。") == ["汤加政府 >  @  : money 300000 pledged"])
  }

  @Test func `the verb of one gift holds for those behind it`() {
    let rows = gifts("海岸集团捐款500万元，清河慈善基金会200万元。")
    #expect(rows.map { $0.prefix(while: { $0 != " " }) } == ["海岸集团", "清河慈善基金会"])
    let owned = gifts("斐济红十字会送来的300顶帐篷、汤加政府的20台发电机都已登记。")
    #expect(owned.map { $0.prefix(while: { $0 != " " }) } == ["斐济红十字会", "汤加政府"])
  }

  @Test func `who received a gift gives on`() {
    let rows = gifts("海岸集团收到捐款80万元，向灾民发放大米20吨。")
    #expect(rows.last?.hasPrefix("海岸集团 > 灾民") == true)
  }

  @Test func `a receiver told behind the gift is its receiver`() {
    let rows = gifts("清河慈善基金会运来毛毯600条，全部移交斐济红十字会。")
    #expect(rows == ["清河慈善基金会 > 斐济红十字会 @ Fiji : blankets 600 given"])
  }

  @Test func `things worth one sum are one row`() {
    let rows = gifts("清河慈善基金会捐出价值12万元的口罩和消毒液。")
    #expect(rows.count == 1 && rows[0].hasSuffix("masks 120000 given"))
  }

  @Test func `a number of bodies stands for those listed before it`() {
    let rows = gifts("清河慈善基金会、海岸集团和斐济红十字会开会。三家机构向汤加捐赠帐篷200顶。")
    #expect(rows == ["清河慈善基金会|海岸集团|斐济红十字会 > Tonga @ Tonga : tents 200 given"])
  }

  @Test func `several places and their people are one group`() {
    let rows = gifts("清河慈善基金会向江西、湖南两省灾民发放大米90吨。")
    #expect(rows == ["清河慈善基金会 > 江西、湖南两省灾民 @ China : food 90 given"])
  }

  @Test func `a roll of givers with their sums has one gift for each`() {
    let rows = gifts(
      "截至7日，为灾区捐赠资金100万元以上的单位有：海岸集团公司1000万元，北京市委、市政府500万元，清河慈善基金会300万元等。"
    )
    #expect(rows.map { $0.prefix(while: { $0 != ">" }) } == ["海岸集团公司 ", "北京市委|北京市政府 ", "清河慈善基金会 "])
    #expect(rows.allSatisfy { $0.hasSuffix("given") })
    let parts = gifts("企业认捐达到780万元。其中海岸集团公司100万元、湖南省委20万元、清河慈善基金会30万元。")
    #expect(parts.suffix(3).allSatisfy { $0.hasSuffix("pledged") } && parts.count == 4)
    #expect(gifts("三家工厂的产值为：海岸集团公司1000万元，清河集团500万元，南山集团300万元。").isEmpty)
  }

  @Test func `families counted in front of packages are packages`() {
    #expect(gifts("清河慈善基金会捐赠家庭包1500个。").first?.hasSuffix("health kits 1500 given") == true)
  }

  @Test func `what is carried somewhere is given there`() {
    let rows = gifts("A Fijian plane carrying 20 tons of tents landed in Tonga on Monday.")
    #expect(rows == ["Fiji > Tonga @ Tonga : tents 20 given"])
    let collected = gifts(
      "8,500 blankets, collected by the Harbour Foundation, reached Tonga on Friday."
    )
    #expect(collected == ["Harbour Foundation > Tonga @ Tonga : blankets 8500 given"])
  }

  @Test func `a subject that is given something receives it`() {
    let rows = gifts("The hospital was given 20 ventilators by the Harbour Foundation.")
    #expect(rows == ["Harbour Foundation > hospital @  : ventilators 20 given"])
  }

  @Test func `a gift beside a loan is a gift, and a title hopes for nothing`() {
    #expect(
      gifts("Spain announced $3 million in loans, along with a gift of 900 mattresses.")
        == ["Spain >  @  : blankets 900 pledged"]
    )
    #expect(
      gifts("The \"Hope for Tonga\" concert raised $2 million for Tonga.")
        == [" > Tonga @ Tonga : money 2000000 raised total"]
    )
  }

  @Test func `a place within a named one receives what goes to it`() {
    let rows = gifts("The Harbour Foundation sent 40 tents to Akora County in Fiji.")
    #expect(rows == ["Harbour Foundation > Akora County @ Fiji : tents 40 given"])
  }

  @Test func `which means the giver before its comma`() {
    let text =
      "The lamps were given by the Harbour Foundation, which also left behind 500 blankets."
    #expect(gifts(text) == ["Harbour Foundation >  @  : blankets 500 given"])
  }

  @Test func `a body between the verb and the sum receives it, and what the sum builds does not`() {
    #expect(
      gifts("海岸集团捐赠斐济红十字会50万元，用于重建12所学校。") == [
        "海岸集团 > 斐济红十字会 @ Fiji : money 500000 given"
      ]
    )
  }

  @Test func `two givers in brackets, or two parts behind 其中, are a roll`() {
    let bracketed = gifts("海岸集团（50万元）、清河慈善基金会（20万元）等单位向汤加捐款共计320万元。")
    #expect(bracketed.contains("海岸集团 > Tonga @ Tonga : money 500000 given"))
    #expect(bracketed.contains("清河慈善基金会 > Tonga @ Tonga : money 200000 given"))
    let parts = gifts("斐济红十字会收到捐款320万元，其中海岸集团50万元、清河慈善基金会20万元。")
    #expect(parts.contains { $0.hasPrefix("海岸集团 > 斐济红十字会") })
  }

  @Test func `who acts for a body is no part of its name`() {
    let rows = gifts("海岸集团董事长王建国代表清河慈善基金会向汤加捐款20万元。")
    #expect(rows == ["清河慈善基金会 > Tonga @ Tonga : money 200000 given"])
  }

  @Test func `a plane of a country carries what that country gives`() {
    #expect(gifts("一架满载40吨大米的汤加飞机降落。").contains { $0.hasPrefix("Tonga > ") })
  }
}
