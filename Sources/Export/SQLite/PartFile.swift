import Columns
import Glibc

/// The name a file has until it is whole, beside its place.
func partPath(beside path: String) -> String { path + ".\(getpid()).part" }

/// Waits until a file will outlast a failure of the power.
///
/// SAFETY: the descriptor is this function's own and closed once.
func syncFile(_ path: String) throws(ExportError) {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw .file(path: path, FileError(code: errno)) }
  defer { _ = close(descriptor) }
  guard fsync(descriptor) == 0 || errno == EINVAL else {
    throw .file(path: path, FileError(code: errno))
  }
}

/// Moves a finished file to its place, over one that may stand there.
func moveFile(_ from: String, to path: String) throws(ExportError) {
  guard unsafe rename(from, path) == 0 else { throw .file(path: path, FileError(code: errno)) }
}

/// Removes a file; one that is not there is no error.
func removeFile(_ path: String) { _ = unsafe unlink(path) }
