import Testing
import Unicode

struct WrapTests {
  @Test func `a text breaks at spaces and between Han characters, never before a closing mark`() {
    #expect(wrap("one two three", width: 8) == ["one two", "three"])
    #expect(wrap("一二三四五", width: 6) == ["一二三", "四五"])
    #expect(wrap("一二三。四", width: 6) == ["一二", "三。四"])
  }

  @Test func `what stands between backquotes stays together where a line holds it`() {
    #expect(wrap("say `show me` now", width: 12) == ["say", "`show me`", "now"])
    #expect(
      wrap("say `sort amount descending` now", width: 12) == [
        "say `sort", "amount", "descending`", "now",
      ]
    )
  }

  @Test func `the lines below stand as far from the edge as is said`() {
    let lines = wrap("one two three", behind: "1  ", margin: 5, width: 12)
    #expect(lines == ["1  one two", "     three"])
    #expect(wrap("one two three", behind: "1  ", margin: 5, width: nil) == ["1  one two three"])
  }

  @Test func `a Chinese word of a question is not cut`() {
    #expect(wrap("句子 | 筛选 文本", width: 12) == ["句子 | 筛选", "文本"])
    let lines = wrap(question: "数据 | 排序 数值 降序", behind: "", margin: 2, width: 16)
    #expect(lines == ["数据 | 排序", "  数值 降序"])
  }

  @Test func `a list of words breaks between words, whatever spaces they have`() {
    let words = ["try N", "lesson [NAME]", "help"]
    #expect(fill(words, width: 20) == ["try N  lesson [NAME]", "help"])
    #expect(fill(words, width: 14) == ["try N", "lesson [NAME]", "help"])
  }
}
