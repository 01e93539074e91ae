import CorpusModel
import Diagnostics
import Query

/// One file of the language reference.
package struct ReferenceFile: Sendable, Equatable {
  /// Below the folder of the reference: `verbs/filter.md`.
  package let path: String
  /// Markdown.
  package let text: String
}

/// The language reference, made from the pages of `help` with the answers of an open corpus: one
/// page a verb and a table, one for all functions, operators, forms and words of the prompt.
package func languageReference(on session: Session) -> [ReferenceFile] {
  NameLanguage.allCases.flatMap { ReferenceBook(session, $0).files }
}

/// The reference in one language.
private struct ReferenceBook {
  private let session: Session
  private let language: NameLanguage
  private let pages: [HelpPage]

  init(_ session: Session, _ language: NameLanguage) {
    var session = session
    _ = session.enter("set language \(language.rawValue)")
    // Times would be others on every run.
    session.environment.seconds = { 0 }
    self.session = session
    self.language = language
    pages = HelpShelf.standing + HelpPage.ofColumns(session.corpus.names)
  }

  private var folder: String { language == .english ? "" : "zh/" }

  var files: [ReferenceFile] {
    let alone = pages.filter { $0.kind == .verb || $0.kind == .table }.map { page in
      ReferenceFile(path: folder + path(of: page), text: markdown(page, level: "#"))
    }
    let together = HelpPage.Kind.allCases.compactMap { kind -> ReferenceFile? in
      guard let name = fileName(of: kind) else { return nil }
      let texts = pages.filter { $0.kind == kind }.map { markdown($0, level: "##") }
      let title = "# \(heading(of: kind).text(in: language))\n\n"
      return ReferenceFile(path: folder + name, text: title + texts.joined(separator: "\n"))
    }
    return [index] + alone + together + Table.allCases.compactMap { columns(at: $0) }
  }

  /// The pages of the columns that are at home in a table; nil where all stand with another.
  private func columns(at table: Table) -> ReferenceFile? {
    let own = pages.filter { $0.kind == .column && $0.see.first == table.name }
    guard !own.isEmpty else { return nil }
    let name = named(table).text(in: language)
    let title = Message("# Columns of \(name)", "# \(name)的列").text(in: language)
    let texts = own.map { markdown($0, level: "##") }
    return ReferenceFile(
      path: folder + "columns/\(table.name).md",
      text: title + "\n\n" + texts.joined(separator: "\n")
    )
  }

  // MARK: Places

  private func path(of page: HelpPage) -> String {
    let place = page.kind == .verb ? "verbs" : "tables"
    return "\(place)/\(page.title.english).md"
  }

  private func fileName(of kind: HelpPage.Kind) -> String? {
    switch kind {
    case .operator: "operators.md"
    case .function: "functions.md"
    case .form: "forms.md"
    case .word: "prompt.md"
    case .verb, .table, .column: nil
    }
  }

  private func heading(of kind: HelpPage.Kind) -> Message {
    switch kind {
    case .verb: Message("Verbs", "动词")
    case .table: Message("Tables", "表")
    case .operator: Message("Operators and notation", "运算与写法")
    case .function: Message("Functions", "函数")
    case .form: Message("Forms of an answer", "回答的形式")
    case .word: Message("Words of the prompt", "提示符词语")
    case .column: Message("Columns", "列")
    }
  }

  // MARK: Pages

  private var index: ReferenceFile {
    var lines = [
      Message("# Language reference", "# 语言参考").text(in: language), "",
      Message(
        """
        Made by `concord topic --reference Docs/reference` from the pages of `help`; the answers \
        are those of the sample corpus. [中文](zh/README.md)
        """,
        """
        由 `concord topic --reference Docs/reference` 从“帮助”的各页生成；回答来自示例语料库。\
        [English](../README.md)
        """
      ).text(in: language),
    ]
    for kind in HelpPage.Kind.allCases where kind != .column {
      let title = heading(of: kind).text(in: language)
      lines += ["", fileName(of: kind).map { "## [\(title)](\($0))" } ?? "## \(title)", ""]
      for page in pages where page.kind == kind {
        let name = page.title.text(in: language)
        let link = fileName(of: kind) == nil ? "[\(name)](\(path(of: page)))" : "`\(name)`"
        lines.append("- \(link): \(page.meaning.text(in: language))")
      }
    }
    lines += ["", "## \(heading(of: .column).text(in: language))", ""]
    for table in Table.allCases {
      let own = pages.filter { $0.kind == .column && $0.see.first == table.name }
      guard !own.isEmpty else { continue }
      let columns = own.map { "`\($0.title.text(in: language))`" }.joined(separator: " ")
      let name = named(table).text(in: language)
      lines.append("- [\(name)](columns/\(table.name).md): \(columns)")
    }
    return ReferenceFile(path: folder + "README.md", text: lines.joined(separator: "\n") + "\n")
  }

  private func markdown(_ page: HelpPage, level: String) -> String {
    let others = page.names.filter { $0 != page.title.text(in: language) && !$0.contains(".") }
    let names = Message(
      "also: \(others.joined(separator: ", "))",
      "又名：\(others.joined(separator: "、"))"
    )
    var lines = [
      "\(level) \(page.title.text(in: language))", "",
      "`\(page.form.text(in: language))`"
        + (others.isEmpty ? "" : " · \(names.text(in: language))"),
      "", page.meaning.text(in: language),
    ]
    if page.kind == .table { lines += [""] + columns(of: page) }
    if page.kind == .column { lines += page.details.map { "\n" + places($0.text(in: language)) } }
    for example in page.examples { lines += [""] + self.example(example) }
    lines += [""] + mistake(page.mistake)
    if !page.see.isEmpty {
      let see = Message(
        "See also: \(page.see.joined(separator: ", "))",
        "另见：\(page.see.joined(separator: "、"))"
      )
      lines += ["", see.text(in: language)]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Where a column stands, as a list.
  private func places(_ text: String) -> String {
    text.split(separator: "\n").map { line in
      line.hasPrefix("  ") ? "- \(line.drop { $0 == " " })" : "\(line)\n"
    }.joined(separator: "\n")
  }

  private func columns(of page: HelpPage) -> [String] {
    guard let table = Table(rawValue: page.title.english) else { return [] }
    let heads = [
      Message("column", "列"), Message("中文", "English"), Message("type", "类型"),
      Message("meaning", "含义"),
    ]
    let rows = Schema.columns(of: table).map { spec in
      let names = [spec.name, spec.chinese]
      let both = language == .english ? names : names.reversed()
      let facts = [spec.type.description, spec.meaning].map { $0.text(in: language) }
      return "| " + (both + facts).joined(separator: " | ") + " |"
    }
    let head = "| " + heads.map { $0.text(in: language) }.joined(separator: " | ") + " |"
    return [head, "|---|---|---|---|"] + rows
  }

  private func example(_ example: HelpExample) -> [String] {
    let entries = example.entries.map { session.inOwnLanguage($0) }
    var lines = example.meaning.map { [$0.text(in: language) + ":", ""] } ?? []
    lines += ["```"] + entries
    if example.isAnswered {
      var desk = ExampleDesk(session)
      lines += ["```", "", "```text"] + desk.answer(to: example)
    }
    return lines + ["```"]
  }

  private func mistake(_ mistake: HelpMistake) -> [String] {
    let own = mistake.right.split(separator: ";").map { session.inOwnLanguage(String($0)) }
    let why = mistake.why.text(in: language)
    let text = Message(
      "Not `\(mistake.wrong)` but `\(own.joined(separator: ";"))`: \(why).",
      "不写 `\(mistake.wrong)`，而写 `\(own.joined(separator: ";"))`：\(why)。"
    )
    return [text.text(in: language)]
  }
}
