import CorpusModel
import Extraction
import Testing

/// A passage and its gifts, each as `donors > recipients : item quantity unit amount currency status`.
struct DonationPassage {
  var text: String
  var expected: [String]

  init(_ text: String, _ expected: [String]) {
    self.text = text
    self.expected = expected
  }
}

/// Invented passages in the shapes of news and journals, of other years and other disasters.
let donationPassages: [DonationPassage] = [
  DonationPassage(
    "2015年4月28日，清河慈善基金会向尼泊尔捐赠帐篷500顶、毛毯2000条。",
    [
      "清河慈善基金会 > Nepal : tents 500 given 2015-04-28",
      "清河慈善基金会 > Nepal : blankets 2000 given 2015-04-28",
    ]
  ),
  DonationPassage(
    "海岸集团通过中国红十字会向印度尼西亚捐款300万元。",
    ["海岸集团 > Indonesia : money 3000000 CNY given"]
  ),
  DonationPassage(
    "爱德基金会联合清河慈善基金会为土耳其灾民捐赠价值80万元的药品。",
    ["Amity Foundation|清河慈善基金会 > 土耳其灾民 : medicine 800000 CNY given"]
  ),
  DonationPassage(
    "墨西哥红十字会收到了海岸集团捐赠的10台呼吸机。",
    ["海岸集团 > 墨西哥红十字会 : ventilators 10 given"]
  ),
  DonationPassage(
    "清河慈善基金会累计募集善款1200万元。",
    [" > 清河慈善基金会 : money 12000000 CNY raised total"]
  ),
  DonationPassage(
    "The Harbour Foundation has received three gifts: 1,000 masks from the Coastal Relief Association, "
      + "20 tents from Fiji, and 5 generators from Tonga.",
    [
      "Coastal Relief Association > Harbour Foundation : masks 1000 given",
      "Fiji > Harbour Foundation : tents 20 given",
      "Tonga > Harbour Foundation : generators 5 given",
    ]
  ),
  DonationPassage(
    "日本政府宣布援助海地，首批帐篷、毛毯等物资已运抵海地。",
    ["日本政府 > Haiti : tents given", "日本政府 > Haiti : blankets given"]
  ),
  DonationPassage("要千方百计向灾区运送帐篷500顶。", []),
  DonationPassage("清河慈善基金会运去帐篷300顶。", ["清河慈善基金会 >  : tents 300 given"]),
  DonationPassage("专家呼吁各国向灾区提供力所能及的帮助。", []),
  DonationPassage("捐赠仪式上，双方签署了合作协议。", []),
  DonationPassage(
    "日本政府宣布向斐济提供200万美元援助。",
    ["日本政府 > Fiji : money 2000000 USD pledged"]
  ),
  DonationPassage(
    "The Harbour Foundation donated 20,000 blankets and 500 tents to Nepal.",
    [
      "Harbour Foundation > Nepal : blankets 20000 given",
      "Harbour Foundation > Nepal : tents 500 given",
    ]
  ),
  DonationPassage(
    "On May 3, 2015, medicine worth $40,000 was donated to Kathmandu Hospital by the Harbour Foundation.",
    ["Harbour Foundation > Kathmandu Hospital : medicine 40000 USD given 2015-05-03"]
  ),
  DonationPassage(
    "The Coastal Relief Association provided Haiti with 300 tents.",
    ["Coastal Relief Association > Haiti : tents 300 given"]
  ),
  DonationPassage(
    "Fiji received 12 generators from the Harbour Foundation.",
    ["Harbour Foundation > Fiji : generators 12 given"]
  ),
  DonationPassage("The forum called on all countries to donate more to Haiti.", []),
  DonationPassage(
    "Japan pledged 5 million US dollars to Tonga.",
    ["Japan > Tonga : money 5000000 USD pledged"]
  ),
  DonationPassage(
    "清河慈善基金会一共募得善款500万元，其中200万元出自海岸集团。",
    [
      " > 清河慈善基金会 : money 5000000 CNY raised total",
      "海岸集团 > 清河慈善基金会 : money 2000000 CNY given",
    ]
  ),
  DonationPassage("斐济红十字会收到捐款620万元。", [" > 斐济红十字会 : money 6200000 CNY given total"]),
  DonationPassage(
    "清河慈善基金会决定向斐济红十字会和汤加红十字会各援助20万美元。",
    [
      "清河慈善基金会 > 斐济红十字会 : money 200000 USD pledged",
      "清河慈善基金会 > 汤加红十字会 : money 200000 USD pledged",
    ]
  ),
  DonationPassage(
    "The Harbour Foundation presented a cheque for $30,000 to Kathmandu Hospital.",
    ["Harbour Foundation > Kathmandu Hospital : money 30000 USD given"]
  ),
  DonationPassage(
    "400 tents and 500 blankets which Japan had donated were moved to the coast.",
    ["Japan >  : tents 400 given", "Japan >  : blankets 500 given"]
  ),
]

struct DonationTests {
  @Test func `gifts of hand-marked passages are found with givers, receivers and things`() {
    var score = Agreement()
    for passage in donationPassages {
      let found = donations(in: passage.text)
      var left = found
      for expected in passage.expected {
        if let index = left.firstIndex(of: expected) {
          left.remove(at: index)
          score.right += 1
        } else {
          score.missed += 1
          print("missed: \(expected)\n  found: \(found)")
        }
      }
      score.extra += left.count
    }
    print("donations: \(score)")
    #expect(score.f1 >= 0.85)
  }

  @Test func `what a whole list is worth stands on its first row only`() {
    let document = sample(["清河慈善基金会向老挝捐赠口罩1万只、防护服200套，合计30万元。"])
    let found = extract(document).extracted.donations
    #expect(found.map(\.item) == ["masks", "protective clothing"])
    #expect(found.map { $0.amount?.double } == [300_000, nil])
  }

  @Test func `entries of a list of gifts need no verb`() {
    let list = ["感谢以下企业的捐款：", "1. 海岸集团：50万元", "2. 清河慈善基金会：120万元，用于重建"]
    let found = extract(sample(list)).extracted.donations
    #expect(found.map { $0.amount?.double } == [500_000, 1_200_000])
    #expect(found.allSatisfy { $0.donors.count == 1 && $0.rule == "zh-listed" })
    #expect(extract(sample(["各村投资：", "1. 海岸村：50万元"])).extracted.donations.isEmpty)
  }

  @Test func `who passes a gift on is no giver`() {
    let found = donations(in: "海岸集团通过清河慈善基金会向老挝捐赠口罩1万只。")
    #expect(found == ["海岸集团 > Laos : masks 10000 given"])
  }

  private func donations(in text: String) -> [String] {
    tellGifts(text) { donation, names in
      var parts = ["\(names(donation.donors)) > \(names(donation.recipients)) :"]
      parts.append(donation.item ?? "?")
      if let quantity = donation.quantity { parts.append("\(Int(quantity.double))") }
      if let amount = donation.amount {
        parts.append("\(Int(amount.double)) \(donation.currency ?? "?")")
      }
      parts.append(donation.status.rawValue)
      if donation.aggregate { parts.append("total") }
      if let date = donation.date { parts.append("\(date)") }
      return parts
    }
  }
}
