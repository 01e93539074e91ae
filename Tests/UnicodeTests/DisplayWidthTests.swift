import TestSupport
import Testing
import Unicode

struct DisplayWidthTests {
  @Test(arguments: AmbiguousWidth.allCases)
  func `a text is as wide as its cells together`(ambiguous: AmbiguousWidth) {
    for first in ["a", "口", "“", "—", "ｆ", "、", "é", "e\u{301}", "🙂🏽", "\t", "ｶﾞ"] {
      for second in ["", "\u{301}", "z", "罩", "’", "\u{FE0F}", "\u{200D}🙂"] {
        let cells = displayCells(of: first + second, ambiguous: ambiguous)
        let width = displayWidth(first + second, ambiguous: ambiguous)
        #expect(width == cells.reduce(0) { $0 + $1.width }, "\(first)\(second)")
      }
    }
  }

  @Test(arguments: [
    ("mask", 4), ("口罩", 4), ("ＡＢ", 4), ("e\u{301}", 1), ("👩‍⚕️", 2), ("👍🏽", 2), ("🇨🇳🇰🇭", 4),
    ("❤️", 2), ("ｶﾅ", 2), ("a\tb", 2), ("“x”", 3), ("한국", 4), ("각", 2), ("", 0), ("…—", 2),
    ("👨‍👩‍👧", 2), ("、。", 4), ("\u{200B}", 0),
  ])
  func `a text takes the columns a terminal gives it`(text: String, columns: Int) {
    #expect(displayWidth(text) == columns)
  }

  @Test func `ambiguous characters are wide where the terminal says so`() {
    #expect(displayWidth("“防疫”…", ambiguous: .wide) == 10)
  }

  @Test func `a cut never splits a wide character or a mark`() {
    #expect(truncate("抗击疫情", width: 6) == "抗击…")
    #expect(truncate("抗击疫情", width: 8) == "抗击疫情")
    #expect(prefix("e\u{301}e\u{301}", width: 1) == "e\u{301}")
    #expect(prefix("抗击", width: 3) == "抗")
    #expect(suffix("ab抗击", width: 3) == "击")
    #expect(suffix("ae\u{301}b", width: 1) == "b")
    #expect(truncate("抗", width: 0) == "")
  }

  @Test func `padding counts columns, not characters`() {
    #expect(pad("口罩", width: 6) == "口罩  ")
    #expect(pad("12", width: 4, alignment: .right) == "  12")
    #expect(pad("口罩", width: 3) == "口罩")
  }

  @Test func `beginnings and ends of any text fit`() {
    var random = SplitMix(seed: 11)
    let stock = ["a", "口", "\u{301}", "\u{200D}", "👩", "\u{FE0F}", "🇨", "\n", "…", "한"]
    for _ in 0..<1_000 {
      let text = (0..<Int(random.next() % 12)).map { _ in stock.randomElement(using: &random) ?? ""
      }
      .joined()
      let width = Int(random.next() % 10)
      #expect(displayWidth(prefix(text, width: width)) <= width)
      #expect(displayWidth(suffix(text, width: width)) <= width)
      #expect(displayWidth(truncate(text, width: width)) <= width)
    }
  }
}
