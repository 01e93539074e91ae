/// Short texts looked for at the beginning, the end or anywhere in a line, as UTF-8.
struct BytePhrases: Sendable {
  /// The phrases by their first byte.
  private var byFirst: [[[UInt8]]]
  private var byLast: [[[UInt8]]]

  init(_ phrases: some Sequence<String>) {
    byFirst = Array(repeating: [], count: 256)
    byLast = byFirst
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      guard let first = bytes.first, let last = bytes.last else { continue }
      byFirst[Int(first)].append(bytes)
      byLast[Int(last)].append(bytes)
    }
  }

  /// The first phrase that begins at an offset.
  func phrase(at offset: Int, in bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard offset < bytes.endIndex else { return nil }
    for phrase in byFirst[Int(bytes[offset])] where phrase.count <= bytes.endIndex - offset {
      var index = 1
      while index < phrase.count, bytes[offset + index] == phrase[index] { index += 1 }
      if index == phrase.count { return phrase }
    }
    return nil
  }

  /// Whether a text begins with a phrase.
  func begins(_ bytes: ArraySlice<UInt8>) -> Bool { phrase(at: bytes.startIndex, in: bytes) != nil }

  /// Whether a text ends with a phrase.
  func ends(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let last = bytes.last else { return false }
    return byLast[Int(last)].contains { phrase in
      phrase.count <= bytes.count && bytes.suffix(phrase.count).elementsEqual(phrase)
    }
  }

  /// The first phrase a text holds.
  func found(in bytes: ArraySlice<UInt8>) -> [UInt8]? {
    for offset in bytes.indices {
      if let phrase = phrase(at: offset, in: bytes) { return phrase }
    }
    return nil
  }
}
