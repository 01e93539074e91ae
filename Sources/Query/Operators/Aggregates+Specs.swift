import Diagnostics

extension VerbSpec {
  static let count = VerbSpec(
    .count,
    .value,
    isOptional: true,
    meaning: Message(
      "counts rows, or the rows in which something is known",
      "计算行数，或某值已知的行数"
    ),
    examples: [
      Example(
        "sentences | count",
        "how many sentences there are",
        "一共有多少句子"
      ),
      Example(
        "sentences | group article.section | count",
        "sentences by section",
        "各栏目的句子数"
      ),
      Example(
        "donations | count amount",
        "donations whose amount is stated",
        "写明金额的捐赠"
      ),
    ],
    mistake: Mistake(
      "donations | count donor",
      right: "donations | group donor | count",
      why: Message(
        "count with a column counts the rows in which it is known; groups are made by group",
        "“计数”带列名时数该列已知的行；分组要用“分组”"
      )
    )
  )

  static let sum = VerbSpec(
    .sum,
    .value,
    meaning: Message(
      "adds up a number over the rows",
      "把各行的数加起来"
    ),
    examples: [
      Example(
        "donations | group currency | sum amount",
        "money given, by currency",
        "按币种合计捐款"
      ),
      Example(
        "donations | sum total = quantity",
        "the sum under a name of one's own",
        "给总和起个名字"
      ),
      Example(
        "articles | group language | sum words",
        "words in each language",
        "每种语言的总词数"
      ),
    ],
    mistake: Mistake(
      "donations | sum quantity by donor",
      right: "donations | group donor | sum quantity",
      why: Message(
        "the group comes first",
        "先分组"
      )
    )
  )

  static let mean = VerbSpec(
    .mean,
    .value,
    meaning: Message(
      "gives the mean of a number over the rows",
      "求各行某数的平均值"
    ),
    examples: [
      Example(
        "articles | group language | mean words",
        "how long articles are on average",
        "文章平均多长"
      ),
      Example(
        "sentences | mean characters = length(text)",
        "of anything that can be computed",
        "凡能计算的都可以求"
      ),
      Example(
        "sentences | group article.section | mean long = words(text) | top 3",
        "where sentences are longest",
        "哪个栏目的句子最长"
      ),
    ],
    mistake: Mistake(
      "sentences | mean text",
      right: "sentences | mean length(text)",
      why: Message(
        "texts have no mean; their length has one",
        "文本没有平均值，文本的长度才有"
      )
    )
  )

  static let median = VerbSpec(
    .median,
    .value,
    meaning: Message(
      "gives the number in the middle",
      "求居中的那个数"
    ),
    examples: [
      Example(
        "articles | group language | median words",
        "the length of the typical article",
        "典型文章的长度"
      ),
      Example(
        "figures | filter unit = \"CNY\" | median typical = value",
        "the typical sum of money, under a name of one's own",
        "典型的金额，另起名字"
      ),
      Example(
        "sentences | group language | median length(text)",
        "the typical sentence in each language",
        "每种语言典型句子的长度"
      ),
    ],
    mistake: Mistake(
      "sentences | median text",
      right: "sentences | median length(text)",
      why: Message(
        "texts have no median; their length has one",
        "文本没有中位数，文本的长度才有"
      )
    )
  )

  static let min = VerbSpec(
    .min,
    .value,
    meaning: Message(
      "gives the least number, the earliest date, the first text",
      "求最小的数、最早的日期或排在最前的文本"
    ),
    examples: [
      Example(
        "articles | group language | min words",
        "the shortest article of each language",
        "每种语言最短的文章"
      ),
      Example(
        "events | min earliest = date",
        "the earliest event, under a name of one's own",
        "最早的活动，另起名字"
      ),
      Example(
        "donations | group item | min quantity",
        "the smallest shipment of each kind",
        "每种物品最小的一批"
      ),
    ],
    mistake: Mistake(
      "events | min viewers, title",
      right: "events | bottom 1 by viewers",
      why: Message(
        "min gives the value alone; bottom 1 by gives the row that holds it",
        "“最小”只给出值；“后 1 按”给出那一行"
      )
    )
  )

  static let max = VerbSpec(
    .max,
    .value,
    meaning: Message(
      "gives the largest number, the latest date, the last text",
      "求最大的数、最晚的日期或排在最后的文本"
    ),
    examples: [
      Example(
        "articles | group language | max words",
        "the longest article of each language",
        "每种语言最长的文章"
      ),
      Example(
        "events | max latest = date",
        "the latest event, under a name of one's own",
        "最晚的活动，另起名字"
      ),
      Example(
        "donations | group item | max quantity",
        "the largest shipment of each kind",
        "每种物品最大的一批"
      ),
    ],
    mistake: Mistake(
      "events | max viewers, title",
      right: "events | top 1 by viewers",
      why: Message(
        "max gives the value alone; top 1 by gives the row that holds it",
        "“最大”只给出值；“前 1 按”给出那一行"
      )
    )
  )

  static let distinct = VerbSpec(
    .distinct,
    .value,
    meaning: Message(
      "counts different values",
      "计算不同值的个数"
    ),
    examples: [
      Example(
        "donations | group donor | distinct item",
        "how many kinds of goods each donor gave",
        "每家捐了几种物品"
      ),
      Example(
        "statements | distinct voices = speaker",
        "how many people speak",
        "有多少人发言"
      ),
      Example(
        "articles | group language | distinct section",
        "sections in each language",
        "每种语言有几个栏目"
      ),
    ],
    mistake: Mistake(
      "donations | distinct donor",
      right: "donations | show donor | unique",
      why: Message(
        "distinct counts the values; unique lists them",
        "“不同数”数出个数；“去重”列出各值"
      )
    )
  )

  static let list = VerbSpec(
    .list,
    .value,
    meaning: Message(
      "collects the values of the rows into a list",
      "把各行的值收集成列表"
    ),
    examples: [
      Example(
        "donations | group donor | list item",
        "what each donor gave",
        "每家捐了什么"
      ),
      Example(
        "articles | group section | list titles = title",
        "the titles of each section",
        "各栏目的标题"
      ),
      Example(
        "people | group organization | list name",
        "people by organization",
        "按组织列出人物"
      ),
    ],
    mistake: Mistake(
      "donations | list donor",
      right: "donations | show donor | unique",
      why: Message(
        "list makes one list of all values; unique gives each its row",
        "“列举”把所有值放进一个列表；“去重”让每个值占一行"
      )
    )
  )

  static let first = VerbSpec(
    .first,
    .value,
    meaning: Message(
      "gives the first known value in the order of the rows",
      "按行的顺序取第一个已知值"
    ),
    examples: [
      Example(
        "statements | group speaker | first role",
        "a role of each speaker",
        "每位说话人的一个职务"
      ),
      Example(
        "sentences | first opening = text",
        "the first sentence, under a name of one's own",
        "第一句，另起名字"
      ),
      Example(
        "sentences | group article.title | first text",
        "how each article begins",
        "每篇文章的开头"
      ),
    ],
    mistake: Mistake(
      "sentences | first 10",
      right: "sentences | take 10",
      why: Message(
        "first is an aggregate; take keeps the first rows",
        "“首个”是聚合；“取”保留前几行"
      )
    )
  )

  static let summarize = VerbSpec(
    .summarize,
    .aggregates,
    meaning: Message(
      "computes several aggregates at once",
      "一次计算几项汇总"
    ),
    examples: [
      Example(
        "donations | group donor | summarize n = count(), total = sum(amount)",
        "how often and how much each donor gave",
        "每家捐了几次、多少钱"
      ),
      Example(
        "articles | summarize shortest = min(words), longest = max(words)",
        "the range of lengths",
        "文章长短的范围"
      ),
      Example(
        "sentences | group language | summarize n = count(), typical = median(length(text))",
        "size and typical length",
        "数量和典型长度"
      ),
    ],
    mistake: Mistake(
      "donations | summarize mean = sum(amount) / count()",
      right: "donations | summarize s = sum(amount), n = count() | add mean = s / n",
      why: Message(
        "each name holds one aggregate; what is computed from them is added afterwards",
        "每个名字放一个聚合；由它们再算的值之后再添加"
      )
    )
  )
}
