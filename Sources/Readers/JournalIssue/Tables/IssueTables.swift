import CLexicon
import Unicode

/// The words by which the furniture of an issue is known, in both languages.
///
/// They are compared folded and without white space, so that 目　錄 is 目录. Chinese and English issues
/// are read with the same tables: either quotes the other.
enum IssueTables {
  /// Lines that open a table of contents.
  static let contentsHeadings = forms([
    "目录", "目次", "本期目录", "本刊目录", "目录Contents", "Contents目录", "Contents",
    "Table of Contents", "In This Issue", "List of Contents",
  ])

  /// Marks of an editor's note, at the start of a line.
  static let editorNoteMarks = cues([
    "【编者按】", "[编者按]", "（编者按）", "编者按：", "编者按", "【编者的话】", "编者的话：", "【编者注】",
    "编者注：", "【编按】", "【按语】", "【导读】", "[Editor's Note]", "[Editor’s Note]",
    "[Editors' Note]", "[Editors’ Note]", "(Editor's Note)", "Editor's Note:", "Editor’s Note:",
    "Editors' Note:", "Editors’ Note:", "[Editorial Note]", "Editorial Note:", "[Note]",
  ])

  /// How a caption begins.
  static let captionOpeners = cues([
    "图为", "图：", "图片：", "上图", "下图", "左图", "右图", "图1", "图2", "图3", "图一", "图二",
    "照片：", "摄影：", "题图", "插图", "Photo:", "Photos:", "Photo by", "Photo courtesy", "Picture:",
    "Pictured", "Figure 1", "Figure 2", "Figure 3", "Fig.", "Image:", "Above:", "Below:", "Left:",
    "Right:", "Caption:",
  ])

  /// How a caption ends.
  static let captionClosers = cues(["摄", "摄）", "供图", "供图）", "图/本刊", "资料图", "资料照片"])

  /// Lines that introduce the legend of a picture, which follows on the next line.
  static let legendLabels = forms([
    "释义", "图注", "图例", "图释", "说明", "图片说明", "Legend", "Caption", "Key", "Explanation",
  ])

  /// Entries of the menus of web sites.
  static let menuWords = forms([
    "首页", "主页", "关于我们", "联系我们", "关于", "登录", "注册", "搜索", "站内搜索", "输入关键字",
    "请输入关键字", "信息发布", "新闻中心", "通知公告", "成员单位", "友情链接", "网站地图", "返回", "更多",
    "English", "中文", "简体中文", "Home", "About", "About Us", "Contact", "Contact Us", "Search",
    "Login", "Log in", "Sign in", "Register", "Menu", "News", "Site Map", "Links", "More",
  ])

  /// Names of the rhythm in which a periodical appears.
  static let rhythms = forms([
    "季刊", "月刊", "双月刊", "半月刊", "半年刊", "年刊", "周刊", "旬刊", "不定期", "Quarterly", "Monthly",
    "Bimonthly", "Biannual", "Semiannual", "Annual", "Weekly",
  ])

  /// Short lines after a title that are headings or labels, not the names of authors.
  static let noNames = forms([
    "引言", "前言", "序言", "序", "导语", "导言", "摘要", "提要", "结语", "结论", "背景", "概述", "综述",
    "后记", "附录", "正文", "全文", "目录", "编者按", "卷首语", "关键词", "简介", "总结", "启示", "展望",
    "Introduction", "Background", "Abstract", "Summary", "Conclusion", "Foreword", "Preface",
    "Overview", "Keywords", "Highlights",
  ])

  /// How the names of bodies end: such a line is no name of a periodical, and under a title it says who wrote.
  static let bodyEndings = [
    "协会", "秘书处", "促进会", "编辑部", "委员会", "出版社", "研究院", "研究所", "基金会", "通讯社", "学会", "联合会",
    "国际部", "联络部", "办公室", "研究中心", "志愿者中心", "课题组", "大学", "学院", "公司", "总会",
  ].map(scalars)

  /// Whether a text ends in an office or a calling: 会长, 教授.
  static func endsInOffice(_ text: ArraySlice<UInt32>) -> Bool {
    offices.contains { text.count > $0.count && text.suffix($0.count).elementsEqual($0) }
  }

  private static let offices: [[UInt32]] = {
    var offices: [[UInt32]] = []
    KeptTable(concord_roles()).forEachRow { fields in
      let names = fields.map { String(decoding: $0, as: UTF8.self) }
      guard names.count == 3, names[0] == "zh", names[1] == "title" || names[1] == "calling" else {
        return
      }
      offices += names[2].split(separator: "|").map { scalars(String($0)) }
    }
    return offices.filter { $0.count > 1 }
  }()

  /// Abbreviations that end in a full stop inside a sentence and call for a name or more.
  static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "sen", "rep", "gov", "hon", "rev",
    "messrs",
    "vs", "no", "nos", "vol", "fig", "approx", "eg", "ie",
  ]

  /// English words that cannot end a heading and rarely begin a line with a capital inside a sentence.
  static let functionWords: Set<String> = [
    "a", "an", "the", "and", "or", "but", "nor", "of", "in", "on", "at", "to", "for", "from", "by",
    "with", "into", "onto", "over", "under", "upon", "through", "between", "among", "during",
    "after",
    "before", "since", "until", "against", "about", "as", "than", "that", "which", "who", "whom",
    "whose", "when", "where", "while", "if", "because", "although", "though", "however",
    "therefore",
    "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "do", "does",
    "did",
    "will", "would", "shall", "should", "can", "could", "may", "might", "must", "not", "also",
    "its",
    "their", "our", "your", "his", "her", "my", "this", "these", "those", "we", "they", "it", "he",
    "she", "i", "you", "such", "so", "both", "each", "every", "any", "all", "some", "more", "most",
    "other", "another", "up", "out", "off", "down", "per", "via", "within", "without", "towards",
    "toward", "including", "following", "according", "apart", "besides", "meanwhile", "currently",
    "so-called", "own", "very", "too", "only", "then", "there", "here", "now", "further",
  ]

  /// English words after which a name with a capital article may stand.
  static let prepositions: Set<String> = [
    "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "as", "via", "between",
  ]

  /// Chinese characters that need what follows them, so that no paragraph ends in one.
  static let leadingCharacters = Set(scalars("的地得在自从于和与及以由经为对向把被将使让给当就或但而且并据按随"))

  /// How the salutation of a speech or a letter begins.
  static let salutations = cues([
    "尊敬的", "敬爱的", "亲爱的", "各位", "女士们", "先生们", "朋友们", "同志们", "同学们", "Dear ", "Ladies and",
    "Distinguished ", "Respected ", "Honourable ", "Honorable ", "Your Excellency",
    "Your Excellencies", "Excellencies",
    "Friends,", "Dear,", "Mr. Chairman", "Madam Chair", "Colleagues,",
  ])

  /// How a time at the opening of a Chinese paragraph ends.
  static let timeEndings = ["以来", "以后", "之后", "之际", "期间"].map(scalars)

  /// Words that cannot follow an article or a possessive.
  static let neverAfterArticle: Set<String> = [
    "is", "are", "was", "were", "be", "been", "has", "have", "had", "never", "and", "or", "but",
    "of",
    "to", "in", "on", "at", "by", "with", "from", "for", "which", "who", "that", "the", "a", "an",
    "will", "would", "can", "could", "should", "also", "not",
  ]

  /// Articles and possessives.
  static let articles: Set<String> = ["the", "a", "an", "its", "their", "our", "his", "her", "my"]

  /// The first characters of the marks of notes and of captions: most lines begin with none of them.
  static let noteBeginnings = Set(editorNoteMarks.compactMap(\.first))
  static let captionBeginnings = Set(captionOpeners.compactMap(\.first))

  /// Folded letters and digits of table entries, for comparison with whole lines.
  static func forms(_ texts: [String]) -> Set<[UInt32]> {
    Set(texts.map { normalForm(scalars($0)) })
  }

  /// Folded code points of table entries without white space, longest first, for the starts and ends
  /// of lines.
  static func cues(_ texts: [String]) -> [[UInt32]] {
    texts.map { text in scalars(text).filter { !isWhitespace($0) }.map { fold($0) } }
      .sorted { $0.count > $1.count }
  }
}
