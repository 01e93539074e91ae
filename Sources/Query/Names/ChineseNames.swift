// A flat table: the Chinese names of all words of the language. The first is the one the formatter
// prints, the others are read. Columns have theirs in the schema of CorpusModel.
import CorpusModel

/// The Chinese names of verbs, words, tables, functions and forms.
enum ChineseNames {
  static func names(of verb: Verb) -> [String] {
    switch verb {
    case .filter: ["筛选", "过滤"]
    case .group: ["分组"]
    case .count: ["计数"]
    case .sum: ["求和", "合计"]
    case .mean: ["均值", "平均"]
    case .median: ["中位数"]
    case .min: ["最小"]
    case .max: ["最大"]
    case .distinct: ["不同数"]
    case .list: ["列举"]
    case .first: ["首个"]
    case .summarize: ["汇总"]
    case .sort: ["排序"]
    case .top: ["前"]
    case .bottom: ["后"]
    case .take: ["取"]
    case .skip: ["跳过"]
    case .sample: ["抽样"]
    case .add: ["添加", "增加"]
    case .show: ["显示"]
    case .hide: ["隐藏"]
    case .unique: ["去重", "唯一"]
    case .each: ["展开"]
    case .pivot: ["透视"]
    case .join: ["连接"]
    case .append: ["追加"]
    case .except: ["排除"]
    case .intersect: ["交集"]
    case .kwic: ["语境"]
    case .collocates: ["搭配"]
    case .ngrams: ["词串"]
    case .keywords: ["关键词"]
    case .dispersion: ["分布"]
    case .expect: ["断言"]
    case .peek: ["窥看"]
    case .explain: ["解释"]
    }
  }

  static func names(of keyword: Keyword) -> [String] {
    switch keyword {
    case .and: ["且", "并且"]
    case .or: ["或", "或者"]
    case .not: ["非", "不"]
    case .isIn: ["属于", "在"]
    case .between: ["介于"]
    case .through: ["至", "到", "和"]
    case .has: ["含", "包含", "含有"]
    case .hasWord: ["含词"]
    case .starts: ["开头为", "开头是"]
    case .ends: ["结尾为", "结尾是"]
    case .matches: ["匹配"]
    case .exactly: ["恰为"]
    case .isMissing: ["为缺失", "是缺失"]
    case .isKnown: ["为已知", "是已知"]
    case .missing: ["缺失"]
    case .yes: ["真"]
    case .no: ["假"]
    case .by: ["按"]
    case .descending: ["降序"]
    case .ascending: ["升序"]
    case .asForm: ["作为", "为"]
    case .on: ["依"]
    case .keepAll: ["全留"]
    case .width: ["宽"]
    case .within: ["范围"]
    case .seed: ["种子"]
    case .against: ["相对"]
    case .rows: ["行数"]
    case .definition: ["令", "设"]
    case .parameter: ["参数"]
    case .version: []
    }
  }

  static func names(of table: Table) -> [String] {
    switch table {
    case .documents: ["文献"]
    case .articles: ["文章"]
    case .parts: ["部分"]
    case .blocks: ["文块"]
    case .paragraphs: ["段落"]
    case .sentences: ["句子"]
    case .words: ["词语"]
    case .repairs: ["修补"]
    case .problems: ["问题"]
    case .countries: ["国家"]
    case .organizations: ["组织"]
    case .people: ["人物"]
    case .mentions: ["提及"]
    case .figures: ["数据"]
    case .dates: ["日期"]
    case .statements: ["言论"]
    case .donations: ["捐赠"]
    case .events: ["活动"]
    case .pairs: ["对照"]
    case .disagreements: ["分歧"]
    }
  }

  static func names(of function: Function) -> [String] {
    switch function {
    case .length: ["长度"]
    case .words: ["词数"]
    case .lower: ["小写"]
    case .upper: ["大写"]
    case .trim: ["去空"]
    case .replace: ["替换"]
    case .extract: ["提取"]
    case .split: ["拆分"]
    case .fold: ["归一"]
    case .year: ["年"]
    case .month: ["月"]
    case .day: ["日"]
    case .weekday: ["星期"]
    case .week: ["周"]
    case .quarter: ["季度"]
    case .start: ["起始"]
    case .end: ["结束"]
    case .round: ["四舍五入"]
    case .abs: ["绝对值"]
    case .log: ["对数"]
    case .sqrt: ["平方根"]
    case .choose: ["若"]
    case .fallback: ["默认"]
    case .size: ["个数"]
    case .first: ["首项"]
    case .last: ["末项"]
    case .source: ["出处"]
    }
  }

  static func names(of function: WindowFunction) -> [String] {
    switch function {
    case .share: ["占比"]
    case .rank: ["名次"]
    case .running: ["累计"]
    case .previous: ["前值"]
    }
  }

  static func names(of form: OutputForm) -> [String] {
    switch form {
    case .table: ["表格"]
    case .list: ["清单"]
    case .bars: ["条形图"]
    case .line: ["折线图"]
    case .timeline: ["时间线"]
    case .kwic: ["语境"]
    case .records: ["记录"]
    case .csv, .tsv, .json, .jsonl, .markdown, .html, .svg: []
    }
  }

  static func names(of scope: PatternScope) -> [String] {
    switch scope {
    case .sentence: ["句子"]
    case .paragraph: ["段落"]
    case .article: ["文章"]
    }
  }

  /// The columns that verbs make.
  static func name(of column: MadeColumn) -> String {
    switch column {
    case .left: "左文"
    case .hit: "命中"
    case .right: "右文"
    case .observed: "实见"
    case .expected: "预期"
    case .logLikelihood: "对数似然"
    case .logDice: "骰子系数"
    case .mutualInformation: "互信息"
    case .tScore: "t值"
    case .ngram: "词串"
    case .count: "计数"
    case .otherCount: "对方计数"
    case .logRatio: "对数比"
    case .perMillion: "每百万"
    case .otherPerMillion: "对方每百万"
    case .percentDifference: "差率"
    case .hits: "命中数"
    case .parts: "部分数"
    case .range: "覆盖数"
    case .juillandD: "朱兰德D"
    case .griesDP: "格里斯DP"
    case .normalizedDP: "归一DP"
    }
  }
}

/// The columns that verbs make; the raw value is the English name.
enum MadeColumn: String, CaseIterable {
  case left, hit, right
  case observed, expected
  case logLikelihood = "log_likelihood"
  case logDice = "log_dice"
  case mutualInformation = "mi"
  case tScore = "t"
  case ngram, count
  case otherCount = "other_count"
  case logRatio = "log_ratio"
  case perMillion = "per_million"
  case otherPerMillion = "other_per_million"
  case percentDifference = "percent_difference"
  case hits, parts, range
  case juillandD = "juilland_d"
  case griesDP = "dp"
  case normalizedDP = "dp_norm"

  /// A live column of this name.
  func field(_ type: ValueType) -> Field {
    Field(rawValue, type, chineseName: ChineseNames.name(of: self))
  }
}
