import TestSupport
import Testing
import Unicode

struct RegularExpressionTests {
  @Test(arguments: [
    (#"\b天"#, "春天来了", ["天"]), (#"天\b"#, "春天来了", ["天"]), (#"\bN95\b"#, "戴N95口罩", ["N95"]),
    (#"\bmask\b"#, "masks mask, unmask", ["mask"]),
    (#"\w+"#, "Ça 口罩-été 12", ["Ça", "口罩", "été", "12"]),
    (#"\b\w+\b"#, "抗疫 now", ["抗疫", "now"]), (#"\d+"#, "１２ and 3", ["１２", "3"]),
    (#"a\sb"#, "a　b a\u{A0}b a b", ["a　b", "a\u{A0}b", "a b"]),
    (#"\bété\b"#, "l'été étés", ["été"]),
    (#"[\w-]+"#, "people-to-people 中-非", ["people-to-people", "中-非"]),
    (#"[^\W\d]+"#, "ab12口3", ["ab", "口"]), (#"\Bask\b"#, "ask mask 口ask", ["ask"]),
    (#"\b"#, "a b", ["", "", "", ""]), (#"\B"#, "!!", ["", "", ""]),
    (#"(?m)^\w+\b$"#, "ab\ncd", ["ab", "cd"]),
    (#"(?i)\bMASK\b"#, "Mask", ["Mask"]),
    (#"\b(?:\d{1,3}){2}\b"#, "12 1234567 123", ["12", "123"]),
    (#"\Qa.b\E\b"#, "a.b axb", ["a.b"]), (#"\b[[:alpha:]]{2,}"#, "x yz", ["yz"]),
    (#"\b{x}"#, "a{x}", ["{x}"]),
    (#"a{,2}\b"#, "a{,2}", []), (#"\p{Han}+\b"#, "中国A", ["中国"]), (#"x*"#, "xa", ["x", ""]),
  ])
  func `a pattern finds these`(pattern: String, text: String, hits: [String]) throws {
    let expression = try RegularExpression(pattern)
    let bytes = Array(text.utf8)
    let found = expression.allMatches(in: bytes).map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
    #expect(found == hits)
    #expect(expression.matches(bytes) == !hits.isEmpty)
  }

  @Test func `groups keep their places, with word edges and without`() throws {
    let bytes = Array("向柬埔寨捐赠20万只口罩".utf8)
    for pattern in [#"捐赠(\d+)(万)?(亿)?(只)"#, #"\b捐赠(\d+)\b(万)?(亿)?\b(只)"#] {
      let match = try #require(try RegularExpression(pattern).firstMatch(in: bytes))
      let groups = match.groups.map { range in
        range.map { String(decoding: bytes[$0], as: UTF8.self) }
      }
      #expect(groups == ["捐赠20万只", "20", "万", nil, "只"])
    }
  }

  @Test func `a replacement may name groups`() throws {
    let expression = try RegularExpression(#"(\d+)万"#)
    let replaced = expression.replacing(in: Array("2万和3万".utf8).span, with: #"$1×10\0$$"#)
    #expect(String(decoding: replaced, as: UTF8.self) == "2×102万$和3×103万$")
  }

  @Test(arguments: [
    ("(mask", "missing ): (mask"), ("[a", "missing ]: [a"),
    ("*", "no argument for repetition operator: *"),
  ])
  func `a faulty pattern is refused in the engine's words`(pattern: String, words: String) {
    #expect(throws: RegularExpressionError.syntax(words)) { try RegularExpression(pattern) }
  }

  @Test func `looking around and referring back are refused by name`() {
    #expect(throws: RegularExpressionError.lookaround("invalid perl operator: (?=")) {
      try RegularExpression("a(?=b)")
    }
    #expect(throws: RegularExpressionError.backreference(#"invalid escape sequence: \1"#)) {
      try RegularExpression(#"(a)\1"#)
    }
  }

  @Test func `letter case may be ignored`() throws {
    let expression = try RegularExpression(#"\bméxico\b"#, letterCase: .ignored)
    #expect(expression.matches(Array("in MÉXICO".utf8)))
  }

  /// `\b` on marked text finds what a search of every range with the edges checked by hand finds.
  @Test func `word edges agree with a plain search`() throws {
    var random = SplitMix(seed: 3)
    let letters = ["a", "b", "口", " ", "é", "\n", "-", "罩"]
    let cores = ["a", "ab", "a+", "[ab]*", "口", "口罩", ".", "a|ab"]
    for _ in 0..<3_000 {
      let text = (0..<Int(random.next() % 9)).map { _ in letters.randomElement(using: &random) ?? ""
      }
      .joined()
      let core = cores.randomElement(using: &random) ?? ""
      let bytes = Array(text.utf8)
      let found = try RegularExpression(#"\b(?:"# + core + #")\b"#).matches(bytes)
      #expect(found == (try anyRange(of: bytes, matches: core)), "\(core) in \(text)")
    }
  }

  private func anyRange(of bytes: [UInt8], matches core: String) throws -> Bool {
    let whole = try RegularExpression(#"\A(?:"# + core + #")\z"#)
    let edges = (0...bytes.count).filter { isEdge($0, bytes) }
    for start in edges {
      for end in edges where end >= start && whole.matches(Array(bytes[start..<end])) {
        return true
      }
    }
    return false
  }

  private func isEdge(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    if offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { return false }
    let before = offset > 0 ? decodeScalar(bytes.span, before: offset).value : 0x20
    let after = offset < bytes.count ? decodeScalar(bytes.span, at: offset).value : 0x20
    if isHan(before) || isHan(after) { return true }
    return isWordCharacter(before) != isWordCharacter(after)
  }

  @Test func `any bytes may be searched`() throws {
    var random = SplitMix(seed: 5)
    let expressions = try [#"\b\w+\b"#, #"\B"#, #"(?m)^.*$"#, #"\W+"#].map {
      try RegularExpression($0)
    }
    for _ in 0..<500 {
      let bytes = (0..<Int(random.next() % 30)).map { _ in UInt8(truncatingIfNeeded: random.next())
      }
      for expression in expressions {
        let ranges = expression.allMatches(in: bytes).map(\.range)
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        #expect(ranges.allSatisfy { $0.upperBound <= bytes.count })
      }
    }
  }
}
