// One flat table: all columns, with their meaning in both languages; the one place where names and types are fixed.

/// The columns of every table of a corpus.
package enum Schema {
  /// The columns of a table in the order `show` prints them when none are chosen.
  package static func columns(of table: Table) -> [ColumnSpec] {
    switch table {
    case .documents: documents
    case .articles: articles
    case .parts: parts
    case .blocks: blocks
    case .paragraphs: paragraphs
    case .sentences: sentences
    case .words: words
    case .repairs: repairs
    case .problems: problems
    case .countries: countries
    case .organizations: organizations
    case .people: people
    case .mentions: mentions
    case .figures: figures
    case .dates: dates
    case .statements: statements
    case .donations: donations
    case .events: events
    case .pairs: pairs
    case .disagreements: disagreements
    }
  }

  /// The position of a column in its table; nil when the table has none of that name.
  package static func column(_ name: String, of table: Table) -> Int? {
    columns(of: table).firstIndex { $0.name == name }
  }

  private static let identity: [ColumnSpec] = [
    ColumnSpec("file", .text, "文件", "the file the row stands in", "这一行所在的文件"),
    ColumnSpec("line", .number, "行", "the line of the file where it begins", "它在文件里开始的行"),
    ColumnSpec(
      "id",
      .text,
      "编号",
      "a name of the row that stays the same when the files are read again",
      "这一行的名字，重读文件也不变"
    ),
  ]
  private static let document = ColumnSpec(
    "document",
    .row(.documents),
    "文献",
    "the document it stands in",
    "它所在的文献"
  )
  private static let article = ColumnSpec(
    "article",
    .row(.articles),
    "文章",
    "the article it stands in",
    "它所在的文章"
  )
  private static let part = ColumnSpec(
    "part",
    .row(.parts),
    "部分",
    "the sub-heading it stands under",
    "它所在的小标题"
  )
  private static let paragraph = ColumnSpec(
    "paragraph",
    .row(.paragraphs),
    "段落",
    "the paragraph it stands in",
    "它所在的段落"
  )
  private static let sentence = ColumnSpec(
    "sentence",
    .row(.sentences),
    "句子",
    "the sentence it begins in",
    "它开始的那个句子"
  )
  private static let rule = ColumnSpec(
    "rule",
    .text,
    "规则",
    "the rule that made the row",
    "得出这一行的规则"
  )
  /// Where a record of the second group stands.
  private static let place = [sentence, paragraph, article, document] + identity

  private static let documents: [ColumnSpec] =
    [
      ColumnSpec("title", .text, "标题", "the title of the document", "文献的标题"),
      ColumnSpec(
        "kind",
        .text,
        "种类",
        "journal issue, news collection, news page, web page, plain text",
        "期刊、新闻汇编、新闻页、网页、纯文本等"
      ),
      ColumnSpec("language", .text, "语言", "zh-Hans, zh-Hant or en", "zh-Hans、zh-Hant 或 en"),
      ColumnSpec("publisher", .text, "出版者", "who published it", "出版者"),
      ColumnSpec("issue", .text, "期号", "the issue of a journal", "期刊的期号"),
      ColumnSpec("date", .date, "日期", "when it was published", "发表的日期"),
      ColumnSpec("url", .text, "网址", "its address", "网址"),
      ColumnSpec("encoding", .text, "编码", "the encoding of the file", "文件的编码"),
      ColumnSpec("characters", .number, "字符数", "characters in the file", "文件的字符数"),
      ColumnSpec("articles", .number, "文章数", "articles in it", "其中的文章数"),
      ColumnSpec(
        "details",
        .list(.text),
        "详情",
        "other facts printed in the file, as name: value",
        "文件里印着的其他信息，写作 名称: 值"
      ),
    ] + identity
  private static let articles: [ColumnSpec] =
    [
      ColumnSpec("number", .number, "序号", "its order in the document", "它在文献里的次序"),
      ColumnSpec("section", .text, "栏目", "the section of the issue", "期刊的栏目"),
      ColumnSpec("title", .text, "标题", "the title over the text", "正文上方的标题"),
      ColumnSpec("subtitle", .text, "副标题", "the second title", "副标题"),
      ColumnSpec(
        "contents_title",
        .text,
        "目录标题",
        "the title as the table of contents has it",
        "目录里的标题"
      ),
      ColumnSpec("page", .number, "页码", "the page from the table of contents", "目录里的页码"),
      ColumnSpec("authors", .list(.text), "作者", "who wrote it", "作者"),
      ColumnSpec("affiliation", .text, "作者单位", "where the authors work", "作者的单位"),
      ColumnSpec("contributor", .text, "供稿", "who contributed it", "供稿者"),
      ColumnSpec("translators", .list(.text), "译者", "who translated it", "译者"),
      ColumnSpec("source", .text, "来源", "the medium a news item names", "新闻注明的媒体"),
      ColumnSpec("reporters", .list(.text), "记者", "the reporters named", "署名的记者"),
      ColumnSpec("date", .date, "日期", "when it was published", "发表的日期"),
      ColumnSpec("language", .text, "语言", "zh-Hans, zh-Hant or en", "zh-Hans、zh-Hant 或 en"),
      ColumnSpec("editor_note", .text, "编者按", "the editor's note before it", "文前的编者按"),
      ColumnSpec("first_line", .number, "首行", "the first line of it", "它的第一行"),
      ColumnSpec("last_line", .number, "末行", "the last line of it", "它的最后一行"),
      ColumnSpec("characters", .number, "字符数", "characters of reading text", "正文的字符数"),
      ColumnSpec(
        "words",
        .number,
        "词数",
        "words of reading text, without punctuation",
        "正文的词数，不含标点"
      ),
      ColumnSpec(
        "translation",
        .row(.articles),
        "译文",
        "the same article in the other edition",
        "另一版本里的同一篇文章"
      ),
      document,
    ] + identity
  private static let parts: [ColumnSpec] =
    [
      ColumnSpec("number", .number, "序号", "its order in the article", "它在文章里的次序"),
      ColumnSpec("level", .number, "层级", "1 for the outermost headings", "最外层的小标题是 1"),
      ColumnSpec("title", .text, "标题", "the heading as printed", "印出的小标题"),
      ColumnSpec("first_line", .number, "首行", "the line of the heading", "小标题所在的行"),
      article, document,
    ] + identity
  private static let blocks: [ColumnSpec] =
    [
      ColumnSpec("number", .number, "序号", "its order in the document", "它在文献里的次序"),
      ColumnSpec(
        "kind",
        .text,
        "种类",
        "what the block is: title, paragraph, caption, running head, …",
        "这一块是什么：标题、段落、图注、书眉等"
      ),
      ColumnSpec("text", .text, "文本", "the block as it stands in the file", "文件里原样的文字"),
      ColumnSpec("first_line", .number, "首行", "its first line", "它的第一行"),
      ColumnSpec("last_line", .number, "末行", "its last line", "它的最后一行"),
      article, document,
    ] + identity
  private static let paragraphs: [ColumnSpec] =
    [
      ColumnSpec("number", .number, "序号", "its order in the article", "它在文章里的次序"),
      ColumnSpec("kind", .text, "种类", "paragraph, list item, turn, heading, …", "段落、列表项、问答、小标题等"),
      ColumnSpec("text", .text, "文本", "the repaired reading text", "修补后的正文"),
      ColumnSpec("speaker", .text, "说话人", "who speaks, in an interview", "访谈里的说话人"),
      ColumnSpec(
        "translation",
        .row(.paragraphs),
        "译文",
        "the same paragraph in the other edition",
        "另一版本里的同一段"
      ),
      part, article, document,
    ] + identity
  private static let sentences: [ColumnSpec] =
    [
      ColumnSpec("number", .number, "序号", "its order in the paragraph", "它在段落里的次序"),
      ColumnSpec("text", .text, "文本", "the sentence", "句子"),
      ColumnSpec("language", .text, "语言", "zh-Hans, zh-Hant or en", "zh-Hans、zh-Hant 或 en"),
      ColumnSpec("countries", .list(.entity(.country)), "国家", "countries named in it", "句中提到的国家"),
      ColumnSpec(
        "organizations",
        .list(.entity(.organization)),
        "组织",
        "organizations named in it",
        "句中提到的组织"
      ),
      ColumnSpec("people", .list(.entity(.person)), "人物", "people named in it", "句中提到的人物"),
      ColumnSpec(
        "translation",
        .row(.sentences),
        "译文",
        "the same sentence in the other edition",
        "另一版本里的同一句"
      ),
      paragraph, part, article, document,
    ] + identity
  private static let words: [ColumnSpec] =
    [
      ColumnSpec("position", .number, "位置", "its order in the sentence", "它在句子里的次序"),
      ColumnSpec("word", .text, "词", "the word as written", "原样的词"),
      ColumnSpec("norm", .text, "词形", "the word folded: case, width, script", "不分大小写、全半角、繁简的词形"),
      ColumnSpec("stem", .text, "词干", "the stem of an English word", "英文词的词干"),
      ColumnSpec(
        "kind",
        .text,
        "种类",
        "word, number, punctuation, symbol",
        "word（词）、number（数字）、punctuation（标点）或 symbol（符号）"
      ),
      ColumnSpec("language", .text, "语言", "zh-Hans, zh-Hant or en", "zh-Hans、zh-Hant 或 en"),
      ColumnSpec("start", .number, "起点", "characters before it in the sentence", "句中在它之前的字符数"),
      sentence, paragraph, article, document,
    ] + identity
  private static let repairs: [ColumnSpec] =
    [
      ColumnSpec(
        "kind",
        .text,
        "种类",
        "joined line, split word, restored hyphen, …",
        "并行、拆词、恢复连字符等"
      ),
      ColumnSpec("before", .text, "原文", "as it stands in the file", "文件里的原样"),
      ColumnSpec("after", .text, "改为", "as the reading text has it", "正文里的写法"),
      paragraph, article, document,
    ] + identity
  private static let problems: [ColumnSpec] =
    [
      ColumnSpec("severity", .text, "程度", "error, warning or note", "错误、警告或提示"),
      ColumnSpec(
        "message",
        .text,
        "说明",
        "what could not be placed or had to be guessed",
        "无法归位或只能猜测之处"
      ),
      ColumnSpec("text", .text, "文本", "the text in question", "有关的文字"),
      document,
    ] + identity
  private static let countries: [ColumnSpec] =
    [
      ColumnSpec("name", .text, "名称", "the English name", "英文名"),
      ColumnSpec("code", .text, "代码", "ISO 3166 alpha-3", "ISO 3166 三字母代码"),
      ColumnSpec("names", .list(.text), "别名", "all written forms in this corpus", "本语料库里的各种写法"),
      ColumnSpec(
        "region",
        .text,
        "地区",
        "the region of the world: Africa, Asia, Europe …; where a table has a column country, country.region = \"Africa\"",
        "所在的地区：Africa、Asia、Europe 等；有“国家”一列的表写 国家.地区 = \"Africa\""
      ),
      ColumnSpec("mentions", .number, "提及", "how often it is named", "被提到的次数"),
    ] + identity
  private static let organizations: [ColumnSpec] =
    [
      ColumnSpec(
        "name",
        .text,
        "名称",
        "the canonical name, English where the corpus has it",
        "规范名，有英文名的用英文"
      ),
      ColumnSpec("names", .list(.text), "别名", "all written forms", "各种写法"),
      ColumnSpec(
        "kind",
        .text,
        "种类",
        "foundation, association, government, company, media, …",
        "基金会、协会、政府、公司、媒体等"
      ),
      ColumnSpec("country", .entity(.country), "国家", "the country it belongs to", "所属的国家"),
      ColumnSpec("mentions", .number, "提及", "how often it is named", "被提到的次数"),
    ] + identity
  private static let people: [ColumnSpec] =
    [
      ColumnSpec("name", .text, "姓名", "the canonical name", "规范名"),
      ColumnSpec("names", .list(.text), "别名", "all written forms", "各种写法"),
      ColumnSpec("role", .text, "职务", "the role named with it", "同时提到的职务"),
      ColumnSpec(
        "organization",
        .entity(.organization),
        "组织",
        "the organization named with it",
        "同时提到的组织"
      ),
      ColumnSpec("country", .entity(.country), "国家", "the country named with it", "同时提到的国家"),
      ColumnSpec("mentions", .number, "提及", "how often the person is named", "被提到的次数"),
    ] + identity
  private static let mentions: [ColumnSpec] =
    [
      ColumnSpec(
        "kind",
        .text,
        "种类",
        "country, organization, person or place",
        "country（国家）、organization（组织）、person（人物）或 place（地点）"
      ),
      ColumnSpec("entity", .entity(nil), "实体", "the thing named", "所指的对象"),
      ColumnSpec("text", .text, "文本", "the name as written", "原样的名称"),
      ColumnSpec("start", .number, "起点", "characters before it in the sentence", "句中在它之前的字符数"),
    ] + place
  private static let figures: [ColumnSpec] =
    [
      ColumnSpec("value", .number, "数值", "the number", "数值"),
      ColumnSpec(
        "unit",
        .text,
        "单位",
        "CNY, USD, percent, piece, person, country, …",
        "CNY、USD、percent、piece、person、country 等"
      ),
      ColumnSpec("counted", .text, "所计", "the counted noun", "所计的名词"),
      ColumnSpec(
        "approximation",
        .text,
        "近似",
        "exact, about, nearly, more than, at least, less than, between",
        "exact（确数）、about（约）、nearly（近）、more than（超过）、at least（至少）、less than（不到）、between（之间）"
      ),
      ColumnSpec("low", .number, "下限", "the least it can be", "最小可能值"),
      ColumnSpec("high", .number, "上限", "the most it can be", "最大可能值"),
      ColumnSpec("text", .text, "文本", "the figure as written", "原样的数据"),
      rule,
    ] + place
  private static let dates: [ColumnSpec] =
    [
      ColumnSpec("date", .date, "日期", "the date", "日期"),
      ColumnSpec("precision", .text, "精度", "day, month, year, half-year, hour, …", "日、月、年、半年、时等"),
      ColumnSpec("resolved", .boolean, "推定", "whether the context supplied the year", "年份是否由上下文推定"),
      ColumnSpec("text", .text, "文本", "the date as written", "原样的日期"),
      rule,
    ] + place
  private static let statements: [ColumnSpec] =
    [
      ColumnSpec("speakers", .list(.text), "说话人们", "who said it", "说话的人"),
      ColumnSpec("speaker", .text, "说话人", "who said it; the first of several", "说话的人；有几人时取第一人"),
      ColumnSpec("role", .text, "职务", "in which role", "以什么职务"),
      ColumnSpec("organization", .entity(.organization), "组织", "for which organization", "代表哪个组织"),
      ColumnSpec("country", .entity(.country), "国家", "from which country", "来自哪个国家"),
      ColumnSpec("quote", .text, "引文", "what was said", "说的话"),
      ColumnSpec("direct", .boolean, "直接", "whether the words are the speaker's own", "是否为说话人的原话"),
      ColumnSpec("cue", .text, "引语词", "the word that introduces it: 表示, said", "引出它的词：表示、said"),
      ColumnSpec("date", .date, "日期", "when it was said", "说话的日期"),
      rule,
    ] + place
  private static let donations: [ColumnSpec] =
    [
      ColumnSpec("donors", .list(.entity(nil)), "捐赠方们", "who gave", "捐赠的各方"),
      ColumnSpec("donor", .entity(nil), "捐赠方", "who gave; the first of several", "捐赠的一方；有几家时取第一家"),
      ColumnSpec("recipients", .list(.entity(nil)), "受赠方", "who received", "接受的各方"),
      ColumnSpec(
        "countries",
        .list(.entity(.country)),
        "国家",
        "the recipients' countries",
        "受赠方的国家"
      ),
      ColumnSpec("item", .text, "物品", "what was given, from the controlled list", "捐了什么，取自统一的词表"),
      ColumnSpec("item_text", .text, "物品原文", "what was given, as written", "捐了什么，原样"),
      ColumnSpec("quantity", .number, "数量", "how many", "数量"),
      ColumnSpec("unit", .text, "单位", "the unit of the quantity", "数量的单位"),
      ColumnSpec(
        "approximation",
        .text,
        "近似",
        "exact, about, nearly, more than, …",
        "exact（确数）、about（约）、nearly（近）、more than（超过）等"
      ),
      ColumnSpec("amount", .number, "金额", "money given, or the stated worth", "捐款或标明的价值"),
      ColumnSpec("currency", .text, "币种", "CNY, USD, …", "CNY、USD 等"),
      ColumnSpec("date", .date, "日期", "when", "日期"),
      ColumnSpec(
        "status",
        .text,
        "状态",
        "given, pledged, raised or planned",
        "given（已捐）、pledged（承诺）、raised（筹集）或 planned（计划）"
      ),
      ColumnSpec("aggregate", .boolean, "汇总", "a total over many transfers", "是否为多次捐赠的总计"),
      ColumnSpec("evidence", .text, "依据", "the clause that shows it", "作为依据的分句"),
      rule,
    ] + place
  private static let events: [ColumnSpec] =
    [
      ColumnSpec("title", .text, "标题", "what took place", "活动的名称"),
      ColumnSpec(
        "kind",
        .text,
        "种类",
        "online dialogue, conference, ceremony, launch, …",
        "线上对话、会议、仪式、启动等"
      ),
      ColumnSpec("date", .date, "日期", "when", "日期"),
      ColumnSpec("place", .text, "地点", "where", "地点"),
      ColumnSpec("countries", .list(.entity(.country)), "国家", "the countries concerned", "有关的国家"),
      ColumnSpec("hosts", .list(.entity(nil)), "主办方", "who held it", "主办的各方"),
      ColumnSpec("supporters", .list(.entity(nil)), "支持方", "who supported it", "支持的各方"),
      ColumnSpec("speakers", .list(.text), "发言人", "who spoke", "发言的人"),
      ColumnSpec("theme", .text, "主题", "its theme", "主题"),
      ColumnSpec("participants", .number, "参会人数", "how many took part", "参加的人数"),
      ColumnSpec("viewers", .number, "观看人数", "how many watched", "观看的人数"),
      ColumnSpec(
        "organizations",
        .list(.entity(.organization)),
        "组织",
        "organizations that took part",
        "参加的组织"
      ),
      rule,
    ] + place
  private static let pairs: [ColumnSpec] =
    [
      ColumnSpec(
        "level",
        .text,
        "层级",
        "article, part, paragraph or sentence",
        "article（文章）、part（部分）、paragraph（段落）或 sentence（句子）"
      ),
      ColumnSpec("chinese_file", .text, "中文文件", "the file of the Chinese passage", "中文段落所在的文件"),
      ColumnSpec("chinese_line", .number, "中文行", "its line", "所在的行"),
      ColumnSpec(
        "chinese_text",
        .text,
        "中文",
        "the Chinese passage; a title at the upper levels",
        "中文段落；上层为标题"
      ),
      ColumnSpec("english_file", .text, "英文文件", "the file of the English passage", "英文段落所在的文件"),
      ColumnSpec("english_line", .number, "英文行", "its line", "所在的行"),
      ColumnSpec(
        "english_text",
        .text,
        "英文",
        "the English passage; a title at the upper levels",
        "英文段落；上层为标题"
      ),
      ColumnSpec("score", .number, "得分", "0 to 1: how sure the pairing is", "0 到 1：对照的把握"),
      article, document,
    ] + identity
  private static let disagreements: [ColumnSpec] =
    [
      ColumnSpec(
        "kind",
        .text,
        "种类",
        "number, unit, date, name, country, role, only in …",
        "number（数字）、unit（单位）、date（日期）、name（名称）、country（国家）、role（角色）、only in …（只在一方）"
      ),
      ColumnSpec("chinese_line", .number, "中文行", "the line of the Chinese passage", "中文段落的行"),
      ColumnSpec("chinese_text", .text, "中文", "how the Chinese writes it", "中文的写法"),
      ColumnSpec("chinese_value", .text, "中文值", "what the Chinese states", "中文的说法"),
      ColumnSpec("english_line", .number, "英文行", "the line of the English passage", "英文段落的行"),
      ColumnSpec("english_text", .text, "英文", "how the English writes it", "英文的写法"),
      ColumnSpec("english_value", .text, "英文值", "what the English states", "英文的说法"),
      ColumnSpec("pair", .row(.pairs), "对照", "the aligned passages", "对照的段落"),
      rule, article, document,
    ] + identity
}
