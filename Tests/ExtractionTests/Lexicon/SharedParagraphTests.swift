import Extraction
import Readers
import Testing

/// A paragraph is one reference inside, and a value outside.
struct SharedParagraphTests {
  @Test func `what is changed in one shows in no copy of it`() throws {
    let bytes = Array("The club gave 300 masks.".utf8)
    let read = try #require(readDocument(bytes: bytes, file: "a.txt").document)
    let first = try #require(annotate(read).paragraphs.first)
    var second = first
    second.figures = []
    second.speaker = "Ann"
    #expect(first.figures.count == 1 && first.speaker == nil)
    #expect(second.figures.isEmpty && second.speaker == "Ann")
    #expect(second.text == bytes && second.sentences == first.sentences)
  }
}
