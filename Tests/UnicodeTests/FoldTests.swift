import TestSupport
import Testing
import Unicode

struct FoldTests {
  @Test(arguments: [
    ("Mask MASK", "mask mask"), ("ＡＢＣ　１２％", "abc 12%"), ("國際交流", "国际交流"),
    ("意味著", "意味着"), ("著名", "着名"), ("藉此瞭解", "借此了解"), ("乾淨的臺灣髮廊", "干净的台湾发廊"),
    ("Cafe\u{301} CAFÉ", "café café"), ("ỆE\u{323}\u{302}", "ệệ"), ("⻓城⽂化", "长城文化"),
    ("Σίσυφος", "σίσυφοσ"), ("ｶﾀｶﾅ", "カタカナ"), ("裏里裡", "里里里"), ("", ""),
  ])
  func `case, width, script, forms and composed marks do not count`(text: String, folded: String) {
    #expect(fold(text) == folded)
  }

  @Test func `folding twice changes nothing`() {
    for value in 0..<UInt32(0x32000) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = fold(String(Character(scalar)))
      #expect(fold(once) == once)
    }
  }

  @Test func `a hit in the folded text leads back to the original`() {
    let text = "Ｍａｓｋ e\u{301}tude 國際"
    let folded = foldWithOffsets(Array(text.utf8))
    for (needle, original) in [
      ("mask", "Ｍａｓｋ"), ("étude", "e\u{301}tude"), ("国际", "國際"), ("t", "t"), ("sk", "ｓｋ"),
    ] {
      let start = position(of: Array(needle.utf8), in: folded.bytes)
      let range = folded.original(start..<start + needle.utf8.count)
      #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == original)
    }
  }

  @Test func `text that folds character by character keeps its offsets`() {
    let folded = foldWithOffsets(Array("國際 Mask 中国".utf8))
    #expect((0...folded.bytes.count).allSatisfy { folded.original(at: $0) == $0 })
    #expect(foldWithOffsets(Array("Ａ".utf8)).original(at: 1) == 3)
  }

  @Test func `bytes that are no UTF-8 stay and are never read past`() {
    for bytes: [UInt8] in [
      [0xFF], [0xE4, 0xB8], [0xF0, 0x9F], [0xC0, 0x80], [0xCC, 0x81], [0x80],
    ] {
      #expect(fold(bytes) == bytes)
    }
    var random = SplitMix(seed: 7)
    for _ in 0..<2_000 {
      let bytes = (0..<Int(random.next() % 40)).map { _ in UInt8(truncatingIfNeeded: random.next())
      }
      let folded = foldWithOffsets(bytes)
      let ends = (0...folded.bytes.count).map(folded.original(at:))
      #expect(ends == ends.sorted() && ends.allSatisfy { (0...bytes.count).contains($0) })
    }
  }

  @Test func `a text tells its kind of Chinese`() {
    #expect(ScriptCounts("國際社會對抗疫情").isTraditional)
    #expect(!ScriptCounts("国际社会对抗疫情，著名").isTraditional)
    #expect(ScriptCounts("Mask 口罩 12").latin == 4)
    #expect(ScriptCounts("Mask 口罩 12").han == 2)
  }

  private func position(of needle: [UInt8], in bytes: [UInt8]) -> Int {
    for start in 0...(bytes.count - needle.count) where bytes[start...].starts(with: needle) {
      return start
    }
    return 0
  }
}
