/// The decoded text of one file and where its lines begin.
///
/// All offsets in the corpus model are UTF-8 offsets into `bytes`.
package struct SourceText: Sendable {
  /// The text as UTF-8; for a UTF-8 file without faults these are the bytes of the file.
  package let bytes: [UInt8]
  /// The offset of the first byte of each line; the first is 0.
  package let lineStarts: [Int]

  package init(bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    lineStarts = starts
  }

  /// The 1-based line on which an offset stands.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }

  /// The text of a range of offsets.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
