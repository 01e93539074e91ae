/// The words a document writes in lower case: a capitalised word that is among them is a common one.
struct LowerCaseWords: Sendable {
  /// 1 for each word that is there.
  private var hashes = NumberTable()

  init() {}

  /// Adds the words of a text.
  mutating func add(_ bytes: [UInt8]) {
    var hash = Self.start
    var length = 0
    var isPlain = true
    for byte in bytes {
      if byte >= 0x61, byte <= 0x7A {
        hash = Self.mix(hash, UInt16(byte))
        length += 1
      } else if byte >= 0x41, byte <= 0x5A || byte >= 0x80 {
        isPlain = false
      } else {
        if isPlain, length > 2 { insert(hash) }
        (hash, length, isPlain) = (Self.start, 0, true)
      }
    }
    if isPlain, length > 2 { insert(hash) }
  }

  private mutating func insert(_ hash: UInt64) {
    if hashes[hash] == 0 { hashes[hash] = 1 }
  }

  /// Whether a word stands in lower case somewhere.
  func contains(_ word: ArraySlice<UInt16>) -> Bool {
    var hash = Self.start
    for code in word { hash = Self.mix(hash, code < 0x80 ? code | 0x20 : code) }
    return hashes[hash] != 0
  }

  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// One step of the FNV-1a hash.
  private static func mix(_ hash: UInt64, _ code: UInt16) -> UInt64 {
    (hash ^ UInt64(code)) &* 0x100_0000_01B3
  }
}
