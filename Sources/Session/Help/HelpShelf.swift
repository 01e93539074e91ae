import CorpusModel
import Diagnostics
import Query
import Unicode

/// All pages of `help`, and the way to them by any name.
struct HelpShelf: Sendable {
  /// The pages that are the same for every corpus.
  static let standing: [HelpPage] =
    Verb.allCases.map { HelpPage(of: $0.spec) } + HelpText.all.compactMap { HelpPage($0) }

  /// In the order in which pages of one name are preferred.
  let pages: [HelpPage]
  private let numbers: [String: [Int]]
  /// The numbers of pages by names they have elsewhere.
  private let furtherNumbers: [String: Int]
  private let names: CorpusNames

  /// - Parameter names: the values of the corpus, from which the examples of columns are made.
  init(names: CorpusNames) {
    let all = HelpShelf.standing + HelpPage.ofColumns(names)
    let order = HelpPage.Kind.allCases
    let ordered = order.flatMap { kind in all.filter { $0.kind == kind } }
    pages = ordered
    var numbers: [String: [Int]] = [:]
    for (number, page) in ordered.enumerated() {
      for name in Set(page.names.map { fold($0) }) { numbers[name, default: []].append(number) }
    }
    self.numbers = numbers
    self.names = names
    var further: [String: Int] = [:]
    for (topic, others) in HelpText.furtherNames {
      let words = topic.split(separator: " ").map { String($0) }
      let kind = words.count > 1 ? HelpPage.Kind(named: words[0]) : nil
      let name = kind == nil ? topic : words.dropFirst().joined(separator: " ")
      let found = (numbers[fold(name)] ?? []).map { (number: $0, page: ordered[$0]) }
      let number = found.first { kind == nil || $0.page.kind == kind }?.number
      for other in others where further[fold(other)] == nil { further[fold(other)] = number }
    }
    furtherNumbers = further
  }

  /// What is found under a topic.
  enum Finding {
    /// The page, and other pages of the same name.
    case page(HelpPage, others: [HelpPage])
    /// A page that has the topic for a name elsewhere.
    case otherName(HelpPage)
    /// A word of another tool, with what to do here, and the page that helps.
    case foreign(ForeignWord, HelpPage?)
    case nothing(nearest: [String])
  }

  /// Looks for a page: `filter`, `分组`, `table words`, `GROUP BY`, `donations.donor`.
  func find(_ words: [String]) -> Finding {
    if words.count > 1, let kind = HelpPage.Kind(named: words[0]) {
      let rest = words.dropFirst().joined(separator: " ")
      if let page = pages(named: rest).first(where: { $0.kind == kind }) {
        return .page(page, others: [])
      }
    }
    let topic = words.joined(separator: " ")
    if let page = columnPage(topic) { return .page(page, others: []) }
    let found = pages(named: topic)
    if let first = found.first { return .page(first, others: Array(found.dropFirst())) }
    if let foreign = foreignWord(topic) { return .foreign(foreign, page(for: foreign)) }
    if let number = furtherNumbers[fold(topic)] { return .otherName(pages[number]) }
    let bare = String(topic.prefix { $0 != "(" })
    if bare != topic, !bare.isEmpty { return find([bare]) }
    return .nothing(nearest: nearestNames(to: topic, in: Array(numbers.keys.sorted())))
  }

  /// The page of `sentences.text`, with examples on that table.
  private func columnPage(_ topic: String) -> HelpPage? {
    let parts = topic.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let table = tableNamed(String(parts[0])) else { return nil }
    let wanted = fold(String(parts[1]))
    let column = Schema.columns(of: table).first {
      fold($0.name) == wanted || fold($0.chinese) == wanted
    }
    return column.map { HelpPage.ofColumn($0.name, first: table, names) }
  }

  /// The pages of a name, the preferred one first.
  func pages(named name: String) -> [HelpPage] { (numbers[fold(name)] ?? []).map { pages[$0] } }

  private func page(for foreign: ForeignWord) -> HelpPage? {
    switch foreign {
    case .verb(let verb): pages(named: verb.rawValue).first
    case .operation(let name): pages(named: name).first
    case .columns(let names): names.lazy.compactMap { pages(named: $0).first }.first
    case .advice: nil
    }
  }
}

extension HelpPage.Kind {
  /// The kind of either name: `table`, `表`.
  init?(named name: String) {
    let folded = fold(name)
    let found = HelpPage.Kind.allCases.first { kind in
      [kind.word.english, kind.word.chinese].contains { fold($0) == folded }
    }
    guard let found else { return nil }
    self = found
  }
}

extension HelpPage {
  /// The page of a verb.
  init(of spec: VerbSpec) {
    self.init(
      kind: .verb,
      title: named(spec.verb),
      names: spec.verb.allNames,
      form: Message("\(spec.form(in: .english))", "\(spec.form(in: .chinese))"),
      meaning: spec.meaning,
      examples: spec.examples.map { HelpExample($0.question, meaning: $0.meaning) },
      mistake: HelpMistake(
        wrong: spec.mistake.wrong,
        right: spec.mistake.right,
        why: spec.mistake.why
      ),
      see: HelpPage.related(to: spec.verb)
    )
  }

  /// A page of a data file, with what the program itself knows of the thing; nil where it knows no
  /// such thing.
  init?(_ text: HelpText) {
    switch text.kind {
    case .function:
      guard let facts = functionFacts(text.bareName) else { return nil }
      self.init(text, facts.name, facts.names, form: facts.form, facts.meaning)
    case .table:
      guard let table = Table(rawValue: text.name) else { return nil }
      self.init(text, named(table), table.allNames + [table.singular], table.summary)
      details = [HelpPage.columns(of: table)]
    case .form:
      guard let form = OutputForm(rawValue: text.bareName) else { return nil }
      self.init(
        text,
        named(form),
        form.allNames,
        form: Message("show as \(form)", "显示 作为 \(form)"),
        Message("\(text.meaning.english)", "\(text.meaning.chinese)")
      )
    case .word:
      guard let word = SessionWord(rawValue: text.name) else { return nil }
      self.init(text, named(word), word.allNames, form: word.form, word.meaning)
    case .operator, .verb, .column:
      self.init(
        text,
        Message("\(text.name)", "\(text.names.first { $0.isChinese } ?? text.name)"),
        [text.name],
        form: Message("\(text.form.english)", "\(text.form.chinese)"),
        Message("\(text.meaning.english)", "\(text.meaning.chinese)")
      )
    }
  }

  private init(
    _ text: HelpText,
    _ title: Message,
    _ names: [String],
    form: Message? = nil,
    _ meaning: Message
  ) {
    self.init(
      kind: text.kind,
      title: title,
      names: names + text.names,
      form: form ?? title,
      meaning: meaning,
      examples: text.examples,
      mistake: text.mistake,
      see: text.see
    )
  }

  private static func columns(of table: Table) -> Message {
    let columns = Schema.columns(of: table)
    return Message(
      "columns: \(columns.map(\.name).joined(separator: ", "))",
      "列：\(columns.map(\.chinese).joined(separator: "、"))"
    )
  }
}

extension HelpText {
  /// The name without what tells it from a page of the same name: `first()` is `first`.
  fileprivate var bareName: String {
    String(name.prefix { $0 != "(" && $0 != " " })
  }
}

extension String {
  fileprivate var isChinese: Bool { unicodeScalars.contains { isHan($0.value) } }
}
