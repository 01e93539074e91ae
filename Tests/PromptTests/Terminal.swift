import Foundation
import Glibc
import TestSupport
import Testing

/// The built program in a terminal of its own: a tmux server with nothing configured.
final class Terminal {
  /// What went wrong with the terminal itself, with what it showed.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// What stands on the screen.
  struct Screen {
    /// The lines without the blanks at their ends.
    var lines: [String]
    /// Where the cursor is, from 0.
    var column: Int
    var row: Int

    /// The line the cursor is in.
    var line: String { lines.indices.contains(row) ? lines[row] : "" }
    /// The line the cursor is in, without what stands at the right edge.
    var typed: String { line.firstRange(of: "   ").map { String(line[..<$0.lowerBound]) } ?? line }
    /// Whether the cursor waits behind a prompt with nothing typed.
    var isAtPrompt: Bool { line.contains(/^\d+>$/) }

    func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }
  }

  /// Where the program keeps history and scripts.
  let home: TemporaryFolder
  private let socket: String
  /// How wide the terminal is.
  let width: Int
  /// Seconds to wait for a state; generous, since a busy machine is no fault of the program.
  private let patience: TimeInterval = 20

  /// Starts the program and waits for its prompt, unless that is left to the test.
  init(
    home: TemporaryFolder? = nil,
    corpus: String? = nil,
    locale: String = "C.UTF-8",
    kind: String = "screen-256color",
    width: Int = 100,
    height: Int = 40,
    editor: String = "true",
    waits: Bool = true
  ) throws {
    let home = try home ?? TemporaryFolder()
    self.home = home
    self.width = width
    socket = home.path("tmux-\(UUID().uuidString.prefix(8))")
    let folder = home.url.path
    let settings = [
      "HOME=\(folder)", "XDG_DATA_HOME=\(folder)/data", "XDG_STATE_HOME=\(folder)/state",
      "LC_ALL=\(locale)", "TERM=\(kind)", "EDITOR=\(editor)",
    ]
    let corpus = try corpus ?? Self.letters(in: home)
    let program =
      ["env", "-u", "NO_COLOR", "-u", "VISUAL"] + settings + [Program.path.path, corpus]
    try tmux(
      ["new-session", "-d", "-s", "prompt", "-x", "\(width)", "-y", "\(height)", "--"] + program
        + [";", "set-option", "-g", "remain-on-exit", "on"]
    )
    if waits { try waitForPrompt() }
  }

  /// Two letters, a Chinese and an English one, that are read in no time.
  private static func letters(in home: TemporaryFolder) throws -> String {
    try home.write(
      "letters/zh.txt",
      "日本来信\n\n2020年3月25日，爱德基金会向日本捐赠口罩6万只。埃及医生说，口罩都到了。\n"
    )
    try home.write(
      "letters/en.txt",
      """
      A Letter from Egypt

      On March 25, 2020, the Amity Foundation donated 60,000 masks to Japan. Kenya wrote, and Kenya wrote again.

      """
    )
    return home.path("letters")
  }

  deinit { _ = try? tmux(["kill-server"]) }

  // MARK: Keys

  /// Types text as it is.
  func type(_ text: String) throws { try tmux(["send-keys", "-t", "prompt", "-l", "--", text]) }

  /// Presses keys by their tmux names: `Up`, `C-c`, `M-Enter`.
  func press(_ keys: String...) throws { try tmux(["send-keys", "-t", "prompt", "--"] + keys) }

  /// Types characters and presses keys: what is one character, or not ASCII, is typed.
  func play(_ keys: [String]) throws {
    for key in keys {
      if key.count == 1 || key.utf8.first.map({ $0 >= 0x80 }) == true {
        try type(key)
      } else {
        try press(key)
      }
    }
  }

  /// Drops what was typed; a Ctrl-C that comes while the line is being drawn may have to be repeated.
  func drop() throws {
    for _ in 1...20 {
      try press("C-c")
      for _ in 1...25 where try !screen().isAtPrompt { Thread.sleep(forTimeInterval: 0.02) }
      if try screen().isAtPrompt { return }
    }
    try waitForPrompt()
  }

  /// Pastes text as a terminal does for a program that asked for marks around it, which makes every line
  /// break the key Enter unless the text is to come as it is.
  func paste(_ text: String, asItIs: Bool = false) throws {
    let file = try home.write("pasted", text)
    try tmux(
      ["load-buffer", file, ";", "paste-buffer", "-p"] + (asItIs ? ["-r"] : []) + ["-t", "prompt"]
    )
  }

  /// Types an entry, ends it and waits until it was answered.
  @discardableResult
  func enter(_ text: String) throws -> Screen {
    try type(text)
    try wait(for: "the typed text") { $0.typed.hasSuffix(text) }
    let before = try screen()
    try press("Enter")
    return try wait(for: "the prompt after \(text)") { $0.isAtPrompt && $0.lines != before.lines }
  }

  // MARK: Seeing

  /// What stands on the screen now.
  func screen() throws -> Screen {
    let place = try tmux([
      "display-message", "-p", "-t", "prompt", "#{cursor_x} #{cursor_y}", ";",
      "capture-pane", "-p", "-t", "prompt",
    ])
    var lines = place.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    let cursor = lines.removeFirst().split(separator: " ").compactMap { Int($0) }
    guard cursor.count == 2 else { throw Failure(description: "tmux does not tell the cursor") }
    return Screen(lines: lines, column: cursor[0], row: cursor[1])
  }

  /// The status the program ended with; nil while it runs.
  func status() throws -> Int? {
    let told = try tmux([
      "display-message", "-p", "-t", "prompt", "#{pane_dead} #{pane_dead_status}",
    ])
    let numbers = told.split { !$0.isNumber }.compactMap { Int($0) }
    return numbers.first == 1 ? numbers.last : nil
  }

  /// Gives the terminal another size.
  func resize(width: Int, height: Int) throws {
    try tmux(["resize-window", "-t", "prompt", "-x", "\(width)", "-y", "\(height)"])
  }

  /// A row of the screen with its escape sequences.
  func colours(ofRow row: Int) throws -> String {
    try tmux(["capture-pane", "-e", "-p", "-t", "prompt", "-S", "\(row)", "-E", "\(row)"])
  }

  /// Looks at the screen until it shows what is expected.
  @discardableResult
  func wait(for what: String, until isReached: (Screen) -> Bool) throws -> Screen {
    let end = Date(timeIntervalSinceNow: patience)
    while true {
      let screen = try screen()
      if isReached(screen) { return screen }
      guard Date() < end else {
        let shown = screen.lines.reversed().drop { $0.isEmpty }.reversed().joined(separator: "\n")
        throw Failure(
          description:
            "waited for \(what); cursor at column \(screen.column), row \(screen.row) of:\n\(shown)"
        )
      }
      Thread.sleep(forTimeInterval: 0.02)
    }
  }

  /// Waits for a prompt with nothing typed.
  @discardableResult
  func waitForPrompt() throws -> Screen {
    try wait(for: "the prompt") { $0.isAtPrompt }
  }

  /// Waits until the line of the cursor is the one given and the cursor is in its column.
  @discardableResult
  func wait(line: String, column: Int) throws -> Screen {
    try wait(for: "\"\(line)\" with the cursor in column \(column)") {
      $0.typed == line && $0.column == column
    }
  }

  // MARK: tmux

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    // A server that kept the descriptors of the tests would keep them waiting for its end.
    let closing =
      "for f in /proc/self/fd/*; do [ ${f##*/} -le 2 ] || eval \"exec ${f##*/}>&-\"; done"
    process.arguments =
      ["bash", "-c", closing + "; exec tmux \"$@\"", "tmux"]
      + ["-u", "-S", socket, "-f", "/dev/null"] + arguments
    var environment = ProcessInfo.processInfo.environment
    environment["TMUX"] = nil
    environment["LC_ALL"] = "C.UTF-8"
    process.environment = environment
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try withoutBlockedSignals { try process.run() }
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    switch process.terminationStatus {
    case 0: return String(decoding: bytes, as: UTF8.self)
    case 127:
      throw Failure(
        description: "these tests need tmux: run Examples/install.sh, or install the package tmux"
      )
    case _:
      let told = errors.fileHandleForReading.availableData
      throw Failure(description: "tmux: \(String(decoding: told, as: UTF8.self))")
    }
  }
}

/// Does something with no signal blocked, as a shell starts programs; the threads of the tests block
/// Ctrl-C, and a program started from them would never see it.
private func withoutBlockedSignals(_ body: () throws -> Void) rethrows {
  // SAFETY: the sets stand on the stack for the length of each call, which reads or fills them.
  var (none, before) = (sigset_t(), sigset_t())
  unsafe sigemptyset(&none)
  unsafe pthread_sigmask(SIG_SETMASK, &none, &before)
  defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
  try body()
}
