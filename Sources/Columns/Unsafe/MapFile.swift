import Glibc

extension FixedMemory {
  /// Maps a whole file for reading; an empty one gives memory without bytes.
  ///
  /// The file must not be changed in place while it is mapped; files of corpora are only ever
  /// replaced by renaming, which leaves what is mapped as it was.
  ///
  /// SAFETY: the mapping is private and read-only, has the length the file had when it was made,
  /// and is given back by the memory that holds it.
  package static func map(_ path: String) throws(FileError) -> FixedMemory {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(code: errno) }
    defer { _ = close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw FileError(code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileError(code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    let size = Int(status.st_size)
    guard size > 0 else {
      return unsafe FixedMemory(UnsafeRawBufferPointer(start: nil, count: 0), .mapped)
    }
    let start = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let start = unsafe start, unsafe start != MAP_FAILED else {
      throw FileError(code: errno)
    }
    return unsafe FixedMemory(UnsafeRawBufferPointer(start: start, count: size), .mapped)
  }
}
