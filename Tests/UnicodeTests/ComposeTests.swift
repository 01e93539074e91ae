import Testing
import Unicode

struct ComposeTests {
  @Test(arguments: [
    ("e\u{301}", "\u{E9}"), ("Me\u{301}decins 口罩", "M\u{E9}decins 口罩"),
    ("o\u{308}\u{304}", "\u{22B}"),
    ("q\u{301}", "q\u{301}"), ("口\u{301}", "口\u{301}"), ("\u{301}", "\u{301}"), ("plain", "plain"),
  ])
  func `a letter and its mark are one character where there is one`(_ text: String, _ whole: String)
  {
    #expect(composed(text).unicodeScalars.elementsEqual(whole.unicodeScalars))
  }
}
