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
  /// Those of them that begin a name of fewer than four characters.
  private var shortPairs: [UInt64] = []
  /// One bit for each group of first four characters that some name begins with; empty in a small trie.
  private var fours: [UInt64] = []
  /// The nodes, each before those it leads to, and a last one at which the edges end.
  private var nodes: [Node] = []
  private var edges: [Edge] = []
  /// The edges of nodes that have many, by open addressing: node, code and target, a third each; 0 for an
  /// empty slot.
  private var slots: [UInt64] = []
  private var slotShift: UInt32 = 32

  private struct Node: Sendable {
    /// Where its edges begin.
    var edges: Int32
    /// What the name ending in it means; -1 for none.
    var value: Int32
  }

  private struct Edge: Sendable {
    var target: Int32
    var code: UInt16
  }

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
    shortPairs = pairs
    if !first.isEmpty { fours = [UInt64](repeating: 0, count: Self.fourBits / 64) }
    for (codes, _) in sorted { markPair(codes) }
    build(sorted)
    enterEdges()
  }

  var isEmpty: Bool { nodes.isEmpty }

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
      guard pairs[bit >> 6] & (1 &<< UInt64(bit & 63)) != 0 else { return }
      if !fours.isEmpty, start + 3 < limit, shortPairs[bit >> 6] & (1 &<< UInt64(bit & 63)) == 0 {
        let bit = Self.fourBit(codes, start)
        guard fours[bit >> 6] & (1 &<< UInt64(bit & 63)) != 0 else { return }
      }
    }
    var node = first.isEmpty ? child(of: 0, code) : Int(first[Int(code)])
    var position = start + 1
    while node != 0 {
      let value = nodes[node].value
      if value >= 0 { body(position, Int(value)) }
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
    guard codes.count > 3 else {
      shortPairs[bit >> 6] |= 1 << UInt64(bit & 63)
      return
    }
    guard !fours.isEmpty else { return }
    let four = Self.fourBit(codes, 0)
    fours[four >> 6] |= 1 << UInt64(four & 63)
  }

  /// So many groups of four characters are told apart.
  private static let fourBits = 1 << 17

  private static func fourBit(_ codes: [UInt16], _ start: Int) -> Int {
    let head = UInt32(codes[start]) << 16 | UInt32(codes[start + 1])
    let rest = UInt32(codes[start + 2]) << 16 | UInt32(codes[start + 3])
    return Int((head &* 0x9E37_79B1 ^ rest &* 0x85EB_CA77) >> 15)
  }

  private func pairBit(_ first: UInt16, _ second: UInt16) -> Int {
    Int((UInt32(first) &* 0x9E37_79B1 &+ UInt32(second) &* 0x85EB_CA77) >> pairShift)
  }

  /// The node that a character leads to; 0 for none.
  private func child(of node: Int, _ code: UInt16) -> Int {
    var edge = Int(nodes[node].edges)
    let end = Int(nodes[node + 1].edges)
    guard end - edge <= Self.fewEdges else { return childOfMany(node, code) }
    while edge < end {
      if edges[edge].code == code { return Int(edges[edge].target) }
      edge += 1
    }
    return 0
  }

  private func childOfMany(_ node: Int, _ code: UInt16) -> Int {
    let key = Self.key(node, code)
    var slot = slot(key)
    while slots[slot] != 0 {
      if slots[slot] >> 24 == key { return Int(slots[slot] & 0xFF_FFFF) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }

  /// So many edges are looked at one after the other.
  private static let fewEdges = 6

  private static func key(_ node: Int, _ code: UInt16) -> UInt64 {
    UInt64(truncatingIfNeeded: node) << 16 | UInt64(code)
  }

  private func slot(_ key: UInt64) -> Int {
    Int(UInt32(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) >> slotShift)
  }

  /// Enters the edges of the nodes that have many.
  private mutating func enterEdges() {
    precondition(nodes.count < 1 << 24, "a trie has fewer nodes than three bytes tell")
    let many = nodes.indices.dropLast().filter {
      Int(nodes[$0 + 1].edges - nodes[$0].edges) > Self.fewEdges
    }
    let count = many.reduce(0) { $0 + Int(nodes[$1 + 1].edges - nodes[$1].edges) }
    guard count > 0 else { return }
    var size = 16
    slotShift = 28
    while size < count * 2 {
      size *= 2
      slotShift -= 1
    }
    slots = [UInt64](repeating: 0, count: size)
    for node in many {
      for edge in nodes[node].edges..<nodes[node + 1].edges {
        let key = Self.key(node, edges[Int(edge)].code)
        var slot = slot(key)
        while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
        slots[slot] = key << 24 | UInt64(edges[Int(edge)].target)
      }
    }
  }

  /// Names that share a beginning of `depth` codes, and the edge that leads to them.
  private struct Branch {
    var names: Range<Int>
    var depth: Int
    var edge: Int?
  }

  /// Lays each node out before those it leads to, the edges of a node together.
  private mutating func build(_ names: [(codes: [UInt16], value: Int)]) {
    var open = [Branch(names: 0..<names.count, depth: 0)]
    while let branch = open.popLast() {
      if let edge = branch.edge {
        edges[edge].target = Int32(nodes.count)
        if branch.depth == 1, !first.isEmpty { first[Int(edges[edge].code)] = Int32(nodes.count) }
      }
      var place = branch.names.lowerBound
      let end = branch.names.upperBound
      let ends = branch.depth > 0 && names[place].codes.count == branch.depth
      nodes.append(Node(edges: Int32(edges.count), value: ends ? Int32(names[place].value) : -1))
      while place < end, names[place].codes.count == branch.depth { place += 1 }
      let further = open.count
      while place < end {
        let code = names[place].codes[branch.depth]
        let start = place
        while place < end, names[place].codes[branch.depth] == code { place += 1 }
        if branch.depth == 0 { filter[Int(code >> 6) & filterMask] |= 1 << UInt64(code & 63) }
        open.append(Branch(names: start..<place, depth: branch.depth + 1, edge: edges.count))
        edges.append(Edge(target: 0, code: code))
      }
      open[further...].reverse()
    }
    nodes.append(Node(edges: Int32(edges.count), value: -1))
  }
}
