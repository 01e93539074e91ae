/// A cell of a boolean column.
package enum Truth: UInt8, Sendable {
  case no = 0
  case yes = 1
  case missing = 2

  package init(_ value: Bool?) {
    switch value {
    case .some(true): self = .yes
    case .some(false): self = .no
    case .none: self = .missing
    }
  }

  /// The value; nil when it is missing.
  package var value: Bool? {
    switch self {
    case .yes: true
    case .no: false
    case .missing: nil
    }
  }
}
