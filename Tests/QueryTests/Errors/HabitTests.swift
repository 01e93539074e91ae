import Query
import Testing

/// What people write who come from other tools, and the line they get back.
private let habits: [(wrong: String, right: String)] = [
  ("donations | where item = \"masks\"", "donations | filter item = \"masks\""),
  ("donations | select donor, item", "donations | show donor, item"),
  ("donations | group by donor | count", "donations | group donor | count"),
  ("donations | order by date desc", "donations | sort date desc"),
  ("donations | sort by date", "donations | sort date"),
  ("donations | head 10", "donations | take 10"),
  ("donations | head -n 10", "donations | take 10"),
  ("donations | limit 5", "donations | take 5"),
  ("donations | first 5", "donations | take 5"),
  ("捐赠 | 首个 5", "捐赠 | 取 5"),
  ("countries | sort mentions down", "countries | sort mentions descending"),
  ("countries | sort mentions up, name", "countries | sort mentions ascending, name"),
  (
    "donations | filter quantity > 3 and < 5 or = 9",
    "donations | filter quantity > 3 and quantity < 5 or quantity = 9"
  ),
  (
    "sentences | filter text has \"mask\" or has \"glove\"",
    "sentences | filter text has \"mask\" or text has \"glove\""
  ),
  ("donations | uniq donor", "donations | unique donor"),
  ("donations | mutate worth = amount / 2", "donations | add worth = amount / 2"),
  ("donations | freq donor", "donations | group donor | count"),
  ("donations | sum quantity by donor", "donations | group donor | sum quantity"),
  ("donations | count by donor", "donations | group donor | count"),
  ("donations | count(*)", "donations | count"),
  ("donations | group donor | count()", "donations | group donor | count"),
  ("donations | top 3 quantity", "donations | top 3 by quantity"),
  ("donations | show giver", "donations | show donor"),
  ("donations | show donor as giver", "donations | show giver = donor"),
  ("donations | add donor as giver", "donations | add giver = donor"),
  ("donations | summarize n = count(*)", "donations | summarize n = count()"),
  ("sentences | grep mask", "sentences | filter text has \"mask\""),
  ("sentences | filter text like \"%mask%\"", "sentences | filter text has \"mask\""),
  ("sentences | filter text like \"mask%\"", "sentences | filter text starts with \"mask\""),
  ("sentences | filter text not like \"%mask%\"", "sentences | filter text not has \"mask\""),
  ("sentences | filter text contains \"mask\"", "sentences | filter text has \"mask\""),
  ("sentences | filter text =~ \"ma.k\"", "sentences | filter text matches /ma.k/"),
  ("sentences | filter text matches \"ma.k\"", "sentences | filter text matches /ma.k/"),
  ("donations | filter item = \"a\" && aggregate", "donations | filter item = \"a\" and aggregate"),
  ("donations | filter item = \"a\" || aggregate", "donations | filter item = \"a\" or aggregate"),
  ("donations | filter !aggregate", "donations | filter not aggregate"),
  ("donations | filter quantity <> 3", "donations | filter quantity != 3"),
  ("donations | filter quantity is null", "donations | filter quantity is missing"),
  ("donations | filter quantity is not null", "donations | filter quantity is known"),
  ("donations | filter quantity = null", "donations | filter quantity = missing"),
  ("donations | filter item is \"masks\"", "donations | filter item = \"masks\""),
  ("donations | filter $item = \"masks\"", "donations | filter item = \"masks\""),
  ("donations | filter `item` = \"masks\"", "donations | filter item = \"masks\""),
  ("donations | filter item in [\"a\", \"b\"]", "donations | filter item in (\"a\", \"b\")"),
  ("donations | filter quantity > 12,000", "donations | filter quantity > 12_000"),
  ("from donations | count", "donations | count"),
  ("donations where quantity > 3", "donations | filter quantity > 3"),
  ("donations.count", "donations | count"),
  ("select * from donations", "donations"),
  (
    "select donor, sum(amount) as total from donations where currency = 'CNY' group by donor "
      + "order by total desc limit 5",
    "donations | filter currency = 'CNY' | group donor | sum total = amount "
      + "| sort total descending | take 5"
  ),
  (
    "select count(*) from sentences where language <> 'en'",
    "sentences | filter language != 'en' | count"
  ),
  ("count articles", "articles | count"),
  ("count(articles)", "articles | count"),
  ("articles count", "articles | count"),
  ("articles cuont", "articles | count"),
  ("show articles", "articles"),
  ("show me all articles", "articles"),
  ("show donor, item from donations", "donations | show donor, item"),
  ("filter articles language = \"en\"", "articles | filter language = \"en\""),
  ("filter text has \"mask\"", "sentences | filter text has \"mask\""),
  (
    "count articles where language = \"en\" by section",
    "articles | filter language = \"en\" | group section | count"
  ),
  ("articles language = \"en\"", "articles | filter language = \"en\""),
  ("articles title, date", "articles | show title, date"),
  ("top 5 donations by quantity", "donations | top 5 by quantity"),
  ("first 5 articles", "articles | take 5"),
  ("sort articles by date | take 3", "articles | sort date | take 3"),
  ("average amount of donations by item", "donations | group item | mean amount"),
  ("kwic mask in sentences", "sentences | kwic \"mask\""),
  ("find masks", "sentences | filter text has \"masks\""),
  ("how many articles are there?", "articles | count"),
  ("give me donations", "donations"),
  ("统计 文章", "文章 | 计数"),
  ("列出 文章", "文章"),
  ("有多少 捐赠", "捐赠 | 计数"),
  ("有多少文章", "文章 | 计数"),
  ("显示 文本 从 句子", "句子 | 显示 文本"),
  ("句子 | 选择 文本", "句子 | 显示 文本"),
  ("捐赠 | 筛选 数量 大于 3", "捐赠 | 筛选 数量 > 3"),
  ("sentences | kwic mask", "sentences | kwic \"mask\""),
  (
    "sentences | kwic \"fight\" []{0,3} \"epidemic\" within sentence",
    "sentences | kwic [word = \"fight\"] []{0,3} [word = \"epidemic\"] within sentence"
  ),
  (
    "sentences | kwic [stem=\"help\"] []{0,2} \"new people\" | count",
    "sentences | kwic [stem=\"help\"] []{0,2} [word = \"new\"] [word = \"people\"] | count"
  ),
  ("sentences | kwic [word = \"fight\"%c]", "sentences | kwic [word = \"fight\"]"),
  ("sentences | kwic [lemma = \"fight\"]", "sentences | kwic [stem = \"fight\"]"),
  ("sentences | ngrams 2-4", "sentences | ngrams 2"),
  ("sentences | collocates \"mask\" window 5", "sentences | collocates \"mask\" within 5"),
  ("sentences | kwic \"mask\" window 5", "sentences | kwic \"mask\" width 5"),
  ("句子 | 搭配 \"口罩\" 以内 3", "句子 | 搭配 \"口罩\" 范围 3"),
  ("句子 | 关键词 对照 (句子)", "句子 | 关键词 相对 (句子)"),
  ("donations | sort-by quantity --reverse", "donations | sort quantity descending"),
  ("donations | group-by donor | count", "donations | group donor | count"),
  ("donations | to csv", "donations | show as csv"),
  ("donations | as md", "donations | show as markdown"),
  ("donations | length", "donations | count"),
  (
    "select donor, sum(amount) from donations group by donor order by 2 desc limit 5",
    "donations | group donor | sum amount | sort sum descending | take 5"
  ),
  (
    "who gave masks to Japan",
    "donations | filter item = \"masks\" and recipients has \"Japan\" | group donor | count"
  ),
  ("Who donated the most?", "donations | group donor | count | top 10"),
  (
    "which countries received masks?",
    "donations | filter item = \"masks\" | each countries | group countries | count"
  ),
  (
    "what did the Red Cross give to Italy",
    "donations | filter donor has \"Red Cross\" and recipients has \"Italy\" | group item | count"
  ),
]

struct HabitTests {
  @Test(arguments: habits)
  func `a habit of another tool is answered with the line rewritten`(
    _ habit: (wrong: String, right: String)
  ) {
    #expect(proposedLines(for: habit.wrong) == [habit.right])
    let mended = check(habit.right, in: CheckEnvironment(names: testNames))
    #expect(mended.diagnostics.isEmpty)
  }

  @Test func `several habits in one line give one line without any`() {
    let line = "donations | where item == \"masks\" && quantity > 12,000 | group by donor | head 10"
    let right = "donations | filter item == \"masks\" and quantity > 12_000 | group donor | take 10"
    #expect(proposedLines(for: line) == [right])
    #expect(check(right, in: CheckEnvironment()).diagnostics.isEmpty)
  }

  @Test func `== is read as =`() throws {
    #expect(
      try plan(of: "donations | filter item == \"a\"").steps.first?.operation
        == plan(of: "donations | filter item = \"a\"").steps.first?.operation
    )
  }
}
