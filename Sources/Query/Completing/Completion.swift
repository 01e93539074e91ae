import CorpusModel
package import Diagnostics

/// What may stand at the cursor.
package struct Completion: Sendable, Equatable {
  /// The word at the cursor, which a candidate replaces; empty between words.
  package var replaced: SourceSpan
  /// Best first.
  package var candidates: [Candidate]
  /// The form of the verb the cursor is at: `top N [by EXPR]`.
  package var signature: String?

  /// One thing that may stand there.
  package struct Candidate: Sendable, Hashable {
    /// What is written into the line.
    package var text: String
    package var kind: Kind
    /// A few words about it: a type, a meaning.
    package var detail: Message
  }

  /// What a candidate is.
  package enum Kind: String, Sendable, CaseIterable {
    case value, column, `operator`, verb, table, definition, parameter, function, keyword, form
  }
}

/// Tells what may stand at the cursor, a UTF-8 offset into the text.
///
/// Only the text before the cursor counts. Candidates begin with the word at the cursor, in either
/// language; where none does, those that have it inside are given.
package func complete(
  _ text: String,
  at cursor: Int,
  in environment: CheckEnvironment
) -> Completion {
  let bytes = Array(text.utf8)
  var end = min(max(0, cursor), bytes.count)
  while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
  let before = String(decoding: bytes[..<end], as: UTF8.self)
  guard let place = CursorPlace(before) else {
    return Completion(replaced: SourceSpan(end, end), candidates: [], signature: nil)
  }
  var (parser, checker) = watched(place, in: before, environment)
  if parser.hints.contains(.statement) { checker.watchedVerb = nil }
  var collector = CandidateCollector(checker, isQuoted: place.isQuoted)
  for hint in parser.hints { collector.add(hint) }
  let language: NameLanguage = before.hasHanWord ? .chinese : .english
  return Completion(
    replaced: place.span,
    candidates: collector.matching(place.word, preferring: language),
    signature: checker.watchedVerb?.spec.form(in: language)
  )
}

/// Where the word at the cursor begins, and the form of the verb it belongs to: what is asked on every
/// key, without a look at what could stand there.
package func verbForm(
  in text: String,
  at cursor: Int,
  environment: CheckEnvironment
) -> (wordStart: Int, form: String?) {
  let before = String(decoding: text.utf8.prefix(cursor), as: UTF8.self)
  guard let place = CursorPlace(before) ?? CursorPlace(before.withoutLastNumber) else {
    return (before.utf8.count, nil)
  }
  let (parser, checker) = watched(place, in: before, environment)
  let language: NameLanguage = before.hasHanWord ? .chinese : .english
  let verb = parser.hints.contains(.statement) ? nil : checker.watchedVerb
  return (place.span.start, verb?.spec.form(in: language))
}

/// The script before the cursor, parsed and checked with an eye on what stands there.
private func watched(
  _ place: CursorPlace,
  in before: String,
  _ environment: CheckEnvironment
) -> (Parser, Checker) {
  var parser = Parser(place.lexed, text: ScriptText(before))
  let script = parser.parseScript()
  var checker = Checker(environment: environment, text: ScriptText(before))
  checker.watched = place.span.start
  _ = checker.check(script)
  return (parser, checker)
}

/// The word the cursor stands behind, and the script with the cursor in its place.
private struct CursorPlace {
  var lexed: LexedScript
  var span: SourceSpan
  var word: String
  /// Whether the word is inside an open quotation mark.
  var isQuoted = false

  /// Nil inside a comment or a number, where nothing is to be completed.
  init?(_ before: String) {
    let end = before.utf8.count
    lexed = lex(before)
    if let comment = lexed.comments.last, comment.span.end == end { return nil }
    if let last = lexed.tokens.dropLast().last, case .text(let word, closed: false) = last.kind {
      self.word = word
      isQuoted = true
      span = SourceSpan(last.span.start, end)
      putCursor(at: lexed.tokens.count - 2)
      return
    }
    // A letter at the cursor makes the line end as it would with a word there.
    lexed = lex(before + "x")
    let index = lexed.tokens.count - 2
    guard index >= 0, lexed.tokens[index].kind == .name else { return nil }
    word = String(lexed.tokens[index].spelling.dropLast())
    span = SourceSpan(lexed.tokens[index].span.start, end)
    putCursor(at: index)
  }

  private mutating func putCursor(at index: Int) {
    lexed.tokens[index].kind = .cursor
    lexed.tokens[index].span = SourceSpan(span.start, span.start)
  }
}

extension String {
  /// The text up to the number it ends in.
  fileprivate var withoutLastNumber: String {
    let digits = reversed().prefix { $0.isNumber || "._%".contains($0) }.count
    return String(dropLast(digits))
  }

  /// Whether a word of the language stands in it in Chinese.
  fileprivate var hasHanWord: Bool {
    lex(self).tokens.contains { token in
      guard token.kind == .name, !token.spelling.utf8.allSatisfy({ $0 < 0x80 }) else {
        return false
      }
      return token.keyword != nil || Verb.vocabulary[token.spelling] != nil
        || Table.vocabulary[token.spelling] != nil
    }
  }
}
