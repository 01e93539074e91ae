/// How the program ends.
package enum ExitStatus: Int32, Sendable {
  case done = 0
  /// An `expect` did not hold, or an answer is not the recorded one.
  case unmet = 1
  /// The question, the script or the call is wrong.
  case wrong = 2
  /// The corpus cannot be read, or a path that was named cannot.
  case unreadable = 3
  case interrupted = 130
}
