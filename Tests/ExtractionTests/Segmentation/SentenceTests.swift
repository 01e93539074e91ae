import CorpusModel
import Extraction
import TestSupport
import Testing

struct SentenceTests {
  /// A sentence a line.
  @Test(arguments: [
    "疫情仍在蔓延。\n各国应当携手！\n谁来相助？\n我们都来。",
    "代表们说：“我们很感激。\n谢谢大家！”\n会议结束了。",
    "墙上写着“一起加油！”的横幅很醒目。\n人们停下来看。",
    "“这批物资来得很及时。”李明说。\n他向捐赠者致谢。",
    "“这批物资来得很及时。”\n李明向大家致谢，并介绍了情况。",
    "物资共两类：口罩；手套；护目镜。\n（见附表。）\n第二批已启运。",
    "他想了很久……还是去了。\n“可是……”\n她没有说完。",
    "全球增速为17.06%，其中3.5%来自亚洲。\n其余持平。",
    "我们问:物資夠嗎?\n夠!\n那就好。",
    "The team left on May 4.\nIt came back in June.",
    "Grain Trade Co., Ltd. sent 17.06 tons to the U.S. in May.\nNo. 3 Hospital took them.",
    "Dr. J. K. Lee met Prof. Ana M. Ruiz at 9 a.m. on Friday.\nThey talked for an hour.",
    "The goods went to the U.S.\nThe rest stayed.",
    "They met Mr.Lee and Dr.Wu of the NGOs.\nFor them, it cost 4 million yuan.\nCFPD paid.",
    "“We thank you.\nWe will not forget.” she said.",
    "“Will you come?” he asked.\n“Yes!”\nSo they went.",
    "1. Share what we know.\nThen give what we can.",
    "See www.example.org.cn or write to a.b@example.org for more.\nThank you.",
    "He waited... and waited.\nNothing came...\nThen it rained.",
    "She wrote \"Stay safe.\"\nThen she left (at noon.)\nThe end.",
    "They gave RMB 1,200.50 (about $170.20) to the fund.\nAll was used.",
    "约翰·多恩在Acme Ltd.工作。\n他很忙。",
  ])
  func `sentences end where a reader would end them`(text: String) {
    let sentences = text.split(separator: "\n").map(String.init)
    let isChinese = text.unicodeScalars.contains { $0.value > 0x4E00 && $0.value < 0xA000 }
    let joined = sentences.joined(separator: isChinese ? "" : " ")
    #expect(texts(of: joined) == sentences)
  }

  @Test func `a sentence ends where a space was lost, an address or an initial does not`() {
    let text =
      "It is about health.We go on with NGOs.For 4 yuan.CFPD paid Mr.Lee of www.ab.Org and U.S.China."
    #expect(
      texts(of: text) == [
        "It is about health.", "We go on with NGOs.", "For 4 yuan.",
        "CFPD paid Mr.Lee of www.ab.Org and U.S.China.",
      ]
    )
  }

  @Test func `a heading is one sentence`() {
    #expect(texts(of: "Who helps? We do. 谁来？我们来。", kind: .heading).count == 1)
  }

  @Test func `a sentence may be in another language than its text`() {
    let document = sample(
      [
        "The Foundation (中国某某基金会) gave masks.", "捐赠方是 Acme Trading Limited 公司和我们。", "國際社會給予高度評價。",
        "2020",
      ],
      language: .english
    )
    let languages = segment(document: document, extraTerms: []).sentences.map(\.language)
    #expect(languages == [.english, .simplifiedChinese, .traditionalChinese, .english])
  }

  @Test func `any text is cut into ordered sentences and words that leave out only space`() {
    var random = SplitMix(seed: 23)
    let stock = [
      "。", "”", "“", "！", "…", ".", " ", "\n", "a", "B", "U.S.", "3", ",", "中", "国", "說", "\u{301}",
      "👩‍⚕️", "\"",
      "'", "Dr", "(", ")", "1", "。」", "\u{FFFD}", "\0", "Ａ", "é", "-", "%", "@", "www.", "org",
    ]
    for _ in 0..<1_500 {
      let text = (0..<Int(random.next() % 30)).map { _ in stock.randomElement(using: &random) ?? ""
      }
      .joined()
      expectTiles(text)
    }
  }

  private func expectTiles(_ text: String) {
    let bytes = Array(text.utf8)
    let (sentences, words) = segment(document: sample([text]), extraTerms: ["中国說"])
    var left = 0
    for (index, sentence) in sentences.enumerated() {
      #expect(sentence.range.lowerBound >= left && sentence.range.upperBound <= bytes.count)
      expectSpace(bytes[left..<sentence.range.lowerBound])
      left = sentence.range.lowerBound
      for word in words.sentenceStarts[index]..<words.sentenceStarts[index + 1] {
        let start = sentence.range.lowerBound + Int(words.starts[word])
        expectSpace(bytes[left..<start])
        let form = Array(words.forms[Int(words.codes[word])].text.utf8)
        #expect(bytes[start..<start + form.count].elementsEqual(form))
        left = start + form.count
      }
      expectSpace(bytes[left..<sentence.range.upperBound])
      left = sentence.range.upperBound
    }
    expectSpace(bytes[left...])
  }

  private func expectSpace(_ bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    let isSpace = text.allSatisfy { $0.isWhitespace }
    #expect(isSpace, "\(text.debugDescription)")
  }

  private func texts(of text: String, kind: BlockKind = .paragraph) -> [String] {
    let bytes = Array(text.utf8)
    return segment(document: sample([text], kind: kind), extraTerms: []).sentences.map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }
}
