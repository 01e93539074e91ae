/// UTF-8 bytes that columns of texts cut their slices from.
///
/// A class for its identity: columns that share a heap are joined without copying a text.
package final class TextHeap: Sendable {
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8] = []) { self.bytes = bytes }
}
