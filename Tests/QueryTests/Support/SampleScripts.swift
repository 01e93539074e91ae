/// Good scripts of every kind, for round trips and as seeds of mutation.
let sampleScripts: [String] = [
  "donations",
  "句子 | 筛选 文本 含 “口罩” | 分组 语言 | 计数 | 前 10",
  "sentences ｜ filter text has 「國際」 ｜ count",
  """
  #!/usr/bin/env -S concord run
  concord 1
  # Who sent masks abroad, and how many?
  # A second line.

  param least = 1万            "smallest shipment to list"   # of masks
  param who = "中促会"
  param since = 2020-03

  # The gifts
  let masks = donations | filter item = "masks" and quantity >= least # big ones

  masks | group donor | sum quantity | top 10
  masks | show date, donor, recipients, quantity, article.title


  masks   # all
  # the end
  """,
  """
  donations |   # from
    # what was given
    filter status = "given" and not aggregate  # given
    | group year(date), donor  # by year
    # largest
    | sum total = amount
    | top 10 by total; events | count
  """,
  """
  sentences | kwic [word = "fight.*"] []{0,3} [word = "epidemic" | (norm != "a\\d" & !stem = "b")]+ within paragraph width 20
  sentences | kwic /mask(s?)\\/[a-z]\\b/i | take 5
  sentences | collocates "solidarity" within 3
  sentences | ngrams 3 | group ngram | top 20
  sentences | keywords against (sentences | filter language = "en")
  sentences | dispersion "mask" by article.section
  """,
  """
  donations | filter (quantity > 1 or amount > 2) and (item in ("a", “b”, 'c"d') or not aggregate)
  donations | filter quantity between 1 and 2 + 3 * (4 - 5) % 6 and -amount < --3 - -2
  donations | filter item exactly "Ａ" or item not has word "mask" or recipients has Japan
  donations | filter date < 2020年4月17日 and date >= 2020年 and amount is not missing
  donations | add part = share(quantity), before = previous(amount) | sort part descending, item
  donations | show first(countries).code, size(donors), (item = "a"), x = if(aggregate, 1, missing)
  """,
  """
  donations | show date, item | append (events | show date | filter date = 2020) | unique date
  donations | join (organizations | show name, kind) on donor.name = name keep all | hide kind
  articles | except (articles | filter translation is known) | sample 3 seed 7 | peek "x" | skip 1
  sentences | each countries | group article.section, countries | count | pivot countries
  donations | expect rows > 0 | expect unique id | expect quantity > 0 or quantity is missing
  (donations | take 3) | summarize n = count(), m = mean(amount) | show as json
  sentences | count | explain
  """,
  """
  donations | join (organizations | filter kind = "foundation" and mentions > 3 | show name, kind, mentions, country) on donor.name = name keep all | take 3
  令 甲 = 捐赠 | 筛选 物品 = "口罩" 且 (数量 介于 1万 至 20万 或 金额 为缺失) | 排序 日期 降序
  甲 | 分组 月 = 月(日期) | 汇总 件数 = 计数(), 总量 = 求和(数量) | 显示 作为 条形图
  """,
]
