import Session
import Testing

struct DifferenceTests {
  @Test func `equal texts differ in nothing`() {
    #expect(difference(recorded: "a\nb\n", now: "a\nb\n").isEmpty)
  }

  @Test func `a changed line stands under the recorded one, with its neighbours`() {
    let old = (1...9).map { "line \($0)" }.joined(separator: "\n")
    let new = old.replacing("line 5", with: "line five")
    #expect(
      difference(recorded: old, now: new) == [
        "  …", "  line 3", "  line 4", "- line 5", "+ line five", "  line 6", "  line 7", "  …",
      ]
    )
  }

  @Test func `added and lost lines`() {
    #expect(difference(recorded: "a\nb", now: "a\nx\nb") == ["  a", "+ x", "  b"])
    #expect(difference(recorded: "a\nx\nb", now: "a\nb") == ["  a", "- x", "  b"])
  }
}
