import ArgumentParser
import Export
import Glibc
import Session

/// `concord export --to FORMAT [-o PATH] [PATH…]`: the corpus in the format of another field.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the corpus in the format of another field.",
    discussion: """
      csv, jsonl: one file a table, in a folder; with one --table that table alone.
      sqlite: one database. tables: JSON Lines for engines that speak SQL, with how to load them.
      conllu: sentences and words. tmx: aligned sentences. tei: the reading text, names marked.
      hxl: gifts, or --table figures, events. iati: gifts as activities of IATI 2.03.

      Files appear when they are whole: an interrupted export leaves those of an earlier one as \
      they were.
      """
  )

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("The format: \(exportFormatNames).", valueName: "format")
  )
  var format: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file or folder; standard output when none or - is given.",
      valueName: "path"
    )
  )
  var output: String?

  @Option(
    name: .long,
    parsing: .singleValue,
    help: ArgumentHelp("A table to write; may be repeated. All when none is given.")
  )
  var table: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Who reports, for iati: its identifier and its name.", valueName: "id=name")
  )
  var reporter: String?

  @Flag(help: "Begin CSV files with the byte-order mark that spreadsheets look for.")
  var bom = false

  @Argument(help: "Files and folders, or a corpus file; the sample corpus when none is given.")
  var paths: [String] = []

  @OptionGroup var opening: OpeningOptions

  func validate() throws {
    guard ExportFormat(rawValue: format) == nil else { return }
    let advice = ["excel", "xlsx", "xls"].contains(format) ? " (Excel opens csv with --bom)" : ""
    throw ValidationError(
      "there is no format \"\(format)\"; formats: \(exportFormatNames)\(advice)"
    )
  }

  func run() throws {
    guard let format = ExportFormat(rawValue: format) else { return }
    let call = ExportCall(
      format: format,
      output: output == standardOutput ? nil : output,
      tables: table,
      reporter: reporter,
      marksCSV: bom,
      paths: paths
    )
    let environment = opening.environment(interruption: watchForInterrupt())
    let given = export(call, in: environment, messages: writeMessage) {
      (bytes: [UInt8]) throws(SystemError) in
      do throws(SystemError) {
        try System.write(bytes, to: STDOUT_FILENO)
      } catch {
        // A reader that has gone ends the program in silence; there is no file to tidy up.
        guard error.code != EPIPE else { Glibc.exit(128 + SIGPIPE) }
        throw error
      }
    }
    try finish(given)
  }
}

/// The words behind `--to`.
private let exportFormatNames = ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")
