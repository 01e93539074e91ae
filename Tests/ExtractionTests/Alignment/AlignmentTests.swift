import CorpusModel
import Extraction
import Foundation
import Readers
import Testing

struct AlignmentTests {
  private func articlePairs(_ corpus: CorpusRecords) -> [[Int]] {
    corpus.pairs.filter { $0.level == .article }
      .map { [$0.chinese.rows.lowerBound, $0.english.rows.lowerBound] }
  }

  @Test func `editions are found by what they tell, and their articles paired`() {
    let corpus = TwoEditions.records(TwoEditions.chinese, TwoEditions.english)
    #expect(articlePairs(corpus) == [[0, 0], [1, 1], [2, 2]])
    #expect(corpus.disagreements.isEmpty)
  }

  @Test func `the order of the articles plays no part`() {
    let corpus = TwoEditions.records(TwoEditions.chinese, TwoEditions.english.reversed())
    #expect(articlePairs(corpus) == [[0, 2], [1, 1], [2, 0]])
  }

  @Test func `paragraphs and sentences are paired in order, also around one that is left out`() {
    var english = TwoEditions.english
    english[1].remove(at: 2)
    let corpus = TwoEditions.records(TwoEditions.chinese, english)
    let paragraphs = corpus.pairs.filter { $0.level == .paragraph }
      .map { [$0.chinese.rows.lowerBound, $0.english.rows.lowerBound] }
    #expect(
      paragraphs == [
        [0, 0], [1, 1], [2, 2], [3, 3], [4, 4], [6, 5], [7, 6], [8, 7], [9, 8],
      ]
    )
    #expect(corpus.pairs.contains { $0.level == .sentence && $0.chinese.rows == 8..<9 })
  }

  @Test func `documents on one subject are no editions`() {
    var other = TwoEditions.english
    other[0][1] = "On March 14, 2021, a company lent 90 boats to 26 villages in Cambodia and Laos."
    other[0][2] = "A crew of 15 sailors stayed for 45 days and fished."
    other[1] = [
      "Roads in Nepal", "By June 30, workers had paved 512 km of roads and lost 8 trucks.",
    ]
    other[2] = ["Fiji", "The 320 islands of Fiji welcomed 906,000 visitors in 2019."]
    #expect(TwoEditions.records(TwoEditions.chinese, other).pairs.isEmpty)
  }

  @Test(arguments: [
    // Equal facts in other words.
    ("1.6万名", "一万六千名"), ("16,000 villagers", "sixteen thousand villagers"),
    ("2.12 million yuan", "RMB 2,120,000"), ("百分之八十五", "85%"), ("85 percent", "85 per cent"),
    ("6400人次", "近6400人次"), ("In early August", "In August"), ("45天", "45个日夜"),
    ("12个国家", "13个国家"),
  ])
  func `equal facts written differently are no disagreements`(old: String, new: String) {
    var corpus = TwoEditions.records(replacing: old, by: new)
    if new == "13个国家" {
      let english = TwoEditions.english.map { article in
        article.map {
          $0.replacing("from 12 countries", with: "from Nepal and twelve other countries")
        }
      }
      let chinese = TwoEditions.chinese.map { $0.map { $0.replacing(old, with: new) } }
      corpus = TwoEditions.records(chinese, english)
    }
    #expect(corpus.disagreements.map(\.kind) == [])
  }

  @Test(arguments: [
    ("350 tonnes", "530 tonnes", DisagreementKind.number, "350", "530"),
    ("4800顶", "4900顶", .number, "4900", "4800"),
    ("93,000 US dollars", "930,000 US dollars", .number, "93000", "930000"),
    ("2.12 million yuan", "2.12 million dollars", .unit, "CNY", "USD"),
    ("On March 14, 2021", "On March 24, 2021", .date, "2021-03-14", "2021-03-24"),
    ("7月5日至7月19日", "7月5日至7月29日", .date, "2021-07-05/2021-07-29", "2021-07-05/2021-07-19"),
  ])
  func `a number, a unit or a date that differs is told with both values`(
    old: String,
    new: String,
    kind: DisagreementKind,
    chinese: String,
    english: String
  ) throws {
    let corpus = TwoEditions.records(replacing: old, by: new)
    #expect(corpus.disagreements.map(\.kind) == [kind])
    let one = try #require(corpus.disagreements.first)
    #expect(one.chinese?.value == chinese)
    #expect(one.english?.value == english)
    #expect(corpus.pairs[one.pair.index].level == .sentence)
  }

  @Test func `a figure that one edition states alone is told`() throws {
    let corpus = TwoEditions.records(replacing: " and examined 16,000 villagers", by: "")
    let only = try #require(corpus.disagreements.first)
    #expect(corpus.disagreements.count == 1)
    #expect(only.kind == .onlyInChinese)
    #expect(only.chinese?.value == "16000")
    #expect(only.english == nil)
  }

  @Test func `giver and receiver changed is a disagreement of role`() {
    var chinese = TwoEditions.chinese
    var english = TwoEditions.english
    chinese[2].append("基金会向朝阳区侨联捐赠价值16万元的药品。")
    english[2].append(
      "Medicine worth 160,000 yuan was donated by the Chaoyang District Federation to the foundation."
    )
    let corpus = TwoEditions.records(chinese, english)
    #expect(corpus.disagreements.map(\.kind) == [.role])
  }

  @Test func `names that stand in each other's place become one`() throws {
    var chinese = TwoEditions.chinese
    var english = TwoEditions.english
    chinese[0].append("湄公河友好基金会在金边设立了办事处。")
    english[0].append("The Mekong Amity Foundation opened an office in Phnom Penh.")
    chinese[1].append("湄公河友好基金会主席玛雅·施莱斯特表示，孩子们很高兴。")
    english[1].append(
      "Ms. Maya Shrestha, President of the Mekong Amity Foundation, said the children are happy."
    )
    let corpus = TwoEditions.records(chinese, english)
    let foundation = try #require(corpus.entities.first { $0.names.contains("湄公河友好基金会") })
    #expect(foundation.name == "Mekong Amity Foundation")
    let person = corpus.entities.first { $0.kind == .person && $0.names.contains("玛雅·施莱斯特") }
    #expect(person.map(\.name) == "Maya Shrestha")
  }

  @Test(arguments: [
    (1, ["7617 7671", "20000 30000", "690000 960000"]),
    (
      2,
      [
        "200 160", "60000 48000", "35 53", "6000 60000", "18 28", "22260 -", "- 12",
        "2020-03-25 2020-03-22", "2020-05-07 2020-05-17", "李晓梅 Li Xiaomin",
      ]
    ),
  ])
  func `the editions of the sample corpus are paired, their planted differences told`(
    issue: Int,
    planted: [String]
  ) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples/Corpus")
    let names = ["邻里通讯-2020-\(issue).txt", "neighbours-bulletin-2020-\(issue).txt"]
    let documents = try names.compactMap { name in
      readDocument(
        bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))),
        file: name
      ).document
    }
    let corpus = link(DocumentList(documents.map(extract)))
    #expect(articlePairs(corpus).allSatisfy { $0[0] == $0[1] })
    #expect(articlePairs(corpus).count == documents.first?.articles.count)
    let values = corpus.disagreements.map {
      "\($0.chinese?.value ?? "-") \($0.english?.value ?? "-")"
    }
    for difference in planted {
      #expect(values.contains(difference), "\(values)")
    }
    // Two rows are told by kind alone: money in another unit, a giver who receives.
    let kinds = Set(corpus.disagreements.map(\.kind))
    #expect(issue == 1 || kinds.isSuperset(of: [.unit, .role]))
    #expect(values.count == planted.count + (issue == 1 ? 0 : 2), "\(values)")
  }
}
