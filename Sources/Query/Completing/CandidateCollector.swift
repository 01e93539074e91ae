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
    let wanted = WantedName(word)
    var found = entries.compactMap { $0.candidate(language) { wanted.begins($0) } }
    if found.isEmpty, wanted.isTelling {
      found = entries.compactMap { $0.candidate(language) { wanted.stands(in: $0) } }
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
  var quoting = Quoting.never

  /// Which names are written in quotes.
  enum Quoting { case never, always, unlessWord }

  /// The candidate under the name that fits, in the preferred language if both do.
  func candidate(
    _ language: NameLanguage,
    _ fits: (String) -> Bool
  ) -> Completion.Candidate? {
    guard let first = names.firstIndex(where: { !$0.isEmpty && fits($0) }) else { return nil }
    let hasChinese = first == 0 && names.count > 1 && !names[1].isEmpty
    let chosen = language == .chinese && hasChinese && fits(names[1]) ? 1 : first
    return Completion.Candidate(text: written(names[chosen]) + suffix, kind: kind, detail: detail)
  }

  private func written(_ name: String) -> String {
    switch quoting {
    case .never: return name
    case .unlessWord where name.unicodeScalars.allSatisfy(\.continuesName): return name
    case .always, .unlessWord:
      return Printer(language: .english, names: NameTable(resolved: [:])).quote(name)
    }
  }
}

/// What was typed of a name, which is found blind to case, width and script.
private struct WantedName {
  private let folded: String

  init(_ word: String) { folded = fold(word) }

  /// Whether there is enough of it to look for it inside of names.
  var isTelling: Bool { folded.unicodeScalars.count > 1 }

  func begins(_ name: String) -> Bool {
    guard let wanted = folded.utf8.first, let first = name.utf8.first else { return true }
    // Letters of ASCII fold among themselves: most names need no folding to be told apart.
    if wanted < 0x80, first < 0x80, wanted | 0x20 != first | 0x20 { return false }
    return fold(name).hasPrefix(folded)
  }

  func stands(in name: String) -> Bool { fold(name).firstRange(of: folded) != nil }
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

  private mutating func addValue(_ names: [String], quoting: Entry.Quoting) {
    entries.append(Entry(names: names, kind: .value, detail: .none, quoting: quoting))
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
    switch type.element {
    case .text:
      for value in origin.map(names.values) ?? [] { addValue([value], quoting: .always) }
    case .entity(let kind):
      let known = origin.map(names.things) ?? []
      for thing in known.isEmpty ? names.names(kind).map({ [$0] }) : known {
        addValue(inBothScripts(thing), quoting: isQuoted ? .always : .unlessWord)
      }
    case .boolean: addKeywords([.yes, .no])
    case .number, .date, .row, .list: break
    }
    if !isQuoted { addKeywords([.missing]) }
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
