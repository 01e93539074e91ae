package import Diagnostics

/// Why a run ended without an answer.
package enum EngineError: Error, Equatable, Sendable {
  /// Ctrl-C
  case cancelled
  /// `words | join (words) on kind = kind`: more rows than memory should hold
  case tooManyRows(Int, most: Int)
  /// `expect rows > 0` where there is none; `found` says what was there instead
  case expectationFailed(condition: String, found: Message)

  /// One plain sentence, lower case, without a full stop.
  package var message: Message {
    switch self {
    case .cancelled: Message("interrupted", "已中断")
    case .tooManyRows(let count, let most):
      Message(
        """
        the join would make \(count) rows, more than the \(most) that are allowed: join on a column \
        that tells rows apart, or filter the rows of both sides first
        """,
        "连接会产生 \(count) 行，超过允许的 \(most) 行：请用能区分各行的列来连接，或先筛选两边的行"
      )
    case .expectationFailed(let condition, let found):
      Message("expected \(condition), but \(found)", "断言 \(condition) 不成立：\(found)")
    }
  }
}

/// "1 row", "3 rows".
func countOfRows(_ count: Int) -> Message {
  Message("\(count) \(count == 1 ? "row" : "rows")", "\(count) 行")
}
