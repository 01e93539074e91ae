/// A part of a heap, with the indices it has there.
package typealias HeapSlice = Slice<FixedArray<UInt8>>

/// UTF-8 bytes that columns of texts cut their slices from.
///
/// A class for its identity: columns that share a heap are joined without copying a text.
package final class TextHeap: Sendable {
  package let bytes: FixedArray<UInt8>

  package init(_ bytes: FixedArray<UInt8>) { self.bytes = bytes }

  package init(_ bytes: [UInt8] = []) { self.bytes = FixedArray(bytes) }
}
