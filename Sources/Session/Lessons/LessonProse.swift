import Diagnostics
import Query

/// What stands between backquotes in the texts of a lesson, and has to be right.
struct LessonProse {
  private let step: LessonStep
  private let session: Session

  init(_ step: LessonStep, in session: Session) {
    self.step = step
    var session = session
    session.lessonPlay = nil
    self.session = session
  }

  /// The pieces that a learner could not type as they stand, with what is said to them.
  var faults: [(piece: String, said: [String])] {
    let texts =
      [step.goal, step.why] + [step.telling].compactMap { $0 } + step.hints
      + step.wrongTurns.map(\.reply)
    return texts.flatMap { pieces(of: $0.text(in: session.language)) }.compactMap { piece in
      complaints(about: piece).map { (piece, $0) }
    }
  }

  private func pieces(of text: String) -> [String] {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return parts.indices.filter { !$0.isMultiple(of: 2) }.map { String(parts[$0]) }
  }

  /// Nil where nothing is wrong, or where a piece only shows a form.
  private func complaints(about piece: String) -> [String]? {
    guard !isForm(piece), LessonWord(piece) == nil else { return nil }
    if let command = SessionCommand(piece) { return complaints(about: command, piece) }
    let first = piece.prefix { $0.isLetter || $0 == "_" }
    let isVerb = VerbSpec.named(String(first)) != nil
    guard first != piece, piece.contains(where: \.isLetter), piece.contains("|") || isVerb else {
      return nil
    }
    let questions =
      piece.hasPrefix("|") || isVerb
      ? contexts.map { join($0, piece) }
      : [piece, session.inOwnLanguage(step.answer) + "\n\n" + piece]
    let results = questions.map { check($0, in: session.checkEnvironment) }
    // `top 5 by` shows how a question begins.
    guard !results.contains(where: { $0.program != nil }), questions.allSatisfy(isComplete) else {
      return nil
    }
    return results.last.map { result in
      result.diagnostics.map { $0.message.text(in: session.language) }
    }
  }

  private func complaints(about command: SessionCommand, _ piece: String) -> [String]? {
    switch command.word {
    case .describe, .help, .tables, .examples:
      // The word alone is only named: `describe` lists columns.
      guard piece.contains(" ") else { return nil }
      var copy = session
      let output = copy.enter(piece)
      return output.status == .done ? nil : output.messages
    case .try, .history, .save, .scripts, .run, .edit, .undo, .behind, .source, .more, .open, .set,
      .time, .lesson, .quit:
      return nil
    }
  }

  /// `save NAME`, `描述 表名`, `{answer}`: it holds a word that stands for others.
  private func isForm(_ piece: String) -> Bool {
    let words = piece.split { !$0.isLetter }
    return piece.contains("{") || piece.contains("…")
      || words.contains { word in
        ["表名", "名字", "编号", "动词", "列名", "主题"].contains(word)
          || (word.utf8.allSatisfy { (0x41...0x5A).contains($0) }
            && !piece.contains("\"\(word)\""))
      }
  }

  /// The beginnings of the questions of the step, behind which a verb may stand.
  private var contexts: [String] {
    [step.answer, step.example].map { session.inOwnLanguage($0) }.flatMap { question in
      let stages = question.split(separator: "|")
      return stages.indices.map { end in stages[...end].joined(separator: "|") }
    }
  }

  private func join(_ context: String, _ piece: String) -> String {
    piece.hasPrefix("|") ? "\(context) \(piece)" : "\(context) | \(piece)"
  }
}
