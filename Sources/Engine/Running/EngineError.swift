package import Diagnostics

/// Why a run ended without an answer.
package enum EngineError: Error, Equatable, Sendable {
  /// Ctrl-C
  case cancelled
  /// `expect rows > 0` where there is none; `found` says what was there instead
  case expectationFailed(condition: String, found: Message)

  /// One plain sentence, lower case, without a full stop.
  package var message: Message {
    switch self {
    case .cancelled: Message("interrupted", "已中断")
    case .expectationFailed(let condition, let found):
      Message("expected \(condition), but \(found)", "断言 \(condition) 不成立：\(found)")
    }
  }
}

/// "1 row", "3 rows".
func countOfRows(_ count: Int) -> Message {
  Message("\(count) \(count == 1 ? "row" : "rows")", "\(count) 行")
}
