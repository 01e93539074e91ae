import CorpusModel
import Extraction
import Testing

/// A passage and the events it tells, each as `kind date title`.
private let passages: [(text: String, expected: [String])] = [
  (
    "2016年5月12日，清河慈善基金会联合海岸大学举办中国—尼泊尔灾后重建线上交流会，近60人参加。",
    ["online dialogue 2016-05-12 中国—尼泊尔灾后重建线上交流会"]
  ),
  ("2011年3月20日，捐赠仪式在仙台举行。", ["ceremony 2011-03-20 捐赠仪式"]),
  (
    "2019年9月1日，清河慈善基金会启动“清水行动”。",
    ["launch 2019-09-01 “清水行动”"]
  ),
  ("清河慈善基金会的名称来自一条河。", []),
  (
    "On June 3, 2018, the Harbour Foundation hosted the Second Coastal Safety Forum in Suva.",
    ["conference 2018-06-03 Second Coastal Safety Forum"]
  ),
  (
    "On May 1, 2014, the Harbour Foundation launched the Clean Water Initiative.",
    ["launch 2014-05-01 Clean Water Initiative"]
  ),
  ("The foundation has an office in Suva.", []),
]

struct EventTests {
  @Test func `events of hand-marked passages are found with kind, date and title`() {
    var score = Agreement()
    for passage in passages {
      let found = events(in: passage.text).map { event in
        "\(event.kind.rawValue) \(event.date.map { "\($0)" } ?? "-") \(event.title)"
      }
      for expected in passage.expected {
        if found.contains(expected) {
          score.right += 1
        } else {
          score.missed += 1; print("missed: \(expected); found: \(found)")
        }
      }
      score.extra += found.count { !passage.expected.contains($0) }
    }
    print("events: \(score)")
    #expect(score.f1 >= 0.85)
  }

  @Test func `who held it and how many took part go with an event`() throws {
    let text = "2016年5月12日，清河慈善基金会举办中国—尼泊尔灾后重建线上交流会，近60人参加，2万人在线观看。"
    let extracted = extract(sample([text])).extracted
    let event = try #require(extracted.events.first)
    #expect(event.hosts.map { extracted.entities[$0.index].name } == ["清河慈善基金会"])
    #expect(event.countries.map { extracted.entities[$0.index].code } == ["CHN", "NPL"])
    #expect(event.participants?.double == 60)
    #expect(event.viewers?.double == 20_000)
  }

  private func events(in text: String) -> [Event] {
    let isChinese = text.unicodeScalars.contains { $0.value >= 0x4E00 && $0.value < 0xA000 }
    return extract(sample([text], language: isChinese ? .simplifiedChinese : .english))
      .extracted.events
  }
}
