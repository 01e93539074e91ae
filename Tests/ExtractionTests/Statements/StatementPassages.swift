/// A passage and what is said in it, as a reader marked it.
struct StatementPassage {
  var text: String
  var expected: [MarkedStatement]

  init(_ text: String, _ expected: [MarkedStatement]) {
    self.text = text
    self.expected = expected
  }
}

/// Who says what: speakers, the beginning and the end of the words, whether they are the speaker's own.
struct MarkedStatement {
  var speakers: [String]
  var opens: String
  var closes: String
  var direct: Bool

  init(_ speakers: String, _ opens: String, _ closes: String, direct: Bool = false) {
    self.speakers = speakers.split(separator: "|").map(String.init)
    self.opens = opens
    self.closes = closes
    self.direct = direct
  }
}

/// Invented passages in the shapes of news, journals and pages, of other years and other disasters.
let statementPassages: [StatementPassage] = [
  StatementPassage(
    "河谷县水利局局长王大勇表示，洪水已经退到警戒线以下。今年的堤坝比去年高了一米。",
    [MarkedStatement("王大勇", "洪水已经", "高了一米。")]
  ),
  StatementPassage(
    "土耳其卫生部长科贾在发布会上指出，震区医院已经恢复供电。会后，记者参观了两家医院。",
    [MarkedStatement("科贾", "震区医院", "恢复供电。")]
  ),
  StatementPassage(
    "“帐篷三天就搭好了，孩子们又能上课了。”乡村教师李小梅说，“下周还会来一批课本。”",
    [MarkedStatement("李小梅", "帐篷三天", "一批课本。", direct: true)]
  ),
  StatementPassage(
    "救援队队长陈志强告诉记者：“最难的是没有路。”随后，队员们继续搜救。",
    [MarkedStatement("陈志强", "最难的是", "没有路。", direct: true)]
  ),
  StatementPassage(
    "海岸慈善基金会秘书长周敏、项目主任刘洋表示，第二批物资将在月底运出。",
    [MarkedStatement("周敏|刘洋", "第二批", "运出。")]
  ),
  StatementPassage(
    "该县中学校长赵国平介绍，学校有学生一千二百人。他说，宿舍下学期可以用。",
    [MarkedStatement("赵国平", "学校有", "可以用。")]
  ),
  StatementPassage(
    "当地居民对救援队表示衷心感谢。基金会的名称来自一条河，简称“清河”。",
    []
  ),
  StatementPassage(
    "会上，专家分享了防疫经验，介绍了口罩的使用方法。",
    []
  ),
  StatementPassage(
    "斐济红十字会会长表示，飓风毁坏了三百多间房屋。汤加红十字会会长表示，饮用水最为紧缺。",
    [
      MarkedStatement("斐济红十字会会长", "飓风毁坏", "房屋。"),
      MarkedStatement("汤加红十字会会长", "饮用水", "紧缺。"),
    ]
  ),
  StatementPassage(
    "與會代表表示，兩岸的志工應當多交流。",
    [MarkedStatement("與會代表", "兩岸的", "多交流。")]
  ),
  StatementPassage(
    "台南市政府社會局局長陳榮枝說：「收容所今晚全部開放。」",
    [MarkedStatement("陳榮枝", "收容所", "全部開放。", direct: true)]
  ),
  StatementPassage(
    "世界粮食计划署认为，干旱将影响四个国家的收成。",
    [MarkedStatement("世界粮食计划署", "干旱将", "收成。")]
  ),
  StatementPassage(
    "Maria Silva, Director of the Harbour Foundation, said that the shelters would open on Monday. She added that "
      + "volunteers were still needed.",
    [MarkedStatement("Maria Silva", "the shelters", "still needed.")]
  ),
  StatementPassage(
    "\"We have water for two days,\" said Ahmed Khan, a doctor in the camp. The trucks arrived in the evening.",
    [MarkedStatement("Ahmed Khan", "We have water", "two days,", direct: true)]
  ),
  StatementPassage(
    "\"The bridge is gone,\" Mayor Tom Hardy said. \"Nobody can cross.\"",
    [MarkedStatement("Tom Hardy", "The bridge", "can cross.", direct: true)]
  ),
  StatementPassage(
    "Former Norwegian Prime Minister Erna Solberg: We stand with the people who lost their homes. Help will come.",
    [MarkedStatement("Erna Solberg", "We stand", "will come.", direct: true)]
  ),
  StatementPassage(
    "The Coastal Relief Association stated that 40,000 blankets had reached the islands.",
    [MarkedStatement("Coastal Relief Association", "40,000 blankets", "the islands.")]
  ),
  StatementPassage(
    "Local residents expressed their gratitude to the team. The above said goods were stored in a school.",
    []
  ),
  StatementPassage(
    "Speaking at the forum, Professor Lin Tao of Harbour University pointed out that early warning saves lives. "
      + "On March 3, the forum closed.",
    [MarkedStatement("Lin Tao", "early warning", "saves lives.")]
  ),
  StatementPassage(
    "One retired nurse told reporters that the clinic had no power for a week.",
    [MarkedStatement("One retired nurse", "the clinic", "a week.")]
  ),
  StatementPassage(
    "\"一个也不能少。\"清河村党支部书记何建军反复对队员们说：“先救老人和孩子。”",
    [MarkedStatement("何建军", "一个也", "孩子。", direct: true)]
  ),
  StatementPassage(
    "气象台首席预报员孙丽强调，未来三天仍有大雨；水库管理处主任马力表示，泄洪已于昨晚开始。",
    [
      MarkedStatement("孙丽", "未来三天", "大雨"),
      MarkedStatement("马力", "泄洪已", "开始。"),
    ]
  ),
]
