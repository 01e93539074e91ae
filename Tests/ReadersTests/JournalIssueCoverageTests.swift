import CorpusModel
import Foundation
import Readers
import Testing

struct JournalIssueCoverageTests {
  @Test(
    .enabled(if: RealCorpus.isPresent, "the real documents are not beside the repository"),
    arguments: ["000", "001"]
  )
  func `every character of the text stands in a paragraph`(_ name: String) throws {
    let document = try #require(try RealCorpus.document(name))
    #expect(coversEveryByte(document))
    #expect(lostText(of: document) == [])
    #expect(strayBytes(in: document) == 0)
  }

  @Test(arguments: [JournalIssueFixture.chinese, JournalIssueFixture.english])
  func `every character of a small issue stands in a paragraph`(_ text: String) throws {
    let document = try #require(try JournalIssueFixture.read(text))
    #expect(coversEveryByte(document))
    #expect(lostText(of: document) == [])
    #expect(strayBytes(in: document) == 0)
  }

  @Test func `carriage returns change nothing but offsets`() throws {
    let text = JournalIssueFixture.chinese
    let plain = try #require(try JournalIssueFixture.read(text))
    let other = try #require(
      try JournalIssueFixture.read(text.replacingOccurrences(of: "\n", with: "\r\n"))
    )
    #expect(plain.paragraphs.map(\.text.text) == other.paragraphs.map(\.text.text))
    #expect(coversEveryByte(other))
  }

  /// The runs of text in blocks of text that no paragraph holds.
  private func lostText(of document: ReadDocument) -> [String] {
    let covered = coveredBytes(of: document)
    return document.blocks.filter { isText($0.kind) }.compactMap { block in
      let lost = block.range.filter { !covered[$0] && document.source.bytes[$0] > 0x20 }
      return lost.isEmpty
        ? nil : String(decoding: lost.map { document.source.bytes[$0] }, as: UTF8.self)
    }
  }

  private func isText(_ kind: BlockKind) -> Bool {
    [.title, .subtitle, .heading, .paragraph, .listItem, .turn, .editorsNote].contains(kind)
  }

  /// Which bytes of the file some paragraph holds or a repair accounts for.
  private func coveredBytes(of document: ReadDocument) -> [Bool] {
    var covered = [Bool](repeating: false, count: document.source.bytes.count)
    for paragraph in document.paragraphs {
      for (range, source) in runs(of: paragraph.text) {
        for offset in 0..<range.count where source + offset < covered.count {
          covered[source + offset] = true
        }
      }
    }
    for repair in document.repairs where repair.kind == .replacedCharacter {
      for offset in repair.range { covered[offset] = true }
    }
    return covered
  }

  /// The number of bytes of reading text that do not stand in the file where they say, inserted
  /// spaces and mended characters aside.
  private func strayBytes(in document: ReadDocument) -> Int {
    var mended = [Bool](repeating: false, count: document.source.bytes.count + 8)
    for repair in document.repairs where repair.kind == .replacedCharacter {
      for offset in repair.range
        .lowerBound..<max(repair.range.upperBound, repair.range.lowerBound + 4)
      {
        mended[offset] = true
      }
    }
    var stray = 0
    for paragraph in document.paragraphs {
      let bytes = Array(paragraph.text.text.utf8)
      for (range, source) in runs(of: paragraph.text) {
        for (offset, byte) in bytes[range].enumerated() where byte != 0x20 {
          let place = source + offset
          if !mended[place], document.source.bytes[place] != byte { stray += 1 }
        }
      }
    }
    return stray
  }

  private func runs(of text: TracedText) -> [(Range<Int>, Int)] {
    text.pieces.indices.map { index in
      let end = index + 1 < text.pieces.count ? text.pieces[index + 1].start : text.count
      return (text.pieces[index].start..<end, text.pieces[index].source)
    }
  }
}
