import CorpusModel
import Readers
import Testing

struct LongParagraphTests {
  @Test func `a file without line breaks is read in paragraphs of whole sentences`() throws {
    let sentence = "村民修好了一座旧桥。They crossed it on foot. "
    let text = String(repeating: sentence, count: 3000)
    let reading = readDocument(bytes: Array(text.utf8), file: "line.txt")
    let document = try #require(reading.document)
    #expect(coversEveryByte(document))
    #expect(document.paragraphs.count > 5)
    #expect(document.paragraphs.allSatisfy { $0.text.count <= 20_000 })
    #expect(
      document.paragraphs.dropLast().allSatisfy {
        $0.text.text.hasSuffix("。") || $0.text.text.hasSuffix(". ")
      }
    )
    #expect(document.paragraphs.map(\.number) == Array(1...document.paragraphs.count))
    let second = document.paragraphs[1].text
    #expect(
      document.source.text(second.source(at: 0)..<second.source(at: 0) + second.count)
        == second.text
    )
  }
}
