import CorpusModel
import Diagnostics

extension CheckError {
  /// The error as the user reads it.
  var diagnostic: Diagnostic {
    switch self {
    case .unknownSource(let name, let nearest, let span):
      error(
        "there is no table \"\(name)\"",
        span,
        didYouMean(nearest),
        notes: nearest.isEmpty
          ? ["tables: " + Table.allCases.map(\.name).joined(separator: ", ")] : [],
        replacement: nearest.first
      )
    case .verbAlone(let verb, let span):
      error(
        "a question begins with a table, \"\(verb)\" is a verb",
        span,
        "put a table and \"|\" before it",
        replacement: "_ | \(verb)"
      )
    case .noLastResult(let span):
      error("there is no last answer yet", span, "\"_\" stands for the answer before")
    case .unknownColumn(let unknown): unknown.diagnostic
    case .unknownStep(let name, let base, let nearest, let columns, let span):
      error(
        "\(base.text) has no column \"\(name)\"",
        span,
        didYouMean(nearest),
        notes: ["\(base.type.element.phrase) has: " + columns.joined(separator: ", ")],
        replacement: nearest.first
      )
    case .noSteps(let base, let step, let call, let span):
      error(
        "\(base.text) is \(base.type.phrase), nothing stands behind its dot",
        span,
        call.map { "write \($0)" },
        notes: call == nil ? ["\"\(step)\" is a column of no \(base.type.element.phrase)"] : []
      )
    case .unknownFunction(let name, let nearest, let span):
      error(
        "there is no function \"\(name)\"",
        span,
        didYouMean(nearest),
        notes: nearest.isEmpty
          ? ["functions: " + Function.allCases.map(\.rawValue).joined(separator: ", ")] : [],
        replacement: nearest.first
      )
    case .aggregateInRow(let function, let span):
      error(
        "\(function.rawValue) works on many rows, here there is one",
        span,
        "use it as a verb: | \(function.rawValue) …",
        notes: ["behind a group: group KEY | \(function.rawValue) …, then filter the groups"]
      )
    case .windowOutsideAdd(let function, let span):
      error(
        "\(function.rawValue) looks at all rows, and stands only in add",
        span,
        "add it first: | add x = \(function.rawValue)(…)"
      )
    case .unknownCountry(let name, let nearest, let span):
      error(
        "\"\(name)\" is no country",
        span,
        didYouMean(nearest),
        notes: ["countries are known in Chinese and English, and by code: 柬埔寨, Cambodia, KHM"],
        replacement: nearest.first.map(quotedIfNeeded)
      )
    case .unknownEntity(let name, let kind, let nearest, let span):
      Diagnostic(
        .note,
        "this corpus knows no \(kind?.rawValue ?? "name") \"\(name)\"",
        at: span,
        label: didYouMean(nearest),
        replacement: nearest.first.map(quotedIfNeeded)
      )
    case .bareText(let name, let base, let nearest, let span):
      error(
        "\(base.text) is text, and a text stands in quotes",
        span,
        "write \"\(name)\""
          + (nearest.isEmpty ? "" : ", or was \(nearest.joined(separator: " or ")) meant?"),
        replacement: "\"\(name)\""
      )
    case .nameTaken(let name, let owner, let span):
      error("\"\(name)\" is already the name of \(owner)", span, "choose another name")
    case .unknownParameter(let name, let nearest):
      Diagnostic(
        .error,
        "the script has no parameter \"\(name)\"",
        notes: nearest.isEmpty ? [] : [didYouMean(nearest) ?? ""]
      )
    case .badParameterValue(let name, let value, let type):
      Diagnostic(
        .error,
        "the parameter \(name) is \(type.phrase), \"\(value)\" is not",
        notes: type.sample.map { ["for example: --set \(name)=\($0)"] } ?? []
      )
    case .hiddenParameter(let name, let span):
      Diagnostic(
        .note,
        "\(name) is the column here, not the parameter",
        at: span,
        label: "give the parameter another name to use it"
      )
    case .notComparable(let left, let right, let span, let replacement):
      error(
        "\(left.sentence) and \(right.sentence): they cannot be compared",
        span,
        replacement.map { "write \($0)" },
        notes: [left.sample, right.sample].compactMap { $0 },
        replacement: replacement
      )
    case .noOrder(let value, let span):
      error(
        "\(value.sentence), which has no order",
        span,
        "only numbers, dates and texts have one",
        notes: ["= and != compare it"]
      )
    case .listCompared(let list, let value, let operation, let span):
      error(
        "\(list.sentence), \"\(operation)\" asks for one value",
        span,
        value.map { "write \(list.text) has \($0)" },
        notes: ["size(\(list.text)) counts the list; each \(list.text) gives every value a row"],
        replacement: value.map { "\(list.text) has \($0)" }
      )
    case .notCondition(let value, let span):
      error(
        "\(value.sentence), a condition is wanted",
        span,
        value.isLiteral ? nil : "for example: \(value.text) \(value.type.exampleCondition)"
      )
    case .loneAlternative(let subject, let values, let span, let condition):
      Diagnostic(
        .error,
        "\"or\" joins conditions, and this is only a value",
        at: values.isEmpty ? span : condition,
        label: "write \(subject) in (\(values.joined(separator: ", ")))",
        replacement: "\(subject) in (\(values.joined(separator: ", ")))"
      )
    case .notText(let value, let operation, let span):
      error(
        "\(value.sentence), \"\(operation)\" asks about text",
        span,
        "for example: \(value.text) \(value.type.exampleCondition)"
      )
    case .notPattern(let value, let replacement, let span):
      error(
        "\"matches\" takes a regular expression between slashes, \(value.text) is \(value.type.phrase)",
        span,
        replacement.map { "write \($0)" },
        replacement: replacement
      )
    case .notList(let value, let span, let replacement):
      error(
        "\"in\" takes values in brackets or a list column, \(value.sentence)",
        span,
        replacement.map { "write \($0)" },
        replacement: replacement
      )
    case .notNumber(let value, let operation, let span):
      error(
        "\(value.sentence), \"\(operation)\" computes with numbers",
        span,
        value.numberAdvice
      )
    case .badArgument(let value, let function, let wants, let span):
      error("\(function) takes \(wants), \(value.sentence)", span, value.listAdvice(function))
    case .badArgumentCount(let function, let form, let given, let span):
      error(
        "\(function) is given \(given.counted("argument"))",
        span,
        "the form is: \(form)"
      )
    case .noCommonType(let first, let second, let function, let span):
      error(
        "\(first.sentence) and \(second.sentence): \(function) gives one or the other",
        span,
        "both must be of one type"
      )
    case .stray(let what, let span):
      error("\(what) cannot stand here", span, "a regular expression follows \"matches\"")
    case .listKey(let list, let column, let span):
      error(
        "\(list.sentence), a group needs one value",
        span,
        "give every value its row first: | each \(column) | group \(column)"
      )
    case .listOrder(let list, let verb, let span):
      error(
        "\(list.sentence), a list has no order",
        span,
        "for example: \(verb.rawValue) \(verb == .sort ? "" : "10 by ")size(\(list.text))"
      )
    case .badAggregate(let function, let value, let span):
      error(
        "\(value.sentence), \(function.rawValue) works on \(function.wants)",
        span,
        value.aggregateAdvice(function)
      )
    case .notAggregate(let span):
      error(
        "summarize computes aggregates, one behind each name",
        span,
        "for example: n = count(), total = sum(amount)",
        notes: ["what is computed from them is added afterwards: | add mean = total / n"]
      )
    case .aggregateNeedsValue(let function, let span):
      error(
        "\(function.rawValue) needs to know of what",
        span,
        "for example: \(function.rawValue) quantity"
      )
    case .unnamed(let verb, let text, let span):
      error("\(verb.rawValue) gives its column a name", span, "write name = \(text)")
    case .duplicateColumn(let name, let span):
      error("two columns would be called \"\(name)\"", span, "give this one a name: other = …")
    case .missingRanking(let verb, let columns, let span):
      error(
        "\(verb.rawValue) needs to know what to rank by",
        span,
        columns.first.map { "for example: by \($0)" } ?? "say it behind \"by\"",
        notes: columns.isEmpty ? [] : ["numbers and dates here: " + columns.joined(separator: ", ")]
      )
    case .notCount(let text, let span):
      error("a whole number is wanted, not \(text)", span, "for example: 10")
    case .notColumn(let verb, let span):
      error("\(verb.rawValue) takes the name of a column", span, "compute it first: | add name = …")
    case .nothingToUnfold(let value, let span):
      error("\(value.sentence), each takes a list", span, "one value needs no unfolding")
    case .pivotWithoutGroup(let span):
      error(
        "pivot lays out groups, and there is no group above",
        span,
        "for example: | group section, language | count | pivot language"
      )
    case .pivotWithoutRows(let column, let span):
      error(
        "\(column) is the only key, nothing would be left for the rows",
        span,
        "group by two keys: | group other, \(column) | pivot \(column)"
      )
    case .badJoin(let span):
      error(
        "a join goes on two equal columns",
        span,
        "for example: on donor.name = name",
        notes: ["the first is a column of the rows above, the second one of the joined rows"]
      )
    case .appendTypes(let name, let left, let right, let span):
      error(
        "\(name) is \(left.phrase) above and \(right.phrase) here",
        span,
        "give one of them another name: show other = \(name)"
      )
    case .nothingInCommon(let verb, let span):
      error(
        "these rows are not rows of the same table, nor have they the same columns",
        span,
        "choose the same columns on both sides: … | show date | \(verb.rawValue) (… | show date)"
      )
    case .noReadingText(let verb, let rows, let span):
      error(
        "\(verb.rawValue) searches reading text, and \(rows) has none",
        span,
        "begin with sentences, paragraphs or articles"
      )
    case .badRunLength(let most, let span):
      error("runs have 1 to \(most) words", span, "for example: ngrams 3")
    case .noSourceLine(let span):
      error(
        "these rows were made by a verb above, they stand in no file",
        span,
        "use source before the group"
      )
    case .notLast(let word, let span):
      error("\"\(word)\" ends a question", span, "move it to the end")
    case .formOfPart(let word, let span):
      error(
        "\"\(word)\" says how an answer is shown, and this is only a part of one",
        span,
        "leave it out here"
      )
    case .noColumnsLeft(let span): error("no column would be left", span, "hide fewer")
    case .rowsBesideColumns(let span):
      error(
        "rows is the number of all rows, columns are of one row",
        span,
        "say them apart: | expect rows > 0 | expect …"
      )
    }
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
}

extension UnknownColumn {
  fileprivate var diagnostic: Diagnostic {
    let label = advice.map { "write \($0)" } ?? didYouMean(nearest)
    var notes: [String] = []
    if !columns.isEmpty { notes.append("columns here: " + columns.joined(separator: ", ")) }
    if isOpen { notes.append("further columns come from the values, and are not known before") }
    return Diagnostic(
      .error,
      "\(rows) has no column \"\(name)\"",
      at: span,
      label: label,
      notes: notes,
      replacement: advice ?? nearest.first
    )
  }
}

/// A name as it is written beside an entity: in quotes where it is more than one word.
private func quotedIfNeeded(_ name: String) -> String {
  name.unicodeScalars.allSatisfy(\.continuesName) ? name : "\"\(name)\""
}

extension Int {
  /// "no argument", "1 argument", "2 arguments".
  fileprivate func counted(_ noun: String) -> String {
    switch self {
    case 0: "no \(noun)"
    case 1: "1 \(noun)"
    case _: "\(self) \(noun)s"
    }
  }
}
