import Diagnostics
import Prompt
import Session
import Testing

struct CompletionListTests {
  private func completion(_ candidates: String...) -> LineCompletion {
    LineCompletion(start: 0, candidates: candidates)
  }

  @Test func `Han takes two columns, so that what follows stands in line`() {
    let list = completion("口罩", "masks", "防护服", "a", "b").list(width: 20, in: .english)
    // The widest takes six columns; with two between them, two columns of eight fit.
    #expect(list == "口罩    masks\n防护服  a\nb\n")
  }

  @Test func `one column of the screen stays free, and the last column of the list has no gap`() {
    #expect(completion("abcd", "efgh").list(width: 11, in: .english) == "abcd  efgh\n")
    #expect(completion("abcd", "efgh").list(width: 10, in: .english) == "abcd\nefgh\n")
  }

  @Test func `a candidate wider than the screen stands on a line of its own`() {
    #expect(completion("a long name", "b").list(width: 4, in: .english) == "a long name\nb\n")
  }

  @Test func `more than twelve lines are counted, not shown`() {
    let candidates = (10..<40).map { "name\($0)" }
    let list = LineCompletion(start: 0, candidates: candidates).list(width: 15, in: .english)
    let lines = list.split(separator: "\n")
    #expect(lines.count == 13)
    #expect(lines.first == "name10  name11")
    #expect(lines.last == "… and 6 more")
  }

  @Test func `few candidates stand each on a line with what they are, cut to the screen`() {
    let few = LineCompletion(
      start: 0,
      candidates: ["show", "sort", "口罩"],
      details: ["chooses columns", "puts rows in order of a key", ""]
    )
    #expect(
      few.list(width: 24, in: .english) == "show  chooses columns\nsort  puts rows in ord…\n口罩\n"
    )
  }

  @Test func `the common beginning is cut between characters`() {
    #expect(completion("quantity", "quarter").commonText == "qua")
    #expect(completion("口罩", "口岸").commonText == "口")
    #expect(completion("masks", "口罩").commonText == "")
    #expect(completion("masks").commonText == "masks")
    #expect(completion().commonText == "")
  }
}
