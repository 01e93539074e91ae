import Diagnostics
import Store

extension Session {
  /// The rows of the last answer that a word names, 1-based as they are shown.
  private func row(_ arguments: [String], of word: SessionWord) -> Result<Int, Complaint> {
    guard let shown = state.shown else { return .failure(Complaint(remark: .noAnswerYet)) }
    guard arguments.count == 1, let number = Int(arguments[0]) else {
      return .failure(Complaint(remark: .whichRow(word)))
    }
    let count = shown.answer.rowCount
    guard number >= 1, number <= count else {
      return .failure(Complaint(remark: .rowsOfAnswer(count)))
    }
    return .success(number - 1)
  }

  /// Shows the rows that a row of the last answer was made of.
  mutating func behind(_ arguments: [String]) -> Output {
    switch row(arguments, of: .behind) {
    case .failure(let complaint): return Output(.wrong, complaint.remark, in: language)
    case .success(let row):
      guard let shown = state.shown else { return Output() }
      let options = DeskOptions(environment)
      let reply = state.desk.rows(behind: row, of: shown.answer, options: options)
      guard let answer = reply.answers.first else {
        var output = Output(reply.status, reply.messages.joined(separator: "\n"))
        if reply.messages.isEmpty {
          output.messages = [language.line(.note, .nothingBehind)]
        }
        return output
      }
      return show(answer)
    }
  }

  /// Shows the text where a row of the last answer stands, with its lines.
  func source(_ arguments: [String]) -> Output {
    switch row(arguments, of: .source) {
    case .failure(let complaint): return Output(.wrong, complaint.remark, in: language)
    case .success(let row):
      let places = state.shown.map { state.desk.places(of: row, in: $0.answer) } ?? []
      guard !places.isEmpty else {
        return Output(.done, .madeByQuestion(row: row + 1), in: language)
      }
      return Output(text: places.map(text).joined(separator: "\n"))
    }
  }

  /// A place with the lines of the file it covers.
  private func text(of place: SourcePlace) -> String {
    guard let document = place.document, place.firstLine > 0 else {
      return "\(place.file)\n\(place.text)\n"
    }
    let numbers = place.firstLine...max(place.firstLine, place.lastLine)
    let lines = corpus.corpus.lines(numbers, document: document)
    let body = lines.map { "\($0.number)\t\(around(place.text, in: $0.text))\n" }.joined()
    return "\(place.file):\(place.firstLine)\n\(body)"
  }

  /// A line as it stands; of one that no screen holds, an article of segmented news, the row with what
  /// stands before and behind it.
  private func around(_ row: String, in line: String) -> String {
    let (longest, beside) = (1200, 120)
    guard line.utf8.count > longest else { return line }
    let parts = row.split(whereSeparator: \.isNewline)
    let hits = parts.lazy.compactMap { line.firstRange(of: $0) }
    guard let hit = hits.first else {
      return String(line.prefix(2 * beside)) + "…"
    }
    let (before, behind) = (line[..<hit.lowerBound], line[hit.upperBound...])
    return (before.count > beside ? "…" : "") + before.suffix(beside) + line[hit]
      + behind.prefix(beside) + (behind.count > beside ? "…" : "")
  }
}

/// What is wrong with a word of the prompt.
struct Complaint: Error {
  var remark: Remark
}
