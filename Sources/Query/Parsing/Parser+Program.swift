import Diagnostics

extension Parser {
  /// Reads all statements to the end of the text.
  mutating func parseScript() -> Script {
    var script = Script()
    while token.kind == .end { advance() }
    while token.kind != .endOfText {
      script.statements.append(parseStatement(isFirst: script.statements.isEmpty))
      while token.kind == .end { advance() }
    }
    if token.kind == .cursor { hint(.statement) }
    script.ending = takeComments(before: Int.max).map(\.comment)
    return script
  }

  private mutating func parseStatement(isFirst: Bool) -> Statement {
    let start = token.span.start
    let before = takeComments(before: start).map(\.comment)
    let followsBlankLine = token.followsBlankLine
    let form = parseForm(isFirst: isFirst)
    if !isAtEnd { failBehindStatement(form) }
    isLost = false
    while !isAtEnd { advance() }
    return Statement(
      form: form,
      before: before,
      followsBlankLine: followsBlankLine,
      trailing: takeTrailing(),
      place: place(from: start)
    )
  }

  private mutating func parseForm(isFirst: Bool) -> Statement.Form {
    switch (token.keyword, next.kind) {
    case (.version, .number): return parseVersion(isFirst: isFirst)
    case (.definition, let kind) where kind != .symbol(.pipe): return parseDefinition()
    case (.parameter, let kind) where kind != .symbol(.pipe): return parseParameter()
    case _: break
    }
    hint(.statement)
    if rewriteSQL() || rewriteChain() || rewriteOpening() { return .invalid }
    let (start, original, errorsBefore) = (index, tokens, errors.count)
    let pipeline = parsePipeline()
    if rewriteSpokenQuestion(from: start, in: original, errorsBefore: errorsBefore) {
      return .invalid
    }
    return .question(pipeline)
  }

  private mutating func failBehindStatement(_ form: Statement.Form) {
    switch form {
    case .question, .definition, .invalid:
      if at(.close) { fail(.strayBracket(.close, at: token.span)) }
      fail(.unexpected(found, behind: Message("the question", "问句")))
    case .parameter, .version: fail(.behindStatement(found))
    }
  }

  private mutating func parseVersion(isFirst: Bool) -> Statement.Form {
    let start = token.span
    advance()
    defer { advance() }
    guard token.kind == .number(1) else {
      report(.unknownVersion(text[token.span], at: token.span))
      return .invalid
    }
    if !isFirst { report(.lateVersion(at: start.union(token.span))) }
    return .version(1)
  }

  private mutating func parseDefinition() -> Statement.Form {
    advance()
    guard let name = parseNewName(of: .definition) else { return .invalid }
    guard take(.equal) else {
      fail(.missingEqual(after: name.text, found: found))
      return .invalid
    }
    hint(.source)
    return .definition(name, parsePipeline())
  }

  /// The name of a definition, a parameter or a column; words of the language are refused.
  mutating func parseNewName(of word: Keyword) -> NameSyntax? {
    hint(.newName)
    guard token.kind == .name, token.spelling != "_" else {
      fail(.missingName(of: word, found: found))
      return nil
    }
    defer { advance() }
    checkReserved(token)
    return NameSyntax(token.spelling, Place(token.span))
  }

  /// Reports a new name that is a word of conditions or of values.
  mutating func checkReserved(_ token: Token) {
    guard let word = token.keyword, word.isConditionWord || word.isValue else { return }
    report(.reservedName(token.spelling, at: token.span))
  }

  private mutating func parseParameter() -> Statement.Form {
    advance()
    guard let name = parseNewName(of: .parameter) else { return .invalid }
    guard take(.equal) else {
      fail(.missingEqual(after: name.text, found: found))
      return .invalid
    }
    let start = token.span.start
    let isNegative = take(.minus)
    guard let standard = parseLiteral() else {
      fail(.missingStandard(name.text, found: found))
      return .invalid
    }
    let standardPlace = place(from: start)
    var help: String?
    if case .text(let text, _) = token.kind {
      help = text
      advance()
    }
    return .parameter(
      ParameterSyntax(
        name: name,
        standard: standard,
        isNegative: isNegative,
        standardPlace: standardPlace,
        help: help
      )
    )
  }

  /// A literal if one stands here.
  mutating func parseLiteral() -> LiteralSyntax? {
    let literal: LiteralSyntax
    switch token.kind {
    case .text(let text, _): literal = .text(text)
    case .number(let value): literal = .number(value, spelling: token.spelling)
    case .date(let date): literal = .date(date, spelling: token.spelling)
    case .pattern(let pattern): literal = .pattern(pattern)
    case .name:
      switch token.keyword {
      case .missing: literal = .missing
      case .yes: literal = .boolean(true)
      case .no: literal = .boolean(false)
      case _: return nil
      }
    case .symbol, .end, .endOfText, .unreadable, .cursor: return nil
    }
    advance()
    return literal
  }
}

extension Keyword {
  /// Whether it stands for a value.
  var isValue: Bool { self == .missing || self == .yes || self == .no }
}

extension Parser {
  /// The comments that stand before an offset and belong to nothing yet.
  mutating func takeComments(before offset: Int) -> [(comment: Comment, ownsLine: Bool)] {
    var taken: [(Comment, Bool)] = []
    while commentIndex < comments.count, comments[commentIndex].span.start < offset {
      let comment = comments[commentIndex]
      taken.append(
        (Comment(comment.text, followsBlankLine: comment.followsBlankLine), comment.ownsLine)
      )
      commentIndex += 1
    }
    return taken
  }

  /// The comment at the end of the line where the last token stands.
  mutating func takeTrailing() -> String? {
    guard commentIndex < comments.count, !comments[commentIndex].ownsLine else { return nil }
    let comment = comments[commentIndex]
    let following = token.kind == .end ? next : token
    guard comment.span.start >= lastEnd, comment.span.start < following.span.start else {
      return nil
    }
    commentIndex += 1
    return comment.text
  }
}
