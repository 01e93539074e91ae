import CorpusModel
import Extraction
import Testing

/// A sentence, and how its gift begins and what number it tells.
struct ToldGift: Sendable, CustomTestStringConvertible {
  let text: String
  let sides: String
  let number: String

  init(_ text: String, _ sides: String, _ number: String) {
    (self.text, self.sides, self.number) = (text, sides, number)
  }

  var testDescription: String { text }

  /// Whether one of the gifts read from the sentence is the one told.
  var isFound: Bool {
    gifts(text).contains { $0.hasPrefix(sides) && $0.contains(" \(number) ") }
  }
}

struct GiftSourceTests {
  @Test(arguments: [
    ToldGift("海岸集团的200万元捐款已经到账。", "海岸集团 > ", "2000000"),
    ToldGift("来自海岸集团的200万元捐款已经到账。", "海岸集团 > ", "2000000"),
    ToldGift("Tonga's $3 million contribution will pay for tents.", "Tonga > ", "3000000"),
    ToldGift("The largest donor was Tonga, with $3 million.", "Tonga > ", "3000000"),
  ])
  func `whose a sum is gives it`(_ gift: ToldGift) {
    #expect(gift.isFound)
  }

  @Test(arguments: [
    ToldGift(
      "Thanks to $50,000 from the Harbour Trust, the Nadi Clinic has bought a van.",
      "Harbour Trust > Nadi Clinic",
      "50000"
    ),
    ToldGift(
      "Thanks to a $50,000 gift from the Harbour Trust, the Nadi Clinic has bought a van.",
      "Harbour Trust > Nadi Clinic",
      "50000"
    ),
    ToldGift(
      "The new ward, built with $50,000 from the Harbour Trust, opened in May.",
      "Harbour Trust > ",
      "50000"
    ),
    ToldGift(
      "Two ambulances, a gift of the Harbour Trust, were handed to the Nadi Clinic.",
      "Harbour Trust > Nadi Clinic",
      "2"
    ),
    ToldGift(
      "On behalf of the Harbour Trust, Mr. Owusu handed over 40 beds to the Nadi Clinic.",
      "Harbour Trust > Nadi Clinic",
      "40"
    ),
    ToldGift(
      "By giving $50,000 to the Nadi Clinic, the Harbour Trust set an example.",
      "Harbour Trust > Nadi Clinic",
      "50000"
    ),
    ToldGift("受海岸集团委托，清河慈善总会将200万元善款转交青峰小学。", "海岸集团 > 青峰小学", "2000000"),
    ToldGift("继捐款200万元后，海岸集团又追加捐款300万元。", "海岸集团 > ", "2000000"),
  ])
  func `the giver may stand in another clause`(_ gift: ToldGift) {
    #expect(gift.isFound)
  }

  @Test(arguments: [
    ToldGift("海岸集团走进青峰小学，捐赠书包300个。", "海岸集团 > 青峰小学", "300"),
    ToldGift("为支援灾区重建，海岸集团日前捐款50万元。", "海岸集团 > 灾区", "500000"),
    ToldGift("此次义卖共筹得善款320万元，将全部用于青峰小学。", " > 青峰小学", "3200000"),
    ToldGift("海岸集团捐赠3辆救护车给青峰小学。", "海岸集团 > 青峰小学", "3"),
  ])
  func `the receiver may stand in another clause`(_ gift: ToldGift) {
    #expect(gift.isFound)
  }

  @Test(arguments: [
    ToldGift(
      "The Nadi Red Cross has received $3 million in donations.",
      " > Nadi Red Cross",
      "3000000"
    ),
    ToldGift(
      "Donations to the Nadi Red Cross have reached $3 million.",
      " > Nadi Red Cross",
      "3000000"
    ),
    ToldGift("£4,000 was raised by Hill School for the Nadi Clinic.", "", "4000"),
    ToldGift("截至5月8日，清河慈善总会共接收社会捐赠资金3200万元，物资价值1500万元。", "", "15000000"),
  ])
  func `what came in altogether is told of who received it`(_ gift: ToldGift) {
    #expect(gift.isFound)
  }

  @Test(arguments: [
    ToldGift("清河慈善基金会为灾区孩子们买了412个书包。", "清河慈善基金会 > 灾区孩子们", "412"),
    ToldGift("海岸集团在灾区捐建希望小学5所。", "海岸集团 > ", "5"),
    ToldGift("海岸航空免费运送救灾物资12吨。", "海岸航空 > ", "12"),
    ToldGift(
      "The Harbour Trust bought two ambulances for the Nadi Clinic.",
      "Harbour Trust > Nadi Clinic",
      "2"
    ),
    ToldGift("The Harbour Trust covered the cost of 40 operations.", "Harbour Trust > ", "40"),
  ])
  func `what is bought, built or done for somebody is given`(_ gift: ToldGift) {
    #expect(gift.isFound)
  }

  @Test func `a paragraph of parts goes on with the pledges of the one before`() {
    let text = ["社会各界向灾区认捐达到780万元。", "其中清河市政府100万元、海岸集团300万元、青峰公司50万元等。"]
    let found = extract(sample(text)).extracted.donations.filter { $0.rule == "zh-roll" }
    #expect(found.map { $0.amount?.double } == [1_000_000, 3_000_000, 500_000])
    #expect(found.allSatisfy { $0.status == .pledged })
  }

  @Test(arguments: [
    "如果每人捐款10元，就能筹到100万元。", "不法分子骗取捐款20万元。", "工厂向市场投放口罩300万只。", "市政府投入3亿元改造道路。",
    "海岸集团向清河公司采购口罩10万只。", "每一分钱都来自海岸集团的捐款。", "Thieves stole $3,000 in donations.",
    "Bay Computers raised $50 million from investors.",
    "Bay Computers received an order for 200 beds from Japan.", "Police collected 20 samples.",
  ])
  func `what is stolen, sold, invested or only supposed is no gift`(_ text: String) {
    #expect(gifts(text) == [])
  }

  @Test func `a weak verb tells a gift only where the article speaks of help`() {
    let business =
      "Bay Computers opened its second plant on the river last spring and hired 300 people there. "
      + "Sales rose by a tenth in the first quarter, its managers said, and the price of its phones fell. "
      + "Its agent shipped 2,000 phones to shops in the capital, and a rival delivered 300 trucks to a mine. "
      + "The town has asked both of them to build a road round the market before the end of the year, "
      + "and the mayor expects an answer in October, when the council meets again."
    #expect(gifts(business) == [])
    #expect(gifts("Japan will give Nepal $5 million.").count == 1)
  }

  @Test func `entries that begin with a thing tell to whom it went`() {
    let list = [
      "Where the money goes: the grants of the Harbour Trust",
      "- £1.5m to Save the Bay for two wards",
      "- £900,000 to Hill School and £650,000 to the Nadi Clinic",
    ]
    let found = extract(sample(list, language: .english)).extracted.donations
    #expect(found.map { $0.amount?.double } == [1_500_000, 900_000, 650_000])
    #expect(found.allSatisfy { $0.recipients.count == 1 })
  }
}
