import CorpusModel
import Diagnostics
import Query
import Unicode

extension HelpPage {
  /// A page for every name of a column, with examples made from what the corpus holds there.
  static func ofColumns(_ names: CorpusNames) -> [HelpPage] {
    homes.map { ofColumn($0.name, in: $0.tables, names) }
  }

  /// The page of a column, with examples on a table of one's choice.
  static func ofColumn(_ name: String, first table: Table, _ names: CorpusNames) -> HelpPage {
    let others = homes.first { $0.name == name }?.tables.filter { $0 != table } ?? []
    return ofColumn(name, in: [table] + others, names)
  }

  /// Every name of a column with the tables that have it, the most interesting first.
  private static let homes: [(name: String, tables: [Table])] = {
    var homes: [(name: String, tables: [Table])] = []
    for table in Table.inOrderOfInterest {
      for column in Schema.columns(of: table) {
        if let index = homes.firstIndex(where: { $0.name == column.name }) {
          homes[index].tables.append(table)
        } else {
          homes.append((column.name, [table]))
        }
      }
    }
    return homes
  }()

  private static func ofColumn(
    _ name: String,
    in tables: [Table],
    _ names: CorpusNames
  ) -> HelpPage {
    let home = tables[0]
    let position = Schema.column(name, of: home) ?? 0
    let spec = Schema.columns(of: home)[position]
    let origin = ColumnOrigin(table: home, column: position)
    let samples = ColumnSamples(home, spec, names.values(origin))
    let chinese = tables.flatMap(Schema.columns(of:)).filter { $0.name == name }.map(\.chinese)
    return HelpPage(
      kind: .column,
      title: Message("\(spec.name)", "\(spec.chinese)"),
      names: [name] + Set(chinese).sorted() + tables.map { "\($0.name).\(name)" },
      form: Message(
        "\(spec.name): \(spec.type.description)",
        "\(spec.chinese)：\(spec.type.description)"
      ),
      meaning: spec.meaning,
      details: [whereItStands(name, tables)],
      examples: samples.examples,
      mistake: samples.mistake,
      see: Array(tables.prefix(4).map(\.name))
    )
  }

  private static func whereItStands(_ name: String, _ tables: [Table]) -> Message {
    let places = tables.map { table -> Message in
      let spec = Schema.columns(of: table).first { $0.name == name }
      return spec.map { Message("\(table): \($0.meaning)", "\(table)：\($0.meaning)") }
        ?? named(table)
    }
    let lines = Message(
      "\(places.map { "  " + $0.english }.joined(separator: "\n"))",
      "\(places.map { "  " + $0.chinese }.joined(separator: "\n"))"
    )
    return Message("in the tables\n\(lines)", "在这些表里\n\(lines)")
  }
}

/// Questions about a column that any corpus answers, by its type.
private struct ColumnSamples {
  private let table: String
  private let column: String
  private let type: ValueType
  /// Values that occur, most frequent first.
  private let values: [String]

  init(_ table: Table, _ spec: ColumnSpec, _ values: [String]) {
    self.table = table.name
    column = spec.name
    type = spec.type
    self.values = values
  }

  var examples: [HelpExample] {
    switch type {
    case .text: questions("group \(column) | count | top 3", wanted("="), "show \(column) | take 3")
    case .number:
      questions(
        "top 3 by \(column) | show \(column), source",
        "summarize least = min(\(column)), middle = median(\(column)), most = max(\(column))",
        "filter \(column) is known | count"
      )
    case .date:
      questions(
        "group year(\(column)) | count",
        "summarize first = min(\(column)), last = max(\(column))",
        "filter \(column) is known | show \(column) | take 3"
      )
    case .boolean:
      questions(
        "group \(column) | count",
        "filter \(column) | count",
        "filter not \(column) | show \(column), source | take 3"
      )
    case .entity:
      questions("group \(column) | count | top 3", wanted("="), "show \(column) | take 3")
    case .row(let other):
      questions(
        "group \(column).\(other.label) | count | top 3",
        "filter \(column) is known | count",
        "show \(column).\(other.label) | take 3"
      )
    case .list:
      questions(
        "each \(column) | group \(column) | count | top 3",
        wanted("has"),
        "top 3 by size(\(column)) | show \(column)"
      )
    }
  }

  private func questions(_ stages: String...) -> [HelpExample] {
    stages.map { HelpExample("\(table) | \($0)") }
  }

  /// A filter for the most frequent value that is short enough to be typed.
  private func wanted(_ operation: String) -> String {
    let value = values.first {
      $0.utf8.count <= 40 && !$0.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") }
        && !$0.contains("; ")
    }
    guard let value else { return "filter \(column) is known | count" }
    return "filter \(column) \(operation) \"\(value)\" | count"
  }

  var mistake: HelpMistake {
    switch type {
    case .text:
      mistake(
        "group \(column) as value",
        "group value = \(column)",
        Message("the name comes first", "名字写在前面")
      )
    case .number:
      mistake(
        "filter \(column) > \"10\"",
        "filter \(column) > 10",
        Message("a number has no quotes", "数字不加引号")
      )
    case .date:
      mistake(
        "filter \(column) = \"April 2020\"",
        "filter \(column) = 2020-04",
        Message("a date is written with digits", "日期用数字写")
      )
    case .boolean:
      mistake(
        "filter \(column) = \"yes\"",
        "filter \(column)",
        Message("it is true or false, and a condition by itself", "它是真或假，本身就是条件")
      )
    case .entity:
      mistake(
        "filter \(column) has name \"Nepal\"",
        "filter \(column).name has \"Nepal\"",
        Message("what a thing has is reached by a dot", "对象的各项用点号取得")
      )
    case .row(let other):
      mistake(
        "filter \(column) > 1",
        "filter \(column).\(other.label) is known",
        Message("a row has columns, reached by a dot", "一行有各列，用点号取得")
      )
    case .list:
      mistake(
        "group \(column)",
        "each \(column) | group \(column)",
        Message("a list column has many values in one row", "列表列一行有许多值")
      )
    }
  }

  private func mistake(_ wrong: String, _ right: String, _ why: Message) -> HelpMistake {
    HelpMistake(wrong: "\(table) | \(wrong)", right: "\(table) | \(right)", why: why)
  }
}

extension Table {
  /// The tables people ask about most come first.
  fileprivate static let inOrderOfInterest: [Table] = {
    let first: [Table] = [.donations, .events, .statements, .articles, .sentences, .people]
    return first + allCases.filter { !first.contains($0) }
  }()

  /// The column that says what a row of the table is.
  fileprivate var label: String {
    switch self {
    case .documents, .articles, .parts, .events: "title"
    case .countries, .organizations, .people: "name"
    case .pairs: "level"
    case .words: "word"
    case .blocks, .paragraphs, .sentences, .mentions, .figures, .dates, .repairs, .problems,
      .statements, .donations, .disagreements:
      "number"
    }
  }
}
