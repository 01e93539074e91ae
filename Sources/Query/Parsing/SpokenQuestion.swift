import CorpusModel
import Diagnostics
import Unicode

/// A question in everyday Chinese, with commas or without any marks: `捐赠，按捐赠方分组`,
/// `每个国家有多少言论`, `句子，文本含“口罩”，前五条`.
///
/// It is never run as it stands: the user is shown the same question as a pipeline. Words that are not
/// understood make it no question at all.
struct SpokenQuestion {
  private var words: [SpokenWord]
  private let table: String
  private let columns: Set<String>
  /// Those whose values stand in quotes.
  private let textColumns: Set<String>
  private var stages: [String] = []
  /// The verb whose operands are being read.
  private var begun: Verb?
  /// Columns that were named and belong to no stage yet.
  private var names: [String] = []
  private var direction = ""
  /// Whether what was named is to be grouped by.
  private var isKey = false
  private var isGrouped = false
  private var isSorted = false
  /// `且`, `或` before the next condition.
  private var connective: Keyword?

  /// Whether columns that stand alone are to be shown; behind a bar they lack a verb.
  private let showsNames: Bool

  /// The pipeline; nil where the text is no such question.
  static func pipeline(of words: [SpokenWord], hasBars: Bool = false) -> String? {
    for (index, word) in words.enumerated() {
      guard case .name(let name) = word, let table = Table.vocabulary[name] else { continue }
      var rest = words
      rest[index] = index == 0 ? .separator : .filler
      var question = SpokenQuestion(words: rest, table: table, showsNames: !hasBars)
      if let pipeline = question.read() { return pipeline }
    }
    return nil
  }

  private init(words: [SpokenWord], table: Table, showsNames: Bool) {
    self.words = words
    self.showsNames = showsNames
    self.table = table.name(in: .chinese)
    columns = Set(Schema.columns(of: table).map(\.chinese))
    textColumns = Set(Schema.columns(of: table).filter { $0.type == .text }.map(\.chinese))
  }

  private mutating func read() -> String? {
    var index = 0
    while index < words.count {
      guard let taken = take(at: index) else { return nil }
      index += taken
    }
    guard close(), !stages.isEmpty else { return nil }
    let pipeline = ([table] + stages).joined(separator: " | ")
    return isWellFormed(pipeline) ? pipeline : nil
  }

  /// Takes the words from a place on that belong together; their number, or nil where they make no sense.
  private mutating func take(at index: Int) -> Int? {
    switch words[index] {
    case .filler: return 1
    case .separator: return goesOn(behind: index) || close() ? 1 : nil
    case .by, .each:
      guard close() else { return nil }
      isKey = true
      return 1
    case .descending, .ascending:
      takeDirection(words[index] == .descending ? " 降序" : " 升序")
      return 1
    case .connective(let word):
      connective = word
      return 1
    case .form(let form):
      guard close() else { return nil }
      stages.append("显示 作为 \(form.name(in: .chinese))")
      return 1
    case .comparison: return takeCondition(on: nil, at: index)
    case .name(let name): return take(name, at: index)
    case .verb(let verb): return take(verb, at: index)
    case .value, .unknown: return nil
    }
  }

  /// Whether what was begun goes on behind a comma: `显示 标题、作者`, `按捐赠方，分组`.
  private func goesOn(behind index: Int) -> Bool {
    guard !names.isEmpty, begun?.aggregate == nil, let next = next(behind: index) else {
      return false
    }
    switch next.word {
    case .verb(let verb): return isKey && verb != .show && verb != .filter
    case .name(let name):
      if case .comparison? = self.next(behind: next.place)?.word { return false }
      return columns.contains(name)
    case .by, .each, .descending, .ascending, .comparison, .connective, .form, .value, .separator,
      .filler, .unknown:
      return false
    }
  }

  /// `从大到小`, before the verb or behind it.
  private mutating func takeDirection(_ word: String) {
    if names.isEmpty, begun == nil, let last = stages.last, last.hasPrefix("排序 ") {
      stages[stages.count - 1] = last + word
    } else {
      direction = word
    }
  }

  /// The next word that means something.
  private func next(behind index: Int) -> (place: Int, word: SpokenWord)? {
    let place = words.indices.first { $0 > index && words[$0] != .filler }
    return place.map { ($0, words[$0]) }
  }

  private mutating func take(_ name: String, at index: Int) -> Int? {
    guard columns.contains(name) else { return nil }
    if let next = next(behind: index), case .comparison = next.word,
      let taken = takeCondition(on: name, at: next.place)
    {
      return next.place + taken - index
    }
    names.append(name)
    return 1
  }

  /// `金额大于100万`: a filter; without a column the text is meant.
  private mutating func takeCondition(on column: String?, at index: Int) -> Int? {
    guard case .comparison(let operation) = words[index], let next = next(behind: index),
      let column = column ?? (columns.contains("文本") && operation == "含" ? "文本" : nil)
    else { return nil }
    let value: String
    switch next.word {
    case .value(let text): value = text
    case .unknown(let text):
      let name = text.hasSuffix("的") ? String(text.dropLast()) : text
      value = operation == "含" || textColumns.contains(column) ? "“\(name)”" : name
    case .name, .verb, .by, .each, .descending, .ascending, .comparison, .connective, .form,
      .separator, .filler:
      return nil
    }
    guard isWhole(next.word, at: next.place), close() else { return nil }
    let condition = "\(column) \(operation) \(value)"
    if let last = stages.last, last.hasPrefix("筛选 ") {
      stages[stages.count - 1] = "\(last) \((connective ?? .and).name(in: .chinese)) \(condition)"
    } else {
      stages.append("筛选 \(condition)")
    }
    connective = nil
    return next.place - index + 1
  }

  /// Whether a value ends where its word does; `世界卫生组织` would be cut before 组织, which is a column.
  private func isWhole(_ value: SpokenWord, at place: Int) -> Bool {
    guard case .unknown = value, place + 1 < words.count else { return true }
    switch words[place + 1] {
    case .verb, .filler, .separator, .connective, .form: return true
    case .name, .by, .each, .descending, .ascending, .comparison, .value, .unknown: return false
    }
  }

  private mutating func take(_ verb: Verb, at index: Int) -> Int? {
    switch verb {
    case .count:
      guard closeGroup() else { return nil }
      stages.append("计数")
      isGrouped = true
      return 1
    case .top, .bottom, .take, .skip, .sample: return takeNumber(of: verb, at: index)
    case .group, .sort, .show, .hide, .filter, .sum, .mean, .median, .min, .max, .distinct, .unique:
      // What was named before the verb is what it works on.
      if begun == nil, !names.isEmpty, verb != .show, verb != .filter {
        if isKey, verb.aggregate != nil { guard closeGroup() else { return nil } }
        begun = verb
        if names.isEmpty { return 1 }
        return close() ? 1 : nil
      }
      guard close() else { return nil }
      begun = verb
      return 1
    case .list, .first, .summarize, .add, .each, .pivot, .join, .append, .except, .intersect,
      .kwic, .collocates, .ngrams, .keywords, .dispersion, .expect, .peek, .explain:
      return nil
    }
  }

  /// `前 10 条`: of groups the largest, of other rows the first.
  private mutating func takeNumber(of verb: Verb, at index: Int) -> Int? {
    guard closeGroup(), let next = next(behind: index), case .value(let number) = next.word,
      number.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let ranks = isGrouped && !isSorted
    let used = (verb == .top && !ranks) ? Verb.take : verb
    stages.append("\(used.name(in: .chinese)) \(number)")
    return next.place - index + 1
  }

  /// Ends what was begun, where it is complete.
  private mutating func close() -> Bool {
    defer { (begun, names, direction, isKey) = (nil, [], "", false) }
    guard let verb = begun else {
      if names.isEmpty { return !isKey }
      return isKey ? closeGroup(counting: true) : showsNames && add(.show)
    }
    if names.isEmpty { return verb == .show || verb == .filter }
    return add(verb)
  }

  /// Ends what was begun before a number of rows is asked for: keys are grouped by.
  private mutating func closeGroup(counting: Bool = false) -> Bool {
    guard isKey, begun == nil, !names.isEmpty else { return close() }
    // `统计各国的言论` counts before it says what.
    let isCounted = stages.last == "计数"
    if isCounted { stages.removeLast() }
    guard add(.group) else { return false }
    (names, isKey) = ([], false)
    if counting || isCounted { stages.append("计数") }
    return true
  }

  private mutating func add(_ verb: Verb) -> Bool {
    guard verb != .filter else { return false }
    let operands = verb == .sort ? names.map { $0 + direction } : names
    stages.append("\(verb.name(in: .chinese)) \(operands.joined(separator: ", "))")
    if verb == .group || verb.aggregate != nil { isGrouped = true }
    if verb == .sort { isSorted = true }
    return true
  }
}

extension Parser {
  /// Reports a question in everyday Chinese with the same as a pipeline, in place of what was found wrong
  /// in it since it began.
  ///
  /// - Parameters:
  ///   - start: the first token of the question.
  ///   - original: the tokens as they were before it was read.
  ///   - errorsBefore: how many mistakes had been found then.
  /// - Returns: whether it was such a question.
  mutating func rewriteSpokenQuestion(
    from start: Int,
    in original: [Token],
    errorsBefore: Int
  ) -> Bool {
    guard rewritesSpeech else { return false }
    let end = original[start...].firstIndex { $0.kind.endsQuestion } ?? original.count - 1
    let said = original[start..<end]
    guard let first = said.first, let last = said.last else { return false }
    let span = first.span.union(last.span)
    guard text[span].hasHan else { return rewriteGiving(said, errorsBefore, span) }
    let found = errors[errorsBefore...]
    let signs = errors[..<errorsBefore].filter { $0.isStraySign(in: span) }
    // A question with bars was helped already where every mistake has its remedy.
    let hasBars = said.contains { $0.isSymbol(.pipe) }
    let isHelped = hasBars && found.allSatisfy(\.isHabit)
    guard !found.isEmpty || !signs.isEmpty, !isHelped,
      let pipeline = GivingQuestion.pipeline(of: text[span])
        ?? spokenWords(said).flatMap({ SpokenQuestion.pipeline(of: $0, hasBars: hasBars) })
    else { return false }
    errors.removeSubrange(errorsBefore...)
    errors.removeAll { $0.isStraySign(in: span) }
    isLost = false
    (tokens, index) = (original, end)
    reportSpoken(pipeline, at: span)
    return true
  }

  private mutating func reportSpoken(_ pipeline: String, at span: SourceSpan) {
    reportHabit(
      Message(
        "a question is a table, then verbs, joined by \"|\"",
        "问句先写表，再写动词，用“|”连接"
      ),
      at: span,
      write: pipeline
    )
  }

  /// The same for a question of giving in English, which has no bars.
  private mutating func rewriteGiving(
    _ said: ArraySlice<Token>,
    _ errorsBefore: Int,
    _ span: SourceSpan
  ) -> Bool {
    guard errors.count > errorsBefore,
      !said.contains(where: { $0.isSymbol(.pipe) || $0.kind == .cursor }),
      let pipeline = GivingInEnglish.pipeline(of: text[span]), isWellFormed(pipeline)
    else { return false }
    errors.removeSubrange(errorsBefore...)
    errors.removeAll { $0.isStraySign(in: span) }
    isLost = false
    reportSpoken(pipeline, at: span)
    return true
  }

  /// The words of tokens; nil where something stands there that nobody says.
  private func spokenWords(_ tokens: ArraySlice<Token>) -> [SpokenWord]? {
    var words: [SpokenWord] = []
    for token in tokens {
      switch token.kind {
      case .name: words += SpokenWord.words(in: token.spelling)
      case .number, .date, .text, .pattern: words.append(.value(text[token.span]))
      case .symbol(.comma), .symbol(.pipe), .symbol(.question), .symbol(.minus),
        .symbol(.colon), .unreadable:
        words.append(.separator)
      case .symbol(.greater) where words.last == .separator: words.append(.separator)
      case .symbol(.equal), .symbol(.different), .symbol(.less), .symbol(.atMost),
        .symbol(.greater), .symbol(.atLeast):
        words.append(.comparison(token.spelling))
      case .symbol, .end, .endOfText, .cursor: return nil
      }
    }
    return words
  }
}

extension SyntaxError {
  fileprivate var isHabit: Bool { if case .habit = self { true } else { false } }

  /// Whether this is a sign, or a word glued to a number, that a sentence may have.
  fileprivate func isStraySign(in span: SourceSpan) -> Bool {
    switch self {
    case .strangeCharacter(_, let place), .joinedName(_, let place):
      place.start >= span.start && place.end <= span.end
    case _: false
    }
  }
}
