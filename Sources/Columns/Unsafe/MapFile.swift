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
    return try map(descriptor, 0..<Int(status.st_size))
  }

  /// Maps a part of an open file, which lies inside it and begins at a multiple of the size of a page.
  ///
  /// SAFETY: the mapping has the length of the part, and is given back by the memory that holds it;
  /// whoever has the file open writes nothing to this part any more.
  static func map(_ descriptor: Int32, _ part: Range<Int>) throws(FileError) -> FixedMemory {
    guard !part.isEmpty else {
      return unsafe FixedMemory(UnsafeRawBufferPointer(start: nil, count: 0), .mapped)
    }
    let place = off_t(part.lowerBound)
    let start = unsafe mmap(nil, part.count, PROT_READ, MAP_PRIVATE, descriptor, place)
    guard let start = unsafe start, unsafe start != MAP_FAILED else {
      throw FileError(code: errno)
    }
    return unsafe FixedMemory(UnsafeRawBufferPointer(start: start, count: part.count), .mapped)
  }
}
