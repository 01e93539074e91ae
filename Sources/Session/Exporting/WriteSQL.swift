import Diagnostics
package import Export
import Query

/// Writes the questions of scripts as SQL over the tables that `concord export` makes.
package func writeSQL(
  of scripts: [ScriptText],
  parameters: [String: String],
  in dialect: SQLDialect,
  _ environment: Environment
) -> Output {
  var output = Output()
  let language = environment.language
  for script in scripts {
    let checked = check(script.text, in: CheckEnvironment(parameters: parameters))
    guard let program = checked.program else {
      return Output(
        .wrong,
        report(checked.diagnostics, in: script.text, named: script.name, language: language)
      )
    }
    let bytes = Array(script.text.utf8)
    do throws(SQLError) {
      let text = try sql(of: program, in: dialect) { number in
        let span = program.questions[number].span
        return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
      }
      output.add(Output(text: text))
    } catch {
      return Output(.wrong, language.line(.error, error.message(dialect)))
    }
  }
  return output
}
