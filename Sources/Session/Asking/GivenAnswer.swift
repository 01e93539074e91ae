import Columns
import Diagnostics
import Engine
import Query
import Rendering

/// An answer as the session shows it.
struct GivenAnswer: Sendable {
  let answer: Answer

  init(_ answer: Answer) { self.answer = answer }

  var rowCount: Int { answer.rowCount }

  /// The form to show it in: what the question says, else what the user set, else lines of context
  /// for hits and a table for the rest.
  func form(orElse chosen: Form?) -> Form {
    if let own = answer.form, let form = Form(rawValue: own.rawValue) { return form }
    if let chosen { return chosen }
    let names = answer.relation.shape.fields.prefix(3).map(\.name)
    return names == ["left", "hit", "right"] && !answer.question.explains ? .kwic : .table
  }

  /// Renders the rows from `first` on, as many as the surface takes, as long as nobody interrupts it.
  ///
  /// The names above the columns are those of a language where people read them; what goes to files and
  /// programs bears the English ones in every language.
  func rendered(
    as form: Form,
    on surface: Surface,
    from first: Int = 0,
    headings: NameLanguage = .english,
    until interruption: Interruption
  ) -> Rendered {
    guard !answer.question.explains else {
      return render(answer.table(), as: form, on: surface, from: first)
    }
    let rows = rowsToShow(of: rowCount, as: form, on: surface, from: first)
    let purpose: PrintPurpose = form.needsPlace ? .data : .reading
    let part = answer.table(rows: rows, for: purpose) { interruption.isRequested }
    return render(
      named(part, as: form, in: headings),
      as: form,
      on: surface,
      showing: rows,
      of: rowCount
    ) { interruption.isRequested }
  }

  /// A part of the answer with the names of its columns in a language.
  func named(_ part: ResultTable, as form: Form, in language: NameLanguage) -> ResultTable {
    guard language == .chinese, form.hasHeadings else { return part }
    var chinese: [String: String] = [:]
    for field in answer.relation.shape.fields where !field.chineseName.isEmpty {
      chinese[field.name] = field.chineseName
    }
    var part = part
    for index in part.columns.indices {
      let name = part.columns[index].name
      part.columns[index].name = chinese[name] ?? name
    }
    return part
  }
}

extension Form {
  /// Whether the names of the columns stand on the screen.
  fileprivate var hasHeadings: Bool {
    switch self {
    case .table, .records: true
    case .list, .kwic, .bars, .line, .timeline, .csv, .tsv, .json, .jsonl, .markdown, .html, .svg:
      false
    }
  }

  /// Whether a line stands with its file: where it is handed on and nobody can ask for the source of a row,
  /// and where there is room for both.
  fileprivate var needsPlace: Bool { isData || self == .markdown || self == .records }
}
