/// A set of names with a number each, matched against the codes of a text.
///
/// Looking up a position takes as many steps as the longest name that begins as the text does.
package struct CodeTrie: Sendable {
  /// The node a first character leads to, 0 for none; empty in a small trie, whose root is searched
  /// as any other node.
  private var first: [Int32] = []
  /// One bit for each group of first characters of which some name has one.
  private var filter = [UInt64](repeating: 0, count: 16)
  /// The number of words of `filter` and `alone` less one: all characters have a bit of their own where there are
  /// many names.
  private var filterMask = 15
  /// Those of them that are a name alone.
  private var alone = [UInt64](repeating: 0, count: 16)
  /// One bit for each group of first two characters that some name begins with.
  private var pairs: [UInt64] = []
  private var pairShift: UInt32 = 22
  /// Where the edges of each node begin in `labels`; one more at the end.
  private var edges: [Int32] = []
  private var labels: [UInt16] = []
  private var targets: [Int32] = []
  /// The edges of nodes that have many, by node and code, by open addressing: their numbers plus one, 0 for an
  /// empty slot.
  private var slots: [UInt32] = []
  private var slotShift: UInt32 = 32
  /// What the name ending in a node means; -1 for none.
  private var values: [Int32] = []

  /// Makes a trie; of two equal names the first one counts.
  package init(_ names: [(codes: [UInt16], value: Int)]) {
    let sorted = names.enumerated().filter { !$0.element.codes.isEmpty }.sorted { left, right in
      if left.element.codes == right.element.codes { return left.offset < right.offset }
      return left.element.codes.lexicographicallyPrecedes(right.element.codes)
    }.map(\.element)
    guard !sorted.isEmpty else { return }
    if sorted.count > 16 {
      filter = [UInt64](repeating: 0, count: 1024)
      alone = filter
      filterMask = 1023
      pairShift = 19
    }
    if sorted.count > 256 {
      first = [Int32](repeating: 0, count: 0x10000)
      pairShift = 16
    }
    pairs = [UInt64](repeating: 0, count: 1 << (26 - Int(pairShift)))
    for (codes, _) in sorted { markPair(codes) }
    build(sorted)
    enterEdges()
  }

  var isEmpty: Bool { values.isEmpty }

  /// The longest name that begins at a position, within `limit`.
  package func longestMatch(
    in codes: [UInt16],
    at start: Int,
    limit: Int? = nil
  ) -> (end: Int, value: Int)? {
    var found: (end: Int, value: Int)?
    forEachMatch(in: codes, at: start, limit: limit ?? codes.count) { found = ($0, $1) }
    return found
  }

  /// Calls `body` with the end and the value of every name that begins at a position, shortest first.
  package func forEachMatch(
    in codes: [UInt16],
    at start: Int,
    limit: Int,
    _ body: (Int, Int) -> Void
  ) {
    guard start < limit else { return }
    let code = codes[start]
    let place = Int(code >> 6) & filterMask
    guard filter[place] & (1 &<< UInt64(code & 63)) != 0 else { return }
    if alone[place] & (1 &<< UInt64(code & 63)) == 0 {
      guard start + 1 < limit else { return }
      let bit = pairBit(code, codes[start + 1])
      guard pairs[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return }
    }
    var node = first.isEmpty ? child(of: 0, code) : Int(first[Int(code)])
    var position = start + 1
    while node != 0 {
      if values[node] >= 0 { body(position, Int(values[node])) }
      guard position < limit else { return }
      node = child(of: node, codes[position])
      position += 1
    }
  }

  /// The value of exactly this name.
  package func value(of codes: [UInt16]) -> Int? { value(of: codes, codes.indices) }

  /// The value of exactly the name that a range of codes is.
  package func value(of codes: [UInt16], _ range: Range<Int>) -> Int? {
    let found = longestMatch(in: codes, at: range.lowerBound, limit: range.upperBound)
    guard let found, found.end == range.upperBound else { return nil }
    return found.value
  }

  private mutating func markPair(_ codes: [UInt16]) {
    guard codes.count > 1 else {
      alone[Int(codes[0] >> 6) & filterMask] |= 1 << UInt64(codes[0] & 63)
      return
    }
    let bit = pairBit(codes[0], codes[1])
    pairs[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  private func pairBit(_ first: UInt16, _ second: UInt16) -> Int {
    Int((UInt32(first) &* 0x9E37_79B1 &+ UInt32(second) &* 0x85EB_CA77) >> pairShift)
  }

  private func child(of node: Int, _ code: UInt16) -> Int {
    var edge = Int(edges[node])
    let end = Int(edges[node + 1])
    guard end - edge > Self.fewEdges else {
      while edge < end {
        if labels[edge] == code { return Int(targets[edge]) }
        edge += 1
      }
      return 0
    }
    var slot = slot(node, code)
    while slots[slot] != 0 {
      let found = Int(slots[slot]) - 1
      if labels[found] == code, found >= edge, found < end { return Int(targets[found]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }

  /// So many edges are looked at one after the other.
  private static let fewEdges = 6

  private func slot(_ node: Int, _ code: UInt16) -> Int {
    let mixed = (UInt32(truncatingIfNeeded: node) &* 0x85EB_CA77) ^ UInt32(code)
    return Int((mixed &* 0x9E37_79B1) >> slotShift)
  }

  /// Enters the edges of the nodes that have many.
  private mutating func enterEdges() {
    let nodes = edges.indices.dropLast().filter { Int(edges[$0 + 1] - edges[$0]) > Self.fewEdges }
    let count = nodes.reduce(0) { $0 + Int(edges[$1 + 1] - edges[$1]) }
    guard count > 0 else { return }
    var size = 16
    slotShift = 28
    while size < count * 2 {
      size *= 2
      slotShift -= 1
    }
    slots = [UInt32](repeating: 0, count: size)
    for node in nodes {
      for edge in edges[node]..<edges[node + 1] {
        var slot = slot(node, labels[Int(edge)])
        while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
        slots[slot] = UInt32(edge) + 1
      }
    }
  }

  /// Lays the nodes out level by level, so that the edges of a node stand together.
  private mutating func build(_ names: [(codes: [UInt16], value: Int)]) {
    // Each entry: the names that share a beginning of `depth` codes.
    var queue: [(range: Range<Int>, depth: Int)] = [(0..<names.count, 0)]
    var next = 0
    while next < queue.count {
      let (range, depth) = queue[next]
      next += 1
      var place = range.lowerBound
      let ends = depth > 0 && names[place].codes.count == depth
      values.append(ends ? Int32(names[place].value) : -1)
      while place < range.upperBound, names[place].codes.count == depth { place += 1 }
      edges.append(Int32(labels.count))
      while place < range.upperBound {
        let label = names[place].codes[depth]
        let start = place
        while place < range.upperBound, names[place].codes[depth] == label { place += 1 }
        if depth == 0 {
          filter[Int(label >> 6) & filterMask] |= 1 << UInt64(label & 63)
          if !first.isEmpty { first[Int(label)] = Int32(queue.count) }
        }
        labels.append(label)
        targets.append(Int32(queue.count))
        queue.append((start..<place, depth + 1))
      }
    }
    edges.append(Int32(labels.count))
  }
}
