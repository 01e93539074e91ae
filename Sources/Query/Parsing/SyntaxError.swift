import Diagnostics

/// What can be wrong with the form of a script; each case is documented by the shortest one.
enum SyntaxError: Equatable, Sendable {
  // Reading characters

  /// `"abc`
  case unclosedText(Quote, closed: String, at: SourceSpan)
  /// `“mask"`: one mark opens the text, another one closes it
  case otherQuote(content: String, at: SourceSpan)
  /// `/abc`
  case unclosedPattern(at: SourceSpan)
  /// `/abc/x`
  case badFlag(String, at: SourceSpan)
  /// `/(abc/`
  case badPattern(reason: Message, at: SourceSpan)
  /// `2020-13`
  case noSuchDate(String, at: SourceSpan)
  /// `10-3`
  case joinedDigits(String, at: SourceSpan)
  /// `12abc`
  case joinedName(String, at: SourceSpan)
  /// `donations 。`
  case strangeCharacter(Unicode.Scalar, at: SourceSpan)

  // Statements

  /// `concord 9`
  case unknownVersion(String, at: SourceSpan)
  /// `donations` then `concord 1`
  case lateVersion(at: SourceSpan)
  /// `let = donations`
  case missingName(of: Keyword, found: Found)
  /// `let in = donations`
  case reservedName(String, at: SourceSpan)
  /// `let masks donations`
  case missingEqual(after: String, found: Found)
  /// `param least = `
  case missingStandard(String, found: Found)
  /// `param least = 1 2`
  case behindStatement(Found)

  // Pipelines

  /// `| count`
  case missingSource(Found)
  /// `filter quantity > 3`
  case verbFirst(String, at: SourceSpan)
  /// `donations | | count`
  case missingVerb(Found)
  /// `donations | fliter quantity > 3`
  case unknownVerb(String, nearest: [String], at: SourceSpan)
  /// `donations | take`
  case missingOperand(Verb, found: Found)
  /// `donations | keywords`
  case missingClause(Verb, ClauseWord, found: Found)
  /// `donations | top 3 by quantity by amount`
  case repeatedClause(ClauseWord, at: SourceSpan)
  /// `donations | kwic "a" width x`
  case missingClauseValue(ClauseWord, found: Found)
  /// `donations | show date as pie`
  case unknownForm(String, nearest: [String], at: SourceSpan)
  /// `donations count`
  case missingPipe(Verb, word: String, at: SourceSpan)
  /// `sentences | sort text descendng`
  case unknownWord(String, nearest: [String], behind: Message, at: SourceSpan)
  /// `donations | count 1 2`
  case unexpected(Found, behind: Message)
  /// `donations | sum amount, quantity`
  case oneOnly(Verb, at: SourceSpan)
  /// `donations | expect unique`
  case missingColumns(Found)

  // Expressions

  /// `donations | filter quantity >`
  case missingExpression(behind: String, found: Found)
  /// `donations | filter (quantity > 3`; the mark that should close
  case unclosedBracket(Symbol, opened: SourceSpan, found: Found)
  /// `donations | filter quantity > 3)`
  case strayBracket(Symbol, at: SourceSpan)
  /// `donations | filter 1 < quantity < 3`
  case chainedComparison(at: SourceSpan)
  /// `donations | filter country = South Africa`
  case nameOfSeveralWords(String, at: SourceSpan)
  /// `donations | filter quantity > 12,000`
  case thousandsComma(String, at: SourceSpan)
  /// `donations | filter donor in (organizations | show name)`
  case pipelineInExpression(at: SourceSpan)
  /// `((((…`
  case tooDeep(limit: Int, at: SourceSpan)
  /// `sentences | kwic [word "a"]`
  case badTokenTest(Found)
  /// `sentences | kwic [colour = "a"]`
  case unknownAttribute(String, at: SourceSpan)
  /// `sentences | kwic [word = "a"]{3,1}`
  case badRepeat(at: SourceSpan)

  /// `donations | where quantity > 3`
  case habit(Habit)
}

/// What stood where something else was expected.
struct Found: Equatable, Sendable {
  /// In words: the end of the question, or the token in quotes.
  let name: Message
  let span: SourceSpan

  init(_ token: Token, in text: ScriptText) {
    span = token.span
    name =
      switch token.kind {
      case .end, .endOfText: Message("the end of the question", "问句的末尾")
      case .name, .number, .date, .text, .pattern, .symbol, .unreadable, .cursor:
        inQuotes(text[token.span])
      }
  }
}

/// A text in quotes for a message.
func quoted(_ text: String) -> String { text.contains("\"") ? text : "\"\(text)\"" }

/// A text in the quotes of a Chinese message; one that has its own stands as it is.
func quotedInChinese(_ text: String) -> String {
  text.contains { "\"“”「」".contains($0) } ? text : "“\(text)”"
}

/// What somebody wrote, in the quotes of the message.
func inQuotes(_ text: String) -> Message { Message("\(quoted(text))", "\(quotedInChinese(text))") }

/// The text of a script, cut by spans.
struct ScriptText: Sendable {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  subscript(span: SourceSpan) -> String {
    let end = min(span.end, bytes.count)
    return String(decoding: bytes[min(span.start, end)..<end], as: UTF8.self)
  }

  /// The line a place stands on, without its newline.
  func line(around offset: Int) -> SourceSpan {
    var start = min(offset, bytes.count)
    var end = start
    while start > 0, !isNewline(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, !isNewline(bytes[end]) { end += 1 }
    return SourceSpan(start, end)
  }

  private func isNewline(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }
}

/// A word of another tool, and what it is in Concord.
struct Habit: Equatable, Sendable {
  /// What it is called or how it is done here, as a sentence.
  var advice: Message
  /// What stands in its place, where that can be written down.
  var replacement: String?
  var span: SourceSpan
}
