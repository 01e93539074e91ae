/// Phrases of a data file and what each means, found by the longest that stands at a place.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let codes: [Code]
    let value: Value
  }

  /// The first entry of the phrases that begin with a code, and one after the last; -1 for none.
  private let heads: [Int32]
  private let entries: [Entry]
  /// The first two codes of each entry; the second is `Code.none` in a phrase of one.
  private let leads: [Lead]

  /// One bit for the first two codes of a phrase, mixed; where `alone` has no bit for the first.
  private let pairs: [UInt64]
  /// One bit for the first code of a phrase of one, mixed.
  private let alone: UInt64

  private struct Lead: Sendable {
    let first: Code
    let second: Code
  }

  /// Makes a table; a phrase may stand in it more than once.
  init(_ phrases: [(phrase: [Code], value: Value)]) {
    var first = [Int32](repeating: -1, count: 0x10000)
    let sorted =
      phrases.filter { !$0.phrase.isEmpty }.enumerated().sorted {
        let (left, right) = ($0.element.phrase, $1.element.phrase)
        if left[0] != right[0] { return left[0].value < right[0].value }
        return left.count == right.count ? $0.offset < $1.offset : left.count > right.count
      }
    entries = sorted.map { Entry(codes: $0.element.phrase, value: $0.element.value) }
    leads = entries.map {
      Lead(first: $0.codes[0], second: $0.codes.count > 1 ? $0.codes[1] : .none)
    }
    for index in entries.indices.reversed() {
      first[Int(entries[index].codes[0].value)] = Int32(truncatingIfNeeded: index)
    }
    heads = first
    var pairs = [UInt64](repeating: 0, count: 64)
    var alone: UInt64 = 0
    for lead in leads {
      if lead.second == .none { alone |= 1 << UInt64(lead.first.value & 63) }
      let bit = Self.bit(lead.first, lead.second)
      pairs[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    self.pairs = pairs
    self.alone = alone
  }

  private static func bit(_ first: Code, _ second: Code) -> Int {
    Int((UInt32(first.value) &* 67 &+ UInt32(second.value)) & 4095)
  }

  /// Whether a phrase may stand at a position: cheap, and seldom true where none does.
  func mayStand(at position: Int, in text: borrowing CodeText) -> Bool {
    let head = text[position]
    if alone & 1 << UInt64(head.value & 63) != 0 { return begins(with: head) }
    let bit = Self.bit(head, text[position + 1])
    return pairs[bit >> 6] & 1 << UInt64(bit & 63) != 0
  }

  /// Whether a phrase begins with a code.
  func begins(with code: Code) -> Bool { heads[Int(code.value)] >= 0 }

  /// The longest phrase at a position whose value is wanted, and where it ends.
  ///
  /// A phrase that begins or ends with a letter is no part of a longer word.
  func longest(
    at position: Int,
    in text: borrowing CodeText,
    where isWanted: (Value) -> Bool = { _ in true }
  ) -> (end: Int, value: Value)? {
    guard mayStand(at: position, in: text) else { return nil }
    let head = text[position]
    var index = Int(heads[Int(head.value)])
    guard index >= 0 else { return nil }
    guard !head.isLetter || !text[position - 1].isLetter else { return nil }
    let next = text[position + 1]
    while index < leads.count, leads[index].first == head {
      guard leads[index].second == next || leads[index].second == .none else {
        index += 1
        continue
      }
      let entry = entries[index]
      let end = position + entry.codes.count
      if text.has(entry.codes, at: position), isWanted(entry.value),
        !(text[end - 1].isLetter && text[end].isLetter)
      {
        return (end, entry.value)
      }
      index += 1
    }
    return nil
  }
}

/// Phrases of a data file, found by the longest that ends at a place.
struct EndingTable<Value: Sendable>: Sendable {
  private let table: [Code: [(codes: [Code], value: Value)]]

  /// Makes a table; a phrase may stand in it more than once.
  init(_ phrases: [(phrase: [Code], value: Value)]) {
    var byLast: [Code: [(codes: [Code], value: Value)]] = [:]
    for (phrase, value) in phrases {
      guard let last = phrase.last else { continue }
      byLast[last, default: []].append((phrase, value))
    }
    table = byLast.mapValues { $0.sorted { $0.codes.count > $1.codes.count } }
  }

  /// The longest phrase that ends at a position whose value is wanted, and where it begins.
  func longest(
    endingAt end: Int,
    in text: borrowing CodeText,
    where isWanted: (Value) -> Bool = { _ in true }
  ) -> (start: Int, value: Value)? {
    guard let list = table[text[end - 1]] else { return nil }
    for entry in list {
      let start = end - entry.codes.count
      guard text.has(entry.codes, at: start), isWanted(entry.value) else { continue }
      guard !(text[start].isLetter && text[start - 1].isLetter) else { continue }
      return (start, entry.value)
    }
    return nil
  }
}
