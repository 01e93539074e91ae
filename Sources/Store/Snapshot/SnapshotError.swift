/// Why a corpus file cannot be opened or written.
package enum SnapshotError: Error, Hashable, Sendable {
  /// The system could not read it: the `errno`.
  case unreadable(Int32)
  /// The system could not write it: the `errno`.
  case unwritable(Int32)
  /// It does not begin as a corpus file does.
  case notACorpus
  /// It was made by a program that knows a later format than this one.
  case newer(version: UInt32)
  /// It was made by a program with an earlier format or other tables.
  case otherVersion
  /// It is shorter or longer than when it was written.
  case wrongLength
  /// What it holds is not what was written; the part of the file that is wrong.
  case damaged(section: String)
  /// It was to be written no further.
  case cancelled
}
