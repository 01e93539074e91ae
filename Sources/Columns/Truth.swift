/// A cell of a boolean column.
///
/// Not an enumeration: a mapped file may hold any byte, and every byte is a truth or missing.
package struct Truth: RawRepresentable, BitwiseCopyable, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let no = Truth(rawValue: 0)
  package static let yes = Truth(rawValue: 1)
  package static let missing = Truth(rawValue: 2)

  package init(_ value: Bool?) {
    switch value {
    case .some(true): self = .yes
    case .some(false): self = .no
    case .none: self = .missing
    }
  }

  /// The value; nil when it is missing.
  package var value: Bool? {
    switch rawValue {
    case 0: false
    case 1: true
    case _: nil
    }
  }
}
