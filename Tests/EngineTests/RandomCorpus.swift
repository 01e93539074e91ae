import Calendar
import CorpusModel
import Store
import TestSupport

/// A corpus of records by chance, full of missing values, doubles and foldings.
func randomCorpus(seed: UInt64, donations: Int) -> Corpus {
  var random = SplitMix(seed: seed)
  func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
  var tiny = TinyCorpus()
  let entities = [
    tiny.entity(.organization, "CNIE", ["中促会"]), tiny.entity(.organization, "Red Cross", ["红十字会"]),
    tiny.entity(.country, "Cambodia", ["柬埔寨"], code: "KHM"),
    tiny.entity(.country, "Italy", ["意大利"], code: "ITA"),
    tiny.entity(.group, "local hospitals"), tiny.entity(.person, "Li Hua", ["李华"]),
  ]
  let items: [String?] = ["masks", "Masks", "medicine", "国际包裹", "國際包裹", nil]
  let dates: [DateSpan?] = [
    nil, DateSpan(year: 2020, month: 4, day: 17), DateSpan(year: 2020, month: 4),
    DateSpan(year: 2020), DateSpan(year: 2019, month: 12, day: 31),
  ]
  for file in ["a.txt", "b.txt", "c.txt"] {
    tiny.document(file, file == "b.txt" ? .simplifiedChinese : .english, date: dates[below(5)])
    for article in 0..<3 {
      tiny.article(
        "Article \(article % 2)",
        section: article == 0 ? nil : "Section \(below(2))",
        date: dates[below(5)],
        ["We gave masks. | They came late.", "Third one here."]
      )
    }
    tiny.extract { extracted in
      for _ in 0..<donations {
        let sentence = extracted.sentences[below(extracted.sentences.count)]
        var donation = Donation(
          evidence: Evidence(paragraph: sentence.paragraph, range: sentence.range),
          status: below(2) == 0 ? .given : .pledged,
          aggregate: below(4) == 0,
          rule: "chance"
        )
        donation.donors = (0..<below(3)).map { _ in entities[below(6)] }
        donation.recipients = (0..<below(4)).map { _ in entities[below(6)] }
        donation.countries = (0..<below(2)).map { _ in entities[2 + below(2)] }
        donation.item = items[below(6)]
        donation.quantity = below(4) == 0 ? nil : Decimal64(Int64(below(30)) * 25, exponent: -1)
        donation.amount = below(3) == 0 ? nil : Decimal64(Int64(below(9)), exponent: 1)
        donation.date = dates[below(5)]
        extracted.donations.append(donation)
      }
    }
  }
  return build(tiny.records)
}
