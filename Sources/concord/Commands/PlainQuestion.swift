import Session

/// `concord query 'PIPELINE' [PATH…]` without a single option: the call that programs make again and
/// again.
///
/// It is run without the parser of arguments, whose start takes longer than the answer of most questions.
struct PlainQuestion {
  private let pipeline: String
  private let paths: [String]

  /// Nil for any other call.
  init?(_ arguments: [String]) {
    guard arguments.first == "query", arguments.count > 1,
      !arguments.contains(where: { $0.hasPrefix("-") || $0.allSatisfy(\.isWhitespace) })
    else { return nil }
    pipeline = arguments[1]
    paths = Array(arguments[2...])
  }

  func run() throws {
    endInOrderOnDamage()
    let call = BatchCall(scripts: [ScriptText(name: nil, text: pipeline)], paths: paths)
    let environment = Environment.ofProcess(interruption: watchForInterrupt())
    try runBatch(call, in: environment, AnswerChoice())
  }
}
