import CorpusModel
import Extraction
import Testing

struct WordTests {
  /// Words between spaces or bars.
  @Test(arguments: [
    "国际 社会 高度评价 这 一 举措 。", "1706 万 只 口罩", "共 17.06 亿元 ， 增长 3.5% 。", "向 WHO 捐款 $ 750,000",
    "他 做 了 B超",
    "I don't know .", "the people-to-people bond", "COVID-19 in the U.S. and AT&T",
    "2019-nCoV , H1N1 and N95",
    "a 15-day trip at 9 a.m. today", "write to li@example.org or see www.example.org/a .", "2 - 3%",
    "2020 年 4 月", "Wait ... no — — yes —— !", "20 ～ 30 人", "the 1990s ’ l'été",
    "ph.d. and e.g. this",
    "戴 N95 口罩", "他们|的|国家",
  ])
  func `a sentence has these words`(marked: String) {
    let words = marked.split { $0 == " " || $0 == "|" }.map(String.init)
    let isChinese = marked.unicodeScalars.contains { $0.value > 0x4E00 && $0.value < 0xA000 }
    let text = isChinese ? words.joined() : marked.replacing("|", with: "")
    #expect(cut(text).map(\.text) == words)
  }

  @Test
  func `Traditional and full-width text is cut like its folded twin, and keeps its own forms`() {
    let forms = cut("國際社會關注２０２０年ＣＯＶＩＤ疫情")
    #expect(forms.map(\.text) == ["國際", "社會", "關注", "２０２０", "年", "ＣＯＶＩＤ", "疫情"])
    #expect(forms.map(\.norm) == ["国际", "社会", "关注", "2020", "年", "covid", "疫情"])
    #expect(forms.map(\.kind) == [.word, .word, .word, .number, .word, .word, .word])
  }

  @Test func `names of the corpus become words; long ones keep their edges`() {
    #expect(cut("平澜向当地捐赠").map(\.text) == ["平", "澜", "向", "当地", "捐赠"])
    #expect(cut("平澜向当地捐赠", ["平瀾"]).map(\.text).first == "平澜")
    let long = cut("同心大联合会上发言", ["同心大联合会"]).map(\.text)
    #expect(long.suffix(2) == ["上", "发言"])
    #expect(long.joined() == "同心大联合会上发言")
  }

  @Test func `kinds and stems follow from the form`() {
    let forms = cut("Donations of 20 masks, worth $5!")
    #expect(forms.map(\.stem) == ["donat", "of", "20", "mask", ",", "worth", "$", "5", "!"])
    #expect(
      forms.map(\.kind) == [
        .word, .word, .number, .word, .punctuation, .word, .symbol, .number, .punctuation,
      ]
    )
    #expect(cut("China’s").map(\.stem) == ["china"])
    #expect(cut("三亿元").map(\.kind) == [.number, .word])
    #expect(cut("口罩。").map(\.isChinese) == [true, true])
  }

  @Test func `the file's own words are kept`() {
    var document = sample(["复工复产中，他说。"])
    document.paragraphs[0].givenWordStarts = [0, 6, 15, 18, 21, 24]
    let words = segment(document: document, extraTerms: []).words
    let texts = words.codes.map { words.forms[Int($0)].text }
    #expect(texts == ["复工", "复产中", "，", "他", "说", "。"])
  }

  private func cut(_ text: String, _ terms: [String] = []) -> [WordForm] {
    let words = segment(document: sample([text], kind: .title), extraTerms: terms).words
    return words.codes.map { words.forms[Int($0)] }
  }
}
