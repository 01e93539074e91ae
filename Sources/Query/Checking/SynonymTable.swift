import Unicode

/// Words of everyday language for columns, asked only when a name is no column.
enum SynonymTable {
  /// Each line: the words, then the columns they may mean, best first.
  private static let lines: [([String], [String])] = [
    (["sender", "giver", "from_whom", "source_org", "捐款方", "捐助方", "捐赠者"], ["donor", "donors"]),
    (["receiver", "beneficiary", "to", "受益方", "接收方", "受助方"], ["recipients"]),
    (["nation", "state", "land", "国别"], ["country", "countries"]),
    (["money", "value", "worth", "price", "cost", "usd", "cny", "钱", "款额"], ["amount", "value"]),
    (["number", "many", "quantities", "num", "件数"], ["quantity", "number"]),
    (["type", "category", "class", "类型", "类别"], ["kind", "level", "status"]),
    (["lang", "locale", "语种"], ["language"]),
    (["author", "writer"], ["authors", "contributor"]),
    (["content", "body", "sentence", "string", "内容", "正文"], ["text", "quote", "evidence"]),
    (["headline", "heading", "caption", "题目", "题名"], ["title"]),
    (["when", "time", "day", "时间"], ["date"]),
    (["where", "location", "venue", "city", "地方", "城市"], ["place", "country"]),
    (
      ["who", "person", "said_by", "谁", "人物", "发言人", "发言者", "讲话人", "人名"],
      ["speaker", "speakers", "people", "donor"]
    ),
    (["org", "company", "institution", "ngo", "机构", "单位"], ["organization", "organizations"]),
    (["goods", "thing", "product", "object", "物资", "东西"], ["item", "counted"]),
    (["job", "position", "title_of_person", "post", "职位", "头衔"], ["role"]),
    (["said", "words", "speech", "utterance", "话"], ["quote", "text"]),
    (["host", "organizer", "organiser", "举办方"], ["hosts"]),
    (["filename", "path", "文件名"], ["file"]),
    (["rownumber", "line_number", "lineno", "行号"], ["line"]),
    (["n", "freq", "frequency", "total", "次数", "频数"], ["count", "sum", "mentions"]),
  ]

  private static let columnsByWord: [String: [String]] = {
    var table: [String: [String]] = [:]
    for (words, columns) in lines {
      for word in words { table[fold(word)] = columns }
    }
    return table
  }()

  /// The columns a folded word may mean.
  static func columns(for word: String) -> [String] { columnsByWord[word] ?? [] }
}
