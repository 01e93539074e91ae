import CorpusModel
import Diagnostics
import Unicode

/// A column found by a path, with the names it has in both languages.
struct FoundPath {
  var expression: Expression
  var names: ResolvedName
  var origin: ColumnOrigin?
}

extension Checker {
  /// A path as a live column and steps from it; nil, with a report, when there is none.
  mutating func checkPath(_ names: [NameSyntax], _ scope: Scope) -> FoundPath? {
    guard let found = findPath(names, scope) else { return nil }
    if let first = names.first, let last = names.last {
      origins[first.place.span.union(last.place.span)] = found.origin
    }
    return found
  }

  private mutating func findPath(_ names: [NameSyntax], _ scope: Scope) -> FoundPath? {
    guard let first = names.first else { return nil }
    if let (position, count) = scope.shape.position(of: names.map(\.text)) {
      return column(position, names, count, scope)
    }
    if names.count == 1, let parameter = parameter(first.text) { return parameter }
    if names.count == 1, let found = wordWithValue(first.text, scope) {
      resolve(names, as: found.names)
      return found
    }
    if scope.isCertain { report(.unknownColumn(unknown(names, scope))) }
    return nil
  }

  /// Whether a name stands for something here, so that it is no bare word.
  func isNamed(_ name: String, in scope: Scope) -> Bool {
    scope.shape.position(of: [name]) != nil || parameters.contains { $0.name == name }
      || wordWithValue(name, scope) != nil
  }

  /// `rows` in `expect`, and `source` without its brackets.
  private func wordWithValue(_ name: String, _ scope: Scope) -> FoundPath? {
    if scope.allowsRowCount, Keyword.vocabulary[name] == .rows {
      let chinese = Keyword.rows.name(in: .chinese)
      return FoundPath(
        expression: Expression(.rowCount, .number),
        names: ResolvedName(english: "rows", chinese: chinese)
      )
    }
    guard scope.shape.table != nil, Function.vocabulary[name] == .source else { return nil }
    let chinese = Function.source.name(in: .chinese)
    return FoundPath(
      expression: Expression(.call(.source, []), .text),
      names: ResolvedName(english: "source", chinese: chinese)
    )
  }

  private func parameter(_ name: String) -> FoundPath? {
    guard let parameter = parameters.first(where: { $0.name == name }),
      let type = parameter.value.type
    else { return nil }
    return FoundPath(
      expression: Expression(.literal(parameter.value), type),
      names: ResolvedName(english: name, chinese: name)
    )
  }

  /// The column at a position, and the steps behind the names it took.
  private mutating func column(
    _ position: Int,
    _ names: [NameSyntax],
    _ count: Int,
    _ scope: Scope
  ) -> FoundPath? {
    let field = scope.shape.fields[position]
    let names0 = ResolvedName(english: field.name, chinese: field.printedChinese)
    resolve(Array(names.prefix(count)), as: names0)
    if count == 1, let first = names.first, parameters.contains(where: { $0.name == first.text }) {
      report(.hiddenParameter(first.text, at: first.place.span))
    }
    let base = FoundPath(
      expression: Expression(.column(position), field.type),
      names: names0,
      origin: field.origin
    )
    return checkSteps(base, Array(names.dropFirst(count)), behind: names.prefix(count).last?.place)
  }

  /// Records the names of a column; a dotted one takes as many pieces as it was written with.
  private mutating func resolve(_ written: [NameSyntax], as names: ResolvedName) {
    guard let first = written.first, let last = written.last else { return }
    let span = first.place.span.union(last.place.span)
    resolutions[span] = names
  }

  /// Follows the steps of a path from what stands before them.
  mutating func checkSteps(
    _ base: FoundPath,
    _ steps: [NameSyntax],
    behind place: Place?
  ) -> FoundPath? {
    var found = base
    for step in steps {
      guard let next = checkStep(found, step) else { return nil }
      found = next
    }
    return found
  }

  private mutating func checkStep(_ base: FoundPath, _ step: NameSyntax) -> FoundPath? {
    let type = base.expression.type
    let typed = Typed(text: base.names.english, type: type)
    let next: (step: PathStep, type: ValueType, name: ResolvedName, origin: ColumnOrigin?)
    switch type.element {
    case .row(let table):
      guard let position = Schema.position(of: step.text, in: table) else {
        let columns = Schema.columns(of: table)
        return unknownStep(step, typed, columns.map { ($0.name, [$0.chinese]) })
      }
      let column = Schema.columns(of: table)[position]
      let origin = ColumnOrigin(table: table, column: position)
      next = (
        .column(origin), column.type, .init(english: column.name, chinese: column.chinese), origin
      )
    case .entity(let kind):
      let fields = EntityField.fields(of: kind)
      guard let field = fields.first(where: { $0.isCalled(step.text) }) else {
        return unknownStep(step, typed, fields.map { ($0.rawValue, $0.chineseNames) })
      }
      let name = ResolvedName(english: field.rawValue, chinese: field.chineseName)
      next = (.entity(field), field.type, name, field.origin)
    case .text, .number, .date, .boolean, .list:
      let call = Function.vocabulary[step.text].map { "\($0.rawValue)(\(base.names.english))" }
      return fail(
        .noSteps(typed, step: step.text, replacement: call, at: step.place.span)
      )
    }
    resolutions[step.place.span] = next.name
    let result: ValueType = type.isList ? .list(next.type.element) : next.type
    return FoundPath(
      expression: Expression(.step(base.expression, next.step), result),
      names: ResolvedName(
        english: base.names.english + "." + next.name.english,
        chinese: base.names.chinese + "." + next.name.chinese
      ),
      origin: next.origin
    )
  }

  private mutating func unknownStep(
    _ step: NameSyntax,
    _ base: Typed,
    _ columns: [(String, [String])]
  ) -> FoundPath? {
    let candidates = columns.flatMap { [$0.0] + $0.1 }
    return fail(
      .unknownStep(
        step.text,
        of: base,
        nearest: nearestNames(to: step.text, in: candidates),
        columns: columns.map { Message("\($0.0)", "\($0.1.first ?? $0.0)") },
        at: step.place.span
      )
    )
  }
}

extension Checker {
  /// All that may have been meant by a name that is no column.
  private func unknown(_ names: [NameSyntax], _ scope: Scope) -> UnknownColumn {
    let first = names[0]
    let fields = scope.shape.fields
    var span = first.place.span
    var nearest = nearestColumns(to: first.text, in: fields)
    var advice: String?
    if let table = scope.shape.table, names.count > 1,
      [table.name, table.singular].contains(first.text)
        || ChineseNames.names(of: table).contains(first.text),
      scope.shape.position(of: names.dropFirst().map(\.text)) != nil
    {
      span = span.union(names[names.count - 1].place.span)
      nearest = [names.dropFirst().map(\.text).joined(separator: ".")]
    } else if let better = translation(of: first.text, scope) {
      advice = better
    }
    return UnknownColumn(
      name: first.text,
      rows: scope.rows,
      nearest: advice == nil ? nearest : [],
      advice: advice,
      columns: fields.map(\.bothNames),
      isOpen: scope.shape.isOpen,
      span: span
    )
  }

  /// Live columns like a mistyped name; `contry` is like one of `countries`.
  private func nearestColumns(to name: String, in fields: [Field]) -> [String] {
    let names = fields.flatMap { [$0.name, $0.chineseName].filter { !$0.isEmpty } }
    let direct = nearestNames(to: name, in: names)
    if !direct.isEmpty { return direct }
    let plurals = fields.map(\.name).filter { $0.hasSuffix("s") }
    let singulars = plurals.map(\.singular)
    return nearestNames(to: name, in: singulars).flatMap { near in
      zip(singulars, plurals).filter { $0.0 == near }.map(\.1)
    }
  }

  /// `year(date)` for `year`; a column with the meaning of a word of everyday language; a dotted
  /// path to a column of that name one step away.
  private func translation(of name: String, _ scope: Scope) -> String? {
    if let function = Function.vocabulary[name],
      let wanted = function.signature.parameters.first?.type,
      let path = scope.shape.path(to: wanted)
    {
      return "\(function.rawValue)(\(path))"
    }
    for meaning in SynonymTable.columns(for: fold(name)) {
      guard let (position, _) = scope.shape.position(of: [meaning]) else { continue }
      let field = scope.shape.fields[position]
      return name.hasHan ? field.printedChinese : field.name
    }
    for field in scope.shape.fields {
      guard case .row(let table) = field.type else { continue }
      if let position = Schema.position(of: name, in: table) {
        let column = Schema.columns(of: table)[position]
        return name.hasHan
          ? "\(field.printedChinese).\(column.chinese)" : "\(field.name).\(column.name)"
      }
    }
    return nil
  }
}

extension RowShape {
  /// The live column that the first names of a path spell, and how many names that takes.
  func position(of path: [String]) -> (position: Int, count: Int)? {
    for count in stride(from: path.count, to: 0, by: -1) {
      let name = path.prefix(count).joined(separator: ".")
      if let position = position(called: name) { return (position, count) }
    }
    guard let first = path.first else { return nil }
    let suffix = "." + first
    let ends = fields.indices.filter {
      fields[$0].name.hasSuffix(suffix) || fields[$0].chineseName.hasSuffix(suffix)
    }
    return ends.count == 1 ? (ends[0], 1) : nil
  }

  private func position(called name: String) -> Int? {
    if let exact = fields.firstIndex(where: { $0.name == name || $0.chineseName == name }) {
      return exact
    }
    let folded = fold(name)
    return fields.firstIndex { fold($0.name) == folded || fold($0.chineseName) == folded }
  }
}

extension RowShape {
  /// A live column of a type, or else one a step away.
  fileprivate func path(to type: ValueType) -> String? {
    if let field = fields.first(where: { $0.type == type }) { return field.name }
    for field in fields {
      guard case .row(let table) = field.type else { continue }
      if let column = Schema.columns(of: table).first(where: { $0.type == type }) {
        return "\(field.name).\(column.name)"
      }
    }
    return nil
  }
}

extension String {
  /// Whether a Han character stands in it.
  var hasHan: Bool { unicodeScalars.contains { isHan($0.value) } }

  /// An English plural without its ending: `countries` is `country`.
  fileprivate var singular: String {
    if hasSuffix("ies") { return dropLast(3) + "y" }
    return hasSuffix("s") ? String(dropLast()) : self
  }
}

extension Field {
  /// The Chinese name, or the only one.
  var printedChinese: String { chineseName.isEmpty ? name : chineseName }

  /// The name in the language of a message.
  var bothNames: Message { Message("\(name)", "\(printedChinese)") }
}

extension Schema {
  /// The position of a column by either name.
  static func position(of name: String, in table: Table) -> Int? {
    let folded = fold(name)
    return columns(of: table).firstIndex { fold($0.name) == folded || fold($0.chinese) == folded }
  }
}

extension EntityField {
  /// Whether a name, English or Chinese, means this.
  func isCalled(_ name: String) -> Bool {
    let folded = fold(name)
    return folded == rawValue || chineseNames.contains { fold($0) == folded }
  }
}

extension EntityField {
  /// The column whose values it shares, where these are few.
  fileprivate var origin: ColumnOrigin? {
    guard self == .region else { return nil }
    return Schema.column("region", of: .countries).map { column in
      ColumnOrigin(table: .countries, column: column)
    }
  }
}
