import Glibc

/// What the system said of a call on a file that failed: its `errno`.
package struct FileError: Error, Hashable, Sendable {
  package let code: Int32

  package init(code: Int32) { self.code = code }

  /// What is to be written is more than a file can hold.
  package static let tooLarge = FileError(code: EFBIG)
}
