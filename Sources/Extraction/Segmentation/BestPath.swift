import Unicode

/// The most probable way to cut a run of characters into words: the path with the largest sum of
/// logarithms of word frequencies, as jieba finds it without its hidden Markov model.
///
/// A run is made of units that no word cuts: single Han characters, and Latin words or numbers between
/// them (B超, 卡拉OK). Its arrays are kept from run to run.
struct BestPath {
  /// The characters of the run and where they begin in the bytes; one more place at the end.
  private var values: [UInt32] = []
  private var offsets: [Int] = []
  /// Whether a unit begins at a character; one more at the end, which is true.
  private var isEdge: [Bool] = []
  /// The best sum from a character to the end, and where its first word ends.
  private var scores: [Float] = []
  private var ends: [Int] = []
  /// The character a byte of the run begins, counted from the first byte; -1 inside characters.
  private var characterAt: [Int32] = []
  /// Whether no word may cross the place before a character.
  private var isBarrier: [Bool] = []
  private var candidates: [WordCandidate] = []
  /// Where the words are kept that begin as the text does at a character.
  private var groups: [Range<Int>?] = []
  private var start = 0

  /// Takes a range of folded text as a run in which every character is a unit, until `markUnit` says else.
  mutating func read(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
    values.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    isEdge.removeAll(keepingCapacity: true)
    characterAt.removeAll(keepingCapacity: true)
    start = range.lowerBound
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = decodeScalar(bytes, at: offset)
      characterAt.append(Int32(values.count))
      for _ in 1..<max(1, scalar.length) { characterAt.append(-1) }
      values.append(scalar.value)
      offsets.append(offset)
      isEdge.append(true)
      offset += scalar.length
    }
    characterAt.append(Int32(values.count))
    offsets.append(range.upperBound)
    isEdge.append(true)
  }

  /// Makes a range of bytes one unit.
  mutating func markUnit(_ range: Range<Int>) {
    for offset in range.dropFirst() {
      let character = characterAt[offset - start]
      if character >= 0 { isEdge[Int(character)] = false }
    }
  }

  /// Finds the path and gives its sum.
  @discardableResult
  mutating func score(terms: TermList?, _ bytes: borrowing Span<UInt8>) -> Float {
    let count = values.count
    scores.removeAll(keepingCapacity: true)
    scores.append(contentsOf: repeatElement(0, count: count + 1))
    ends.removeAll(keepingCapacity: true)
    ends.append(contentsOf: repeatElement(count, count: count + 1))
    markBarriers(terms, bytes)
    findGroups()
    var limit = count
    for index in stride(from: count - 1, through: 0, by: -1) {
      if isBarrier[index + 1] { limit = index + 1 }
      if isEdge[index] { improve(index, upTo: limit, terms, bytes) }
    }
    return scores[0]
  }

  /// Puts the ranges of bytes of the words of the path found, in order, in the place of what `words` holds.
  func readWords(into words: inout [Range<Int>]) {
    words.removeAll(keepingCapacity: true)
    var index = 0
    while index < values.count {
      words.append(offsets[index]..<offsets[ends[index]])
      index = ends[index]
    }
  }

  /// Sets the best word that begins at a character and ends at or before `limit`.
  private mutating func improve(
    _ index: Int,
    upTo limit: Int,
    _ terms: TermList?,
    _ bytes: borrowing Span<UInt8>
  ) {
    let words = ChineseWordList.shared
    var next = index + 1
    while !isEdge[next] { next += 1 }
    let single = next == index + 1 ? words.weight(ofSingle: values[index]) : nil
    var best = (single ?? 0) - words.totalWeight + scores[next]
    var bestEnd = next
    findCandidates(at: index, terms, bytes)
    for candidate in candidates where offsets[index] + candidate.length <= offsets[limit] {
      let end = Int(characterAt[offsets[index] - start + candidate.length])
      guard isEdge[end] else { continue }
      let sum = candidate.weight - words.totalWeight + scores[end]
      // Of two equal paths jieba takes the one whose first word is longer.
      if sum > best || sum == best && end > bestEnd { (best, bestEnd) = (sum, end) }
    }
    scores[index] = best
    ends[index] = bestEnd
  }

  private mutating func findCandidates(
    at index: Int,
    _ terms: TermList?,
    _ bytes: borrowing Span<UInt8>
  ) {
    if !candidates.isEmpty { candidates.removeAll(keepingCapacity: true) }
    guard index + 1 < values.count else { return }
    let pair = ChineseWordList.pair(values[index], values[index + 1])
    if let group = groups[index] {
      let list = ChineseWordList.shared
      list.addWords(in: bytes, at: offsets[index], pair: pair, of: group, to: &candidates)
    }
    guard let terms, terms.mayBegin(with: values[index]) else { return }
    terms.addWords(in: bytes, at: offsets[index], pair: pair, to: &candidates)
  }

  /// Looks up where the words lie that may begin at each character: nothing waits for one look before the next is
  /// on its way.
  private mutating func findGroups() {
    let list = ChineseWordList.shared
    groups.removeAll(keepingCapacity: true)
    guard var first = values.first else { return }
    for second in values.dropFirst() {
      groups.append(list.group(ChineseWordList.pair(first, second)))
      first = second
    }
  }

  /// Marks the edges of long terms, which no word crosses.
  private mutating func markBarriers(_ terms: TermList?, _ bytes: borrowing Span<UInt8>) {
    isBarrier.removeAll(keepingCapacity: true)
    isBarrier.append(contentsOf: repeatElement(false, count: values.count + 1))
    guard let terms, terms.hasEdgeTerms else { return }
    var index = 0
    while index + 1 < values.count {
      let first = index
      index += 1
      guard terms.mayBegin(with: values[first]) else { continue }
      let pair = ChineseWordList.pair(values[first], values[first + 1])
      let length = terms.lengthOfEdgeTerm(in: bytes, at: offsets[first], pair: pair)
      guard let length, offsets[first] + length <= offsets[values.count] else { continue }
      let end = Int(characterAt[offsets[first] - start + length])
      isBarrier[first] = true
      isBarrier[end] = true
      index = end
    }
  }
}
