package import Diagnostics
import Glibc
package import Unicode

/// What the operating system says of a call that failed: "no such file or folder".
package struct SystemError: Error, Sendable, Hashable {
  package var code: Int32

  /// The system's sentence.
  package var message: Message {
    switch code {
    case ENOENT: Message("no such file or folder", "没有这个文件或文件夹")
    case EACCES, EPERM: Message("permission denied", "没有权限")
    case EISDIR: Message("it is a folder", "这是文件夹")
    case ENOTDIR: Message("a part of the path is no folder", "路径中有一段不是文件夹")
    case ELOOP: Message("symbolic links lead in a circle", "符号链接绕成了圈")
    case ENOSPC: Message("no space left on the device", "磁盘已满")
    case EROFS: Message("the file system is read-only", "文件系统是只读的")
    case ENAMETOOLONG: Message("the name is too long", "名字太长")
    case EPIPE: Message("the reader has gone", "读取的一方已经离开")
    case EFBIG:
      Message("it would be larger than the system allows", "超过了系统允许的大小")
    case EDQUOT: Message("no space left for this user", "这个用户的空间已满")
    case EIO: Message("the device failed", "设备出错")
    case ENOMEM: Message("not enough memory", "内存不够")
    case EINVAL: Message("it is no ordinary file", "不是普通文件")
    case _: Message("system error \(code)", "系统错误 \(code)")
    }
  }

  static var last: SystemError { SystemError(code: errno) }
}

/// How a file stands: any change of what is in it changes one of these.
package struct FileStatus: Hashable, Sendable {
  package var size: Int
  /// Nanoseconds since 1970: when the contents were last written, and when anything was changed.
  package var modified: Int
  package var changed: Int
}

/// What stands at a path.
package enum FileKind: Sendable { case file, folder, other }

/// The calls to the system that Session needs; the only unsafe code of this room.
///
/// SAFETY: every pointer handed to the C library is that of a Swift array or string for the length
/// of the call, and every length is the array's own.
package enum System {
  /// Follows symbolic links.
  package static func kind(of path: String) throws(SystemError) -> FileKind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw .last }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case _: .other
    }
  }

  /// How a file stands; follows symbolic links.
  package static func status(of path: String) throws(SystemError) -> FileStatus {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw .last }
    return FileStatus(
      size: Int(status.st_size),
      modified: nanoseconds(status.st_mtim),
      changed: nanoseconds(status.st_ctim)
    )
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// The first bytes of a file, at most so many.
  package static func beginning(of path: String, count: Int) throws(SystemError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .last }
    defer { _ = close(descriptor) }
    var failed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let read = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      failed = read < 0
      filled = max(0, read)
    }
    if failed { throw .last }
    return bytes
  }

  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  package static func names(in folder: String) throws(SystemError) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw .last }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// The bytes of a file, or of standard input when the path is `-`.
  package static func read(_ path: String) throws(SystemError) -> [UInt8] {
    guard path != "-" else { return try readAll(from: STDIN_FILENO, sizeHint: 0) }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { _ = close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw SystemError(code: EISDIR) }
    return try readAll(from: descriptor, sizeHint: Int(status.st_size))
  }

  private static func readAll(
    from descriptor: Int32,
    sizeHint: Int
  ) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than the size, so that the end is seen without growing.
    var room = max(65_536, sizeHint + 1)
    while true {
      var failure: SystemError?
      var count = 0
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0 { failure = .last }
        filled = max(0, count)
      }
      if let failure {
        if failure.code == EINTR { continue }
        throw failure
      }
      guard count > 0 else { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
      room = max(65_536, min(sizeHint + 1 - bytes.count, 1 << 30))
    }
  }

  /// Writes all bytes to an open descriptor.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: start), bytes.count - start)
      }
      guard written >= 0 else {
        if errno == EINTR { continue }
        throw .last
      }
      start += written
    }
  }

  /// Writes a file beside its place and renames it: readers see the old file or the whole new one.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    let beside = path + ".\(getpid()).part"
    let descriptor = unsafe open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .last }
    do throws(SystemError) {
      try write(bytes, to: descriptor)
      guard fsync(descriptor) == 0 || errno == EINVAL else { throw .last }
    } catch {
      _ = close(descriptor)
      _ = unsafe unlink(beside)
      throw error
    }
    guard close(descriptor) == 0, unsafe rename(beside, path) == 0 else {
      let failure = SystemError.last
      _ = unsafe unlink(beside)
      throw failure
    }
  }

  /// Adds to the end of a file, which is made when missing.
  package static func append(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .last }
    defer { _ = close(descriptor) }
    try write(bytes, to: descriptor)
  }

  /// Makes a folder and those above it; one that is there already is no error.
  package static func makeFolder(_ path: String) throws(SystemError) {
    guard unsafe mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    let failure = SystemError.last
    let parent = parentFolder(of: path)
    guard failure.code == ENOENT, parent != path, !parent.isEmpty else { throw failure }
    try makeFolder(parent)
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .last }
  }

  /// The columns of the terminal behind a descriptor; nil when there is none.
  package static func terminalWidth(of descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// The rows of the terminal behind a descriptor; nil when there is none.
  package static func terminalHeight(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else {
      return nil
    }
    return Int(size.ws_row)
  }

  /// How wide the terminal says “ ” … are, in the variable that terminals themselves read.
  package static var ambiguousWidth: AmbiguousWidth {
    ["wide", "1"].contains(variable("VTE_CJK_WIDTH") ?? "") ? .wide : .narrow
  }

  /// The value of an environment variable.
  package static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// The path of the running program.
  package static var programPath: String? {
    let room = 4096
    var buffer = [CChar](repeating: 0, count: room)
    let count = unsafe readlink("/proc/self/exe", &buffer, room)
    guard count > 0 else { return nil }
    return String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The folder relative paths start from.
  package static var workingFolder: String? {
    guard let path = unsafe getcwd(nil, 0) else { return nil }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// Nanoseconds since 1970, on the clock that files are stamped by.
  package static var now: Int {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME_COARSE, &time)
    return nanoseconds(time)
  }

  /// Seconds on a clock that never goes back.
  package static var monotonicSeconds: Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The folder of a path: `a/b` → `a`, `a` → `.`, `/` → `/`.
package func parentFolder(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  let parent = String(path[..<slash])
  return parent.isEmpty ? "/" : parent
}

/// The last part of a path: `a/b.txt` → `b.txt`.
package func lastComponent(of path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}

extension System {
  /// Removes a file.
  package static func remove(_ path: String) throws(SystemError) {
    guard unsafe unlink(path) == 0 else { throw .last }
  }

  /// Removes a folder that has nothing in it; any other stays.
  package static func removeEmptyFolder(_ path: String) { _ = unsafe rmdir(path) }

  /// Marks a file as changed now.
  package static func touch(_ path: String) throws(SystemError) {
    guard unsafe utimensat(AT_FDCWD, path, nil, 0) == 0 else { throw .last }
  }

  /// Whether anything stands at a path.
  package static func exists(_ path: String) -> Bool { (try? kind(of: path)) != nil }
}
