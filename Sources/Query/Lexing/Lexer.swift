import Diagnostics

/// What a script is made of, before its grammar: tokens, comments, and what could not be read.
struct LexedScript {
  /// Ends with exactly one `endOfText`.
  var tokens: [Token]
  var comments: [CommentToken]
  var errors: [SyntaxError]
}

/// Cuts a script into tokens; never fails, reports what it cannot read and goes on behind it.
func lex(_ text: String) -> LexedScript {
  var lexer = Lexer(text)
  lexer.run()
  return LexedScript(
    tokens: endQuestions(lexer.tokens),
    comments: lexer.comments,
    errors: lexer.errors
  )
}

/// The state of cutting; positions count code points, spans UTF-8 offsets.
struct Lexer {
  let source: SourceScalars
  var position = 0
  var tokens: [Token] = []
  var comments: [CommentToken] = []
  var errors: [SyntaxError] = []
  /// Newlines since the last token or comment, and the most without a comment between.
  private var newlines = 0
  private var mostNewlines = 0
  private var brokeLine = false

  init(_ text: String) { source = SourceScalars(text) }

  /// The code point so many places ahead, as its ASCII twin.
  func peek(_ ahead: Int = 0) -> Unicode.Scalar? { source[position + ahead] }

  func span(_ start: Int, _ end: Int) -> SourceSpan {
    SourceSpan(source.offsets[start], source.offsets[min(end, source.count)])
  }

  mutating func run() {
    while let scalar = peek() {
      let start = position
      if skipSpace(scalar) { continue }
      readToken(scalar)
      if position == start { position += 1 }
    }
    emit(.endOfText, from: position, spelling: "")
  }

  /// Steps over a blank, a newline or a comment; false when something else stands there.
  private mutating func skipSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isNewline {
      position += scalar == "\r" && peek(1) == "\n" ? 2 : 1
      newlines += 1
      mostNewlines = max(mostNewlines, newlines)
      brokeLine = true
      return true
    }
    if scalar == "#" {
      readComment()
      return true
    }
    guard scalar.isBlank else { return false }
    position += 1
    return true
  }

  private mutating func readComment() {
    let start = position
    while let scalar = peek(), !scalar.isNewline { position += 1 }
    var end = position
    while end > start, source.scalars[end - 1].isBlank { end -= 1 }
    let marks = source.original(start..<end)
    let text = marks.first == "＃" ? "#" + marks.dropFirst() : marks
    comments.append(
      CommentToken(
        text: text,
        span: span(start, end),
        ownsLine: brokeLine || start == firstPosition,
        followsBlankLine: newlines > 1
      )
    )
    newlines = 0
  }

  /// Where the first line begins, behind a byte-order mark.
  private var firstPosition: Int { source.scalars.first == " " && source.offsets[1] == 3 ? 1 : 0 }

  private var lineBreak: Token.LineBreak {
    mostNewlines > 1 ? .blank : (brokeLine ? .line : .none)
  }

  private mutating func readToken(_ scalar: Unicode.Scalar) {
    if scalar.isDigit {
      readNumber()
    } else if scalar.startsName {
      readName()
    } else if let quote = Quote(opening: scalar) {
      readText(quote)
    } else if scalar == "/", !followsOperand {
      readPattern()
    } else if !readMisquoted() {
      readSymbol(scalar)
    }
  }

  private mutating func readName() {
    let start = position
    while let scalar = peek(), scalar.continuesName { position += 1 }
    emit(.name, from: start, spelling: source.folded(start..<position))
  }

  private mutating func readSymbol(_ scalar: Unicode.Scalar) {
    let start = position
    if scalar == ";" {
      position += 1
      return emit(.end, from: start, spelling: ";")
    }
    if peek(1) != nil, let symbol = Symbol(written: source.folded(start..<start + 2)) {
      position += 2
      return emit(.symbol(symbol), from: start, spelling: symbol.rawValue)
    }
    position += 1
    let symbol = Symbol(written: source.folded(start..<position))
    if let symbol = symbol ?? Self.mathSymbol(scalar) {
      return emit(.symbol(symbol), from: start, spelling: symbol.rawValue)
    }
    errors.append(.strangeCharacter(source.originals[start], at: span(start, position)))
    emit(.unreadable, from: start, spelling: "")
  }

  private static func mathSymbol(_ scalar: Unicode.Scalar) -> Symbol? {
    switch scalar {
    case "≠": .different
    case "≤": .atMost
    case "≥": .atLeast
    case "×": .star
    case "÷": .slash
    case _: nil
    }
  }

  /// Whether `/` here would divide: an operand stands before it.
  private var followsOperand: Bool {
    guard let last = tokens.last, !brokeLine || !last.kind.endsQuestion else { return false }
    switch last.kind {
    case .number, .date, .text, .pattern: return true
    case .name: return !takesPattern(last)
    case .symbol(let symbol): return symbol.endsOperand
    case .end, .endOfText, .unreadable, .cursor: return false
    }
  }

  /// Whether a pattern may follow a name: `matches /…/`, `kwic /…/`.
  private func takesPattern(_ name: Token) -> Bool {
    if name.keyword != nil || name.isThrough { return name.goesOn }
    if ["like", "rlike", "regexp", "grep", "match", "with", "word"].contains(name.spelling) {
      return true
    }
    guard Verb.vocabulary[name.spelling] != nil else { return false }
    return tokens.dropLast().last?.isSymbol(.pipe) ?? true
  }

  /// Ends a token at the current position.
  mutating func emit(_ kind: Token.Kind, from start: Int, spelling: String) {
    let isGlued = tokens.last.map { $0.span.end == source.offsets[start] } ?? false
    tokens.append(
      Token(
        kind: kind,
        span: span(start, position),
        spelling: spelling,
        isGlued: isGlued,
        linesBefore: lineBreak,
        followsBlankLine: newlines > 1,
        isRepetition: isGlued && tokens.last?.isSymbol(.closeBracket) == true
      )
    )
    newlines = 0
    mostNewlines = 0
    brokeLine = false
  }
}

extension Token.Kind {
  var endsQuestion: Bool { self == .end || self == .endOfText }
}
