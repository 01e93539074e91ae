import Glibc

/// Bytes that are no character in the encoding of their file.
struct DecodingFault: Sendable, Equatable {
  /// Where the replacement character stands in the decoded text.
  var offset: Int
  /// What the file holds there.
  var bytes: [UInt8]
}

/// A text decoded to UTF-8; every fault is replaced by U+FFFD.
struct Conversion: Sendable {
  var bytes: [UInt8] = []
  var faults: [DecodingFault] = []
}

/// U+FFFD in UTF-8.
let replacementCharacter: [UInt8] = [0xEF, 0xBF, 0xBD]

/// Converts text to UTF-8 with the C library's `iconv`; nil when that lacks the encoding.
///
/// This file is the only one that calls `iconv`.
func convert(_ input: ArraySlice<UInt8>, from encoding: TextEncoding) -> Conversion? {
  // SAFETY: the names are null-terminated for the length of the call; the handle is checked and closed.
  let handle = unsafe iconv_open("UTF-8", encoding.libraryName)
  guard unsafe handle != iconv_t(bitPattern: -1), let handle = unsafe handle else { return nil }
  defer { unsafe _ = iconv_close(handle) }
  var result = Conversion()
  result.bytes.reserveCapacity(input.count + input.count / 2)
  var position = input.startIndex
  while position < input.endIndex {
    let step = unsafe convertChunk(handle, input, from: position)
    result.bytes += step.output
    position += step.consumed
    guard step.stoppedAtFault, position < input.endIndex else {
      if step.consumed == 0, step.output.isEmpty { break }
      continue
    }
    let end = min(position + encoding.unit, input.endIndex)
    result.faults.append(
      DecodingFault(offset: result.bytes.count, bytes: Array(input[position..<end]))
    )
    result.bytes += replacementCharacter
    position = end
  }
  return result
}

private struct ChunkResult {
  var output: [UInt8]
  var consumed: Int
  var stoppedAtFault: Bool
}

/// Converts up to 64 KB; stops before the first fault.
private func convertChunk(
  _ handle: iconv_t,
  _ input: ArraySlice<UInt8>,
  from position: Int
) -> ChunkResult {
  let size = min(65_536, input.endIndex - position)
  let isLast = position + size == input.endIndex
  var chunk = input[position..<position + size].map { CChar(bitPattern: $0) }
  var consumed = 0
  var reason: Int32 = 0
  // Four bytes of UTF-8 for each byte of input is more than any encoding here can need.
  let output = unsafe [UInt8](unsafeUninitializedCapacity: size * 4 + 16) { buffer, count in
    // SAFETY: both buffers outlive the call, and iconv is told exactly how many bytes each holds;
    // `count` is the number of bytes it says it wrote.
    unsafe chunk.withUnsafeMutableBufferPointer { source in
      unsafe buffer.withMemoryRebound(to: CChar.self) { target in
        var from = source.baseAddress
        var to = target.baseAddress
        var left = source.count
        var room = target.count
        let status = unsafe iconv(handle, &from, &left, &to, &room)
        reason = status == Int(bitPattern: UInt.max) ? errno : 0
        consumed = source.count - left
        count = target.count - room
      }
    }
  }
  // EINVAL: a character was cut by the end of the chunk; the next chunk begins with it.
  let wasCut = reason == EINVAL && !isLast && consumed > 0
  return ChunkResult(output: output, consumed: consumed, stoppedAtFault: reason != 0 && !wasCut)
}
