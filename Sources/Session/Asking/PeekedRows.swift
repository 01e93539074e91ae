import Columns
import Diagnostics
import Rendering
import Synchronization

/// What `peek` saw, until it is handed on to standard error.
///
/// A class: the engine's closure and the session share it.
final class PeekedRows: Sendable {
  private let surface: Surface
  private let language: NameLanguage
  private let interruption: Interruption
  private let texts = Mutex<[String]>([])

  init(_ options: DeskOptions) {
    surface = options.surface
    language = options.language
    interruption = options.interruption
  }

  /// Takes down the rows that passed, as a table under its label.
  func add(_ label: String, _ rows: ResultTable) {
    let interruption = interruption
    let rendered = render(rows, as: .table, on: surface) { interruption.isRequested }
    let body =
      ([label] + rendered.notes.map { $0.text(in: language) }).joined(separator: "\n") + "\n"
      + rendered.text
    texts.withLock { $0.append(body) }
  }

  /// Everything since it was last asked.
  func take() -> [String] {
    texts.withLock { texts in
      defer { texts = [] }
      return texts
    }
  }
}
