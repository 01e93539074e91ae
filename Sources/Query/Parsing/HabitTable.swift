// A flat table: the words of other tools and what they are here. Synonyms would be easier to write
// and harder to live with: a script should read the same whoever wrote it.
import Diagnostics

/// Words of other tools that have one word here.
enum HabitTable {
  /// Verbs with the same operands: `where` is `filter`.
  static let verbs: [String: Verb] = [
    "where": .filter, "having": .filter, "subset": .filter, "keep": .filter,
    "select": .show, "project": .show, "cut": .show, "columns": .show, "cols": .show,
    "pick": .show, "fields": .show, "print": .show, "display": .show,
    "drop": .hide, "remove": .hide, "discard": .hide, "without": .hide,
    "mutate": .add, "extend": .add, "derive": .add, "assign": .add, "eval": .add,
    "compute": .add, "transmute": .add, "let": .add, "set": .add, "with": .add,
    "order": .sort, "arrange": .sort, "orderby": .sort, "sort_by": .sort, "order_by": .sort,
    "head": .take, "limit": .take, "slice": .take, "fetch": .take, "offset": .skip,
    "uniq": .unique, "dedup": .unique, "dedupe": .unique, "drop_duplicates": .unique,
    "groupby": .group, "group_by": .group,
    "aggregate": .summarize, "agg": .summarize, "stats": .summarize, "summarise": .summarize,
    "reduce": .summarize, "avg": .mean, "average": .mean, "total": .sum, "minimum": .min,
    "maximum": .max, "collect": .list, "nrow": .count, "wc": .count, "len": .count,
    "length": .count, "size": .count, "nrows": .count,
    "explode": .each, "unnest": .each, "unwind": .each, "flatten": .each, "expand": .each,
    "union": .append, "concat": .append, "bind_rows": .append, "minus": .except,
    "subtract": .except, "antijoin": .except, "anti_join": .except,
    "merge": .join, "lookup": .join, "inner_join": .join,
    "concordance": .kwic, "conc": .kwic, "collocations": .collocates, "collocate": .collocates,
    "ngram": .ngrams, "keyness": .keywords, "spread": .pivot, "crosstab": .pivot,
    "pivot_wider": .pivot, "pivot_table": .pivot, "assert": .expect, "check": .expect,
    "选择": .show, "列出": .show, "查看": .show, "条件": .filter, "其中": .filter, "只要": .filter,
    "挑选": .filter, "去掉": .hide, "删除": .hide, "计算": .add, "新增": .add, "限制": .take,
    "聚合": .summarize, "统计": .summarize, "排列": .sort, "合并": .append, "并集": .append,
    "差集": .except, "随机": .sample, "最多": .top, "最少": .bottom, "总和": .sum, "平均数": .mean,
    "数量": .count, "个数": .count, "数": .count, "过滤": .filter, "tee": .peek, "debug": .peek,
    "shuffle": .sample, "largest": .top, "smallest": .bottom,
  ]

  /// Verbs that search text: `grep "mask"`.
  static let searches: Set<String> = [
    "grep", "search", "find", "match", "rg", "搜索", "查找", "检索", "查询", "找", "找出", "包含", "含有", "has",
    "contains", "含",
  ]

  /// Verbs that count values: `freq donor`.
  static let frequencies: Set<String> = [
    "freq", "frequency", "frequencies", "value_counts", "tabulate", "tally", "countby",
    "count_by", "histogram", "facet", "频率", "词频", "频次", "频数", "分布",
  ]

  /// Words for drawing, by the form an answer is drawn in.
  static let drawings: [String: OutputForm] = [
    "plot": .bars, "chart": .bars, "graph": .bars, "draw": .bars, "barplot": .bars,
    "barchart": .bars,
    "bar": .bars, "lineplot": .line, "图": .bars, "图表": .bars, "画图": .bars, "作图": .bars,
    "柱状图": .bars, "柱形图": .bars, "绘图": .bars,
  ]

  /// Verbs without one word here, with the way it is done.
  static let advice: [String: Message] = [
    "tail": Message(
      "sort the other way, then take: sort … descending | take 10",
      "倒过来排序再取：排序 … 降序 | 取 10"
    ),
    "rename": Message(
      "show or add gives names: show new = old",
      "“显示”或“添加”可以起名：显示 新名 = 旧名"
    ),
    "from": Message(
      "a question begins with the table itself",
      "问句直接以表开头"
    ),
    "foreach": Message(
      "verbs work on all rows at once: there are no loops",
      "动词一次处理所有的行：没有循环"
    ),
    "for": Message(
      "verbs work on all rows at once: there are no loops",
      "动词一次处理所有的行：没有循环"
    ),
    "map": Message(
      "add computes a column for every row: add name = expression",
      "“添加”给每一行算一列：添加 名字 = 表达式"
    ),
    "apply": Message(
      "add computes a column for every row: add name = expression",
      "“添加”给每一行算一列：添加 名字 = 表达式"
    ),
    "save": Message(
      "save is said at the prompt, after the question; in a shell, concord query … -o FILE",
      "“保存”在提示符下说，写在问句之后；在命令行用 concord query … -o 文件"
    ),
    "write": Message(
      "a question writes no files; in a shell, concord query … -o FILE",
      "问句不写文件；在命令行用 concord query … -o 文件"
    ),
    "export": Message(
      "a question writes no files; in a shell, concord export or -o FILE",
      "问句不写文件；在命令行用 concord export 或 -o 文件"
    ),
    "over": Message(
      "share, rank, running and previous are functions in add",
      "占比、名次、累计、前值是“添加”里的函数"
    ),
    "window": Message(
      "share, rank, running and previous are functions in add",
      "占比、名次、累计、前值是“添加”里的函数"
    ),
    "describe": columnsAdvice, "描述": columnsAdvice, "schema": columnsAdvice, "desc": columnsAdvice,
    "tables": tablesAdvice,
    "help": Message(
      "help is said at the prompt: help filter; in a shell, concord topic filter",
      "“帮助”在提示符下说：帮助 筛选；在命令行用 concord topic 筛选"
    ),
  ]

  private static let columnsAdvice = Message(
    "describe is said at the prompt: describe donations; in a shell, concord topic donations",
    "“描述”在提示符下说：描述 捐赠；在命令行用 concord topic 捐赠"
  )

  private static let tablesAdvice = Message(
    "tables is said at the prompt; in a shell, concord inspect",
    "“表”在提示符下说；在命令行用 concord inspect"
  )

  /// Operators spelled as words, by the symbol or the word they are here.
  static let operators: [String: String] = [
    "contains": "has", "contain": "has", "includes": "has", "include": "has",
    "startswith": "starts with", "starts_with": "starts with", "beginswith": "starts with",
    "endswith": "ends with", "ends_with": "ends with",
    "equals": "=", "eq": "=", "ne": "!=", "neq": "!=", "gt": ">", "lt": "<", "ge": ">=",
    "gte": ">=", "le": "<=", "lte": "<=", "regexp": "matches", "rlike": "matches",
    "regex": "matches", "match": "matches",
    "等于": "=", "是": "=", "为": "=", "不等于": "!=", "不是": "!=", "大于": ">", "多于": ">",
    "高于": ">", "小于": "<", "少于": "<", "低于": "<", "早于": "<", "晚于": ">",
    "大于等于": ">=", "不小于": ">=", "不少于": ">=", "至少": ">=", "小于等于": "<=",
    "不大于": "<=", "不多于": "<=", "至多": "<=", "类似": "has", "像": "has",
  ]

  /// Words that begin a question in everyday language.
  static let askingWords: Set<String> = [
    "how", "what", "which", "who", "whose", "where", "when", "give", "get", "tell", "i", "please",
    "is", "are", "were", "was", "do", "does", "did", "can", "有", "有多少", "多少", "哪些", "哪个",
    "谁", "什么", "请", "给我", "我要", "几",
  ]

  /// Words that ask for a number of rows.
  static let countingWords: Set<String> = [
    "many", "much", "number", "count", "多少", "有多少", "几", "数量",
  ]

  /// Words behind which a table stands.
  static let sourceWords: Set<String> = ["from", "of", "in", "on", "里", "中", "的", "从"]

  /// Words behind which a condition stands.
  static let conditionWords: Set<String> = [
    "where", "having", "whose", "that", "which", "when", "if", "其中", "条件",
  ]

  /// Words that only join others.
  static let fillers: Set<String> = [
    "the", "a", "an", "all", "me", "please", "every", "some", "any", "from", "of", "所有",
    "全部", "的", "从", "一下", "每个",
  ]

  /// What other tools call missing.
  static let missing: Set<String> = ["null", "nil", "none", "na", "nan", "undefined", "empty"]
}
