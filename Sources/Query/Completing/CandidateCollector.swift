import CorpusModel
import Diagnostics
import Unicode

/// Gathers candidates for what the grammar allows, from what is alive at the cursor.
struct CandidateCollector {
  private var checker: Checker
  private let scope: Scope
  private let verb: Verb?
  private let isQuoted: Bool
  private var entries: [Entry] = []

  init(_ checker: Checker, isQuoted: Bool) {
    self.checker = checker
    self.isQuoted = isQuoted
    scope =
      checker.watchedScope ?? Scope(shape: RowShape(fields: []), rows: .none, isCertain: false)
    verb = checker.watchedVerb
    self.checker.errors = []
  }

  mutating func add(_ hint: CompletionHint) {
    if isQuoted {
      if case .operand(beside: let other?) = hint { addValues(beside: other) }
      return
    }
    switch hint {
    case .statement:
      addSources()
      addKeywords([.definition, .parameter])
    case .source: addSources()
    case .verb:
      for verb in Verb.allCases { add(verb, .verb, verb.spec.meaning) }
    case .pipe: add(["|"], .keyword, Message("the next verb", "下一个动词"))
    case .newName: break
    case .operand(beside: nil): addOperands()
    case .operand(beside: let other?): addValues(beside: other)
    case .step(let base): addSteps(of: base)
    case .operation(let left): addOperators(behind: left)
    case .connective: addKeywords([.and, .or])
    case .clauses(let words): addKeywords(words.map(\.keyword))
    case .direction: addKeywords([.descending, .ascending])
    case .form:
      for form in OutputForm.allCases { add(form, .form, Message("form of the answer", "回答的形式")) }
    case .scope:
      for scope in PatternScope.allCases { add(scope, .keyword, Message("within", "范围")) }
    case .attribute:
      for attribute in TokenAttribute.allCases {
        add(attribute, .column, Message("attribute of words", "词的属性"))
      }
    case .number: addParameters()
    case .expectation:
      addKeywords([.rows])
      add(Verb.unique, .keyword, Message("no two rows are the same in …", "各行在……上互不相同"))
    }
  }

  /// The candidates that go on from a word: those that begin with it, else those that contain it.
  func matching(_ word: String, preferring language: NameLanguage) -> [Completion.Candidate] {
    let wanted = fold(word)
    var found = entries.compactMap { $0.candidate(language) { $0.hasPrefix(wanted) } }
    if found.isEmpty, wanted.unicodeScalars.count > 1 {
      found = entries.compactMap { $0.candidate(language) { $0.firstRange(of: wanted) != nil } }
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0.text).inserted }
  }
}

/// A candidate with all names it is found by; the first is English, the second Chinese.
private struct Entry {
  var names: [String]
  var kind: Completion.Kind
  var detail: Message
  /// Written behind the name: `(` of a function.
  var suffix = ""

  /// The candidate under the name that fits, in the preferred language if both do.
  func candidate(
    _ language: NameLanguage,
    _ fits: (String) -> Bool
  ) -> Completion.Candidate? {
    let fitting = names.indices.filter { !names[$0].isEmpty && fits(fold(names[$0].unquoted)) }
    guard let first = fitting.first else { return nil }
    let chosen = language == .chinese && fitting.contains(1) ? 1 : first
    return Completion.Candidate(text: names[chosen] + suffix, kind: kind, detail: detail)
  }
}

extension String {
  /// Without the quotation marks around.
  fileprivate var unquoted: String {
    guard let first = unicodeScalars.first, Quote(opening: first) != nil, count > 1 else {
      return self
    }
    return String(dropFirst().dropLast())
  }
}

extension CandidateCollector {
  private mutating func add(
    _ names: [String],
    _ kind: Completion.Kind,
    _ detail: Message,
    suffix: String = ""
  ) {
    entries.append(Entry(names: names, kind: kind, detail: detail, suffix: suffix))
  }

  private mutating func add(
    _ word: some Named,
    _ kind: Completion.Kind,
    _ detail: Message,
    suffix: String = ""
  ) {
    add(word.allNames, kind, detail, suffix: suffix)
  }

  private mutating func addKeywords(_ words: [Keyword]) {
    for word in words { add(word, .keyword, .none) }
  }

  private mutating func addSources() {
    for binding in checker.bindings {
      add([binding.name], .definition, Message("a definition", "一个定义"))
    }
    if checker.environment.lastResult != nil {
      add(["_"], .definition, Message("the last answer", "上一个回答"))
    }
    for table in Table.allCases { add(table, .table, Message("a table", "一张表")) }
  }

  private mutating func addParameters() {
    for parameter in checker.parameters {
      add(
        [parameter.name],
        .parameter,
        parameter.help.map { Message(verbatim: $0) } ?? Message("a parameter", "一个参数")
      )
    }
  }

  /// Columns, functions and parameters.
  private mutating func addOperands() {
    for field in scope.shape.fields {
      add([field.name, field.chineseName], .column, field.detail)
    }
    addParameters()
    if verb == .summarize {
      for function in AggregateFunction.allCases {
        add(function, .function, Message("of many rows", "对许多行"), suffix: "(")
      }
      return
    }
    for function in Function.allCases {
      add(function, .function, function.signature.meaning, suffix: function == .source ? "" : "(")
    }
    if verb == .add {
      for function in WindowFunction.allCases {
        add(function, .function, function.meaning, suffix: "(")
      }
    }
    if verb == .filter || verb == .expect { addKeywords([.not]) }
  }

  /// Values that stand beside an expression: those of its column, names, true and false.
  private mutating func addValues(beside other: ExpressionSyntax) {
    guard let (type, origin) = described(other) else { return }
    let names = checker.environment.names
    let printer = Printer(language: .english, names: NameTable(resolved: [:]))
    switch type.element {
    case .text:
      for value in origin.map(names.values) ?? [] { add([printer.quote(value)], .value, .none) }
    case .entity(let kind):
      let known = origin.map(names.things) ?? []
      for thing in known.isEmpty ? names.names(kind).map({ [$0] }) : known {
        add(inBothScripts(thing).map { isWord($0) ? $0 : printer.quote($0) }, .value, .none)
      }
    case .boolean: addKeywords([.yes, .no])
    case .number, .date, .row, .list: break
    }
    if !isQuoted { addKeywords([.missing]) }
  }

  /// Whether a value can stand without quotes.
  private func isWord(_ value: String) -> Bool {
    value.isEmpty || (!isQuoted && value.unicodeScalars.allSatisfy(\.continuesName))
  }

  /// The names of a thing, the first in Latin letters and the first in Han characters before all.
  private func inBothScripts(_ names: [String]) -> [String] {
    let latin = names.first { !$0.hasHan }
    let han = names.first(where: \.hasHan)
    return [latin ?? "", han ?? ""] + names.filter { $0 != latin && $0 != han }
  }

  /// The type of an expression, and the column its values come from.
  private mutating func described(
    _ syntax: ExpressionSyntax
  ) -> (type: ValueType, origin: ColumnOrigin?)? {
    if case .path(let names) = syntax.form {
      guard let found = checker.checkPath(names, scope) else { return nil }
      return (found.expression.type, found.origin)
    }
    return checker.checkExpression(syntax, scope).map { ($0.type, nil) }
  }

  private mutating func addSteps(of base: ExpressionSyntax) {
    guard let (type, _) = described(base) else { return }
    switch type.element {
    case .row(let table):
      for column in Schema.columns(of: table) {
        add([column.name, column.chinese], .column, column.meaning)
      }
    case .entity(let kind):
      for field in EntityField.fields(of: kind) {
        add([field.rawValue] + field.chineseNames, .column, field.type.phrase)
      }
    case .text, .number, .date, .boolean, .list: break
    }
  }

  /// The operators that fit the type of what stands before.
  private mutating func addOperators(behind left: ExpressionSyntax) {
    guard let (type, _) = described(left) else { return }
    switch type {
    case .text:
      addSymbols([.equal, .different])
      addWords([.has, .hasWord, .starts, .ends, .matches, .isIn, .exactly])
    case .number:
      addSymbols(Comparison.allCases)
      addWords([.between, .isIn])
    case .date:
      addSymbols(Comparison.allCases)
      addWords([.between, .isIn])
    case .boolean: addSymbols([.equal, .different])
    case .entity:
      addSymbols([.equal, .different])
      addWords([.isIn, .has, .matches])
    case .row: addSymbols([.equal, .different])
    case .list: addWords([.has, .matches])
    }
    addWords([.isMissing, .isKnown])
  }

  private mutating func addSymbols(_ symbols: [Comparison]) {
    for symbol in symbols { add([symbol.rawValue], .operator, .none) }
  }

  private mutating func addWords(_ words: [Keyword]) {
    for word in words { add(word, .operator, .none) }
  }
}

extension Field {
  /// What the column holds, as `describe` says it, else its type.
  fileprivate var detail: Message {
    guard let origin, !name.contains(".") else { return type.phrase }
    return Schema.columns(of: origin.table)[origin.column].meaning
  }
}
