import Diagnostics
import Unicode

/// Writes trees as text in one language; columns by the names the checker found.
struct Printer: Sendable {
  let language: NameLanguage
  /// What the checker found each name to be; names it did not find are written as they stand.
  let names: NameTable

  func word(_ keyword: Keyword) -> String { keyword.name(in: language) }

  /// A stage without its comments.
  func text(of stage: StageSyntax) -> String {
    guard let verb = stage.verb else { return "" }
    var parts = [verb.name(in: language)]
    let operand = text(of: stage.operand)
    if !operand.isEmpty { parts.append(operand) }
    parts += stage.orderedClauses.map(text(of:))
    return parts.joined(separator: " ")
  }

  private func text(of operand: Operand) -> String {
    switch operand {
    case .none: ""
    case .expression(let expression): text(of: expression)
    case .items(let items): text(of: items)
    case .order(let terms): terms.map(text(of:)).joined(separator: ", ")
    case .rows(let source, _): text(of: source)
    case .pattern(let pattern): pattern.name?.text ?? text(of: pattern.pattern)
    case .unique(let items): "\(Verb.unique.name(in: language)) \(text(of: items))"
    case .label(let label): quote(label)
    }
  }

  private func text(of items: [ItemSyntax]) -> String {
    items.map { item in
      let value = text(of: item.expression)
      return item.name.map { "\($0.text) = \(value)" } ?? guarded(value, item.expression)
    }.joined(separator: ", ")
  }

  /// An unnamed item that begins like a named one, `(a = 1)`, keeps its brackets.
  private func guarded(_ text: String, _ expression: ExpressionSyntax) -> String {
    expression.beginsLikeName ? "(\(text))" : text
  }

  private func text(of term: OrderSyntax) -> String {
    text(of: term.key) + (term.descending ? " " + word(.descending) : "")
  }

  func text(of clause: Clause) -> String {
    let opening = word(clause.word.keyword)
    return switch clause.value {
    case .none: opening
    case .expression(let expression): "\(opening) \(text(of: expression))"
    case .scope(let scope): "\(opening) \(scope.name(in: language))"
    case .form(let form): "\(opening) \(form.name(in: language))"
    case .rows(let source, _): "\(opening) \(text(of: source))"
    }
  }

  /// A source on one line.
  func text(of source: SourceSyntax) -> String {
    switch source {
    case .name(let name): names.text(of: name, in: language)
    case .brackets(let pipeline): "(\(text(of: pipeline)))"
    case .invalid: ""
    }
  }

  /// A pipeline on one line, without its comments.
  func text(of pipeline: PipelineSyntax) -> String {
    ([text(of: pipeline.source)] + pipeline.stages.map(text(of:))).joined(separator: " | ")
  }
}

extension StageSyntax {
  /// The clauses in the order of the verb's spec.
  var orderedClauses: [Clause] {
    guard let order = verb?.spec.clauses.map(\.word) else { return clauses }
    return order.flatMap { word in clauses.filter { $0.word == word } }
  }
}

extension ExpressionSyntax {
  /// Whether it begins with a name and `=`.
  var beginsLikeName: Bool {
    switch form {
    case .compare(.equal, let left, _):
      if case .path(let names) = left.form { names.count == 1 } else { false }
    case .all(let parts), .any(let parts): parts.first?.beginsLikeName ?? false
    case .path, .steps, .literal, .call, .negative, .not, .arithmetic, .compare, .test, .matches,
      .exactly, .isOne, .isIn, .between, .isMissing, .isKnown, .invalid:
      false
    }
  }
}

/// The English and Chinese names of the columns and tables of a script, by where they stand.
struct NameTable: Sendable {
  var resolved: [SourceSpan: ResolvedName]

  func text(of name: NameSyntax, in language: NameLanguage) -> String {
    guard let found = resolved[name.place.span] else { return name.text }
    return language == .english ? found.english : found.chinese
  }

  /// The names of a path; a dotted column may take several of them.
  func text(of path: [NameSyntax], in language: NameLanguage) -> String {
    var parts: [String] = []
    var rest = path[...]
    while let first = rest.first {
      let taken = longest(rest) ?? 1
      let last = rest[rest.startIndex + taken - 1]
      let joined = NameSyntax(
        rest.prefix(taken).map(\.text).joined(separator: "."),
        Place(first.place.span.union(last.place.span))
      )
      parts.append(text(of: joined, in: language))
      rest = rest.dropFirst(taken)
    }
    return parts.joined(separator: ".")
  }

  private func longest(_ path: ArraySlice<NameSyntax>) -> Int? {
    guard let first = path.first else { return nil }
    return (1...path.count).last { count in
      let last = path[path.startIndex + count - 1]
      return resolved[first.place.span.union(last.place.span)] != nil
    }
  }
}
