// A flat table: what people say in Chinese, and what it is in the language.
import CorpusModel
import Diagnostics
import Unicode

/// The words that a question in everyday Chinese is made of.
enum SpokenWords {
  /// By their folded spelling.
  static let all: [String: [SpokenWord]] = {
    var words: [String: [SpokenWord]] = [:]
    for (names, word) in said {
      for name in names.split(separator: " ") { words[fold(String(name))] = [word] }
    }
    for verb in Verb.allCases {
      for name in verb.chineseNames { words[fold(name)] = [.verb(verb)] }
    }
    for form in OutputForm.allCases {
      for name in form.chineseNames { words[fold(name)] = [.form(form)] }
    }
    for column in Table.allCases.flatMap({ Schema.columns(of: $0) }) {
      for name in [column.name, column.chinese] { words[fold(name)] = [.name(column.chinese)] }
    }
    for table in Table.allCases {
      for name in table.allNames { words[fold(name)] = [.name(table.name(in: .chinese))] }
    }
    for name in ["各国", "每国"] { words[name] = [.each, .name("国家")] }
    return words
  }()

  /// The most characters a word has.
  static let longest = all.keys.map(\.count).max() ?? 1

  private static let said: [(names: String, word: SpokenWord)] = [
    ("按 按照 以 根据 依 依据 依照", .by),
    ("每 每个 每种 每位 各 各个 各种 各家 不同", .each),
    ("降序 倒序 从大到小 由大到小 从多到少 由多到少 从高到低 由高到低 从新到旧", .descending),
    ("升序 正序 从小到大 由小到大 从少到多 由少到多 从低到高 由低到高 从旧到新", .ascending),
    ("分类 归类 分开 归组 分为 分成", .verb(.group)),
    ("统计 数 数一数 数一下 个数 数目 次数 多少 有多少 几 有几 共有 一共有 总共有 频率 频次", .verb(.count)),
    ("总 总和 总数 总量 总计 总额 加起来 相加", .verb(.sum)),
    ("平均值 平均数", .verb(.mean)),
    ("排 排列 排名 排行 排一下", .verb(.sort)),
    ("前面 开头 头", .verb(.top)),
    ("列出 查看 看 看看 看一下 给出 展示 打印 只显示", .verb(.show)),
    ("只看 只要 只留 留下 其中 挑出 选出 找出 查找 条件", .verb(.filter)),
    ("含 包含 含有 包括 提到 出现 有", .comparison("含")),
    ("等于 是 为", .comparison("=")), ("不等于 不是 不为", .comparison("!=")),
    ("大于 超过 多于 高于 晚于", .comparison(">")), ("小于 少于 低于 不足 早于", .comparison("<")),
    ("大于等于 不小于 不少于 不低于 至少", .comparison(">=")),
    ("小于等于 不大于 不多于 不高于 不超过 至多", .comparison("<=")),
    ("且 并且 而且", .connective(.and)), ("或 或者", .connective(.or)),
    ("柱状图 柱形图 图 图表 画图 画成图", .form(.bars)),
    ("然后 接着 之后 再 并 最后 后再", .separator),
    ("一 1", .value("1")), ("二 两", .value("2")), ("三", .value("3")), ("四", .value("4")),
    ("五", .value("5")), ("六", .value("6")), ("七", .value("7")), ("八", .value("8")),
    ("九", .value("9")), ("十", .value("10")), ("二十", .value("20")), ("五十", .value("50")),
    ("一百", .value("100")),
    (
      """
      请 请问 帮我 给我 我想 我要 想 想看 想知道 把 将 对 从 在 于 里 里面 中 中的 里的 的 地 得 所有 全部 都 一下 \
      进行 来 去 做 作 作为 画 画成 成 条 个 名 位 行 篇 句 项 种 次 组 那些 这些 哪些 了 吗 呢 吧 一共 总共 分别
      """, .filler
    ),
  ]
}
