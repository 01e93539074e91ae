import Glibc

/// Text as the wide characters libedit reads, ended by a zero.
///
/// SAFETY: the buffer is allocated in `init` and freed in `deinit`; nothing writes to it in between,
/// and libedit reads it only while the object is held.
@safe final class WideText {
  let pointer: UnsafeMutablePointer<wchar_t>

  init(_ text: String = "") {
    let scalars = Array(text.unicodeScalars)
    unsafe pointer = .allocate(capacity: scalars.count + 1)
    for (index, scalar) in scalars.enumerated() {
      unsafe pointer[index] = wchar_t(bitPattern: scalar.value)
    }
    unsafe pointer[scalars.count] = 0
  }

  deinit { unsafe pointer.deallocate() }
}

/// Lends a text as wide characters for the time of a call.
func withWideText<Result>(
  _ text: String,
  _ body: (UnsafeMutablePointer<wchar_t>) -> Result
) -> Result {
  let wide = WideText(text)
  return withExtendedLifetime(wide) { unsafe body(wide.pointer) }
}
