package import Diagnostics

/// A lesson as a teacher wrote it.
struct Lesson: Sendable {
  /// What progress is kept under: stays when the file is renamed.
  var name: String
  var title: Message
  /// What the learner will be able to do, in one sentence.
  var about: Message
  var steps: [LessonStep]
  /// The name offered for the learner's script.
  var scriptName: String
}

/// One step: something to find out.
struct LessonStep: Sendable {
  var name: String
  /// The line of the file it begins in.
  var line: Int
  /// In one sentence.
  var goal: Message
  /// What has to be known for it.
  var telling: Message?
  /// A question like the one that is wanted.
  var example: String
  /// A question, or a word of the prompt, that reaches the goal.
  var answer: String
  /// What of a result has to be the same.
  var comparison: ResultComparison
  var wrongTurns: [WrongTurn]
  /// The idea, the verb, the whole line.
  var hints: [Message]
  /// Why the answer is right.
  var why: Message
  /// A question to go on with.
  var variation: String?

  /// The word of the prompt that is wanted, where no question is.
  var wantedCommand: SessionCommand? { SessionCommand(answer) }
}

/// A mistake often made at a step, with what is said to it.
struct WrongTurn: Sendable {
  var name: String
  var line: Int
  /// Questions that make it.
  var questions: [String]
  /// What shows it; where nothing is said, the result of one of the questions.
  var patterns: [TurnPattern]
  var reply: Message
}

/// A line of a lesson file that is wrong.
package struct LessonFault: Error, Hashable {
  /// Counted from 1.
  package var line: Int
  package var message: Message
}
