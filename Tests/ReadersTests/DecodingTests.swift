import CorpusModel
import Foundation
import Readers
import Testing

struct DecodingTests {
  private let simplified =
    "水井修好了\n\n村里的人说，这是三年来第一次有干净的水。项目由两个基金会共同支持，明年还要再修十口井。\n"
  private let traditional =
    "水井修好了\n\n村裡的人說，這是三年來第一次有乾淨的水。項目由兩個基金會共同支持，明年還要再修十口井。\n"

  @Test func `GB18030 is recognised by its characters`() throws {
    let document = try #require(read(hexadecimal(gb18030)))
    #expect(document.document.encoding == "GB18030")
    #expect(document.source.text(0..<document.source.bytes.count) == simplified)
    #expect(document.document.language == .simplifiedChinese)
    #expect(document.problems.contains { $0.severity == .note && $0.message.contains("GB18030") })
  }

  @Test func `Big5 is recognised by its characters`() throws {
    let document = try #require(read(hexadecimal(big5)))
    #expect(document.document.encoding == "Big5")
    #expect(document.source.text(0..<document.source.bytes.count) == traditional)
    #expect(document.document.language == .traditionalChinese)
  }

  @Test func `a Western text with curly quotation marks is windows-1252`() throws {
    let sentence =
      [0x93] + Array("The well is done,".utf8) + [0x94]
      + Array(" she said, and went back to the village with her brother. ".utf8)
    let bytes = Array(repeating: sentence, count: 4).flatMap { $0 }
    let document = try #require(read(bytes))
    #expect(document.document.encoding == "windows-1252")
    #expect(document.source.text(0..<20).hasPrefix("“The well"))
  }

  @Test(arguments: [true, false])
  func `UTF-16 is read with a mark and without`(isMarked: Bool) throws {
    for isBig in [true, false] {
      var bytes: [UInt8] = isMarked ? (isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]) : []
      for unit in simplified.utf16 {
        let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        bytes += isBig ? pair : pair.reversed()
      }
      let document = try #require(read(bytes))
      #expect(document.document.encoding == (isBig ? "UTF-16BE" : "UTF-16LE"))
      #expect(document.source.text(0..<document.source.bytes.count).hasSuffix(simplified))
    }
  }

  @Test func `a mark before UTF-8 stays in the file and out of the title`() throws {
    let document = try #require(read([0xEF, 0xBB, 0xBF] + Array(simplified.utf8)))
    #expect(document.articles[0].title == "水井修好了")
    #expect(document.source.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    expectSound(document, "marked")
  }

  @Test func `a character cut off at the end is named with its bytes and line`() throws {
    let document = try #require(read(Array(simplified.utf8) + [0xE4, 0xBD]))
    let problem = try #require(document.problems.first { $0.message.contains("not UTF-8") })
    #expect(problem.line == 4)
    #expect(problem.text == "E4 BD")
    expectSound(document, "cut")
  }

  @Test func `bytes that are no UTF-8 do not shift what stands behind them`() throws {
    let document = try #require(
      read(Array("水井\n\n甲".utf8) + [0xFF, 0xC0] + Array("乙说，村里很好。丙也说好。\n".utf8))
    )
    #expect(document.paragraphs.last?.text.text == "甲\u{FFFD}\u{FFFD}乙说，村里很好。丙也说好。")
    #expect(document.problems.map(\.text) == ["FF C0"])
    expectSound(document, "faults")
  }

  @Test func `null bytes are kept and reported`() throws {
    let document = try #require(read(Array("水井\n\n甲\0乙说，村里的人都来了，水也来了，大家都很高兴。\n".utf8)))
    #expect(document.problems.contains { $0.line == 3 && $0.message.contains("null byte") })
    #expect(document.source.bytes.contains(0))
  }

  @Test(arguments: [
    ("%PDF-1.7 and more", "a PDF"), ("PK\u{3}\u{4} and more", "ZIP"),
    ("\u{7F}ELF and more", "program"),
  ])
  func `a file of another kind is refused by name`(text: String, kind: String) {
    let reading = readDocument(bytes: Array(text.utf8), file: "x.txt")
    #expect(reading.document == nil)
    #expect(reading.problems.count == 1)
    #expect(reading.problems[0].severity == .error)
    #expect(reading.problems[0].message.contains(kind))
  }

  @Test func `an empty file is a document with nothing in it and a warning`() throws {
    let document = try #require(read([]))
    #expect(document.blocks.isEmpty && document.articles.isEmpty)
    #expect(document.problems.map(\.message) == ["the file is empty"])
  }

  private func read(_ bytes: [UInt8]) -> ReadDocument? {
    readDocument(bytes: bytes, file: "sample.txt").document
  }

  private func hexadecimal(_ text: String) -> [UInt8] {
    let digits = text.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] * 16 + digits[$0 + 1])
    }
  }

  private let gb18030 = """
    CBAEBEAED0DEBAC3C1CB0A0AB4E5C0EFB5C4C8CBCBB5A3ACD5E2CAC7C8FDC4EAC0B4B5DAD2BBB4CED3D0B8C9\
    BEBBB5C4CBAEA1A3CFEEC4BFD3C9C1BDB8F6BBF9BDF0BBE1B9B2CDACD6A7B3D6A3ACC3F7C4EABBB9D2AAD4D9\
    D0DECAAEBFDABEAEA1A30A
    """
  private let big5 = """
    A4F4A4ABADD7A66EA4460A0AA7F8B8CCAABAA448BBA1A141B36FAC4FA454A67EA8D3B2C4A440A6B8A6B3B0AE\
    B262AABAA4F4A143B6B5A5D8A5D1A8E2ADD3B0F2AAF7B77CA640A650A4E4ABF9A141A9FAA67EC1D9AD6EA641\
    ADD7A451A466A4ABA1430A
    """

  // MARK: - What a page or its letters say

  private let sentence = "Czerwony Krzyż przekazał 300 masek do Łodzi. "

  /// The letters of the sentence beyond ASCII as bytes of an encoding.
  private func bytes(_ letters: [Character: UInt8]) -> [UInt8] {
    sentence.flatMap { character in letters[character].map { [$0] } ?? Array(character.utf8) }
  }

  private let latin2: [Character: UInt8] = ["ż": 0xBF, "ł": 0xB3, "Ł": 0xA3]

  @Test(arguments: [
    (#"<meta charset="ISO-8859-2">"#, "ISO-8859-2"),
    (#"<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=latin2">"#, "ISO-8859-2"),
    (#"<?xml version="1.0" encoding='windows-1250'?>"#, "windows-1250"),
  ])
  func `a page may name its encoding`(head: String, encoding: String) throws {
    let page =
      Array("\(head)<html><body><p>".utf8) + bytes(latin2) + Array("</p></body></html>".utf8)
    let document = try #require(read(page))
    #expect(document.document.encoding == encoding)
    #expect(!document.problems.contains { $0.message.contains("not marked") })
    #expect(document.source.text(0..<document.source.bytes.count).contains("przekazał"))
  }

  @Test func `a page that is UTF-8 is so whatever it says`() throws {
    let page = Array("<meta charset=big5><html><body><p>\(sentence)</p></body></html>".utf8)
    let document = try #require(read(page))
    #expect(document.document.encoding == "UTF-8")
  }

  @Test func `the apostrophes of a Western text leave it what it is`() throws {
    let text = "It\u{92}s the village\u{92}s pump, and they\u{92}ll pay \u{A3}30 for 5 m\u{B3}. "
    let document = try #require(read(text.unicodeScalars.map { UInt8($0.value) }))
    #expect(document.document.encoding == "windows-1252")
  }

  @Test func `letters inside English words are no Chinese characters`() throws {
    let document = try #require(read(bytes(latin2)))
    #expect(document.document.encoding == "windows-1250")
    #expect(document.source.text(0..<document.source.bytes.count).contains("Łodzi"))
  }
}
