import CorpusModel

extension ValueType {
  /// The type with its article: "a number", "a list of countries".
  var phrase: String {
    switch self {
    case .text: "text"
    case .number: "a number"
    case .date: "a date"
    case .boolean: "true or false"
    case .entity(let kind): kind.map { "\($0.article) \($0.rawValue)" } ?? "a name"
    case .row(let table):
      "aeiou".contains(table.singular.first ?? " ") ? "an \(table.singular)" : "a \(table.singular)"
    case .list(let element): "a list of \(element.plural)"
    }
  }

  private var plural: String {
    switch self {
    case .text: "texts"
    case .number: "numbers"
    case .date: "dates"
    case .boolean: "truth values"
    case .entity(let kind): kind?.plural ?? "names"
    case .row(let table): table.name
    case .list: "lists"
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
