import Columns
import Synchronization

/// Parts of a file that is being written, which are mapped to be read again.
///
/// A class: the writer adds to it, and whoever builds gives back what was read, on any thread.
final class MappedParts: Sendable {
  private let parts = Mutex<[(memory: FixedMemory, section: UInt32)]>([])

  /// Adds the memory that one section lies in.
  func add(_ memory: FixedMemory, section: UInt32) {
    parts.withLock { $0.append((memory, section)) }
  }

  /// The section in which some bytes lie.
  func section(of bytes: FixedArray<UInt8>) -> UInt32? {
    parts.withLock { $0.first { bytes.offset(in: $0.memory) != nil }?.section }
  }

  /// Lets the system take the pages back.
  func forget() {
    parts.withLock { for part in $0 { part.memory.forget() } }
  }
}
