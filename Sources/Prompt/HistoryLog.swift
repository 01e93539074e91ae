import Session

/// One line of the history: what was entered, when, on which corpus, and what came of it.
package struct HistoryEntry: Sendable, Equatable {
  /// Seconds since 1970.
  package var time: Int
  package var corpus: String
  /// The exit status it would have had in a script.
  package var status: Int
  package var milliseconds: Int
  package var text: String

  package init(time: Int, corpus: String, status: Int, milliseconds: Int, text: String) {
    self.time = time
    self.corpus = corpus
    self.status = status
    self.milliseconds = milliseconds
    self.text = text
  }

  /// The entry as one line.
  var line: String {
    tabbedLine([String(time), corpus, String(status), String(milliseconds), text])
  }

  /// Reads a line; nil where it is none of ours.
  init?(line: Substring) {
    let fields = tabbedFields(line)
    guard fields.count == 5, let time = Int(fields[0]), let status = Int(fields[2]),
      let milliseconds = Int(fields[3])
    else { return nil }
    self.init(
      time: time,
      corpus: fields[1],
      status: status,
      milliseconds: milliseconds,
      text: fields[4]
    )
  }
}

/// The user's history: a file that is only ever appended to, one whole line a write, so that two
/// sessions do not lose each other's lines.
package struct HistoryLog: Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  /// The log of the user, as the XDG Base Directory Specification places it; nil where no folder can be
  /// made for it.
  package static func ofUser() -> HistoryLog? {
    var folder = (System.variable("HOME") ?? ".") + "/.local/state"
    if let state = System.variable("XDG_STATE_HOME"), state.hasPrefix("/") { folder = state }
    folder += "/concord"
    guard System.exists(folder) || (try? System.makeFolder(folder)) != nil else { return nil }
    return HistoryLog(path: folder + "/history")
  }

  /// The entries that can be read, oldest first, at most `limit` of the newest; none where there is no
  /// file yet.
  package func entries(limit: Int = 5_000) -> [HistoryEntry] {
    guard let bytes = try? System.read(path) else { return [] }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return lines.suffix(limit).compactMap { HistoryEntry(line: $0) }
  }

  /// Adds an entry; a file that cannot be written is no reason to stop.
  package func append(_ entry: HistoryEntry) {
    try? System.append(Array(entry.line.utf8), to: path)
  }
}
