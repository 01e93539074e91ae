import Columns
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
  func rendered(
    as form: Form,
    on surface: Surface,
    from first: Int = 0,
    until interruption: Interruption
  ) -> Rendered {
    guard !answer.question.explains else {
      return render(answer.table(), as: form, on: surface, from: first)
    }
    let rows = rowsToShow(of: rowCount, as: form, on: surface, from: first)
    return render(
      answer.table(rows: rows, for: form.isData ? .data : .reading) { interruption.isRequested },
      as: form,
      on: surface,
      showing: rows,
      of: rowCount
    ) { interruption.isRequested }
  }
}
