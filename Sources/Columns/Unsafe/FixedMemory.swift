import Glibc

/// Memory whose bytes never change while it is there: allocated here, or a mapped file.
///
/// A class for its identity: every array that looks into the memory holds it, and it is given back
/// with the last of them.
///
/// SAFETY: the bytes are written only before the memory is handed out. The pointer and the length
/// are those the allocation or the mapping gave, and both end in `deinit` alone.
@usableFromInline
@safe package final class FixedMemory: @unchecked Sendable {
  /// How the memory is given back.
  enum Origin { case allocated, mapped }

  @usableFromInline let bytes: UnsafeRawBufferPointer
  private let origin: Origin

  /// Takes memory over.
  init(_ bytes: UnsafeRawBufferPointer, _ origin: Origin) {
    unsafe self.bytes = bytes
    self.origin = origin
  }

  deinit {
    switch origin {
    case .allocated: unsafe bytes.deallocate()
    case .mapped:
      if let start = unsafe bytes.baseAddress {
        _ = unsafe munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
      }
    }
  }

  /// Copies bytes, aligned for any number.
  // SAFETY: as many bytes are allocated as are copied, and all are written before they are read.
  package convenience init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    unsafe copy.copyBytes(from: bytes)
    unsafe self.init(UnsafeRawBufferPointer(copy), .allocated)
  }

  /// The number of bytes.
  package var count: Int { unsafe bytes.count }

  // SAFETY: a private mapping that nobody writes to has the bytes of its file before and after.
  /// Lets the system take the pages of a mapped file back; they are read again when they are needed.
  package func forget() {
    guard origin == .mapped, let start = unsafe bytes.baseAddress else { return }
    _ = unsafe madvise(UnsafeMutableRawPointer(mutating: start), bytes.count, MADV_DONTNEED)
  }
}
