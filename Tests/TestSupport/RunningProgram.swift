import Foundation

/// The built program while it runs: lines are typed to it, and it can be interrupted.
package final class RunningProgram {
  private let process: Process
  private let input = Pipe()
  private let files: TemporaryFolder

  /// Begins a run whose standard input stays open.
  package init(_ arguments: [String], in folder: TemporaryFolder? = nil) throws {
    files = try TemporaryFolder()
    process = Program.prepared(arguments, in: folder)
    process.standardInput = input
    process.standardOutput = FileHandle(forWritingAtPath: try files.write("output", Data()))
    process.standardError = FileHandle(forWritingAtPath: try files.write("errors", Data()))
    try process.run()
  }

  deinit { if process.isRunning { process.terminate() } }

  /// Writes a line to its standard input.
  package func type(_ line: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
  }

  /// Waits up to a minute until its answer holds a text; false when it never does.
  package func answers(_ text: String) throws -> Bool {
    for _ in 0..<3000 where process.isRunning {
      if try files.text(of: "output").contains(text) { return true }
      Thread.sleep(forTimeInterval: 0.02)
    }
    return try files.text(of: "output").contains(text)
  }

  /// Waits until an interrupt no longer ends the process by itself; false when it ended before.
  package func watchesForInterrupts() throws -> Bool {
    while process.isRunning {
      let status = try String(
        contentsOfFile: "/proc/\(process.processIdentifier)/status",
        encoding: .utf8
      )
      let masks = status.split(separator: "\n").filter {
        $0.hasPrefix("SigIgn:") || $0.hasPrefix("SigCgt:")
      }
      let caught = masks.compactMap { UInt64($0.suffix(16), radix: 16) }.reduce(0, |)
      if caught & (1 << (UInt64(SIGINT) - 1)) != 0 { return true }
      Thread.sleep(forTimeInterval: 0.02)
    }
    return false
  }

  /// Sends what Ctrl-C sends.
  package func interrupt() { process.interrupt() }

  /// Ends it at once, so that it can do nothing about it.
  package func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

  /// Waits for its end.
  package func finish() throws -> Run {
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      output: try files.text(of: "output"),
      errors: try files.text(of: "errors")
    )
  }
}
