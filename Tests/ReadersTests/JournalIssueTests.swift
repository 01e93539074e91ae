import Calendar
import CorpusModel
import Readers
import Testing

@Suite(.enabled(if: RealCorpus.isPresent, "the real documents are not beside the repository"))
struct JournalIssueTests {
  private let chinese: ReadDocument
  private let english: ReadDocument

  /// Read once for all tests.
  private static let editions = ["000", "001"].map { try? RealCorpus.document($0) }

  init() throws {
    chinese = try #require(Self.editions[0])
    english = try #require(Self.editions[1])
  }

  @Test func `both editions are issues of their journals`() {
    #expect(chinese.document.kind == .journalIssue)
    #expect(chinese.document.title == "国际交流")
    #expect(chinese.document.issue == "2020年第1-2期")
    #expect(chinese.document.publisher == "中国国际交流协会秘书处、中国民间组织国际交流促进会秘书处")
    #expect(english.document.kind == .journalIssue)
    #expect(english.document.title == "INTERNATIONAL UNDERSTANDING")
    #expect(english.document.issue == "NO.1-2 2020")
    #expect(english.document.publisher == "Chinese Association for International Understanding")
    #expect(chinese.document.date == DateSpan(year: 2020))
    #expect(english.document.date == DateSpan(year: 2020))
  }

  @Test(
    arguments: [
      Detail(name: "总编辑", value: "袁智兵"), Detail(name: "副总编辑", value: "刘凯阳 刘路军 王珂"),
      Detail(name: "版面编辑", value: "范荣梅"), Detail(name: "邮编", value: "100036"),
      Detail(name: "网址", value: "www.cafiu.org.cn www.cnief.org.cn www.sironet.org"),
      Detail(name: "Chief Editor", value: "Yuan Zhibing"),
      Detail(name: "Executive Editors", value: "Wang Zhiyun Liu Zhenzhong"),
      Detail(name: "Layout Editor", value: "Fan Rongmei"),
      Detail(name: "ISSN", value: "ISSN1002-8285"), Detail(name: "CN", value: "CN11-2491/D"),
      Detail(name: "Tel", value: "83908351 83907341"),
    ]
  )
  func `details of the mastheads are kept`(_ detail: Detail) {
    #expect((chinese.document.details + english.document.details).contains(detail))
  }

  @Test func `all articles of the Chinese edition have their fields`() {
    expectFacts(ArticleFacts.chinese, in: chinese)
  }

  @Test func `all articles of the English edition have their fields`() {
    expectFacts(ArticleFacts.english, in: english)
  }

  private func expectFacts(_ facts: [ArticleFacts], in document: ReadDocument) {
    let read = document.articles.map { ArticleFacts($0, in: document.source) }
    #expect(read.count == facts.count)
    for (found, wanted) in zip(read, facts) { #expect(found == wanted) }
  }

  @Test func `parts are the printed headings at their levels`() {
    #expect(parts(chinese, of: 17).count == 12)
    #expect(parts(chinese, of: 17).first == "1 黎巴嫩专场")
    #expect(parts(chinese, of: 5).first == "1 一、凝聚国际共识，推动构建人类命运共同体")
    #expect(
      parts(chinese, of: 23).map { $0.prefix(1) } == ["1", "2", "2", "2", "1", "2", "2", "2"]
    )
    #expect(parts(english, of: 17).count == 12)
    #expect(
      parts(english, of: 21)[1] == "1 2. Share experience in epidemic prevention and control online"
    )
    #expect(parts(english, of: 22)[1] == "1 II. Challenges Faced by NGOs")
    #expect(parts(english, of: 24).count == 3)
    #expect(parts(chinese, of: 10).isEmpty)
  }

  private func parts(_ document: ReadDocument, of number: Int) -> [String] {
    document.parts.filter { $0.article.index == number - 1 }.map { "\($0.level) \($0.title)" }
  }

  @Test func `furniture is where it stands in print`() {
    #expect(lines(chinese, .caption) == [122, 134, 150, 174, 992, 996, 998, 1006])
    #expect(lines(chinese, .screenshot).first == 246)
    #expect(lines(chinese, .screenshot).last == 311)
    #expect(lines(english, .runningHead) == [95, 600, 754])
    #expect(lines(english, .pageNumber) == [582])
    #expect(lines(english, .caption) == [211, 213, 912])
  }

  private func lines(_ document: ReadDocument, _ kind: BlockKind) -> [Int] {
    document.blocks.filter { $0.kind == kind }.map { document.source.line(at: $0.range.lowerBound) }
  }

  /// Line numbers at which a cut sentence breaks off, with the line it goes on at.
  @Test(
    arguments: [
      (118, 124), (126, 128), (244, 256), (321, 323), (375, 377), (429, 433), (483, 485),
      (726, 728),
      (988, 1000),
      (1002, 1008), (1064, 1068), (1115, 1117),
    ]
  )
  func `sentences of the Chinese edition are joined`(_ cut: Int, _ rest: Int) {
    #expect(isJoined(chinese, cut, rest))
  }

  @Test(
    arguments: [
      (89, 91), (91, 97), (209, 217), (598, 602), (752, 756), (792, 796), (908, 914), (1077, 1081),
      // Read across two columns.
      (462, 460), (464, 468), (874, 868), (620, 626), (622, 628), (690, 696), (724, 730),
      (726, 732),
      (1006, 1008), (1006, 1012), (1008, 1016), (1014, 1018),
    ]
  )
  func `sentences of the English edition are joined`(_ cut: Int, _ rest: Int) {
    #expect(isJoined(english, cut, rest))
  }

  @Test func `sentences that only lack a full stop are not joined to the next paragraph`() {
    #expect(!isJoined(chinese, 357, 359))
    #expect(!isJoined(english, 806, 808))
  }

  @Test func `what could not be put in order is reported`() {
    let reported = english.problems.filter { $0.severity == .warning }.map(\.line)
    #expect(reported == [688, 726])
    #expect(chinese.problems.map(\.line) == [357])
  }

  /// Whether a paragraph has the end of one line right before the beginning of another.
  private func isJoined(_ document: ReadDocument, _ cut: Int, _ rest: Int) -> Bool {
    document.paragraphs.contains { paragraph in
      zip(paragraph.text.pieces, paragraph.text.pieces.dropFirst()).contains { left, right in
        let last = left.source + (right.start - left.start) - 1
        return document.source.line(at: last) == cut
          && document.source.line(at: right.source) == rest
      }
    }
  }
}
