import Prompt
import Testing

struct EntryLayoutTests {
  private let layout = EntryLayout(
    prompt: "\u{1}\u{1B}[1;34m\u{1}12>\u{1}\u{1B}[0m\u{1} ",
    width: 10
  )

  @Test func `colours take no room in a prompt`() {
    #expect(layout.promptWidth == 4)
    #expect(EntryLayout(prompt: "3> ", width: 10).promptWidth == 3)
  }

  @Test(arguments: [
    ("", 0), ("abcde", 0), ("abcdef", 1), ("口罩", 0), ("口罩口", 1), ("a口罩口", 1),
    ("a\nb\nc", 2), ("a\n口罩口罩口", 2), ("abcdefabcdefghij", 2),
  ])
  func `rows are counted by display width and line breaks`(_ text: String, _ rows: Int) {
    #expect(layout.rows(above: text) == rows)
  }

  @Test func `the right edge leaves two columns behind the text, whatever stands there`() {
    let wide = EntryLayout(prompt: "1> ", width: 20)
    #expect(wide.rightEdge("take N", behind: "take") == "     take N")
    #expect(wide.rightEdge("\u{1}x\u{1}take N", behind: "口罩") == "     \u{1}x\u{1}take N")
    #expect(wide.rightEdge("much too long to fit", behind: "take") == "           ")
    #expect(wide.rightEdge("take N", behind: "a\nb") == "")
    #expect(wide.rightEdge("take N", behind: "0123456789abcdefg") == "")
  }
}
