import ArgumentParser
import Session

/// Runs scripts, writes their answers where they are wanted, and ends with their status.
func runBatch(_ call: BatchCall, _ options: AnswerOptions) throws {
  let interrupt = Interrupt()
  interrupt.watch()
  var environment = Environment.ofProcess(isInterrupted: { interrupt.isRequested })
  if options.output != nil { environment.surface = .plain }
  var call = call
  call.format = options.format
  call.provenance = options.provenance ? (options.output == nil ? .below : .beside) : .none
  let output = run(call, in: environment, messages: writeMessage)
  if let path = options.output {
    // A failed run leaves the file of an earlier one as it was.
    if output.status == .done {
      try replaceFile(path, with: output.answer)
      if let record = output.provenance { try replaceFile(path + ".provenance", with: record) }
    }
  } else {
    try writeAnswer(output.answer)
  }
  guard output.status == .done else { throw ExitCode(output.status.rawValue) }
}

/// Loads scripts from files, from standard input, or by the names they were saved under.
func loadScripts(_ names: [String]) throws -> [ScriptText] {
  let folder = Environment.ofProcess().scriptsFolder
  return try names.map { name in
    switch loadScript(name, scriptsFolder: folder) {
    case .loaded(let script): return script
    case .failed(let message):
      writeMessage(message)
      throw ExitCode(ExitStatus.wrong.rawValue)
    }
  }
}

/// Replaces a file whole, or ends the program with the reason.
func replaceFile(_ path: String, with bytes: [UInt8]) throws {
  do {
    try System.replace(path, with: bytes)
  } catch {
    writeMessage("error: \(path) cannot be written: \(error.message)")
    throw ExitCode(ExitStatus.wrong.rawValue)
  }
}
