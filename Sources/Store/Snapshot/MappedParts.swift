import Columns

/// Parts of a file that is being written, which are mapped to be read again.
///
/// A class: the writer adds to it, and whoever builds gives back what was read.
final class MappedParts {
  private var parts: [(memory: FixedMemory, section: UInt32)] = []

  /// Adds the memory that one section lies in.
  func add(_ memory: FixedMemory, section: UInt32) { parts.append((memory, section)) }

  /// The section in which some bytes lie.
  func section(of bytes: FixedArray<UInt8>) -> UInt32? {
    parts.first { bytes.offset(in: $0.memory) != nil }?.section
  }

  /// Lets the system take the pages back.
  func forget() { for part in parts { part.memory.forget() } }
}
