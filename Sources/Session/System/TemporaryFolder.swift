import Glibc

/// A folder for the length of a run; it is removed with the last reference to it.
///
/// A class because it owns the folder.
///
/// SAFETY: the buffer handed to `mkdtemp` is a Swift array that ends in a zero and lives for the
/// length of the call.
final class TemporaryFolder: Sendable {
  let path: String

  /// Makes the folder.
  init() throws(SystemError) {
    var template = (System.temporaryFolder + "/concord-XXXXXX").utf8CString.map { $0 }
    guard unsafe mkdtemp(&template) != nil else { throw .last }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { remove(path) }

  private func remove(_ path: String) {
    if (try? System.kind(of: path)) == .folder {
      for name in (try? System.names(in: path)) ?? [] { remove(path + "/" + name) }
      _ = unsafe rmdir(path)
    } else {
      _ = unsafe unlink(path)
    }
  }
}

extension System {
  /// The folder for what is not to stay.
  static var temporaryFolder: String {
    variable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
  }
}
