/// A piece of SQL that remembers which columns of which subqueries it names, so that a subquery is
/// written with those columns only that somebody asks for.
struct SQL: Equatable, ExpressibleByStringInterpolation {
  enum Part: Equatable {
    case text(String)
    /// A column of a subquery, by its number among the columns that can be asked for; the alias is
    /// what the subquery is called where it is asked.
    case column(Subquery, Int, alias: String)

    static func == (left: Part, right: Part) -> Bool {
      switch (left, right) {
      case (.text(let one), .text(let other)): one == other
      case (.column(let one, let column, let alias), .column(let other, let number, let name)):
        one === other && column == number && alias == name
      case (.text, .column), (.column, .text): false
      }
    }
  }

  private(set) var parts: [Part]

  init(_ text: String) { parts = [.text(text)] }

  init(stringLiteral text: String) { parts = [.text(text)] }

  init(column: Int, of subquery: Subquery, alias: String) {
    parts = [.column(subquery, column, alias: alias)]
  }

  init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append(.text(literal)) }
    }

    mutating func appendInterpolation(_ sql: SQL) { parts += sql.parts }

    /// Text that is SQL already: a name, a number, a quoted text.
    mutating func appendInterpolation(raw text: String) { parts.append(.text(text)) }

    mutating func appendInterpolation(_ list: [SQL], by separator: String) {
      for (index, item) in list.enumerated() {
        if index > 0 { parts.append(.text(separator)) }
        parts += item.parts
      }
    }
  }

  static var null: SQL { "NULL" }

  /// Whether it is the word for a missing value.
  var isNull: Bool { self == .null }

  /// The subqueries whose columns it names.
  var columns: [(Subquery, Int)] {
    parts.compactMap { part in
      guard case .column(let subquery, let number, _) = part else { return nil }
      return (subquery, number)
    }
  }

  /// The text.
  func written(_ dialect: SQLDialect) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .column(let subquery, let number, let alias):
        alias + "." + dialect.name(subquery.columns[number].name)
      }
    }.joined()
  }
}

/// One `SELECT`, or several whose rows come one after the other.
struct Branch {
  var from: SQL
  var joins: [SQL] = []
  var conditions: [SQL] = []
  var grouping: [SQL] = []
  var order: [SQL] = []
  var limit: Int?
  var offset: Int?

  /// What it names beside its columns.
  var pieces: [SQL] { [from] + joins + conditions + grouping + order }
}

/// A query in brackets, with a name: `s1 AS (SELECT …)`.
///
/// A class for its identity: pieces of SQL name its columns before it is known which are asked for.
final class Subquery {
  let name: String
  private(set) var branches: [Branch]
  private(set) var columns: [(name: String, values: [SQL])] = []
  /// The number of each name, to tell those of the same apart.
  private var used: [String: Int] = [:]

  init(_ name: String, _ branches: [Branch]) {
    self.name = name
    self.branches = branches
  }

  /// A column that can be asked for: one value for each branch.
  func column(_ name: String, _ values: [SQL], alias: String? = nil) -> SQL {
    if let number = columns.firstIndex(where: { $0.values == values }) {
      return SQL(column: number, of: self, alias: alias ?? self.name)
    }
    let count = (used[name] ?? 0) + 1
    used[name] = count
    columns.append((count == 1 ? name : "\(name)_\(count)", values))
    return SQL(column: columns.count - 1, of: self, alias: alias ?? self.name)
  }
}
