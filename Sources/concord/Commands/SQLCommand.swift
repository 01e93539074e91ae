import ArgumentParser
import Export
import Session

/// `concord sql SCRIPT…`: the same questions as SQL over the exported tables.
struct SQLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Write the questions of scripts as SQL over the exported tables.",
    discussion: """
      SQL for sqlite asks what `concord export --to sqlite` makes; for duckdb and spark, what \
      `concord export --to tables` makes. A step that SQL has no words for is named.
      """
  )

  @Argument(help: "Scripts: files, - for standard input, or names of saved ones.")
  var scripts: [String] = []

  @Option(name: .customShort("c"), help: ArgumentHelp("Write this question.", valueName: "text"))
  var text: [String] = []

  @Option(name: .long, help: ArgumentHelp("The engine: \(dialectNames).", valueName: "engine"))
  var dialect = SQLDialect.sqlite.rawValue

  @OptionGroup var parameters: ScriptParameters

  func validate() throws {
    guard SQLDialect(rawValue: dialect) != nil else {
      throw ValidationError("there is no dialect \"\(dialect)\"; dialects: \(dialectNames)")
    }
    guard scripts.isEmpty, text.isEmpty else { return }
    throw ValidationError("no script is named; give a file, - for standard input, or -c TEXT")
  }

  func run() throws {
    guard let dialect = SQLDialect(rawValue: dialect) else { return }
    let inline = text.map { ScriptText(name: "-c", text: $0) }
    let given = writeSQL(
      of: try loadScripts(scripts) + inline,
      parameters: try parameters.byName(),
      in: dialect,
      Environment.ofProcess()
    )
    try finish(given)
  }
}

/// The words behind `--dialect`.
private let dialectNames = SQLDialect.allCases.map(\.rawValue).joined(separator: ", ")
