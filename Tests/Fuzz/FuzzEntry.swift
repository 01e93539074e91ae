import Extraction
import Glibc
import Query
import Readers

/// What libFuzzer calls for each input it makes: the parser named by CONCORD_FUZZ is given the
/// bytes, and a broken promise stops the program, which keeps the input as a file.
///
/// Built and run by `Tests/fuzz.sh`; not part of an ordinary build.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // SAFETY: libFuzzer owns `count` readable bytes at `start` for the length of this call; they are
  // copied before anything else happens.
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  switch subject {
  case .query: fuzzQuery(String(decoding: bytes, as: UTF8.self))
  case .readers: fuzzReaders(bytes)
  case .extraction: fuzzExtraction(bytes)
  case .corpusfile: fuzzCorpusFile(bytes)
  }
  return 0
}

/// What is fuzzed.
private enum Subject: String {
  case query, readers, extraction, corpusfile
}

// SAFETY: `getenv` gives a C string that nothing here changes.
private let subject =
  unsafe getenv("CONCORD_FUZZ").flatMap { unsafe Subject(rawValue: String(cString: $0)) } ?? .query
