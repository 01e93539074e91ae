import Diagnostics
import Query
import Rendering
import Unicode

/// A page of help as the screen shows it, its examples answered by the corpus that is open.
struct HelpScreen {
  private let session: Session
  private var lines: [String] = []

  /// - Parameter session: what the examples are asked of; it stays as it is.
  init(_ session: Session) { self.session = session }

  private var language: NameLanguage { session.language }

  private var surface: Surface { session.settings.applied(to: session.environment.surface) }

  /// Adds a text, on as many lines as the screen makes of it.
  private mutating func add(_ text: String, behind lead: String = "", margin: Int = 0) {
    let (width, ambiguous) = (surface.width, surface.ambiguous)
    lines += wrap(text, behind: lead, margin: margin, width: width, ambiguous: ambiguous)
  }

  /// Adds a question, whose words are not cut.
  private mutating func add(question: String, behind lead: String, margin: Int) {
    let (width, ambiguous) = (surface.width, surface.ambiguous)
    lines += wrap(
      question: question,
      behind: lead,
      margin: margin,
      width: width,
      ambiguous: ambiguous
    )
  }

  /// The text of a page.
  mutating func text(of page: HelpPage) -> String {
    lines = []
    add(head(of: page), margin: 2)
    add(page.meaning.text(in: language))
    for detail in page.details { add(detail.text(in: language)) }
    for (index, example) in page.examples.enumerated() {
      lines.append("")
      add(example, number: index + 1)
    }
    addMistake(page.mistake)
    addSee(page)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The form, and the names in the other language.
  private func head(of page: HelpPage) -> String {
    let form = page.form.text(in: language)
    let other = page.names.filter { name in
      !name.contains(".") && !name.contains(" ") && !form.contains(name)
    }
    return form + "    " + other.prefix(4).joined(separator: " ")
  }

  private mutating func add(_ example: HelpExample, number: Int) {
    let entries = example.entries.map { session.inOwnLanguage($0) }
    let written = entries.flatMap { $0.split(separator: "\n") }
    for (index, line) in written.enumerated() {
      add(question: String(line), behind: index == 0 ? "\(number)  " : "   ", margin: 5)
    }
    if let meaning = example.meaning {
      add(meaning.text(in: language), behind: "   ", margin: 3)
    }
    guard example.isAnswered else { return }
    var desk = ExampleDesk(session)
    lines += desk.answer(to: example).map { "     " + $0 }
  }

  private mutating func addMistake(_ mistake: HelpMistake) {
    let (wrong, right) = (Message("not", "不写"), Message("but", "而写"))
    let own = mistake.right.split(separator: ";").map { session.inOwnLanguage(String($0)) }
    lines.append("")
    let said = wordForWord(mistake.wrong, in: language)
    add(question: said, behind: wrong.text(in: language) + "  ", margin: 7)
    add(question: own.joined(separator: ";"), behind: right.text(in: language) + "  ", margin: 7)
    add(mistake.why.text(in: language), behind: "     ", margin: 5)
  }

  private mutating func addSee(_ page: HelpPage) {
    let trying = Message("`try 2` puts example 2 into the line", "“试 2”把例 2 放进输入行")
    lines.append("")
    if !page.see.isEmpty {
      let pages = page.see.map(title(ofPage:)).joined
      add(Message("see also: \(pages)", "另见：\(pages)").text(in: language))
    }
    add(trying.text(in: language))
  }
}

/// What a page is called that another one names.
private func title(ofPage name: String) -> Message {
  HelpShelf.standing.first { $0.names.contains(name) }?.title ?? Message(verbatim: name)
}

/// Where examples are answered: a session of its own, so that nothing of them stays.
struct ExampleDesk {
  private var session: Session

  /// The rows an example shows.
  private static let rows = 3
  /// The lines of a form that shows all rows.
  private static let lines = 8

  init(_ session: Session) {
    self.session = session
    let width = min(session.environment.surface.width ?? 80, 100) - 5
    self.session.environment.surface = Surface(
      width: width,
      colours: false,
      rows: ExampleDesk.rows
    )
    // Pages that are written to files have the same answers in both languages.
    if session.environment.screenLines == nil { self.session.headings = .english }
    self.session.environment.screenLines = nil
    self.session.environment.settingsFile = nil
    self.session.lessonPlay = nil
    self.session.settings = Settings(self.session.environment)
  }

  /// The answer to the last entry of an example, cut to a few lines.
  mutating func answer(to example: HelpExample) -> [String] {
    var output = Output()
    for entry in example.entries { output = session.enter(entry) }
    guard output.status == .done else { return output.messages }
    let all = output.text.split(separator: "\n", omittingEmptySubsequences: false)
    var lines = all.map { String($0.filter { $0 != "\r" }) }
    while lines.last?.isEmpty == true { lines.removeLast() }
    if lines.isEmpty, !output.messages.isEmpty { return output.messages }
    if lines.isEmpty { return [Message("(no rows)", "（没有行）").text(in: session.language)] }
    let limit = ExampleDesk.lines
    if lines.count > limit { lines = lines.prefix(limit - 1) + ["…"] }
    guard let shown = session.state.shown, shown.rows.upperBound < shown.answer.rowCount else {
      return lines
    }
    let rest = shown.answer.rowCount - shown.rows.upperBound
    return lines + [Message.moreRows(rest).text(in: session.language)]
  }
}
