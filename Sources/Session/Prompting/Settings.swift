package import Diagnostics
import Rendering

/// What the user may set at the prompt.
package struct Settings: Sendable {
  /// The form of answers where a question does not say; nil chooses by the answer.
  var form: Form?
  /// Rows shown at a time; nil for all.
  var rows: Int?
  /// Columns of the terminal, where the user knows better.
  var width: Int?
  /// The language of messages; answers do not depend on it.
  package private(set) var language: NameLanguage
  /// Whether each answer says how long it took.
  var tellsTime = false

  init(_ environment: Environment) {
    rows = environment.surface.rows
    language = environment.language
  }

  /// The surface with what was set.
  func applied(to surface: Surface) -> Surface {
    Surface(width: width ?? surface.width, colours: surface.colours, rows: rows)
  }

  /// What is set, one line each.
  var lines: [String] {
    [
      "form   \(form?.rawValue ?? "by the answer")",
      "rows   \(rows.map(String.init) ?? "all")",
      "width  \(width.map(String.init) ?? "of the terminal")",
      "time   \(tellsTime ? "on" : "off")",
      "language  \(language.rawValue)",
    ]
  }

  /// Sets one thing; returns what is wrong.
  mutating func set(_ name: String, to value: String) -> String? {
    switch name {
    case "form": return setForm(value)
    case "rows":
      guard value != "all" else { rows = nil; return nil }
      guard let number = Int(value), number > 0 else {
        return "error: rows is a number above 0, or all"
      }
      rows = number
    case "width":
      guard value != "auto" else { width = nil; return nil }
      guard let number = Int(value), (20...1000).contains(number) else {
        return "error: width is a number from 20 to 1000, or auto"
      }
      width = number
    case "time": return setTime(value)
    case "language":
      guard let chosen = NameLanguage(rawValue: value) else { return "error: language is en or zh" }
      language = chosen
    case _:
      return "error: nothing is called \"\(name)\"; there are form, rows, width, time, language"
    }
    return nil
  }

  private mutating func setForm(_ value: String) -> String? {
    guard value != "auto" else { form = nil; return nil }
    guard let chosen = Form(rawValue: value) else {
      return "error: there is no form \"\(value)\"; forms: \(formNames), or auto"
    }
    form = chosen
    return nil
  }

  /// `on` or `off`.
  mutating func setTime(_ value: String) -> String? {
    guard ["on", "off"].contains(value) else { return "error: time is on or off" }
    tellsTime = value == "on"
    return nil
  }
}

/// The forms an answer can take, by the words after `show as`.
package let formNames = Form.allCases.map(\.rawValue).joined(separator: ", ")
