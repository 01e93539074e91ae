import Dispatch
import Glibc

/// A file that is written beside its place and appears there whole or not at all.
///
/// Where the system can, the file has no name until it is complete, so that a program that is
/// killed leaves nothing behind. A class for the open file, which ends with it.
///
/// SAFETY: pointers handed to the system are those of arrays that live through the call, with
/// their own lengths.
package final class OutputFile {
  /// Nil where the file never gets a name.
  private let path: String?
  /// The name the file has until it is renamed, beside its place; nil while it has none.
  private var beside: String?
  private let descriptor: Int32
  private var isOpen = true
  /// The number of bytes written so far.
  package private(set) var count = 0
  /// How many of them the system was asked to store.
  private var stored = 0

  /// Begins a file that will stand at a path.
  package init(_ path: String) throws(FileError) {
    self.path = path
    let opened = OutputFile.unnamed(in: OutputFile.folder(of: path))
    guard opened < 0 else {
      descriptor = opened
      return
    }
    let flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC
    let named = OutputFile.firstFree(beside: path) { unsafe open($0, flags, 0o666) }
    guard named.result >= 0 else { throw FileError(code: errno) }
    (descriptor, beside) = (named.result, named.name)
  }

  /// Begins a file in a folder that never gets a name: it is gone when nobody has it open or mapped.
  package init(unnamedIn folder: String) throws(FileError) {
    path = nil
    var opened = OutputFile.unnamed(in: folder)
    if opened < 0 {
      let flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC
      let named = OutputFile.firstFree(beside: folder + "/concord") {
        unsafe open($0, flags, 0o600)
      }
      guard named.result >= 0 else { throw FileError(code: errno) }
      _ = unsafe unlink(named.name)
      opened = named.result
    }
    descriptor = opened
  }

  /// Opens a file without a name; below zero where the system has none.
  private static func unnamed(in folder: String) -> Int32 {
    // The kernel's O_TMPFILE, which the C library does not hand to Swift.
    let unnamed = O_DIRECTORY | 0o20_000_000
    return unsafe open(folder, unnamed | O_RDWR | O_CLOEXEC, 0o666)
  }

  deinit { abandon() }

  /// Gives the file up; nothing of it stays.
  package func abandon() {
    guard isOpen else { return }
    isOpen = false
    _ = close(descriptor)
    if let beside { _ = unsafe unlink(beside) }
  }

  /// Adds bytes at the end.
  package func write(_ bytes: FixedArray<UInt8>) throws(FileError) {
    try put(bytes, at: count)
    count += bytes.count
    beginStoring()
  }

  /// Lets the system store what was written while more comes, so that little is left to wait for when the
  /// file must outlast a failure of the power.
  private func beginStoring() {
    guard path != nil, count - stored >= 1 << 24 else { return }
    stored = count
    let copy = dup(descriptor)
    guard copy >= 0 else { return }
    DispatchQueue.global().async {
      _ = fdatasync(copy)
      _ = close(copy)
    }
  }

  /// Adds bytes at the end.
  package func write(_ bytes: [UInt8]) throws(FileError) { try write(FixedArray(bytes)) }

  /// Adds zeros until the count is a multiple of a number.
  package func pad(toMultipleOf alignment: Int) throws(FileError) {
    let rest = count % alignment
    guard rest > 0 else { return }
    try write([UInt8](repeating: 0, count: alignment - rest))
  }

  /// Writes bytes over the beginning, which must have been written.
  package func overwriteBeginning(_ bytes: [UInt8]) throws(FileError) {
    precondition(bytes.count <= count, "only what was written is written over")
    try put(FixedArray(bytes), at: 0)
  }

  /// Takes back what was written last, down to a count.
  package func goBack(to count: Int) {
    precondition(count <= self.count, "only what was written is taken back")
    self.count = count
    stored = min(stored, count)
  }

  /// Parts of a file that are mapped begin at a multiple of this.
  package static var pageSize: Int { Int(getpagesize()) }

  /// Maps a part of what was written; it is not written over.
  ///
  /// - Returns: memory that begins with the page in which the part does, and where in it the part lies.
  package func map(_ part: Range<Int>) throws(FileError) -> (memory: FixedMemory, part: Range<Int>)
  {
    precondition(
      part.lowerBound >= 0 && part.upperBound <= count,
      "only what was written is mapped"
    )
    let page = part.lowerBound / OutputFile.pageSize * OutputFile.pageSize
    let memory = try FixedMemory.map(descriptor, page..<part.upperBound)
    return (memory, part.lowerBound - page..<part.upperBound - page)
  }

  /// Maps all that was written.
  package func map() throws(FileError) -> FixedMemory { try FixedMemory.map(descriptor, 0..<count) }

  /// Whether these bytes stand at a place.
  package func holds(_ bytes: FixedArray<UInt8>, at place: Int) -> Bool {
    var buffer = [UInt8](repeating: 0, count: min(bytes.count, 1 << 16))
    var done = 0
    while done < bytes.count {
      let wanted = min(buffer.count, bytes.count - done)
      let count = unsafe pread(descriptor, &buffer, wanted, off_t(place + done))
      guard count > 0, bytes.view(done..<done + count).elementsEqual(buffer[..<count]) else {
        return false
      }
      done += count
    }
    return true
  }

  private func put(_ bytes: FixedArray<UInt8>, at place: Int) throws(FileError) {
    var done = 0
    while done < bytes.count {
      // The system takes no more than two gigabytes at once.
      let part = bytes.view(done..<min(bytes.count, done + 1 << 30))
      let written = unsafe pwrite(
        descriptor,
        part.elements.baseAddress,
        part.count,
        off_t(place + done)
      )
      guard written >= 0 else {
        if errno == EINTR { continue }
        throw FileError(code: errno)
      }
      done += written
    }
  }

  /// When a file that is finished will outlast a failure of the power.
  package enum Durability { case atOnce, soon }

  /// Puts the file in its place, over one that may stand there.
  package func finish(_ durability: Durability = .atOnce) throws(FileError) {
    guard ftruncate(descriptor, off_t(count)) == 0 else { throw FileError(code: errno) }
    if let path { try appear(at: path, durability) }
    isOpen = false
    _ = close(descriptor)
  }

  private func appear(at path: String, _ durability: Durability) throws(FileError) {
    if durability == .atOnce, fsync(descriptor) != 0, errno != EINVAL {
      throw FileError(code: errno)
    }
    guard let name = beside ?? giveName(beside: path), unsafe rename(name, path) == 0 else {
      throw FileError(code: errno)
    }
    beside = nil
    if durability == .atOnce { syncFolder(of: path) }
  }

  /// Gives a file without a name one beside its place; nil when the system does not let it.
  private func giveName(beside path: String) -> String? {
    let source = "/proc/self/fd/\(descriptor)"
    let linked = OutputFile.firstFree(beside: path) {
      unsafe linkat(AT_FDCWD, source, AT_FDCWD, $0, AT_SYMLINK_FOLLOW)
    }
    if linked.result == 0 { beside = linked.name }
    return beside
  }

  /// Tries names beside a path until one is not taken.
  private static func firstFree(
    beside path: String,
    _ take: (String) -> Int32
  ) -> (name: String, result: Int32) {
    for attempt in 0..<1000 {
      let name = path + ".\(getpid())-\(attempt).part"
      let result = take(name)
      if result >= 0 || errno != EEXIST { return (name, result) }
    }
    return (path, -1)
  }

  /// Makes the new name last; a folder that cannot be synced is no reason to give up.
  private func syncFolder(of path: String) {
    let folder = unsafe open(OutputFile.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    _ = fsync(folder)
    _ = close(folder)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
