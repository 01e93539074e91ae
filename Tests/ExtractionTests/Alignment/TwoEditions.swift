import Calendar
import CorpusModel
import Extraction

/// A document of several articles, each a title and its paragraphs, dated 2021.
func edition(_ file: String, _ language: Language, _ articles: [[String]]) -> ReadDocument {
  let bytes = Array(articles.joined().joined(separator: "\n").utf8)
  var document = ReadDocument(
    document: Document(file: file, kind: .journalIssue, language: language),
    source: SourceText(bytes: bytes)
  )
  document.document.date = DateSpan(year: 2021)
  var start = 0
  for (index, texts) in articles.enumerated() {
    let first = start
    for (number, text) in texts.enumerated() {
      document.paragraphs.append(
        Paragraph(
          article: RowID(index),
          part: nil,
          number: number + 1,
          kind: number == 0 ? .title : .paragraph,
          text: TracedText(text, source: start)
        )
      )
      start += text.utf8.count + 1
    }
    document.articles.append(
      Article(number: index + 1, title: texts[0], language: language, range: first..<start - 1)
    )
  }
  return document
}

/// An invented issue of three articles in two editions.
enum TwoEditions {
  static let chinese = [
    [
      "洪水之后的柬埔寨",
      "2021年3月14日，基金会向柬埔寨的26个村庄捐赠大米350吨、蚊帐4800顶，价值212万元人民币。",
      "救援队由38名队员组成，在当地工作了45天，为1.6万名村民检查身体。",
    ],
    [
      "尼泊尔的学校",
      "地震毁坏了尼泊尔的学校。截至6月30日，项目修好教室73间，其中加德满都41间。",
      "约有2700名学生重返课堂，占当地学生的百分之八十五。",
      "教师培训于7月5日至7月19日举行，来自12个国家的59名教师参加。",
    ],
    [
      "海岛上的诊所",
      "8月初，两位医生来到斐济，乘船走访了17个海岛。",
      "诊所配备了价值9.3万美元的设备，预计每年接待病人6400人次。",
    ],
  ]

  static let english = [
    [
      "Cambodia after the flood",
      """
      On March 14, 2021, the foundation donated 350 tonnes of rice and 4,800 mosquito nets worth \
      2.12 million yuan to 26 villages in Cambodia.
      """,
      "The rescue team of 38 members worked there for 45 days and examined 16,000 villagers.",
    ],
    [
      "Schools in Nepal",
      """
      The earthquake destroyed schools in Nepal. By June 30, the project had repaired 73 classrooms, \
      including 41 in Kathmandu.
      """,
      "About 2,700 students, 85 percent of all students there, are back in class.",
      "Teachers were trained from July 5 to July 19; 59 teachers from 12 countries took part.",
    ],
    [
      "Clinics on the islands",
      "In early August, two doctors came to Fiji and visited 17 islands by boat.",
      """
      The clinics received equipment worth 93,000 US dollars and expect to see 6,400 patients a year.
      """,
    ],
  ]

  /// The records of both editions, extracted and linked.
  static func records(_ chinese: [[String]], _ english: [[String]]) -> CorpusRecords {
    link(
      DocumentList([
        extract(edition("zh.txt", .simplifiedChinese, chinese)),
        extract(edition("en.txt", .english, english)),
      ])
    )
  }

  /// The issue with one passage of one edition put in other words.
  static func records(replacing old: String, by new: String) -> CorpusRecords {
    func change(_ articles: [[String]]) -> [[String]] {
      articles.map { $0.map { $0.replacing(old, with: new) } }
    }
    return records(change(chinese), change(english))
  }
}
