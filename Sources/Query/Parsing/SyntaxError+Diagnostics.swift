import CorpusModel
import Diagnostics

extension SyntaxError {
  /// The error as the user reads it.
  var diagnostic: Diagnostic {
    switch self {
    case .unclosedText(let quote, let span):
      error(
        "the text is not closed",
        span,
        "a text that begins with \(quote.opening) ends with \(quote.closing)",
        notes: ["a text stays on one line"]
      )
    case .unclosedPattern(let span):
      error(
        "the regular expression is not closed",
        span,
        "it ends with /",
        notes: ["a slash inside it is written \\/; a division has an operand before it"]
      )
    case .badFlag(let letters, let span):
      error(
        "\"\(letters)\" is no flag of a regular expression",
        span,
        "the one flag is i",
        notes: ["/…/i is blind to case"],
        replacement: "i"
      )
    case .badPattern(let reason, let span):
      error("the regular expression cannot be read: \(reason)", span)
    case .noSuchDate(let date, let span):
      error("there is no date \(date)", span, "a date is written 2020-04-17, 2020-04 or 2020")
    case .joinedDigits(let digits, let span):
      error(
        "\(digits) is neither a date nor a number",
        span,
        "a subtraction has spaces",
        notes: ["digits joined by - are a date: 2020-04-17, 2020-04"],
        replacement: digits.split(separator: "-").joined(separator: " - ")
      )
    case .joinedName(let word, let span):
      error(
        "\(word) is neither a number nor a name",
        span,
        "a name begins with a letter",
        notes: ["numbers are written 12_000, 1.5, 40%, 1 million, 1.92亿, 20万"]
      )
    case .strangeCharacter(let scalar, let span):
      error(
        "\(scalar.shown) has no meaning here",
        span,
        "only a text in quotes may hold it",
        replacement: scalar.isMark ? "" : nil
      )
    case .unknownVersion(let version, let span):
      error(
        "this script is written in version \(version) of the language",
        span,
        "this program reads version 1"
      )
    case .lateVersion(let span):
      error("the version of the language stands in the first line", span, "move it to the top")
    case .missingName(let word, let found):
      expected("a new name", found, notes: [word.example])
    case .reservedName(let name, let span):
      error("\"\(name)\" is a word of the language", span, "choose another name")
    case .missingEqual(let name, let found):
      expected("\"=\" behind \(name)", found)
    case .missingStandard(let name, let found):
      expected("the standard value of \(name)", found, notes: [Keyword.parameter.example])
    case .behindStatement(let found):
      error("\(found.name) stands behind the end of the line's meaning", found.span, "take it out")
    case .missingSource(let found):
      expected("a table", found, notes: [Self.sourceNote])
    case .verbFirst(let verb, let span):
      error(
        "a question begins with a table, \"\(verb)\" is a verb",
        span,
        "put a table and \"|\" before it",
        notes: [Self.sourceNote, "_ | \(verb) … goes on from the last answer"],
        replacement: "_ | \(verb)"
      )
    case .missingVerb(let found):
      expected("a verb", found, notes: ["verbs here: filter, group, count, sort, take, show, …"])
    case .unknownVerb(let name, let nearest, let span):
      unknownVerb(name, nearest, span)
    case .missingOperand(let verb, let found):
      expected(
        "what \(verb.rawValue) works with",
        found,
        notes: ["the form is: \(verb.spec.form(in: .english))"] + verb.spec.exampleNote
      )
    case .missingClause(let verb, let word, let found):
      expected(
        "\"\(word.rawValue)\"",
        found,
        notes: ["the form is: \(verb.spec.form(in: .english))"]
      )
    case .repeatedClause(let word, let span):
      error("\"\(word.rawValue)\" stands here twice", span, "keep one of the two")
    case .missingClauseValue(let word, let found):
      expected(word.wants, found)
    case .unknownForm(let name, let nearest, let span):
      error(
        "there is no form \"\(name)\"",
        span,
        didYouMean(nearest),
        notes: [
          "forms here: " + OutputForm.allCases.map(\.rawValue).joined(separator: ", "),
          "a column is named with the name first: \(name) = …",
        ],
        replacement: nearest.first
      )
    case .missingPipe(let verb, let word, let span):
      error(
        "a \"|\" is missing before \(word)",
        span,
        "write | \(word)",
        notes: ["\(verb.rawValue): \(verb.spec.meaning)"],
        replacement: "| \(word)"
      )
    case .unexpected(let found, let behind):
      error(
        "\(found.name) does not follow \(behind)",
        found.span,
        "an operator, \"|\" or the end of the line is expected"
      )
    case .oneOnly(let verb, let span):
      error(
        "\(verb.rawValue) takes one expression",
        span,
        "the second begins here",
        notes: [
          "several at once: summarize a = \(verb.rawValue)(…), b = \(verb.rawValue)(…)"
        ]
      )
    case .missingColumns(let found):
      expected("the columns that tell rows apart", found, notes: ["for example: expect unique id"])
    case .missingExpression(let behind, let found):
      error(
        "expected a column or a value behind \(behind), found \(found.name)",
        found.span,
        "a column or a value belongs here"
      )
    case .unclosedBracket(let closing, let opened, let found):
      error(
        "the bracket \"\(closing.opening.rawValue)\" is not closed",
        opened,
        "\"\(closing.rawValue)\" was expected before \(found.name)"
      )
    case .strayBracket(let symbol, let span):
      error("\"\(symbol.rawValue)\" closes nothing", span, "take it out", replacement: "")
    case .chainedComparison(let span):
      error(
        "comparisons do not chain",
        span,
        "join two with \"and\", or say between a and b",
        notes: ["for example: quantity between 1 and 10"]
      )
    case .nameOfSeveralWords(let name, let span):
      error(
        "a name of several words stands in quotes",
        span,
        "write \"\(name)\"",
        replacement: "\"\(name)\""
      )
    case .thousandsComma(let number, let span):
      error(
        "a number has no comma in it",
        span,
        "write \(String(number.map { $0 == "," ? "_" : $0 }))",
        replacement: String(number.map { $0 == "," ? "_" : $0 })
      )
    case .pipelineInExpression(let span):
      error(
        "a pipeline cannot stand inside a condition",
        span,
        "name it with let, then join or intersect",
        notes: ["rows of one pipeline that are also in another: … | intersect (pipeline)"]
      )
    case .tooDeep(let limit, let span):
      error(
        "this is nested more than \(limit) levels deep",
        span,
        "name a part of it with add or let"
      )
    case .badTokenTest(let found):
      expected(
        "an attribute, = and a quoted expression",
        found,
        notes: ["for example: [word = \"fight.*\"] []{0,3} [stem = \"epidem\"]"]
      )
    case .unknownAttribute(let name, let span):
      error(
        "words have no attribute \"\(name)\"",
        span,
        "attributes: " + TokenAttribute.allCases.map(\.rawValue).joined(separator: ", ")
      )
    case .badRepeat(let span):
      error("the second number of a repetition is the larger one", span, "at least 1")
    case .habit(let habit): habit.diagnostic
    }
  }

  private static let sourceNote =
    "tables: sentences, articles, donations, events, statements, figures, …"

  private func unknownVerb(_ name: String, _ nearest: [String], _ span: SourceSpan) -> Diagnostic {
    var notes: [String] = []
    if Table.vocabulary[name] != nil {
      notes = ["a table stands at the beginning of a question, or behind join"]
    } else if nearest.isEmpty {
      notes = ["verbs: " + Verb.allCases.map(\.rawValue).joined(separator: ", ")]
    }
    return error(
      "there is no verb \"\(name)\"",
      span,
      didYouMean(nearest),
      notes: notes,
      replacement: nearest.first
    )
  }

  private func error(
    _ message: String,
    _ span: SourceSpan,
    _ label: String? = nil,
    notes: [String] = [],
    replacement: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, message, at: span, label: label, notes: notes, replacement: replacement)
  }

  private func expected(_ what: String, _ found: Found, notes: [String] = []) -> Diagnostic {
    error("expected \(what), found \(found.name)", found.span, "here", notes: notes)
  }
}

/// "did you mean country?"; nil when nothing is near.
func didYouMean(_ nearest: [String]) -> String? {
  guard let last = nearest.last else { return nil }
  let others = nearest.dropLast()
  return "did you mean " + (others.isEmpty ? "" : others.joined(separator: ", ") + " or ") + last
    + "?"
}

extension Habit {
  fileprivate var diagnostic: Diagnostic {
    Diagnostic(
      .error,
      advice,
      at: span,
      label: replacement.map { $0.isEmpty ? "take it out" : "write \($0.withoutEdges)" },
      replacement: replacement
    )
  }
}

extension Keyword {
  /// A line that shows a statement.
  fileprivate var example: String {
    switch self {
    case .parameter: "for example: param least = 10000 \"smallest shipment to list\""
    case _: "for example: let masks = donations | filter item = \"masks\""
    }
  }
}

extension ClauseWord {
  /// What stands behind it.
  fileprivate var wants: String {
    switch self {
    case .by: "what to go by"
    case .seed: "a whole number behind \"seed\""
    case .width: "a whole number behind \"width\""
    case .within: "a number of words, or sentence, paragraph, article"
    case .against: "a pipeline in brackets behind \"against\""
    case .on: "COLUMN = COLUMN behind \"on\""
    case .asForm: "a form behind \"as\": table, list, bars, csv, …"
    case .keepAll: "nothing behind \"keep all\""
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is no letter, so that a line may be right without it.
  fileprivate var isMark: Bool { !properties.isAlphabetic }

  /// The character in quotes, or its number where it cannot be seen.
  fileprivate var shown: String {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .nonspacingMark, .enclosingMark, .spacingMark, .spaceSeparator:
      let digits = String(value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    case _: return "\"\(self)\""
    }
  }
}

extension String {
  /// Without blanks at its ends.
  fileprivate var withoutEdges: String {
    let body = drop { $0 == " " }
    return String(body.reversed().drop { $0 == " " }.reversed())
  }
}

extension VerbSpec {
  /// A line with an example, where there is one.
  var exampleNote: [String] { examples.first.map { ["for example: \($0.question)"] } ?? [] }
}
