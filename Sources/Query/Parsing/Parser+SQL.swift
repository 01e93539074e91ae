import Diagnostics

extension Parser {
  /// `select … from …`, `from donations …`: reports the statement with its translation.
  ///
  /// True when the statement is done; `from donations | …` only loses its first word.
  mutating func rewriteSQL() -> Bool {
    guard token.kind == .name else { return false }
    let first = token.spelling.lowercased()
    guard first == "select" || first == "from", !next.isSymbol(.pipe), !next.kind.endsQuestion
    else {
      return false
    }
    let end = tokens[index...].firstIndex { $0.kind.endsQuestion } ?? tokens.count - 1
    let statement = Array(tokens[index..<end])
    if first == "from",
      statement.count == 2 || statement.dropFirst(2).first?.isSymbol(.pipe) == true
    {
      let span = SourceSpan(token.span.start, next.span.start)
      reportHabit(
        Message("a question begins with the table itself", "问句直接以表开头"),
        at: span,
        write: ""
      )
      advance()
      return false
    }
    let span = statement.reduce(token.span) { $0.union($1.span) }
    let query = SQLQuery(statement, text: text)
    reportHabit(
      Message(
        "a question begins with a table; verbs follow it, joined by \"|\"",
        "问句以表开头，后面是用“|”连接的动词"
      ),
      at: span,
      write: query?.translation
    )
    index = end
    return true
  }
}

/// The clauses of a statement in the manner of SQL, as texts.
struct SQLQuery {
  private var clauses: [Clause: [Token]] = [:]
  private let text: ScriptText

  private enum Clause: String {
    case select, from, filter = "where", group, having, order, limit
  }

  /// Nil when no table is named.
  init?(_ tokens: [Token], text: ScriptText) {
    self.text = text
    var current: Clause?
    var depth = 0
    for token in tokens {
      if case .symbol(let symbol) = token.kind { depth += symbol.depth }
      let word = token.kind == .name ? token.spelling.lowercased() : ""
      if depth == 0, let clause = Clause(rawValue: word) {
        current = clause
        clauses[clause] = []
      } else if let current, !(word == "by" && clauses[current]?.isEmpty == true) {
        clauses[current, default: []].append(token)
      }
    }
    guard clauses[.from]?.isEmpty == false else { return nil }
  }

  /// The same question in Concord.
  var translation: String {
    var stages = [words(clauses[.from] ?? [])]
    if let condition = clauses[.filter] { stages.append("filter " + words(condition)) }
    let items = split(clauses[.select] ?? [])
    let aggregates = items.compactMap(aggregate)
    if let keys = clauses[.group] { stages.append("group " + words(keys)) }
    stages += aggregateStages(aggregates)
    if let condition = clauses[.having] { stages.append("filter " + words(condition)) }
    if let order = clauses[.order] { stages.append("sort " + keys(of: order, items)) }
    let columns = items.map(words).filter { $0 != "*" && !$0.isEmpty }
    if aggregates.isEmpty, clauses[.group] == nil, !columns.isEmpty {
      stages.append("show " + columns.joined(separator: ", "))
    }
    if let limit = clauses[.limit] { stages.append("take " + words(limit)) }
    return stages.joined(separator: " | ")
  }

  /// `ORDER BY 2 DESC`: the second of what is selected, by the name it has here.
  private func keys(of order: [Token], _ items: [[Token]]) -> String {
    split(order).map { term in
      guard let first = term.first, let number = Int(first.spelling),
        items.indices.contains(number - 1)
      else { return words(term) }
      let item = items[number - 1]
      let isAlone = items.count { aggregate($0) != nil } == 1
      let name =
        aggregate(item).map { $0.name ?? (isAlone ? $0.verb : "\($0.verb)_\($0.of)") }
        ?? words(item)
      return ([name] + [words(Array(term.dropFirst()))].filter { !$0.isEmpty }).joined(
        separator: " "
      )
    }.joined(separator: ", ")
  }

  private func aggregateStages(
    _ aggregates: [(name: String?, verb: String, of: String)]
  ) -> [String] {
    if aggregates.isEmpty { return [] }
    if aggregates.count == 1, let only = aggregates.first {
      let name = only.name.map { $0 + " = " } ?? ""
      if only.of.isEmpty {
        return only.name == nil ? [only.verb] : ["summarize \(name)\(only.verb)()"]
      }
      return ["\(only.verb) \(name)\(only.of)"]
    }
    let calls = aggregates.map { "\($0.name ?? "\($0.verb)_\($0.of)") = \($0.verb)(\($0.of))" }
    return ["summarize " + calls.joined(separator: ", ")]
  }

  /// The parts between commas outside brackets.
  private func split(_ tokens: [Token]) -> [[Token]] {
    var parts: [[Token]] = [[]]
    var depth = 0
    for token in tokens {
      if case .symbol(let symbol) = token.kind { depth += symbol.depth }
      if depth == 0, token.isSymbol(.comma) {
        parts.append([])
      } else {
        parts[parts.count - 1].append(token)
      }
    }
    return parts
  }

  /// `sum(amount) as n`.
  private func aggregate(_ item: [Token]) -> (name: String?, verb: String, of: String)? {
    guard item.count >= 3, item[1].isSymbol(.open),
      let close = item.lastIndex(where: { $0.isSymbol(.close) }), close >= 2
    else { return nil }
    let said = item[0].spelling.lowercased()
    guard let verb = HabitTable.verbs[said] ?? Verb.vocabulary[said], verb.aggregate != nil else {
      return nil
    }
    let inner = item[2..<close].filter { !$0.isSymbol(.star) }
    let isDistinct = inner.first?.spelling.lowercased() == "distinct"
    let name = item.count > close + 1 ? item.last?.spelling : nil
    return (
      name, isDistinct ? "distinct" : verb.rawValue,
      words(Array(inner.dropFirst(isDistinct ? 1 : 0)))
    )
  }

  private func words(_ tokens: [Token]) -> String { text.phrase(tokens) }
}

extension ScriptText {
  /// Tokens as the user wrote them, with operators in Concord's spelling.
  func phrase(_ tokens: some Sequence<Token>) -> String {
    var result = ""
    for token in tokens {
      let isTight = token.isGlued || token.isSymbol(.comma)
      result += result.isEmpty || isTight ? spelling(token) : " " + spelling(token)
    }
    return result
  }

  private func spelling(_ token: Token) -> String {
    switch token.kind {
    case .symbol(.unequal): "!="
    case .symbol(.doubleEqual): "="
    case .name where token.spelling.lowercased() == "desc": "descending"
    case .name where token.spelling.lowercased() == "asc": "ascending"
    case .name, .number, .date, .text, .pattern, .symbol, .end, .endOfText, .unreadable, .cursor:
      self[token.span]
    }
  }
}
