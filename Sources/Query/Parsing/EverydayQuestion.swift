import CorpusModel
import Diagnostics
import Unicode

/// A question in the order of everyday language, or of a tool that is called with a verb first:
/// `count articles`, `show donor from donations`, `how many articles are there`, `列出 文章`.
///
/// It is never run as it stands: the user is shown the same question in our order.
struct EverydayQuestion {
  private let text: ScriptText
  private let asks: Asking
  private let table: String
  /// What is left of the words between the verb and the end, by the clause they stand in.
  private var arguments: [Token] = []
  private var conditions: [Token] = []
  private var keys: [Token] = []
  private let language: NameLanguage

  /// What the first word asks for.
  private enum Asking: Equatable {
    case verb(Verb)
    /// `find "masks"`
    case search
    /// `freq donor`
    case frequency
    /// `how`, `which`: the rows themselves, or their number.
    case rows

    /// Whether sentences are what it is asked of.
    var searchesText: Bool {
      switch self {
      case .verb(.kwic), .verb(.collocates), .verb(.dispersion): true
      case .verb, .search, .frequency, .rows: false
      }
    }
  }

  /// Nil where the words are no such question, or name nothing that could be asked about; `goesOn`
  /// says that there is a last answer, which is asked about where no table is named.
  init?(_ words: [Token], text: ScriptText, goesOn: Bool) {
    guard let first = words.first, first.kind == .name, words.count > 1 else { return nil }
    guard let asks = Self.asking(first.spelling.lowercased()) else { return nil }
    let rest = Self.withoutBrackets(Array(words.dropFirst()), behind: asks)
    let place = Self.tablePlace(in: rest)
    let last = goesOn && asks != .rows && !asks.searchesText ? "_" : nil
    guard
      let table = place.map({ rest[$0].spelling }) ?? last
        ?? Self.likelyTable(for: rest, asks, isHan: first.spelling.hasHan)
    else { return nil }
    // `count | …` and `show.…` are something else.
    if let next = words.dropFirst().first?.kind, next == .symbol(.pipe) || next == .symbol(.dot) {
      return nil
    }
    self.text = text
    self.table = table
    let counts = words.contains { HabitTable.countingWords.contains($0.spelling.lowercased()) }
    self.asks = asks == .rows && counts ? .verb(.count) : asks
    language = first.spelling.hasHan ? .chinese : .english
    sort(rest, around: place, isSentence: asks == .rows)
  }

  /// The same question with the table first.
  var pipeline: String {
    var stages = [table]
    if !conditions.isEmpty { stages.append("\(name(.filter)) \(text.phrase(conditions))") }
    stages += asked
    return stages.joined(separator: " | ")
  }

  /// The stages behind the conditions.
  private var asked: [String] {
    let said = text.phrase(arguments)
    switch asks {
    case .rows: return []
    case .search:
      guard let wanted = arguments.first else { return [] }
      if case .text = wanted.kind { return ["\(name(.filter)) text has \(said)"] }
      if case .pattern = wanted.kind { return ["\(name(.filter)) text matches \(said)"] }
      return ["\(name(.filter)) text has \"\(said)\""]
    case .frequency: return grouped(by: said.isEmpty ? text.phrase(keys) : said)
    case .verb(let verb): return stages(of: verb, said)
    }
  }

  private func stages(of verb: Verb, _ said: String) -> [String] {
    let key = text.phrase(keys)
    switch verb {
    case .show, .list:
      let shown = said.isEmpty ? [] : ["\(name(.show)) \(said)"]
      return key.isEmpty ? shown : ["\(name(.sort)) \(key)"] + shown
    case .first: return ["\(name(.take)) \(said.isEmpty ? "1" : said)"]
    case .filter: return said.isEmpty ? [] : ["\(name(.filter)) \(said)"]
    case .group: return grouped(by: [said, key].filter { !$0.isEmpty }.joined(separator: ", "))
    case .sort: return ["\(name(.sort)) \([said, key].filter { !$0.isEmpty }.joined())"]
    case .top, .bottom: return ranked(verb, said, by: key)
    case .count, .sum, .mean, .median, .min, .max, .distinct:
      let asked = said.isEmpty ? name(verb) : "\(name(verb)) \(said)"
      return key.isEmpty ? [asked] : ["\(name(.group)) \(key)", asked]
    case .summarize where said.isEmpty: return grouped(by: key)
    case .kwic, .collocates, .dispersion: return ["\(name(verb)) \(pattern)"]
    case .summarize, .take, .skip, .sample, .add, .hide, .unique, .each, .pivot, .join, .append,
      .except, .intersect, .ngrams, .keywords, .expect, .peek, .explain:
      let by = key.isEmpty ? "" : " \(Keyword.by.name(in: language)) \(key)"
      return [said.isEmpty ? name(verb) + by : "\(name(verb)) \(said)\(by)"]
    }
  }

  /// What is looked for, in quotes where it is bare words.
  private var pattern: String {
    let said = text.phrase(arguments)
    return arguments.allSatisfy { $0.kind == .name } ? "\"\(said)\"" : said
  }

  /// `top 5 by quantity` as it is; `top 5 donor` counts the donors, `top 5 donor by quantity` adds up.
  private func ranked(_ verb: Verb, _ said: String, by key: String) -> [String] {
    let number = arguments.first.map { text.phrase([$0]) } ?? "10"
    let ranks = "\(name(verb)) \(number)"
    let things = text.phrase(arguments.dropFirst())
    if !things.isEmpty {
      let sums = key.isEmpty ? name(.count) : "\(name(.sum)) \(key)"
      return ["\(name(.group)) \(things)", sums, ranks]
    }
    return [key.isEmpty ? ranks : "\(ranks) \(Keyword.by.name(in: language)) \(key)"]
  }

  private func grouped(by key: String) -> [String] {
    key.isEmpty ? [name(.count)] : ["\(name(.group)) \(key)", name(.count)]
  }

  private func name(_ verb: Verb) -> String { verb.name(in: language) }
}

extension EverydayQuestion {
  private static func asking(_ word: String) -> Asking? {
    if let verb = Verb.vocabulary[word], Table.vocabulary[word] == nil { return .verb(verb) }
    if let verb = HabitTable.verbs[word] { return .verb(verb) }
    if HabitTable.searches.contains(word) { return .search }
    if HabitTable.frequencies.contains(word) { return .frequency }
    return HabitTable.askingWords.contains(word) ? .rows : nil
  }

  /// `(articles)` behind `count` without its brackets.
  private static func withoutBrackets(_ words: [Token], behind asks: Asking) -> [Token] {
    guard case .verb(let verb) = asks, verb != .filter, words.first?.isSymbol(.open) == true,
      words.last?.isSymbol(.close) == true
    else { return words }
    return Array(words.dropFirst().dropLast())
  }

  /// Where the table stands: behind `from`, `of` or `in` where one does, else the first there is.
  private static func tablePlace(in words: [Token]) -> Int? {
    let places = words.indices.filter { index in
      let isPart =
        (index > 0 && words[index - 1].isSymbol(.dot))
        || (index + 1 < words.count && words[index + 1].isSymbol(.dot))
      return words[index].kind == .name && !isPart
        && Table.vocabulary[words[index].spelling] != nil
    }
    let behind = places.first { index in
      index > 0 && HabitTable.sourceWords.contains(words[index - 1].spelling.lowercased())
    }
    return behind ?? places.first
  }

  /// The table that has most of the columns named; sentences where a text is looked for.
  private static func likelyTable(
    for words: [Token],
    _ asks: Asking,
    isHan: Bool
  ) -> String? {
    let names = Set(words.filter { $0.kind == .name }.map { fold($0.spelling) })
    let tables: [Table] = [
      .sentences, .articles, .donations, .statements, .events, .figures, .documents, .words,
    ]
    let scores = tables.map { table in
      Schema.columns(of: table).count { names.contains($0.name) || names.contains($0.chinese) }
    }
    guard let best = scores.max(), let index = scores.firstIndex(of: best) else { return nil }
    let language =
      isHan || words.contains { $0.kind == .name && $0.spelling.hasHan }
      ? NameLanguage.chinese : .english
    if best > 0 { return tables[index].name(in: language) }
    switch asks {
    case .search, .verb(.kwic), .verb(.collocates), .verb(.ngrams), .verb(.dispersion):
      return Table.sentences.name(in: language)
    case .verb, .frequency, .rows: return nil
    }
  }

  /// Puts every word that means something into its clause.
  private mutating func sort(_ words: [Token], around place: Int?, isSentence: Bool) {
    var clause = WritableKeyPath<EverydayQuestion, [Token]>?.none
    for (index, word) in words.enumerated() where index != place {
      let said = word.kind == .name ? word.spelling.lowercased() : ""
      if HabitTable.conditionWords.contains(said) {
        clause = \.conditions
      } else if word.keyword == .by {
        clause = \.keys
      } else if said == "group" || said == "order", words.dropFirst(index + 1).first?.keyword == .by
      {
        continue
      } else if let clause {
        self[keyPath: clause].append(word)
      } else if !isSentence, !isFiller(said, at: index, before: place) {
        arguments.append(word)
      }
    }
  }

  /// Whether a word only joins others: `the`, and `of` before the table.
  private func isFiller(_ word: String, at index: Int, before place: Int?) -> Bool {
    HabitTable.fillers.contains(word)
      || (place == index + 1 && HabitTable.sourceWords.contains(word))
  }
}

extension Parser {
  /// Reports a question in the order of everyday language with the same in ours, and moves behind it.
  mutating func rewriteEverydayOrder() -> Bool {
    let end = tokens[index...].firstIndex { $0.kind.endsQuestion || $0.isSymbol(.pipe) }
    let words = Array(tokens[index..<(end ?? tokens.count - 1)])
    guard !words.contains(where: { $0.kind == .cursor || $0.kind == .unreadable }),
      let question = EverydayQuestion(words, text: text, goesOn: isBehindAnswer)
    else { return false }
    reportHabit(
      Message(
        "a question begins with a table; verbs follow it, joined by \"|\"",
        "问句以表开头，后面是用“|”连接的动词"
      ),
      at: words.reduce(token.span) { $0.union($1.span) },
      write: question.pipeline
    )
    index += words.count
    return true
  }

  /// Reports what stands behind a table without a verb: a mistyped verb, a condition, columns.
  mutating func reportMissingVerb() -> Bool {
    let end = tokens[index...].firstIndex { $0.kind.endsQuestion || $0.isSymbol(.pipe) }
    let words = Array(tokens[index..<(end ?? tokens.count - 1)])
    guard !words.contains(where: { $0.kind == .cursor || $0.kind == .unreadable }) else {
      return false
    }
    if let verb = nearestVerbs(to: token.spelling).first {
      reportHabit(
        Message("verbs are joined by \"|\"", "动词之间用“|”连接"),
        at: token.span,
        write: "| \(verb)"
      )
      return true
    }
    let isCondition = words.contains { $0.isComparison }
    guard isCondition || words.isListOfNames else { return false }
    let verb = isCondition ? Verb.filter : .show
    let name = verb.name(in: token.spelling.hasHan ? .chinese : .english)
    reportHabit(
      isCondition
        ? Message("a condition stands behind \"filter\"", "条件写在“筛选”后面")
        : Message("columns stand behind \"show\"", "列写在“显示”后面"),
      at: words.reduce(token.span) { $0.union($1.span) },
      write: "| \(name) \(text.phrase(words))"
    )
    return true
  }
}

extension Token {
  /// Whether it compares: `=`, `has`.
  fileprivate var isComparison: Bool {
    switch kind {
    case .symbol(.equal), .symbol(.different), .symbol(.less), .symbol(.atMost),
      .symbol(.greater), .symbol(.atLeast), .symbol(.doubleEqual), .symbol(.unequal):
      true
    case .name:
      keyword?.isConditionWord == true || HabitTable.operators[spelling.lowercased()] != nil
    case .symbol, .number, .date, .text, .pattern, .end, .endOfText, .unreadable, .cursor: false
    }
  }
}

extension [Token] {
  /// Whether the tokens are names of columns with commas between.
  fileprivate var isListOfNames: Bool {
    enumerated().allSatisfy { index, token in
      index.isMultiple(of: 2) ? token.kind == .name : token.isSymbol(.comma) || token.isSymbol(.dot)
    } && !count.isMultiple(of: 2)
  }
}
