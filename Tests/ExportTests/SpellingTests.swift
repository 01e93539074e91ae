import Calendar
import Export
import Rendering
import Testing

/// How single cells, words and passages are spelled in each format.
struct SpellingTests {
  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"yes\"", "\"say \"\"yes\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("口罩", "口罩"), ("", ""),
  ])
  func `a field of CSV is quoted only where it must be`(_ field: String, _ written: String) {
    var out = TextBuffer()
    out.writeCSVField(field)
    #expect(String(decoding: out.bytes, as: UTF8.self) == written)
  }

  @Test(arguments: [
    ("a < b & \"c\"", "a &lt; b &amp; &quot;c&quot;"), ("bell\u{7}", "bell\u{FFFD}"),
    ("tab\there", "tab here"), ("\u{FFFF}口罩", "\u{FFFD}口罩"),
  ])
  func `text in XML is escaped, and what XML forbids is replaced`(_ text: String, _ written: String)
  {
    var out = TextBuffer()
    out.writeXML(text)
    #expect(String(decoding: out.bytes, as: UTF8.self) == written)
  }

  @Test func `a word of CoNLL-U has ten columns, and the text is what the words spell`() {
    let text = "We sent 20,000 masks."
    let sentence = conllSentence(
      Array(text.utf8),
      [
        ConllToken(range: 0..<2, kind: "word"), ConllToken(range: 3..<7, kind: "word"),
        ConllToken(range: 8..<14, kind: "number"), ConllToken(range: 15..<20, kind: "word"),
        ConllToken(range: 20..<21, kind: "punctuation"),
      ]
    )
    #expect(String(decoding: sentence.text, as: UTF8.self) == text)
    let lines = sentence.lines.map { String(decoding: $0, as: UTF8.self) }
    #expect(lines.allSatisfy { $0.split(separator: "\t").count == 10 })
    #expect(lines[2] == "3\t20,000\t_\tNUM\t_\t_\t_\t_\t_\t_")
    #expect(lines[3] == "4\tmasks\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No")
    #expect(lines[4] == "5\t.\t_\tPUNCT\t_\t_\t_\t_\t_\t_")
  }

  @Test func `a gap that is no single space is one space in the text and kept beside the word`() {
    let sentence = conllSentence(
      Array("援助\u{3000}到了".utf8),
      [ConllToken(range: 0..<6, kind: "word"), ConllToken(range: 9..<15, kind: "word")],
      names: [ConllName(range: 0..<6, label: "ORG")]
    )
    #expect(String(decoding: sentence.text, as: UTF8.self) == "援助 到了")
    let first = String(decoding: sentence.lines[0], as: UTF8.self)
    #expect(first.hasSuffix("\tSpacesAfter=\u{3000}|NER=B-ORG"))
  }

  @Test func `an identifier of CoNLL-U has neither space nor slash`() {
    #expect(withoutSpaces("news/a b.txt#sentence1") == "news%2Fa%20b.txt#sentence1")
  }

  @Test func `a translation unit names both places and how sure it is`() {
    var out = TextBuffer()
    out.writeUnit(
      TranslationUnit(
        identifier: "u1",
        score: "0.9",
        sides: [
          TranslationUnit.Side(language: "zh-Hans", source: "a.txt:3", text: "运了<两>箱"),
          TranslationUnit.Side(language: "en", source: "b.txt:4", text: "Two boxes & more"),
        ]
      )
    )
    let text = String(decoding: out.bytes, as: UTF8.self)
    #expect(text.contains("<prop type=\"x-score\">0.9</prop>"))
    #expect(text.contains("<seg>运了&lt;两&gt;箱</seg>"))
    #expect(text.contains("<prop type=\"x-source\">b.txt:4</prop><seg>Two boxes &amp; more</seg>"))
  }

  @Test func `a date of TEI is a point, or from and to`() throws {
    let month = try #require(DateSpan(year: 2020, month: 4))
    #expect(TextEncodedDate(month) == TextEncodedDate(attributes: [("when", "2020-04")]))
    let first = try #require(Day(year: 2020, month: 1, day: 1))
    let half = DateSpan(start: first, end: first.advanced(by: 181), precision: .halfYear)
    #expect(
      TextEncodedDate(half)
        == TextEncodedDate(attributes: [("from", "2020-01-01"), ("to", "2020-06-30")])
    )
  }

  @Test func `an identifier of IATI has none of the signs the standard forbids`() {
    #expect(
      activityIdentifier("XM-1", "news/a b.txt#donation3") == "XM-1-news-a-b.txt-donation3"
    )
  }

  @Test func `marks that would cross are left out, marks inside others stay`() {
    func mark(_ range: Range<Int>) -> SentenceMark { SentenceMark(range: range, kind: .date(0)) }
    let kept = nested([mark(5..<9), mark(0..<6), mark(1..<3), mark(0..<6), mark(9..<10)])
    #expect(kept.map(\.range) == [0..<6, 1..<3, 9..<10])
  }
}
