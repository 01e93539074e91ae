package import CorpusModel
package import Diagnostics

extension ValueType {
  /// The type with its article: "a number", "a list of countries".
  package var phrase: Message {
    switch self {
    case .text: Message("text", "文本")
    case .number: Message("a number", "数字")
    case .date: Message("a date", "日期")
    case .boolean: Message("true or false", "真假值")
    case .entity(let kind):
      kind.map { Message("\($0.article) \($0.rawValue)", "\($0.chineseNoun)") }
        ?? Message("a name", "名称")
    case .row(let table):
      Message(
        "\("aeiou".contains(table.singular.first ?? " ") ? "an" : "a") \(table.singular)",
        "一条\(table)"
      )
    case .list(let element): Message("a list of \(element.plural)", "\(element.plural)的列表")
    }
  }

  private var plural: Message {
    switch self {
    case .text: Message("texts", "文本")
    case .number: Message("numbers", "数字")
    case .date: Message("dates", "日期")
    case .boolean: Message("truth values", "真假值")
    case .entity(let kind):
      kind.map { Message("\($0.plural)", "\($0.chineseNoun)") } ?? Message("names", "名称")
    case .row(let table): named(table)
    case .list: Message("lists", "列表")
    }
  }

  /// How a value of the type is written in a question; nil where none can be.
  var sample: String? {
    switch self {
    case .text: "\"masks\""
    case .number: "12_000"
    case .date: "2020-04-17"
    case .boolean: "true"
    case .entity(.country): "Japan"
    case .entity(.organization): "\"Red Cross\""
    case .entity: "\"Li Wei\""
    case .row: nil
    case .list(let element): element.sample
    }
  }

  /// Whether its values have an order.
  var isOrdered: Bool {
    switch self {
    case .text, .number, .date: true
    case .boolean, .entity, .row, .list: false
    }
  }

  /// Whether text tests apply: text, names, and lists of either.
  var isTextual: Bool {
    switch element {
    case .text, .entity: true
    case .number, .date, .boolean, .row, .list: false
    }
  }

  /// Whether two types may be compared.
  func matches(_ other: ValueType) -> Bool {
    switch (self, other) {
    case (.entity, .entity): true
    case _: self == other
    }
  }
}

extension EntityKind {
  /// What a thing of the kind is called in Chinese.
  var chineseNoun: String {
    switch self {
    case .country: "国家"
    case .organization: "组织"
    case .person: "人物"
    case .place: "地点"
    case .group: "群体"
    }
  }

  fileprivate var article: String { self == .organization ? "an" : "a" }

  fileprivate var plural: String {
    switch self {
    case .country: "countries"
    case .organization: "organizations"
    case .person: "people"
    case .place: "places"
    case .group: "groups"
    }
  }
}

extension EntityKind? {
  /// What a thing of the kind is called.
  package var noun: Message {
    self.map { Message("\($0.rawValue)", "\($0.chineseNoun)") } ?? Message("name", "名称")
  }
}

extension EntityField {
  /// What can be asked of entities of one kind, in the order of their table.
  static func fields(of kind: EntityKind?) -> [EntityField] {
    switch kind {
    case .country: [.name, .code, .names, .region, .mentions]
    case .organization: [.name, .names, .kind, .country, .mentions]
    case .person: [.name, .names, .role, .organization, .country, .mentions]
    case .place, .group: [.name, .names, .kind, .mentions]
    case nil: [.name, .names, .kind, .code, .region, .role, .organization, .country, .mentions]
    }
  }

  /// The Chinese name, as the tables of entities have it.
  var chineseName: String {
    let tables: [Table] = [.organizations, .countries, .people]
    let columns = tables.lazy.flatMap(Schema.columns(of:))
    return columns.first { $0.name == rawValue }?.chinese ?? rawValue
  }

  /// Further names it is read by: a person's name is 姓名.
  var chineseNames: [String] {
    let tables: [Table] = [.organizations, .countries, .people]
    return tables.flatMap(Schema.columns(of:)).filter { $0.name == rawValue }.map(\.chinese)
  }
}
