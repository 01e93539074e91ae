import Diagnostics
import ArgumentParser
import Glibc
import Session

/// Runs scripts, writes their answers where they are wanted, and ends with their status.
func runBatch(_ call: BatchCall, in environment: Environment, _ options: AnswerChoice) throws {
  var environment = environment
  if options.output != nil { environment.writesToFile() }
  if let width = options.width { environment.cuts(at: width) }
  var call = call
  call.format = options.format ?? options.output.flatMap { form(ofFile: $0) }
  call.provenance = options.provenance ? (options.output == nil ? .below : .beside) : .none
  let output = run(call, in: environment, messages: writeMessage)
  guard let path = options.output else { try end(with: output) }
  output.messages.forEach(writeMessage)
  // A failed run leaves the file of an earlier one as it was.
  guard output.status == .done else { throw ExitCode(output.status.rawValue) }
  let bytes = options.marksCSV ? output.answerForSpreadsheets : output.answer
  try replaceFile(path, with: bytes)
  if output.tableCount > 1 {
    writeMessage(.note, .severalTables(path: path, count: output.tableCount))
  }
  if let record = output.provenance { try replaceFile(path + ".provenance", with: record) }
}

/// Writes what the program was called for, and ends it, with all it holds, there and then.
private func end(with output: Output) throws -> Never {
  try writeAnswer(output.answer)
  output.messages.forEach(writeMessage)
  withExtendedLifetime(output) { exit(output.status.rawValue) }
}

/// Writes what a command gave, and ends with its status.
func finish(_ output: Output) throws {
  try writeAnswer(output.answer)
  output.messages.forEach(writeMessage)
  guard output.status == .done else { throw ExitCode(output.status.rawValue) }
}

/// Loads scripts from files, from standard input, or by the names they were saved under.
func loadScripts(_ names: [String]) throws -> [ScriptText] {
  let environment = Environment.ofProcess()
  return try names.map { name in
    switch loadScript(name, in: environment) {
    case .loaded(let script): return script
    case .failed(let message):
      writeMessage(message)
      if (try? System.kind(of: name)) == .folder { writeMessage(.note, .corpusBehindOption(name)) }
      throw ExitCode(ExitStatus.wrong.rawValue)
    }
  }
}

/// Replaces a file whole, or ends the program with the reason.
func replaceFile(_ path: String, with bytes: [UInt8]) throws {
  do {
    try System.replace(path, with: bytes)
  } catch {
    writeMessage(.error, .cannotBeWritten(path: path, error))
    throw ExitCode(ExitStatus.wrong.rawValue)
  }
}
