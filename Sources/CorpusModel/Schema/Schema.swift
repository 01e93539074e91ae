// A flat table of all columns; the one place where names and types are fixed.

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
    ColumnSpec("file", .text, "文件", "the file the row stands in"),
    ColumnSpec("line", .number, "行", "the line of the file where it begins"),
    ColumnSpec(
      "id",
      .text,
      "编号",
      "a name of the row that stays the same when the files are read again"
    ),
  ]
  private static let document = ColumnSpec(
    "document",
    .row(.documents),
    "文献",
    "the document it stands in"
  )
  private static let article = ColumnSpec(
    "article",
    .row(.articles),
    "文章",
    "the article it stands in"
  )
  private static let part = ColumnSpec(
    "part",
    .row(.parts),
    "部分",
    "the sub-heading it stands under"
  )
  private static let paragraph = ColumnSpec(
    "paragraph",
    .row(.paragraphs),
    "段落",
    "the paragraph it stands in"
  )
  private static let sentence = ColumnSpec(
    "sentence",
    .row(.sentences),
    "句子",
    "the sentence it begins in"
  )
  private static let rule = ColumnSpec("rule", .text, "规则", "the rule that made the row")
  /// Where a record of the second group stands.
  private static let place = [sentence, paragraph, article, document] + identity

  private static let documents: [ColumnSpec] =
    [
      ColumnSpec("title", .text, "标题", "the title of the document"),
      ColumnSpec(
        "kind",
        .text,
        "种类",
        "journal issue, news collection, news page, web page, plain text"
      ),
      ColumnSpec("language", .text, "语言", "zh-Hans, zh-Hant or en"),
      ColumnSpec("publisher", .text, "出版者", "who published it"),
      ColumnSpec("issue", .text, "期号", "the issue of a journal"),
      ColumnSpec("date", .date, "日期", "when it was published"),
      ColumnSpec("url", .text, "网址", "its address"),
      ColumnSpec("encoding", .text, "编码", "the encoding of the file"),
      ColumnSpec("characters", .number, "字符数", "characters in the file"),
      ColumnSpec("articles", .number, "文章数", "articles in it"),
      ColumnSpec("details", .list(.text), "详情", "other facts printed in the file, as name: value"),
    ] + identity
  private static let articles: [ColumnSpec] =
    [
      ColumnSpec("number", .number, "序号", "its order in the document"),
      ColumnSpec("section", .text, "栏目", "the section of the issue"),
      ColumnSpec("title", .text, "标题", "the title over the text"),
      ColumnSpec("subtitle", .text, "副标题", "the second title"),
      ColumnSpec("contents_title", .text, "目录标题", "the title as the table of contents has it"),
      ColumnSpec("page", .number, "页码", "the page from the table of contents"),
      ColumnSpec("authors", .list(.text), "作者", "who wrote it"),
      ColumnSpec("affiliation", .text, "作者单位", "where the authors work"),
      ColumnSpec("contributor", .text, "供稿", "who contributed it"),
      ColumnSpec("translators", .list(.text), "译者", "who translated it"),
      ColumnSpec("source", .text, "来源", "the medium a news item names"),
      ColumnSpec("reporters", .list(.text), "记者", "the reporters named"),
      ColumnSpec("date", .date, "日期", "when it was published"),
      ColumnSpec("language", .text, "语言", "zh-Hans, zh-Hant or en"),
      ColumnSpec("editor_note", .text, "编者按", "the editor's note before it"),
      ColumnSpec("first_line", .number, "首行", "the first line of it"),
      ColumnSpec("last_line", .number, "末行", "the last line of it"),
      ColumnSpec("characters", .number, "字符数", "characters of reading text"),
      ColumnSpec("words", .number, "词数", "words of reading text, without punctuation"),
      ColumnSpec("translation", .row(.articles), "译文", "the same article in the other edition"),
      document,
    ] + identity
  private static let parts: [ColumnSpec] =
    [
      ColumnSpec("number", .number, "序号", "its order in the article"),
      ColumnSpec("level", .number, "层级", "1 for the outermost headings"),
      ColumnSpec("title", .text, "标题", "the heading as printed"),
      ColumnSpec("first_line", .number, "首行", "the line of the heading"),
      article, document,
    ] + identity
  private static let blocks: [ColumnSpec] =
    [
      ColumnSpec("number", .number, "序号", "its order in the document"),
      ColumnSpec(
        "kind",
        .text,
        "种类",
        "what the block is: title, paragraph, caption, running head, …"
      ),
      ColumnSpec("text", .text, "文本", "the block as it stands in the file"),
      ColumnSpec("first_line", .number, "首行", "its first line"),
      ColumnSpec("last_line", .number, "末行", "its last line"),
      article, document,
    ] + identity
  private static let paragraphs: [ColumnSpec] =
    [
      ColumnSpec("number", .number, "序号", "its order in the article"),
      ColumnSpec("kind", .text, "种类", "paragraph, list item, turn, heading, …"),
      ColumnSpec("text", .text, "文本", "the repaired reading text"),
      ColumnSpec("speaker", .text, "说话人", "who speaks, in an interview"),
      ColumnSpec("translation", .row(.paragraphs), "译文", "the same paragraph in the other edition"),
      part, article, document,
    ] + identity
  private static let sentences: [ColumnSpec] =
    [
      ColumnSpec("number", .number, "序号", "its order in the paragraph"),
      ColumnSpec("text", .text, "文本", "the sentence"),
      ColumnSpec("language", .text, "语言", "zh-Hans, zh-Hant or en"),
      ColumnSpec("countries", .list(.entity(.country)), "国家", "countries named in it"),
      ColumnSpec("organizations", .list(.entity(.organization)), "组织", "organizations named in it"),
      ColumnSpec("people", .list(.entity(.person)), "人物", "people named in it"),
      ColumnSpec("translation", .row(.sentences), "译文", "the same sentence in the other edition"),
      paragraph, part, article, document,
    ] + identity
  private static let words: [ColumnSpec] =
    [
      ColumnSpec("position", .number, "位置", "its order in the sentence"),
      ColumnSpec("word", .text, "词", "the word as written"),
      ColumnSpec("norm", .text, "词形", "the word folded: case, width, script"),
      ColumnSpec("stem", .text, "词干", "the stem of an English word"),
      ColumnSpec("kind", .text, "种类", "word, number, punctuation, symbol"),
      ColumnSpec("language", .text, "语言", "zh-Hans, zh-Hant or en"),
      ColumnSpec("start", .number, "起点", "characters before it in the sentence"),
      sentence, paragraph, article, document,
    ] + identity
  private static let repairs: [ColumnSpec] =
    [
      ColumnSpec("kind", .text, "种类", "joined line, split word, restored hyphen, …"),
      ColumnSpec("before", .text, "原文", "as it stands in the file"),
      ColumnSpec("after", .text, "改为", "as the reading text has it"),
      paragraph, article, document,
    ] + identity
  private static let problems: [ColumnSpec] =
    [
      ColumnSpec("severity", .text, "程度", "error, warning or note"),
      ColumnSpec("message", .text, "说明", "what could not be placed or had to be guessed"),
      ColumnSpec("text", .text, "文本", "the text in question"),
      document,
    ] + identity
  private static let countries: [ColumnSpec] =
    [
      ColumnSpec("name", .text, "名称", "the English name"),
      ColumnSpec("code", .text, "代码", "ISO 3166 alpha-3"),
      ColumnSpec("names", .list(.text), "别名", "all written forms in this corpus"),
      ColumnSpec("region", .text, "地区", "the region of the world"),
      ColumnSpec("mentions", .number, "提及", "how often it is named"),
    ] + identity
  private static let organizations: [ColumnSpec] =
    [
      ColumnSpec("name", .text, "名称", "the canonical name, English where the corpus has it"),
      ColumnSpec("names", .list(.text), "别名", "all written forms"),
      ColumnSpec("kind", .text, "种类", "foundation, association, government, company, media, …"),
      ColumnSpec("country", .entity(.country), "国家", "the country it belongs to"),
      ColumnSpec("mentions", .number, "提及", "how often it is named"),
    ] + identity
  private static let people: [ColumnSpec] =
    [
      ColumnSpec("name", .text, "姓名", "the canonical name"),
      ColumnSpec("names", .list(.text), "别名", "all written forms"),
      ColumnSpec("role", .text, "职务", "the role named with it"),
      ColumnSpec("organization", .entity(.organization), "组织", "the organization named with it"),
      ColumnSpec("country", .entity(.country), "国家", "the country named with it"),
      ColumnSpec("mentions", .number, "提及", "how often the person is named"),
    ] + identity
  private static let mentions: [ColumnSpec] =
    [
      ColumnSpec("kind", .text, "种类", "country, organization, person or place"),
      ColumnSpec("entity", .entity(nil), "实体", "the thing named"),
      ColumnSpec("text", .text, "文本", "the name as written"),
      ColumnSpec("start", .number, "起点", "characters before it in the sentence"),
    ] + place
  private static let figures: [ColumnSpec] =
    [
      ColumnSpec("value", .number, "数值", "the number"),
      ColumnSpec("unit", .text, "单位", "CNY, USD, percent, piece, person, country, …"),
      ColumnSpec("counted", .text, "所计", "the counted noun"),
      ColumnSpec(
        "approximation",
        .text,
        "近似",
        "exact, about, nearly, more than, at least, less than, between"
      ),
      ColumnSpec("low", .number, "下限", "the least it can be"),
      ColumnSpec("high", .number, "上限", "the most it can be"),
      ColumnSpec("text", .text, "文本", "the figure as written"),
      rule,
    ] + place
  private static let dates: [ColumnSpec] =
    [
      ColumnSpec("date", .date, "日期", "the date"),
      ColumnSpec("precision", .text, "精度", "day, month, year, half-year, hour, …"),
      ColumnSpec("resolved", .boolean, "推定", "whether the context supplied the year"),
      ColumnSpec("text", .text, "文本", "the date as written"),
      rule,
    ] + place
  private static let statements: [ColumnSpec] =
    [
      ColumnSpec("speakers", .list(.text), "说话人们", "who said it"),
      ColumnSpec("speaker", .text, "说话人", "the first of them"),
      ColumnSpec("role", .text, "职务", "in which role"),
      ColumnSpec("organization", .entity(.organization), "组织", "for which organization"),
      ColumnSpec("country", .entity(.country), "国家", "from which country"),
      ColumnSpec("quote", .text, "引文", "what was said"),
      ColumnSpec("direct", .boolean, "直接", "whether the words are the speaker's own"),
      ColumnSpec("cue", .text, "引语词", "the word that introduces it: 表示, said"),
      ColumnSpec("date", .date, "日期", "when it was said"),
      rule,
    ] + place
  private static let donations: [ColumnSpec] =
    [
      ColumnSpec("donors", .list(.entity(nil)), "捐赠方们", "who gave"),
      ColumnSpec("donor", .entity(nil), "捐赠方", "the first of them"),
      ColumnSpec("recipients", .list(.entity(nil)), "受赠方", "who received"),
      ColumnSpec("countries", .list(.entity(.country)), "国家", "the recipients' countries"),
      ColumnSpec("item", .text, "物品", "what was given, from the controlled list"),
      ColumnSpec("item_text", .text, "物品原文", "what was given, as written"),
      ColumnSpec("quantity", .number, "数量", "how many"),
      ColumnSpec("unit", .text, "单位", "the unit of the quantity"),
      ColumnSpec("approximation", .text, "近似", "exact, about, nearly, more than, …"),
      ColumnSpec("amount", .number, "金额", "money given, or the stated worth"),
      ColumnSpec("currency", .text, "币种", "CNY, USD, …"),
      ColumnSpec("date", .date, "日期", "when"),
      ColumnSpec("status", .text, "状态", "given, pledged, raised or planned"),
      ColumnSpec("aggregate", .boolean, "汇总", "a total over many transfers"),
      ColumnSpec("evidence", .text, "依据", "the clause that shows it"),
      rule,
    ] + place
  private static let events: [ColumnSpec] =
    [
      ColumnSpec("title", .text, "标题", "what took place"),
      ColumnSpec("kind", .text, "种类", "online dialogue, conference, ceremony, launch, …"),
      ColumnSpec("date", .date, "日期", "when"),
      ColumnSpec("place", .text, "地点", "where"),
      ColumnSpec("countries", .list(.entity(.country)), "国家", "the countries concerned"),
      ColumnSpec("hosts", .list(.entity(nil)), "主办方", "who held it"),
      ColumnSpec("supporters", .list(.entity(nil)), "支持方", "who supported it"),
      ColumnSpec("speakers", .list(.text), "发言人", "who spoke"),
      ColumnSpec("theme", .text, "主题", "its theme"),
      ColumnSpec("participants", .number, "参会人数", "how many took part"),
      ColumnSpec("viewers", .number, "观看人数", "how many watched"),
      ColumnSpec(
        "organizations",
        .list(.entity(.organization)),
        "组织",
        "organizations that took part"
      ),
      rule,
    ] + place
  private static let pairs: [ColumnSpec] =
    [
      ColumnSpec("level", .text, "层级", "article, part, paragraph or sentence"),
      ColumnSpec("chinese_file", .text, "中文文件", "the file of the Chinese passage"),
      ColumnSpec("chinese_line", .number, "中文行", "its line"),
      ColumnSpec("chinese_text", .text, "中文", "the Chinese passage; a title at the upper levels"),
      ColumnSpec("english_file", .text, "英文文件", "the file of the English passage"),
      ColumnSpec("english_line", .number, "英文行", "its line"),
      ColumnSpec("english_text", .text, "英文", "the English passage; a title at the upper levels"),
      ColumnSpec("score", .number, "得分", "0 to 1: how sure the pairing is"),
      article, document,
    ] + identity
  private static let disagreements: [ColumnSpec] =
    [
      ColumnSpec("kind", .text, "种类", "number, unit, date, name, country, role, only in …"),
      ColumnSpec("chinese_line", .number, "中文行", "the line of the Chinese passage"),
      ColumnSpec("chinese_text", .text, "中文", "the Chinese passage"),
      ColumnSpec("chinese_value", .text, "中文值", "what the Chinese states"),
      ColumnSpec("english_line", .number, "英文行", "the line of the English passage"),
      ColumnSpec("english_text", .text, "英文", "the English passage"),
      ColumnSpec("english_value", .text, "英文值", "what the English states"),
      ColumnSpec("pair", .row(.pairs), "对照", "the aligned passages"),
      rule, article, document,
    ] + identity
}
