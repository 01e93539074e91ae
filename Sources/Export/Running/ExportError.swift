package import Columns

/// Why an export ended before it was whole; nothing of it stays.
package enum ExportError: Error, Equatable, Sendable {
  case cancelled
  /// What the system said of a file, or of the stream where no path is named.
  case file(path: String?, FileError)
  /// What the SQLite library said.
  case database(String)
}
