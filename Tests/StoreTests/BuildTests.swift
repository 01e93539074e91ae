import Calendar
import Columns
import CorpusModel
import Store
import TestSupport
import Testing

/// Two editions of one article, with a donation, a figure and a difference between them.
func editions() -> TinyCorpus {
  var tiny = TinyCorpus()
  let cnie = tiny.entity(.organization, "CNIE", ["中促会"])
  let cambodia = tiny.entity(.country, "Cambodia", ["柬埔寨"], code: "KHM")
  tiny.document("zh.txt", .simplifiedChinese)
  tiny.article("抗疫", section: "丝路", ["中促会/捐赠/口罩/。 | 柬埔寨/感谢/。"])
  tiny.mention(cnie, "中促会")
  tiny.mention(cambodia, "柬埔寨")
  let zhEvidence = tiny.evidence("口罩")
  tiny.extract { extracted in
    var donation = Donation(
      evidence: zhEvidence,
      status: .given,
      aggregate: false,
      rule: "test rule"
    )
    donation.donors = [cnie]
    donation.recipients = [cambodia]
    donation.quantity = Decimal64(97615, exponent: 2)
    extracted.donations = [donation]
  }
  tiny.document("en.txt", .english)
  tiny.article("Fighting", ["CNIE gave masks. | Cambodia said thanks."])
  tiny.mention(cnie, "CNIE")
  tiny.mention(cambodia, "Cambodia")
  for level in [PairLevel.article, .paragraph] {
    tiny.pair(
      Pair(
        level: level,
        chinese: Passage(document: 0, rows: 0..<1),
        english: Passage(document: 1, rows: 0..<1),
        score: 0.9
      )
    )
  }
  tiny.pair(
    Pair(
      level: .sentence,
      chinese: Passage(document: 0, rows: 0..<2),
      english: Passage(document: 1, rows: 0..<2),
      score: 0.8
    )
  )
  tiny.disagreement(
    Disagreement(
      pair: RowID(2),
      kind: .number,
      chinese: DisagreementSide(document: 0, evidence: zhEvidence, value: "9761500"),
      english: DisagreementSide(document: 1, evidence: tiny.evidence("masks"), value: nil),
      rule: "test rule"
    )
  )
  return tiny
}

struct BuildTests {
  let corpus = build(editions().records)

  private func texts(_ column: String, _ table: Table) throws -> [String?] {
    let count = corpus.rowCount(table)
    let cells = try #require(corpus.read(column, of: table, rows: .range(0..<count))).asText
    return (0..<count).map { cells.text($0) }
  }

  private func numbers(_ column: String, _ table: Table) throws -> [Double] {
    try #require(
      corpus.read(column, of: table, rows: .range(0..<corpus.rowCount(table)))
    ).numbers.array
  }

  private func rows(_ column: String, _ table: Table) throws -> [UInt32] {
    try #require(
      corpus.read(column, of: table, rows: .range(0..<corpus.rowCount(table)))
    ).references.array
  }

  @Test func `every column of the schema has a cell in every row`() {
    for table in Table.allCases {
      let all = RowSelection.range(0..<corpus.rowCount(table))
      for column in Schema.columns(of: table).indices {
        #expect(corpus.read(column, of: table, rows: all).count == all.count)
      }
    }
  }

  @Test func `every column of the schema has the type the schema says`() {
    for table in Table.allCases {
      for (position, spec) in Schema.columns(of: table).enumerated() {
        let column = corpus.read(position, of: table, rows: .range(0..<0))
        #expect(column.fits(spec.type), "\(table.name).\(spec.name)")
      }
    }
  }

  @Test func `a sentence names each country once, in the order of its text`() throws {
    let column = try #require(corpus.read("countries", of: .sentences, rows: .range(0..<4)))
    guard case .list(let lists) = column else {
      Issue.record("countries are a list")
      return
    }
    #expect((0..<4).map { lists.range($0).count } == [0, 1, 0, 1])
  }

  @Test func `translations lead there and back`() throws {
    #expect(try rows("translation", .articles) == [1, 0])
    #expect(try rows("translation", .sentences) == [2, 3, 0, 1])
  }

  @Test func `a word knows its sentence, its place and its line`() throws {
    #expect(
      try texts("word", .words).compactMap { $0 } == [
        "中促会", "捐赠", "口罩", "。", "柬埔寨", "感谢", "。", "CNIE", "gave", "masks", ".",
        "Cambodia", "said", "thanks", ".",
      ]
    )
    #expect(try numbers("position", .words).prefix(6) == [1, 2, 3, 4, 1, 2])
    #expect(try numbers("start", .words).prefix(4) == [0, 3, 5, 7])
    #expect(try rows("sentence", .words).suffix(5) == [2, 3, 3, 3, 3])
    #expect(try texts("id", .words)[7] == "en.txt#word1")
  }

  @Test func `the places of a word are where it stands, however frequent it is`() {
    var tiny = TinyCorpus()
    tiny.document("many.txt", .english)
    let sentences = (0..<2500).map { "of the of the rare\($0 % 700)" }
    tiny.article("Many", [sentences.joined(separator: " | ")])
    let corpus = build(tiny.records)
    let codes = Array(corpus.words.codes)
    let positions = corpus.index.positions
    #expect(positions.counts.contains { $0 >= 5000 })
    for form in 0..<corpus.words.forms.count {
      let places = codes.indices.filter { codes[$0] == UInt32(form) }.map { UInt32($0) }
      #expect(positions.list(form) == places)
      #expect(positions.list(form, first: 3) == Array(places.prefix(3)))
      #expect(positions.first(form) == places.first)
    }
  }

  @Test func `an exact decimal becomes the number it is`() throws {
    #expect(try numbers("quantity", .donations) == [9_761_500])
  }

  @Test func `mentions are counted and names are found in every form`() throws {
    #expect(try numbers("mentions", .organizations) == [2])
    #expect(corpus.entities.find(folded: "中促会", kind: nil) == [0])
    #expect(corpus.entities.find(folded: "khm", kind: .country) == [1])
    #expect(corpus.entities.find(folded: "khm", kind: .person).isEmpty)
  }

  @Test func `an article counts the words of its text without punctuation`() throws {
    #expect(try numbers("words", .articles) == [5, 6])
    #expect(try numbers("characters", .articles) == [14, 38])
  }

  @Test func `a record leads back to its file, line and exact text`() {
    #expect(
      corpus.places(of: 0, in: .donations) == [
        SourcePlace(file: "zh.txt", document: 0, firstLine: 1, lastLine: 1, text: "口罩")
      ]
    )
    #expect(corpus.places(of: 9, in: .words).map(\.text) == ["masks"])
    #expect(corpus.places(of: 0, in: .disagreements).map(\.file) == ["zh.txt", "en.txt"])
    #expect(corpus.places(of: 99, in: .donations).isEmpty)
  }

  @Test func `a disagreement shows both sides`() throws {
    #expect(try texts("chinese_text", .disagreements) == ["口罩"])
    #expect(try texts("english_text", .disagreements) == ["masks"])
    #expect(try texts("english_value", .disagreements) == [nil])
    #expect(try texts("id", .disagreements) == ["zh.txt#disagreement1"])
  }

  @Test func `a passage of several sentences is one text`() throws {
    #expect(
      try texts("english_text", .pairs) == [
        "Fighting", "CNIE gave masks. Cambodia said thanks.",
        "CNIE gave masks. Cambodia said thanks.",
      ]
    )
  }

  @Test func `no records at all make a corpus without rows`() {
    let empty = build(TinyRecords())
    for table in Table.allCases { #expect(empty.rowCount(table) == 0) }
  }
}

extension Column {
  /// Whether the column holds cells of a type.
  fileprivate func fits(_ type: ValueType) -> Bool {
    switch (self, type) {
    case (.text, .text), (.coded, .text), (.number, .number), (.date, .date), (.boolean, .boolean),
      (.row, .row), (.entity, .entity):
      true
    case (.list(let lists), .list(let element)): lists.elements.fits(element)
    case _: false
    }
  }
}
