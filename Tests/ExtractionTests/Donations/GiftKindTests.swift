import Testing

/// Further ways of giving, each with an invented sentence of its shape.
struct GiftKindTests {
  @Test func `costs that somebody bears are a gift`() {
    let borne = gifts("手术费用由清河慈善基金会承担，共计60万元。")
    #expect(borne == ["清河慈善基金会 >  @ China : money 600000 given"])
    let covered = gifts("The airfares were covered by the Harbour Foundation.")
    #expect(covered == ["Harbour Foundation >  @  : transport given"])
    #expect(gifts("费用由清河慈善基金会承担。").isEmpty)
    #expect(gifts("The ceremony was covered by the Harbour Times.").isEmpty)
  }

  @Test func `people who are sent to help are a gift of their country`() {
    let rows = gifts("法国向摩洛哥派出60名消防员。")
    #expect(rows == ["France > Morocco @ Morocco : teams 60 given"])
    #expect(gifts("Fiji sent 40 rescuers to Tonga.") == ["Fiji > Tonga @ Tonga : teams 40 given"])
    #expect(gifts("法国向摩洛哥派出3名记者。").isEmpty)
  }

  @Test func `what a team carries along is given`() {
    let rows = gifts("清河慈善基金会的车队携帐篷460顶、毛毯3200条出发。")
    #expect(rows.map { $0.contains("tents 460 given") } == [true, false])
    #expect(rows.last?.hasSuffix("blankets 3200 given") == true)
  }

  @Test func `things told respectively are paired with who gave them`() {
    let rows = gifts("海蓝电子、远山物流、天星药业分别捐款200万元、100万元和50万元。")
    #expect(
      rows == [
        "海蓝电子 >  @  : money 2000000 given", "远山物流 >  @  : money 1000000 given",
        "天星药业 >  @  : money 500000 given",
      ]
    )
  }

  @Test func `several places share the head of their bodies`() {
    let rows = gifts("北京、天津、上海三地总工会分别捐款90万元、50万元和80万元。")
    #expect(
      rows.map { $0.prefix(while: { $0 != " " }) } == ["北京总工会", "天津总工会", "上海总工会"]
    )
    #expect(rows.map { $0.contains("500000") } == [false, true, false])
  }

  @Test func `a committee and its government are two givers`() {
    let rows = gifts("青山县委县政府向灾区捐款20万元。")
    #expect(rows.first?.hasPrefix("青山县委|青山县政府 > 灾区") == true)
  }

  @Test func `an English roll of givers has one gift for each`() {
    let rows = gifts(
      "Companies contributed: Lakeside Energy, $200,000; Bay Shipping, $150,000; and Hotel Miramar, $75,000."
    )
    #expect(
      rows.map { $0.prefix(while: { $0 != ">" }) }
        == ["Lakeside Energy ", "Bay Shipping ", "Hotel Miramar "]
    )
    #expect(rows.last?.hasSuffix("money 75000 given") == true)
  }

  @Test func `money that came from somebody is their gift`() {
    let rows = gifts("Readers gave $4,000. A further $9,000 came from the Harbour Foundation.")
    #expect(rows.last == "Harbour Foundation >  @  : money 9000 given")
    #expect(gifts("A further $9,000 came from exports.").isEmpty)
  }

  @Test func `what is collected from somebody is theirs`() {
    let rows = gifts("清河慈善基金会从华人超市筹集大米12吨。")
    #expect(rows.first?.hasPrefix("华人超市 > 清河慈善基金会") == true)
  }

  @Test func `the receiver may stand between verb and thing without a name`() {
    let rows = gifts("The Harbour Foundation gave the hospital a new ambulance worth $90,000.")
    #expect(rows == ["Harbour Foundation > hospital @  : vehicles 90000 given"])
  }

  @Test func `who has something built with what is given receives it`() {
    let rows = gifts("海岸集团捐资800万元，为安平县修建一座敬老院。")
    #expect(rows == ["海岸集团 > Anping County @ China : money 8000000 given"])
  }

  @Test func `a thing sent by air behind its receiver is a gift`() {
    let rows = gifts("斐济政府向汤加空运帐篷90顶。")
    #expect(rows == ["斐济政府 > Tonga @ Tonga : tents 90 given"])
  }

  @Test func `a large bare number behind a verb of giving is money`() {
    let rows = gifts("清河慈善基金会补助了600万，海岸集团捐了350万。")
    #expect(rows.map { $0.hasSuffix("0000 given") } == [true, true])
  }

  @Test func `no loan behind 的, no rate, no threshold, no share is a gift`() {
    let bank = gifts("亚洲开发银行宣布将向斐济提供2亿美元的重建贷款和300万美元的赠款。")
    #expect(bank.count == 1 && bank[0].hasSuffix("money 3000000 pledged"))
    #expect(gifts("清河慈善基金会每生每天补助5元。").isEmpty)
    #expect(gifts("主要捐赠（单笔10万元以上）：").isEmpty)
    #expect(gifts("目前只筹到所需4.23亿美元的14%。").isEmpty)
    #expect(
      gifts("The Fund said the money would be used to provide medical supplies for victims.")
        .isEmpty
    )
  }

  @Test func `words behind for tell what money is for`() {
    let rows = gifts("Fiji has released 5 million pounds for clean water, medicines and food.")
    #expect(rows == ["Fiji >  @  : money 5000000 given"])
  }

  @Test func `a country before its city is told beside it`() {
    let banks = gifts(
      "The Harbour Foundation gave 900 sacks of rice to food banks in Fiji and Tonga."
    )
    #expect(banks.first?.hasPrefix("Harbour Foundation > food banks in Fiji and Tonga @") == true)
    let city = gifts("清河慈善基金会向日本东京捐赠口罩2万只。")
    #expect(city == ["清河慈善基金会 > Japan|Tokyo @ Japan : masks 20000 given"])
  }

  @Test func `hosts of a benefit give nothing of their own`() {
    let rows = gifts("海岸集团与清河慈善基金会举办义演，五个小时筹得4800万元。")
    #expect(rows == [" >  @  : money 48000000 raised total"])
  }
}
