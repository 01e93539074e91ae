import Session

/// A corpus of any size, made of copies of real documents with their figures varied.
struct AmplifiedCorpus {
  var folder: String
  var bytes = 0

  /// Writes at least `size` bytes of documents into a folder of its own.
  init(of seeds: [(name: String, bytes: [UInt8])], size: Int, folder: String) throws {
    self.folder = folder
    try System.makeFolder(folder)
    var copy = 0
    while bytes < size, !seeds.isEmpty {
      for seed in seeds where bytes < size {
        let text = varied(seed.bytes, by: copy)
        try System.replace("\(folder)/\(copy)-\(seed.name)", with: text)
        bytes += text.count
      }
      copy += 1
    }
  }
}

/// The text with the last digit of every longer number changed, so that no two copies are alike;
/// years stay as they are.
private func varied(_ text: [UInt8], by copy: Int) -> [UInt8] {
  guard copy > 0 else { return text }
  var result = text
  var start: Int?
  for index in result.indices {
    guard (0x30...0x39).contains(result[index]) else {
      if let first = start, mayVary(result[first..<index]) {
        result[index - 1] = 0x30 + UInt8((Int(result[index - 1] - 0x30) + copy) % 10)
      }
      start = nil
      continue
    }
    start = start ?? index
  }
  return result
}

private func mayVary(_ digits: ArraySlice<UInt8>) -> Bool {
  let isYear =
    digits.count == 4 && (digits.starts(with: [0x31, 0x39]) || digits.starts(with: [0x32, 0x30]))
  return digits.count >= 3 && !isYear
}
