import Diagnostics
import Rendering
import Unicode

/// What fits on the screen.
extension Session {
  /// Shows as much of a text as the screen holds and keeps the rest for `more`.
  mutating func onScreen(_ output: Output) -> Output {
    restOfText = []
    guard settings.rows == .ofScreen, let screen = screenLines, !output.answer.isEmpty else {
      return output
    }
    let lines = output.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let messages = output.messages.reduce(0) { $0 + rows(of: $1) }
    return show(Array(lines), on: max(4, screen - messages), of: output)
  }

  /// Shows what a text still has to show, as much as the screen holds.
  mutating func showRestOfText() -> Output {
    let lines = restOfText
    restOfText = []
    return show(lines, on: screenLines ?? lines.count, of: Output())
  }

  private mutating func show(_ lines: [Substring], on screen: Int, of output: Output) -> Output {
    var output = output
    let taken = lines.map { rows(of: String($0)) }
    var shown = lines.count
    if taken.reduce(0, +) > screen {
      shown = linesToShow(lines, taken, screen - 1)
      restOfText = Array(lines[shown...].drop { $0.isEmpty })
    }
    output.answer = Array(lines[..<shown].map { $0 + "\n" }.joined().utf8)
    if !restOfText.isEmpty {
      output.messages.append(language.line(.note, .moreText(lines: restOfText.count)))
    }
    return output
  }

  /// How many lines go onto the screen: up to the last blank one in its lower half, else as many as fit.
  private func linesToShow(_ lines: [Substring], _ taken: [Int], _ screen: Int) -> Int {
    var (sum, count) = (0, 0)
    while count < lines.count, sum + taken[count] <= screen {
      sum += taken[count]
      count += 1
    }
    count = max(1, count)
    let blank = lines[..<count].lastIndex { $0.isEmpty }
    guard let blank, blank >= count / 2 else { return count }
    return blank
  }

  /// The rows of the screen that an entry takes behind its prompt.
  func rows(ofEntry text: String) -> Int {
    let prompt = "\(nextNumber)> "
    return (prompt + text).split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + rows(of: String($1)) }
  }

  /// The rows of the screen that notes take.
  func rows(ofNotes notes: [Message]) -> Int {
    guard let width = environment.surface.width else { return notes.count }
    return notes.reduce(0) { $0 + wrap(language.line(.note, $1), width: width).count }
  }

  /// The rows of the screen that one line takes.
  private func rows(of line: String) -> Int {
    guard let width = environment.surface.width else { return 1 }
    let columns = displayWidth(line, ambiguous: settings.ambiguous)
    return max(1, (columns + width - 1) / width)
  }
}
