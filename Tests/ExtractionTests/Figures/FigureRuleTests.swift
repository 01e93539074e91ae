import CorpusModel
import Extraction
import Testing

/// The rules of figures, each a row: what is written, and what it is.
struct FigureRuleTests {
  private func expect(
    _ text: String,
    _ answers: [String],
    language: Language = .simplifiedChinese,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let bytes = Array(text.utf8)
    let found = findFigures(in: bytes, language: language).map {
      valuePart(QuantityAnswer.notation($0, in: bytes))
    }
    #expect(found == answers, "\(text)", sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("捐款１０５．３万元", "1053000 CNY"),
    ("共１，２３４人", "1234 person"),
    ("增长１２％", "12 percent"),
    ("二〇五户居民", "205 household"),
  ])
  func `full width digits and marks are folded`(text: String, answer: String) {
    expect(text, [answer])
  }

  @Test func `a full width comma between half width digits parts two amounts`() {
    expect("共$20，300美元", ["20 USD", "300 USD"])
  }

  @Test(arguments: [
    ("一万五千亿元", "1500000000000 CNY"), ("4.78万亿元", "4780000000000 CNY"),
    ("1,100.9亿元", "110090000000 CNY"), ("3万4000人", "34000 person"),
    ("25万6千人", "256000 person"), ("2千零30万人", "20300000 person"),
    ("四万万人", "400000000 person"), ("一百零五名", "105 person"),
    ("九万零四百只", "90400 piece"), ("976.15万元", "9761500 CNY"), ("2.5w字", "25000 character"),
    ("一百十五人", "115 person"), ("千名学生", ""), ("14亿人口", "1400000000 person"),
  ])
  func `powers of ten multiply what stands before them`(text: String, answer: String) {
    expect(text, answer.isEmpty ? [] : [answer])
  }

  @Test(arguments: [
    ("一万三元", "13000 CNY"), ("两千四百五元", "2450 CNY"), ("三百六人", "360 person"),
  ])
  func `a last digit without its unit takes the next one down`(text: String, answer: String) {
    expect(text, [answer])
  }

  @Test(arguments: [
    ("两名医生", "2 person"), ("半年", "0.5 year"), ("半百人", "50 person"), ("两年半", "2.5 year"),
    ("一个半小时", "1.5 hour"), ("半个多月", ">0.5 month"), ("五万双手套", "50000 pair"),
    ("两国人民", ""), ("双方代表", ""), ("三方会谈", ""),
  ])
  func `two, half and pair are read by what follows`(text: String, answer: String) {
    expect(text, answer.isEmpty ? [] : [answer])
  }

  @Test(arguments: [
    ("6000余万元", 60_000_000, 70_000_000), ("1千余万次", 10_000_000, 20_000_000),
    ("500多亿元", 50_000_000_000, 60_000_000_000), ("30多个国家", 30, 40), ("十几万人", 100_000, 200_000),
    ("数十亿美元", 1_000_000_000, 10_000_000_000), ("百余名队员", 100, 200), ("3000多户", 3000, 4000),
    ("十几公里", 10, 20),
  ])
  func `a mark inside the number leaves its unit`(text: String, low: Int, high: Int) throws {
    let figure = try #require(findFigures(in: Array(text.utf8), language: .simplifiedChinese).first)
    #expect(figure.approximation == .moreThan)
    #expect(figure.value == Decimal64(Int64(low)))
    #expect(figure.low == Decimal64(Int64(low)))
    #expect(figure.high == Decimal64(Int64(high)))
  }

  @Test(arguments: [
    ("约300人", "~300 person"), ("300人左右", "~300 person"), ("至少109个国家", ">=109 country"),
    ("不少于20家企业", ">=20 company"), ("五成以上", ">=50 percent"), ("超过5000名", ">5000 person"),
    ("逾2000万元", ">20000000 CNY"), ("突破1.2亿元", ">120000000 CNY"), ("近3万名", "-30000 person"),
    ("将近两年", "-2 year"), ("不到一个月", "<1 month"), ("不足40%", "<40 percent"),
    ("最近3天", "3 day"), ("节约3吨水", "3 tonne"), ("附近5个村", "5 village"), ("上千名网友", ">1000 person"),
    ("纽约40人", "40 person"),
  ])
  func `value and relation are kept apart`(text: String, answer: String) {
    expect(text, [answer])
  }

  @Test(arguments: [
    ("2-3次", "2..3 times"), ("2至3次", "2..3 times"), ("2～3次", "2..3 times"), ("2—3次", "2..3 times"),
    ("二三十人", "20..30 person"), ("三五百户", "300..500 household"), ("八九亿元", "800000000..900000000 CNY"),
    ("十八至三十万人", "180000..300000 person"), ("3%至6%", "3..6 percent"), ("十六七个小时", "16..17 hour"),
    ("两、三个月", "2..3 month"), ("5000至1万元", "5000..10000 CNY"), ("2020年第1-2期", ""),
    ("电话83908351 83907341", ""), ("3比1", ""),
  ])
  func `ranges have two ends`(text: String, answer: String) {
    expect(text, answer.isEmpty ? [] : [answer])
  }

  @Test(arguments: [
    ("百分之零点九", "0.9 percent"), ("9成居民", "90 percent"), ("七成六的人", "76 percent"),
    ("三分之二的成员", "0.666667 fraction"), ("千分之七", "7 per-mille"), ("一半的人", "0.5 fraction"),
    ("高出28个百分点", "28 percentage-point"), ("增长了3倍", "3 times"), ("翻一番", ""),
  ])
  func `parts of a whole`(text: String, answer: String) {
    expect(text, answer.isEmpty ? [] : [answer])
  }

  @Test(arguments: [
    ("a gift of RMB 9,761,500", "9761500 CNY"), ("9.7615 million yuan", "9761500 CNY"),
    ("192 million RMB yuan", "192000000 CNY"), ("US$20 million", "20000000 USD"),
    ("more than \\$750,000", ">750000 USD"), ("412,000 U.S. dollars", "412000 USD"),
    ("a $500 million loan", "500000000 USD"),
    ("four international organizations", "4 organization"),
    ("dozens of clinics", ">12 organization"), ("a dozen trucks", "12 vehicle"),
    ("tens of thousands of people", ">10000 person"), ("half a million people", "500000 person"),
    ("twenty-two countries", "22 country"), ("one hundred and fifty nurses", "150 person"),
    ("two-thirds of the members", "0.666667 fraction"), ("a 15-day mission", "15 day"),
    ("the 73-year-old volunteer", "73 year"), ("two and a half years", "2.5 year"),
    ("over 300 Chinese and foreign member organizations", ">300 organization"),
    ("two or three times a week", "2..3 times"), ("between 10 and 15 percent", "10..15 percent"),
    ("720 000 tonnes of cereal", "720000 tonne"), ("17.06 million masks", "17060000 piece"),
    ("177 batches of supplies", "177 batch"),
    ("one of the members", ""), ("the two countries", ""), ("no one", ""), ("one day", ""),
  ])
  func `English numbers`(text: String, answer: String) {
    expect(text, answer.isEmpty ? [] : [answer], language: .english)
  }

  @Test(arguments: [
    ("8亿元人民币", "800000000 CNY"), ("人民币976.15万元", "9761500 CNY"), ("2000万美元", "20000000 USD"),
    ("港币三千万元", "30000000 HKD"), ("新台幣二千萬元", "20000000 TWD"), ("￥500", "500 CNY"),
    ("45.45万元", "454500 CNY"), ("150万欧元", "1500000 EUR"), ("50多国元首", ">50 country"),
  ])
  func `money before and after the number`(text: String, answer: String) {
    expect(text, [answer])
  }

  @Test(arguments: [
    ("1706万只口罩", "17060000 piece", "口罩"), ("55个国家的青年", "55 country", "国家"),
    ("300多家中外成员组织共同发布", ">300 organization", "中外成员组织"), ("口罩两万个，", "20000 piece", "口罩"),
    ("胶囊1600盒，", "1600 box", "胶囊"), ("6394户企业", "6394 company", "企业"),
    ("90万考生参加", "900000 person", "考生"), ("47万登记在册的难民", "470000 person", "难民"),
    ("16支球队", "16 team", "球队"), ("五大措施", "5 item", "措施"), ("十国集团", "", ""),
    ("40余名开展服务的工作人员", ">40 person", "工作人员"), ("400个血氧仪，", "400 piece", "血氧仪"),
    ("240吨玉米", "240 tonne", "玉米"), ("夹克衫2000件。", "2000 piece", "夹克衫"),
  ])
  func `the measure word or its noun gives the unit`(text: String, answer: String, counted: String)
  {
    expect(text, answer.isEmpty ? [] : [answer])
    let bytes = Array(text.utf8)
    let noun = findFigures(in: bytes, language: .simplifiedChinese).first?.counted
    #expect(noun.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "" == counted)
  }

  @Test(arguments: [
    ("向三家组织各提供20万美元", FigureSharing.each), ("每人发放500元", .each), ("共捐赠300套", .total),
    ("合计1.92亿元", .total), ("其中3亿元", .part), ("捐赠300套", .whole),
  ])
  func `shares, totals and parts are marked`(text: String, sharing: FigureSharing) {
    #expect(
      findFigures(in: Array(text.utf8), language: .simplifiedChinese).last?.sharing == sharing
    )
  }

  @Test(arguments: [
    "新冠病毒COVID-19与N95口罩", "第七版方案", "第73届大会", "第64号难民营", "G20峰会", "英国48家集团俱乐部",
    "二十国集团", "一带一路", "十分重要", "老百姓", "千万别大意", "万一", "三农问题", "五一假期", "一个国家可以独善其身",
    "一方面", "一些地方", "一起努力", "一次性", "第4、5年", "5G基站", "拨打120", "邮编100036", "H1N1", "四川省",
    "红十字会", "2019-nCoV", "ISSN1002-8285", "3.2.1版",
  ])
  func `labels, ordinals and idioms are no figures`(text: String) {
    expect(text, [])
  }

  @Test(arguments: [
    "COVID-19 patients", "the 73rd Assembly", "No. 64 camp", "the G20 and the Group of 77",
    "the 48 Group Club", "Room 301", "a Boeing 747", "in 2019 Novel Coronavirus", "3D printers",
    "the 2nd People's Hospital", "Chapter 3", "on one hand",
  ])
  func `English labels and ordinals are no figures`(text: String) {
    expect(text, [], language: .english)
  }

  @Test func `digits of every length, even nonsense, end the scan`() {
    for text in [
      "99999999999999999999人", "1.2.3.4.5", "一一一一一", "万万万万万万万万万", "3,,,4", "二三四五六七八九十百千万亿",
    ] {
      _ = findFigures(in: Array(text.utf8), language: .simplifiedChinese)
    }
    let broken: [UInt8] = [0xE4, 0xB8, 0x33, 0xFF, 0xF0, 0x9F, 0x31, 0x32, 0xE4]
    _ = findFigures(in: broken, language: .english)
  }

  @Test(arguments: [
    ("四名评估员今晨转飞海滨", "评估员"), ("三具日治时代的转辙器", "转辙器"), ("一位不愿透露姓名的官员", nil),
    ("5位不愿透露姓名的官员称", "官员"), ("两个部族的青年学会了打井", "部族"), ("向受灾家庭送去大米12吨", "大米"),
    ("捐赠牛奶6,000箱，", "牛奶"), ("为山区培训社区卫生员300名。", "卫生员"), ("装着240吨玉米和60吨食用油的车队", "食用油"),
    ("此前两架包机替民间运过药品", "包机"), ("旧车票两百张无偿提供给展示馆", "旧车票"), ("订了11个货柜的瓷砖", "货柜"),
    ("建立洗手站234个，其中已装127个", "洗手站"), ("34件书画作品义卖", "书画作品"), ("调来63个“校园箱”", "校园箱"),
    ("70万罗兴亚人逃往邻国", "罗兴亚人"), ("13个县受灾", "县"), ("我们出了26名义工", "义工"), ("3000个家庭礼包", "家庭礼包"),
  ])
  func `the words beside a number tell what is counted`(text: String, noun: String?) {
    let bytes = Array(text.utf8)
    let counted = findFigures(in: bytes, language: .simplifiedChinese).last?.counted
    #expect(counted.map { String(decoding: bytes[$0], as: UTF8.self) } == noun, "\(text)")
  }

  @Test(arguments: [
    ("七元八角", "7.8 CNY"), ("如今要12块。", "12 CNY"), ("下滑两成多", ">20 percent"), ("折合约2万元", "~20000 CNY"),
    ("两度登陆", "2 times"), ("半夜开车", ""), ("预算六百万，", "6000000 CNY"),
  ])
  func `small money, shares and idioms`(text: String, answer: String) {
    expect(text, answer.isEmpty ? [] : [answer])
  }

  @Test(arguments: [
    ("gave eight mln sterling", "8000000 GBP"), ("25.6 mln dlrs in aid", "25600000 USD"),
    ("At least 6,400 Hondurans are dead", ">=6400 person"), ("a third team left", ""),
    ("a crowd of 3,100", "3100 person"), ("under a 1949 law", ""),
    ("1,800 South Sudanese have crossed", "1800 person"), ("to drill 15 deep wells", "15 piece"),
  ])
  func `peoples, crowds and the money of the wires`(text: String, answer: String) {
    expect(text, answer.isEmpty ? [] : [answer], language: .english)
  }

  @Test(arguments: [
    ("NPR 600,000", "600000 NPR"),
    ("VND 2 billion", "2000000000 VND"),
    ("four wells in ten still give water", "0.4 fraction"), ("They came within a week", "1 week"),
    ("the National 119 Rescue Service", ""), ("the gift of the Three Rivers Foundation", ""),
    ("300 doctors, drivers and volunteers", "300 person"), ("two hundred wardens", "200 person"),
  ])
  func `currencies by their codes, shares round a noun, names with numbers`(
    text: String,
    answer: String
  ) {
    expect(text, answer.isEmpty ? [] : [answer], language: .english)
  }

  @Test(arguments: [
    (
      "300 doctors, drivers and volunteers came", Language.english,
      "doctors, drivers and volunteers"
    ),
    ("300 doctors and 20 nurses came", .english, "doctors"),
    ("300 tents and blankets", .english, "tents"),
    ("62名医生、消防员和记者出席", .simplifiedChinese, "医生、消防员和记者"), ("62名医生和14名护士", .simplifiedChinese, "医生"),
    ("4条搜救犬and12吨设备", .simplifiedChinese, "搜救犬"),
  ])
  func `one number counts persons of several kinds`(text: String, language: Language, noun: String)
  {
    let bytes = Array(text.utf8)
    let counted = findFigures(in: bytes, language: language).first?.counted
    #expect(counted.map { String(decoding: bytes[$0], as: UTF8.self) } == noun)
  }

  @Test func `those who came later are persons too`() {
    expect(
      "Thirty-one members landed at dawn. Twenty-nine more arrived in the evening.",
      ["31 person", "29 person"],
      language: .english
    )
  }

  @Test func `what is counted may stand before the mark`() {
    expect(
      "Volunteers settled for blankets: 8,000 of them reached the valley",
      ["8000 piece"],
      language: .english
    )
  }

  @Test(arguments: [
    ("共十点八二亿元", "1082000000 CNY"), ("合计１８·６亿美元", "1860000000 USD"), ("跑了十点五公里", "10.5 km"),
    ("六国青年协会", "6 country"), ("5·12汶川地震", ""),
  ])
  func `a point may stand behind ten, or in the middle of the line`(text: String, answer: String) {
    expect(text, answer.isEmpty ? [] : [answer])
  }

  @Test(arguments: [
    ("It raised CHF 49m and RM5m.", ["49000000 CHF", "5000000 MYR"]),
    ("It gave KSh 120,000.", ["120000 KES"]),
    ("Steel worth 37.4 billion won was sent.", ["37400000000 KRW"]),
    ("They played 7 won matches.", ["7 event"]),
    ("It released 60 million and 200 million yuan.", ["60000000 CNY", "200000000 CNY"]),
    (
      "Gifts of 5, 10 and 20 million dollars came.",
      ["5000000 USD", "10000000 USD", "20000000 USD"]
    ),
    ("It handed over $100,000.", ["100000 USD"]),
    ("It spent over $100,000.", [">100000 USD"]),
    ("A quarter of a million Ruritanians left.", ["250000 person"]),
    ("The storm affected some 85,000.", ["~85000 person"]),
    ("The Group of Eight met.", []),
    ("It sent 150 household water purifiers.", ["150 piece"]),
  ])
  func `money, parts and persons as newspapers write them`(text: String, answers: [String]) {
    expect(text, answers, language: .english)
  }
}
