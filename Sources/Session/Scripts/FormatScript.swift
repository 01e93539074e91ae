import Diagnostics
import Query

/// A script as the formatter writes it, or the mistakes that keep it from being written.
package struct FormattedScript: Sendable {
  /// Nil when the script is wrong.
  package var text: String?
  package var messages: [String]
}

/// The languages names can be written in.
package let formatLanguages = NameLanguage.allCases.map(\.rawValue)

/// Writes a script the one way it is written, names in a language (`en`, `zh`).
package func formatScript(
  _ script: ScriptText,
  language: String,
  in environment: Environment
) -> FormattedScript {
  let result = format(script.text, in: NameLanguage(rawValue: language) ?? .english)
  let messages =
    result.diagnostics.isEmpty
    ? []
    : [
      report(
        result.diagnostics,
        in: script.text,
        named: script.name,
        language: environment.language
      )
    ]
  return FormattedScript(text: result.text, messages: messages)
}
