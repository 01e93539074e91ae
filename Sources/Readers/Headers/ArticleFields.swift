import Calendar
import CorpusModel
import Unicode

extension DocumentBuilder {
  /// Takes what a header line says into the columns of an article and its document.
  mutating func apply(_ header: HeaderLine, to article: RowID<Article>) {
    if let date = header.date { setDate(date, of: article) }
    for field in header.fields { apply(field, to: article) }
  }

  /// Takes one labelled value into the column it belongs to, or into the details.
  mutating func apply(_ field: HeaderField, to article: RowID<Article>) {
    let value = field.value
    switch field.field {
    case .title: editArticle(article) { if $0.title.isEmpty { $0.title = value } }
    case .subtitle: editArticle(article) { $0.subtitle = value }
    case .section: editArticle(article) { $0.section = value }
    case .date: if let found = findDate(in: value) { setDate(found.span, of: article) }
    case .source: setSource(value, of: article)
    case .author: editArticle(article) { $0.authors += splitPeople(value) }
    case .reporter:
      editArticle(article) { $0.reporters += splitPeople(value) }
      // 采访 says more than the column does.
      if !["记者", "本报记者", "reporter", "reporters"].contains(fold(field.label)) { addDetail(field) }
    case .contributor: editArticle(article) { $0.contributor = $0.contributor ?? value }
    case .translator: editArticle(article) { $0.translators += splitPeople(value) }
    case .affiliation: editArticle(article) { $0.affiliation = value }
    case .editorsNote: editArticle(article) { $0.editorNote = $0.editorNote ?? value }
    case .url: if document.url == nil { document.url = value }
    case .text, .writer, .editor, .photo, .clicks, .size, .keywords, .summary, .interviewee,
      .comments, .number, .language, .originalTitle:
      addDetail(field)
    }
  }

  /// Adds a line that is a subtitle; further lines go on with the name of the first.
  mutating func addSubtitle(_ line: Line, named name: String, to article: RowID<Article>) {
    addBlock(.subtitle, line.range, article: article)
    addParagraph(.subtitle, traced(line.content, in: source))
    editArticle(article) { article in
      article.subtitle = [article.subtitle, name].compactMap { $0 }.joined(separator: " ")
    }
  }

  private mutating func addDetail(_ field: HeaderField) { addDetail(field.label, field.value) }

  /// Takes a medium, and the day that may stand behind it: `來源：聯合報　1994-08-31`.
  private mutating func setSource(_ value: String, of article: RowID<Article>) {
    let (medium, day) = splitSource(value)
    editArticle(article) { $0.origin = $0.origin ?? medium }
    if let day { setDate(day, of: article) }
  }

  private mutating func setDate(_ date: DateSpan, of article: RowID<Article>) {
    editArticle(article) { $0.date = $0.date ?? date }
    if document.date == nil { document.date = date }
  }

  /// Names the writers as authors where no line names an author.
  mutating func fillAuthors(of article: RowID<Article>) {
    guard result.articles.indices.contains(article.index),
      result.articles[article.index].authors.isEmpty,
      let writer = result.document.details.first(where: {
        FieldLabels.shared.printed($0.name) == .writer
      })
    else { return }
    editArticle(article) { $0.authors = splitPeople(writer.value) }
  }
}

/// A medium and the day printed behind its name, where one is.
func splitSource(_ value: String) -> (medium: String, day: DateSpan?) {
  guard let found = findDate(in: value) else { return (value, nil) }
  var medium = value.unicodeScalars
  medium.removeSubrange(value.utf8.index(value.startIndex, offsetBy: found.range.lowerBound)...)
  while let last = medium.last, isWhitespace(last.value) || "（(,，|".unicodeScalars.contains(last) {
    medium.removeLast()
  }
  return (medium.isEmpty ? value : String(medium), found.span)
}

/// The people a value lists: Chinese names by spaces and marks, English ones by commas and `and`.
func splitPeople(_ value: String) -> [String] {
  let isLatin = !value.unicodeScalars.contains { isHan($0.value) }
  guard isLatin else { return splitChinesePeople(value) }
  var names: [String] = []
  var current: [Substring] = []
  for word in value.split(whereSeparator: \.isWhitespace) {
    if word == "and" || word == "&" {
      names.append(current.joined(separator: " "))
      current = []
      continue
    }
    let ends = word.hasSuffix(",") || word.hasSuffix(";")
    current.append(ends ? word.dropLast() : word)
    if ends {
      names.append(current.joined(separator: " "))
      current = []
    }
  }
  names.append(current.joined(separator: " "))
  return names.filter { !$0.isEmpty }
}

/// What stands after the last name and names no person: 台北報導, 摄影报道.
private func isReportNote(_ text: String) -> Bool {
  HeaderWords.shared.list(.reportNote, ends: text)
}

private func splitChinesePeople(_ value: String) -> [String] {
  let names = PersonNames.shared.split(value)
  let people = names.filter {
    !isReportNote($0) || PersonNames.shared.isName($0) && names.count == 1
  }
  let all = people.allSatisfy { name in
    PersonNames.shared.isName(name) || name.unicodeScalars.allSatisfy { $0.value < 0x80 }
  }
  return all && !people.isEmpty || names.count == 1 ? people.isEmpty ? names : people : [value]
}

/// The reporters a dateline names: `新华社北京6月11日电（记者王某、李某）`, `…电 （王某）`.
func datelineReporters(_ text: String) -> [String] {
  let head = Array(text.unicodeScalars.prefix(80))
  if let names = openReporters(head) { return names }
  guard let open = head.firstIndex(where: { "（(〔[【".unicodeScalars.contains($0) }),
    let close = head[open...].firstIndex(where: { "）)〕]】".unicodeScalars.contains($0) })
  else { return [] }
  var before = open
  while before > 0, isWhitespace(head[before - 1].value) { before -= 1 }
  let isDateline = before > 1 && "电電讯訊".unicodeScalars.contains(head[before - 1])
  var inner = String(String.UnicodeScalarView(head[open + 1..<close]))
  let role = ["本报记者", "记者", "本報記者", "記者"].first { inner.hasPrefix($0) }
  guard isDateline || role != nil else { return [] }
  if let role { inner.removeFirst(role.count) }
  if let end = inner.range(ofAny: ["通讯员", "通訊員", "实习生"]) { inner = String(inner[..<end]) }
  let names = PersonNames.shared.split(inner).filter { !isReportNote($0) }
  return names.allSatisfy { (2...4).contains($0.count) } ? names : []
}

/// The reporters named without brackets between the dateline and the report: `…日讯 记者王某、李某报道：`; nil where there are
/// none.
private func openReporters(_ head: [Unicode.Scalar]) -> [String]? {
  let letters = head.prefix(48).filter { !isWhitespace($0.value) }
  let signs = "讯電电訊".unicodeScalars
  guard
    let sign = letters.indices.first(where: {
      signs.contains(letters[$0]) && opensWithReporter(letters[($0 + 1)...])
    })
  else { return nil }
  var list = String(String.UnicodeScalarView(letters[(sign + 3)...]))
  guard let end = list.range(ofAny: ["报道", "報道", "报导", "報導", "摄影", "通讯员", "通訊員", "：", ":"]) else {
    return nil
  }
  list = String(list[..<end])
  let names = PersonNames.shared.split(list)
  return names.isEmpty || !names.allSatisfy(PersonNames.shared.isName) ? nil : names
}

/// Whether a text begins with the word for a reporter.
func opensWithReporter(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
  text.starts(with: "记者".unicodeScalars) || text.starts(with: "記者".unicodeScalars)
}

extension String {
  /// Where the first of the given texts begins.
  fileprivate func range(ofAny texts: [String]) -> String.Index? {
    texts.compactMap { text in
      indices.first { self[$0...].hasPrefix(text) }
    }.min()
  }
}
