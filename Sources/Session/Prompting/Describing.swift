import Columns
import CorpusModel
import Diagnostics
import Query
import Store

/// The tables of a corpus with their sizes.
func listTables(of corpus: Corpus, in language: NameLanguage) -> ResultTable {
  func heading(_ message: Message) -> String { message.text(in: language) }
  let tables = Table.allCases
  return ResultTable(
    columns: [
      ResultColumn(
        name: heading(Message("table", "表")),
        type: .text,
        values: tables.map { .text($0.name(in: language)) }
      ),
      ResultColumn(
        name: heading(Message("rows", "行数")),
        type: .number,
        values: tables.map { .number(Double(corpus.rowCount($0))) }
      ),
      ResultColumn(
        name: heading(Message("one row is", "一行是")),
        type: .text,
        values: tables.map { .text($0.summary.text(in: language)) }
      ),
    ],
    rowCount: tables.count
  )
}

/// The columns of a table with how many of its rows know them.
func columns(of table: Table, in corpus: Corpus, _ language: NameLanguage) -> ResultTable {
  let specs = Schema.columns(of: table)
  let count = corpus.rowCount(table)
  let known = specs.indices.map { position in
    let column = corpus.read(position, of: table, rows: .range(0..<count))
    return (0..<count).count { column.isKnown($0) }
  }
  let names = columns(specs.map { ($0.name, $0.chinese, $0.type) }, language)
  let further = [
    ResultColumn(
      name: Message("known", "已知").text(in: language),
      type: .number,
      values: known.map { .number(Double($0)) }
    ),
    ResultColumn(
      name: Message("meaning", "含义").text(in: language),
      type: .text,
      values: specs.map { .text($0.meaning.text(in: language)) }
    ),
  ]
  return ResultTable(columns: names + further, rowCount: specs.count)
}

/// The columns of a definition or of the last answer.
func columns(of shape: RowShape, in language: NameLanguage) -> ResultTable {
  let fields = shape.fields
  return ResultTable(
    columns: columns(fields.map { ($0.name, $0.chineseName, $0.type) }, language),
    rowCount: fields.count
  )
}

/// The names of columns, first in the language, then in the other, and their types.
private func columns(
  _ names: [(english: String, chinese: String, type: ValueType)],
  _ language: NameLanguage
) -> [ResultColumn] {
  let english = ResultColumn(
    name: language == .english ? "column" : "English",
    type: .text,
    values: names.map { .text($0.english) }
  )
  let chinese = ResultColumn(
    name: language == .english ? "中文" : "列",
    type: .text,
    values: names.map { .text($0.chinese) }
  )
  let type = ResultColumn(
    name: Message("type", "类型").text(in: language),
    type: .text,
    values: names.map { .text($0.type.description.text(in: language)) }
  )
  return (language == .english ? [english, chinese] : [chinese, english]) + [type]
}

extension ValueType {
  /// The type as people write it: `list of country`.
  var description: Message {
    switch self {
    case .text: Message("text", "文本")
    case .number: Message("number", "数字")
    case .date: Message("date", "日期")
    case .boolean: Message("yes or no", "真假")
    case .entity(let kind): kind == nil ? Message("named thing", "名称") : kind.noun
    case .row(let table): Message("row of \(table)", "\(table)的一行")
    case .list(let element): Message("list of \(element.description)", "\(element.description)列表")
    }
  }
}
