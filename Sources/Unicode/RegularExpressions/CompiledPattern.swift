import CRE2

/// A pattern as RE2 holds it.
///
/// A class because it owns memory of the C++ library, which it frees.
@safe final class CompiledPattern: @unchecked Sendable {
  // Sendable: `handle` is set once, and RE2's `Match`, `error` and `NumberOfCapturingGroups` may be
  // called on one object from many threads (re2.h, "RE2 objects are safe for concurrent use").
  private let handle: OpaquePointer
  /// The number of capturing groups, without the whole match.
  let groupCount: Int

  /// Compiles a pattern; throws RE2's own words.
  init(_ pattern: String, _ letterCase: LetterCase) throws(RegularExpressionError) {
    var text = pattern
    let isBlind: CInt = letterCase == .ignored ? 1 : 0
    // SAFETY: the bytes are only read during the call.
    let made = text.withUTF8 { bytes in
      let start = unsafe UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
      return unsafe cre2_compile(start, bytes.count, isBlind)
    }
    guard let made = unsafe made else { throw .tooLarge("out of memory") }
    // SAFETY: the words are copied before the pattern they belong to is freed.
    if let words = unsafe cre2_error(made) {
      let reason = unsafe String(cString: words)
      unsafe cre2_free(made)
      throw RegularExpressionError(words: reason)
    }
    unsafe handle = made
    groupCount = unsafe Int(cre2_group_count(made))
  }

  deinit {
    // SAFETY: made in `init`, freed nowhere else.
    unsafe cre2_free(handle)
  }

  /// Whether the pattern matches anywhere in `text`.
  func matches(_ text: borrowing Span<UInt8>) -> Bool {
    var none: [Int] = []
    return search(text, from: 0, bounds: &none)
  }

  /// Searches `text` from an offset; fills `bounds` with start and end of the match and of as many of
  /// its groups as there is room for, -1 for a group that took no part.
  func search(_ text: borrowing Span<UInt8>, from offset: Int, bounds: inout [Int]) -> Bool {
    let groups = CInt(bounds.count / 2)
    // SAFETY: both buffers live through the call; RE2 reads `text` up to its count and writes two
    // numbers a group.
    return unsafe text.withUnsafeBufferPointer { bytes in
      unsafe bounds.withUnsafeMutableBufferPointer { room in
        // An empty text has no address; RE2 wants one.
        var nothing: CChar = 0
        guard let address = bytes.baseAddress else {
          return unsafe cre2_search(handle, &nothing, 0, 0, room.baseAddress, groups) == 1
        }
        let start = unsafe UnsafeRawPointer(address).assumingMemoryBound(to: CChar.self)
        let count = bytes.count
        return unsafe cre2_search(handle, start, count, offset, room.baseAddress, groups) == 1
      }
    }
  }
}
