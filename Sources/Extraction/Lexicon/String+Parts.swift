extension String {
  /// What stands between marks of ASCII; nothing is between two that touch.
  func parts(between mark: Unicode.Scalar) -> [Substring] {
    utf8.split(separator: UInt8(ascii: mark)).map { Substring($0) }
  }
}
