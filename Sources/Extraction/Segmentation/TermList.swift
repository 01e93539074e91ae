import CLexicon
import Unicode

/// Names and new words that the word list lacks, searched beside it.
struct TermList: Sendable {
  /// New words of every text, from data/chinese-terms.tsv.
  static let shared = TermList(
    KeptTable(concord_chinese_terms()).rows.compactMap(\.first),
    over: nil
  )

  private struct Term: Sendable {
    var bytes: [UInt8]
    /// The weight of the term as a word; nil for one that only keeps its edges.
    var weight: Float?
  }

  /// Up to this number of characters a term is a word.
  private static let longestWord = 5

  /// The terms that begin with the same pair of characters.
  private var groups: [[Term]] = []
  /// The group of each pair, one added.
  private var numbers = NumberTable()
  /// Whether any term only keeps its edges.
  private(set) var hasEdgeTerms = false
  /// One bit for every first character up to U+FFFF.
  private var firsts = [UInt64](repeating: 0, count: 0x10000 / 64)

  /// - Parameters:
  ///   - names: terms as written; those without two characters, or without a Han character, are left out.
  ///   - base: a list whose terms come along.
  init(_ names: [String], over base: TermList?) {
    if let base { self = base }
    var path = BestPath()
    var last: String?
    for name in names.sorted(by: precedes) where last.map({ !isSame($0, name) }) ?? true {
      add(name, &path)
      last = name
    }
  }

  /// Whether a term may begin with a character.
  func mayBegin(with value: UInt32) -> Bool {
    guard value < 0x10000 else { return false }
    return firsts[Int(value >> 6)] & (1 << UInt64(value & 63)) != 0
  }

  /// Adds every term that is a word and stands in `bytes` at `offset`; `pair` is made of the first two
  /// characters there.
  func addWords(
    in bytes: borrowing Span<UInt8>,
    at offset: Int,
    pair: UInt64,
    to found: inout [WordCandidate]
  ) {
    let number = numbers[pair]
    guard number > 0 else { return }
    for term in groups[number - 1] {
      guard let weight = term.weight, stands(term, in: bytes, at: offset) else { continue }
      found.append(WordCandidate(length: term.bytes.count, weight: weight))
    }
  }

  /// The length in bytes of the longest term that stands in `bytes` at `offset` and keeps its edges.
  func lengthOfEdgeTerm(in bytes: borrowing Span<UInt8>, at offset: Int, pair: UInt64) -> Int? {
    let number = numbers[pair]
    guard number > 0 else { return nil }
    var longest: Int?
    for term in groups[number - 1] where term.weight == nil && stands(term, in: bytes, at: offset) {
      longest = max(longest ?? 0, term.bytes.count)
    }
    return longest
  }

  private func stands(_ term: Term, in bytes: borrowing Span<UInt8>, at offset: Int) -> Bool {
    guard offset + term.bytes.count <= bytes.count else { return false }
    var index = 0
    while index < term.bytes.count, term.bytes[index] == bytes[offset + index] { index += 1 }
    return index == term.bytes.count
  }

  private mutating func add(_ name: String, _ path: inout BestPath) {
    let folded = fold(name)
    let values = folded.unicodeScalars.map(\.value)
    guard values.count > 1, values.contains(where: isHan), !values.contains(where: isSpace) else {
      return
    }
    let pair = ChineseWordList.pair(values[0], values[1])
    let bytes = Array(folded.utf8)
    if numbers[pair] == 0 {
      groups.append([])
      numbers[pair] = groups.count
    }
    let group = numbers[pair] - 1
    guard !groups[group].contains(where: { $0.bytes == bytes }) else { return }
    let isWord = values.count <= TermList.longestWord
    if !isWord { hasEdgeTerms = true }
    let weight = isWord ? weight(of: bytes, &path) : nil
    groups[group].append(Term(bytes: bytes, weight: weight))
    if values[0] < 0x10000 { firsts[Int(values[0] >> 6)] |= 1 << UInt64(values[0] & 63) }
  }

  /// A little more than the best way to cut the term into words, so that it wins over its own parts
  /// and over nothing else.
  private func weight(of bytes: [UInt8], _ path: inout BestPath) -> Float {
    path.read(bytes.span, 0..<bytes.count)
    return path.score(terms: nil, bytes.span) + ChineseWordList.shared.totalWeight + 0.01
  }
}
