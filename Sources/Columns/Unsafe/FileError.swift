/// What the system said of a call on a file that failed: its `errno`.
package struct FileError: Error, Hashable, Sendable {
  package let code: Int32

  package init(code: Int32) { self.code = code }
}
