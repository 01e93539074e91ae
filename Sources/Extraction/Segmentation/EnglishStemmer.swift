import CStemmer

/// Snowball's stemmer of English words.
///
/// A class because it owns memory of the C library, which it frees; for one thread.
@safe final class EnglishStemmer {
  private let handle: OpaquePointer?

  init() {
    // SAFETY: both names are constants; the result is freed in `deinit` and nowhere else.
    unsafe handle = sb_stemmer_new("english", "UTF_8")
  }

  deinit {
    // SAFETY: made in `init`; NULL is allowed.
    unsafe sb_stemmer_delete(handle)
  }

  /// The stem of a folded word; the word itself where there is none.
  func stem(_ word: String) -> String {
    guard let handle = unsafe handle else { return word }
    let isStraight = !word.utf8.contains(0xE2)
    let straight = Array((isStraight ? word : word.replacing("’", with: "'")).utf8)
    // SAFETY: the stem belongs to the stemmer until its next call and is copied before that.
    return unsafe straight.withUnsafeBufferPointer { bytes in
      guard let stem = unsafe sb_stemmer_stem(handle, bytes.baseAddress, CInt(bytes.count)) else {
        return word
      }
      let length = unsafe Int(sb_stemmer_length(handle))
      return unsafe String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
    }
  }
}
