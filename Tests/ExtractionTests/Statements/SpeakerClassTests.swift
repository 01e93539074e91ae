import CorpusModel
import Extraction
import Testing

/// One class of attribution each, in invented sentences of both languages.
struct SpeakerClassTests {
  @Test(arguments: [
    // A quotation beside a name, without a verb of speech.
    ("“我七十岁了，没见过井干。”渔民王德海蹲在船头，望着河床。", "王德海", "我七十岁了，没见过井干。"),
    (
      "\"We lost the whole orchard in one night.\" Maria Lopez, 45, a farmer, stood among the stumps.",
      "Maria Lopez", "We lost the whole orchard in one night."
    ),
    // A verb no list holds, beside a quotation.
    ("“粮食够吃，缺的是柴。”会计李秀芳嘀咕道。", "李秀芳", "粮食够吃，缺的是柴。"),
    // A familiar name behind what its bearer is.
    ("镇上的个体户老周坦言，电费涨了一成。", "老周", "电费涨了一成。"),
    // Somebody without a name opens the sentence before the pronoun.
    (
      "Tom Reed waited outside. The local mayor came as well. He said: \"You have not forgotten us.\"",
      "The local mayor", "You have not forgotten us."
    ),
    (
      "Social worker Nadia Bell volunteered to tell Tom: \"The gate will open at six tonight.\"",
      "Nadia Bell", "The gate will open at six tonight."
    ),
    // Who is spoken to stands between the verb and what is told, without `that`.
    (
      "Harbour Minister Tom Reed told the panel the piers would be ready in June.", "Tom Reed",
      "the piers would be ready in June."
    ),
    // A participle goes on with the same words.
    (
      "\"What we lack is water,\" the mayor of Lota, Ann Reed, said at the pier, adding that ash had fouled the tanks.",
      "Ann Reed", "What we lack is water, ash had fouled the tanks."
    ),
    // A short name in brackets between the body and the verb.
    (
      "Tents and pumps were flown in on Friday, the Office of Coastal Relief (OCR) said.",
      "Office of Coastal Relief", "Tents and pumps were flown in on Friday"
    ),
    // Who opens a sentence behind words that tell when.
    ("会见来宾时，副市长钱文远对副外长马利诺来访表示欢迎。他说，两国贸易增长很快。", "钱文远", "两国贸易增长很快。"),
    // The noun of a body is nobody's office.
    ("二十国妇女论坛埃及组委会表示，会期照旧不变。", "二十国妇女论坛埃及组委会", "会期照旧不变。"),
    // Whom another meets does not speak.
    ("河谷商会主席赵国平昨与县长钱大明会面，离开时说，水价不会再涨。", "赵国平", "水价不会再涨。"),
    // What is said stands before who says it.
    ("He wanted only water, a paramedic said.", "a paramedic", "He wanted only water"),
    (
      "Another 300 blankets will follow by rail, according to Ana Brik, deputy head of the Coastal Relief Association.",
      "Ana Brik", "Another 300 blankets will follow by rail"
    ),
    (
      "At least 60 people are missing, the National Flood Commission reported Thursday, and schools stay shut.",
      "National Flood Commission", "At least 60 people are missing and schools stay shut."
    ),
    // An office alone means who was named with it.
    (
      "Ambassador Paul Ortega handed over the keys. \"We were helped once as well,\" the envoy recalled.",
      "Paul Ortega", "We were helped once as well,"
    ),
    // The attribution goes on behind the name.
    (
      "\"The wells need chlorine,\" warned Philippe Marchand, a coordinator, adding that two trucks were on the way.",
      "Philippe Marchand", "The wells need chlorine, two trucks were on the way."
    ),
    // Words of praise with a quotation.
    ("首相索瓦纳致辞，称赞邻国是“在电缆没接通时就打来电话的朋友”。", "索瓦纳", "在电缆没接通时就打来电话的朋友"),
    // The day on which something was said is none of it.
    ("The think tank Solvia said on Monday prices would rise.", "Solvia", "prices would rise."),
  ])
  func `who speaks is found where no plain clause names them`(
    text: String,
    speaker: String,
    quote: String
  ) throws {
    let found = statements([text])
    #expect(found.map(\.speakers) == [[speaker]])
    #expect(found.first?.quote == quote)
  }

  @Test(arguments: [
    ("议员刘敏质疑预算没有监督，财政局局长何平承诺，每季度公布账目。", ["刘敏", "何平"]),
    (
      "The crisis center said 40 roofs were gone, and a village elder, Tomas Reyes, estimated that half the cattle had drowned.",
      ["The crisis center", "Tomas Reyes"]
    ),
  ])
  func `two people who speak in one sentence make two statements`(text: String, names: [String]) {
    #expect(statements([text]).flatMap(\.speakers) == names)
  }

  @Test func `a paragraph is said by who signs it in the next one`() {
    let found = statements(
      [
        "I carried water for two hours before school. Now I am late for other reasons.",
        "— Sabina Rai, 13, Lubhu",
      ],
      .english
    )
    #expect(found.map(\.speakers) == [["Sabina Rai"]])
    #expect(found.first?.rule == "signed")
  }

  @Test func `another who is quoted in the turn of an interview has a statement`() {
    var document = sample(["海关科长马文半夜来帮忙，他跟我说：“先救人，手续明天补。”"], kind: .turn)
    document.paragraphs[0].speaker = "何建军"
    let found = extract(document).extracted.statements
    #expect(found.map(\.speakers) == [["何建军"], ["马文"]])
  }

  @Test func `the head of a department belongs to the body its article is about`() throws {
    let texts = ["河谷红十字会发布公告。", "河谷红十字会两天收到捐款百万元。", "筹资部部长陈一鸣说，捐款还在增加。"]
    let extracted = extract(sample(texts)).extracted
    let statement = try #require(extracted.statements.last)
    #expect(statement.role == "筹资部部长")
    let body = try #require(statement.organization)
    #expect(extracted.entities[body.index].name == "河谷红十字会")
  }

  @Test func `offices that stand side by side are told as they are written`() throws {
    let extracted = extract(sample(["希腊前外长、爱琴海和平基金会主席科斯塔斯·帕帕扎基斯表示，援助还会继续。"])).extracted
    let statement = try #require(extracted.statements.first)
    #expect(statement.role == "前外长、爱琴海和平基金会主席")
    let body = try #require(statement.organization)
    #expect(extracted.entities[body.index].name == "爱琴海和平基金会")
  }

  private func statements(_ texts: [String], _ language: Language? = nil) -> [Statement] {
    let isChinese = texts[0].unicodeScalars.contains { $0.value >= 0x4E00 && $0.value < 0xA000 }
    return extract(sample(texts, language: language ?? (isChinese ? .simplifiedChinese : .english)))
      .extracted.statements
  }
}
