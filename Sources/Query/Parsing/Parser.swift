import Diagnostics

/// The state of parsing: tokens, a place among them, and what was found wrong.
///
/// Grammar:
///
///     script    = { statement end }
///     statement = "concord" number
///               | "param" name "=" literal [ text ]
///               | "let" name "=" pipeline
///               | pipeline
///     pipeline  = source { "|" verb [ operand ] { clause } }
///     source    = name | "_" | "(" pipeline ")"
///
/// What may stand behind a verb is told by its `VerbSpec`. After a mistake the parser is lost until
/// the next `|` or the end of the question, and reports nothing meanwhile.
struct Parser {
  let text: ScriptText
  var tokens: [Token]
  let comments: [CommentToken]
  var index = 0
  var commentIndex = 0
  var errors: [SyntaxError]
  /// Whether a mistake was reported and the place to go on is not yet found.
  var isLost = false
  /// Open brackets and nested operators around the current token.
  var depth = 0
  /// Whether the items of `summarize` are read, where `count(*)` would be right without its star.
  var isSummarizing = false
  /// Whether there is a last answer that `_` stands for.
  var isBehindAnswer = false
  /// Whether a question in everyday Chinese may be shown as a pipeline; not in what was made of one, which
  /// would be made again without an end.
  var rewritesSpeech = true
  /// What may stand where the cursor is, when one is among the tokens.
  var hints: [CompletionHint] = []

  /// Deeper trees are refused, so that no walk over one can run out of stack.
  static let depthLimit = 64

  init(_ lexed: LexedScript, text: ScriptText) {
    self.text = text
    tokens = lexed.tokens
    comments = lexed.comments
    errors = lexed.errors
  }

  /// The current token; at the end always `endOfText`.
  var token: Token { tokens[min(index, tokens.count - 1)] }

  /// The token after the current one.
  var next: Token { tokens[min(index + 1, tokens.count - 1)] }

  /// The end of the token before the current one.
  var lastEnd: Int { index > 0 ? tokens[index - 1].span.end : 0 }

  var isAtEnd: Bool { token.kind.endsQuestion }

  func at(_ symbol: Symbol) -> Bool { token.isSymbol(symbol) }

  /// From a token's start to the end of what was read last.
  func place(from start: Int) -> Place { Place(SourceSpan(start, max(start, lastEnd))) }

  var found: Found { Found(token, in: text) }

  mutating func advance() { if index < tokens.count - 1 { index += 1 } }

  /// Steps over a mark if it stands here.
  mutating func take(_ symbol: Symbol) -> Bool {
    guard at(symbol) else { return false }
    advance()
    return true
  }

  /// Reports a mistake and goes on where it stands.
  mutating func report(_ error: SyntaxError) {
    if !isLost { errors.append(error) }
  }

  /// Reports a mistake behind which nothing can be trusted up to the next verb.
  ///
  /// Nothing is reported where the lexer already was, nor at the cursor of completion.
  mutating func fail(_ error: SyntaxError) {
    if token.kind != .unreadable, token.kind != .cursor { report(error) }
    isLost = true
  }

  /// Notes what may stand here, if completion asks about this place.
  mutating func hint(_ hint: CompletionHint) {
    if token.kind == .cursor, !isLost { hints.append(hint) }
  }
}

extension Parser {
  /// How many tokens from the current one on spell a word of the language; 0 when they do not.
  func length(of word: Keyword, at start: Int? = nil) -> Int {
    let start = start ?? index
    guard start < tokens.count, tokens[start].kind == .name else { return 0 }
    let first = tokens[start]
    if word == .through {
      return first.keyword == .and || word.chineseNames.contains(first.spelling) ? 1 : 0
    }
    if first.keyword == word { return 1 }
    guard word.english.count == 2, start + 1 < tokens.count else { return 0 }
    let second = tokens[start + 1]
    guard second.kind == .name else { return 0 }
    let isEnglish =
      first.spelling.lowercased() == word.english[0]
      && second.spelling.lowercased() == word.english[1]
    let isChinese = word.chineseNames.contains(first.spelling + second.spelling)
    return isEnglish || isChinese ? 2 : 0
  }

  /// Steps over a word of the language if it stands here.
  mutating func take(_ word: Keyword) -> Bool {
    let length = length(of: word)
    index += length
    return length > 0
  }

  /// Skips to where the next verb or the next question begins.
  mutating func recover() {
    var open = 0
    while !isAtEnd {
      if case .symbol(let symbol) = token.kind {
        if symbol == .pipe && open == 0 { break }
        if symbol.depth < 0 && open == 0 && depth > 0 { break }
        open = max(0, open + symbol.depth)
      }
      advance()
    }
    isLost = false
  }
}
