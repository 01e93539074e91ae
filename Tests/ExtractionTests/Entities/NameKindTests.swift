import CorpusModel
import Extraction
import Testing

/// Names of bodies and people by kind, in invented sentences: one rule a row.
struct NameKindTests {
  @Test(arguments: [
    // A temple that gives, with the place before it.
    ("苏州云栖寺合捐棉衣三百件。", ["苏州云栖寺"]),
    // A word that bodies are called by, before a noun that makes no name alone.
    ("星期天，蒲公英幼儿园收到了图书。", ["蒲公英幼儿园"]),
    // A trade that only companies end in, behind a small word.
    ("道具由岚桥药业与居民一同搬运。", ["岚桥药业"]),
    // A district, a village and a street that no list knows.
    ("邢台市岭东区应急管理局来电。", ["邢台市岭东区应急管理局"]),
    ("黎岗村村委会送来了水。", ["黎岗村村委会"]),
    ("梧桐街道办事处送来了水。", ["梧桐街道办事处"]),
    // The office of a body abroad, told by the country.
    ("乐施会赞比亚联络处送来了水。", ["乐施会赞比亚联络处"]),
    // A foreign word and 运动.
    ("来的是民间组织萨玛兰迪运动的人。", ["萨玛兰迪运动"]),
    // 之 inside a name, and an ordinal of three numerals.
    ("微光之家助学会寄来了信。", ["微光之家助学会"]),
    ("陆军第七十三集团军到了。", ["陆军第七十三集团军"]),
    // A department before who heads it.
    ("林火预报司李宏司长到了。", ["林火预报司"]),
    // What stands behind the mark is a body of its own.
    ("来的有秘鲁救灾署、教育部。", ["秘鲁救灾署", "教育部"]),
    // No names: one of many, a class, a mark of counting.
    ("一所幼儿园、几家药业公司和五十台电脑。", []),
  ])
  func `bodies are found by what their names are made of`(text: String, names: [String]) {
    #expect(Set(found(text, .organization)).isSuperset(of: names))
    #expect(!names.isEmpty || found(text, .organization).isEmpty)
  }

  @Test(arguments: [
    // People and whom they are for, capitalised inside a sentence or before what a body did.
    ("The wells were dug by Friends of Lomond.", ["Friends of Lomond"]),
    ("Nurses Without Frontiers opened a ward.", ["Nurses Without Frontiers"]),
    // A body that is known, and the country or the trade of a part of it.
    ("The pumps came from Oxfam Ireland.", ["Oxfam Ireland"]),
    ("The engines came from Volvo Trucks.", ["Volvo Trucks"]),
    ("Water came from Scottish Water on Monday.", ["Scottish Water"]),
    // A government that calls itself a state's or a province's.
    ("Officials of the Kano State government came.", ["Kano State government"]),
    ("The Punjab provincial government paid.", ["Punjab provincial government"]),
    // A saint, a number, a place of several words.
    ("They met at St Agnes's Primary School.", ["St Agnes's Primary School"]),
    ("Soldiers of the 82nd Airborne Division came.", ["82nd Airborne Division"]),
    ("He teaches at the University of Dar es Salaam.", ["University of Dar es Salaam"]),
    // Nouns whose name stands behind them, and two names with a hyphen.
    ("Music was played on Radio Kasai.", ["Radio Kasai"]),
    ("The Oduya-Holm foundation paid.", ["Oduya-Holm foundation"]),
    // No names: who does something somewhere.
    ("Teachers in Kenya marched. Farmers of Malawi sold maize.", []),
  ])
  func `bodies are found by what their English names are made of`(text: String, names: [String]) {
    #expect(Set(found(text, .organization)).isSuperset(of: names))
    #expect(!names.isEmpty || found(text, .organization).isEmpty)
  }

  @Test(arguments: [
    // An age, a home, a verb that 由 leads to.
    ("54岁的梁建生是一名木匠。", ["梁建生"]),
    ("家住新渡县的叶长荣在码头等船。", ["叶长荣"]),
    ("会议由欧阳文清主持。", ["欧阳文清"]),
    // A family name of two characters; a verb of speech further on.
    ("皇甫岭局长到了。", ["皇甫岭"]),
    ("梁建生在信里写道：“水退了。”", ["梁建生"]),
    // Names of Tibetans and Mongols, and one of a known statesman.
    ("次仁卓玛表示，牛羊都在。", ["次仁卓玛"]),
    ("乌兰其其格说，牛羊都在。", ["乌兰其其格"]),
    // A foreign name before a verb of speech, with an initial.
    ("埃斯特拉达表示，桥要修。", ["埃斯特拉达"]),
    ("约翰·F·霍利斯到了。", ["约翰·F·霍利斯"]),
    // Whom a list gives an office.
    ("大会选出新领导：梁建生、顾昌为副会长，李常明为秘书长。", ["梁建生", "顾昌", "李常明"]),
    // A body and an office of it set off behind the name.
    ("苏立民，武汉大学副教授，住在河边。", ["苏立民"]),
  ])
  func `people are found by the frame or the form of their names`(text: String, names: [String]) {
    #expect(Set(found(text, .person)).isSuperset(of: names))
  }

  @Test(arguments: [
    // An article with a hyphen, an ending, and a list before people who are known.
    ("The meeting was opened by Omar el-Sayed, a nurse.", ["Omar el-Sayed"]),
    ("Martin Kellerby Jr. said the river was falling.", ["Martin Kellerby Jr."]),
    ("Among the guests were Wangari Kamau, John Miller and Mary Adams.", ["Wangari Kamau"]),
    // A body set off behind the name, what is somebody's own, an age in one word.
    ("Lindiwe Mthembu, of the National Union of Mineworkers, spoke.", ["Lindiwe Mthembu"]),
    ("Sanibel Okoroa lost her house.", ["Sanibel Okoroa"]),
    ("Sanibel Okoroa, a 34-year-old trader, fled.", ["Sanibel Okoroa"]),
  ])
  func `people are found in English by form and frame`(text: String, names: [String]) {
    #expect(Set(found(text, .person)).isSuperset(of: names))
  }

  private func found(_ text: String, _ kind: EntityKind) -> [String] {
    let isChinese = text.unicodeScalars.contains { $0.value >= 0x4E00 && $0.value < 0xA000 }
    let document = annotate(sample([text], language: isChinese ? .simplifiedChinese : .english))
    return document.paragraphs.flatMap { paragraph in
      paragraph.mentions.filter { $0.kind == kind && !$0.nested }.map { paragraph.string($0.range) }
    }
  }
}
