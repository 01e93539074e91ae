/// Why a run ended without an answer.
package enum EngineError: Error, Equatable, Sendable {
  /// Ctrl-C
  case cancelled
  /// `expect rows > 0` where there is none; `found` says what was there instead
  case expectationFailed(condition: String, found: String)

  /// One plain sentence, lower case, without a full stop.
  package var message: String {
    switch self {
    case .cancelled: "interrupted"
    case .expectationFailed(let condition, let found): "expected \(condition), but \(found)"
    }
  }
}
