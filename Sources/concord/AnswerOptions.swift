import ArgumentParser
import Session

/// How a corpus is opened; common to the commands that ask one.
struct OpeningOptions: ParsableArguments {
  @Flag(
    name: .customLong("no-cache"),
    help: "Read the files even if they were read before, and keep nothing."
  )
  var withoutCache = false

  /// The world as this process finds it, with the cache or without.
  func environment(interruption: Interruption) -> Environment {
    endInOrderOnDamage()
    var environment = Environment.ofProcess(interruption: interruption)
    if withoutCache { environment.cacheFolder = nil }
    return environment
  }
}

/// How answers are written, where somebody chose.
struct AnswerChoice {
  /// The name of a form.
  var format: String?
  /// A file for the answers.
  var output: String?
  /// Columns of the screen.
  var width: Int?
  /// Whether a CSV file says by its first bytes that it is UTF-8.
  var marksCSV = true
  /// Whether the record of what an answer was made from is wanted.
  var provenance = false
}

/// How answers are written; common to the commands that ask.
struct AnswerOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "How answers are written, where a question does not say: \(formNames).",
      valueName: "form"
    )
  )
  var format: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write the answers to a file, which appears when it is whole; - is standard output.",
      valueName: "file"
    )
  )
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Cut tables to this many columns of the screen, also in a pipe.",
      valueName: "columns"
    )
  )
  var width: Int?

  @Flag(
    name: .customLong("no-bom"),
    help: "Begin a CSV file without the byte-order mark that spreadsheets look for."
  )
  var withoutMark = false

  @Flag(help: "Add what the answer was made from: hashes, parameters, versions, rows.")
  var provenance = false

  func validate() throws {
    if let width, width < 20 { throw ValidationError("--width \(width) is too narrow; from 20") }
    if format == nil, let output, let ending = foreignEnding(of: output) {
      throw ValidationError(
        "Concord does not write .\(ending); write .csv, which spreadsheets open, or see concord export"
      )
    }
    guard let format, !formNames.split(separator: ", ").contains(Substring(format)) else { return }
    let advice = ["excel", "xlsx", "xls"].contains(format) ? " (Excel opens csv: -o x.csv)" : ""
    throw ValidationError("there is no form \"\(format)\"; forms: \(formNames)\(advice)")
  }

  /// What was chosen.
  var choice: AnswerChoice {
    AnswerChoice(
      format: format,
      output: output == standardOutput ? nil : output,
      width: width,
      marksCSV: !withoutMark,
      provenance: provenance
    )
  }
}

/// The path that stands for standard output.
let standardOutput = "-"
