import CorpusModel
import Unicode

/// Which fragment goes on with which.
struct Flow: Sendable {
  var fragments: [Fragment]
  /// For each fragment the one that goes on with it.
  private(set) var next: [Int?]
  private(set) var previous: [Int?]
  /// Fragments that were moved to where they belong.
  var reordered: [Int] = []

  /// Links each cut fragment to the one after it, unless that one opens a paragraph of its own.
  init(_ fragments: [Fragment], isComplete: (Fragment) -> Bool) {
    self.fragments = fragments
    next = Array(repeating: nil, count: fragments.count)
    previous = next
    for index in fragments.indices.dropLast() {
      let (left, right) = (fragments[index], fragments[index + 1])
      guard left.isOpen, left.stretch == right.stretch, !opensParagraph(right, after: left) else {
        continue
      }
      guard previous[index] != nil || !isComplete(left) else { continue }
      link(index, index + 1)
    }
  }

  /// Makes `tail` go on with `head`; what they were linked to before is left alone.
  mutating func link(_ head: Int, _ tail: Int) {
    if let old = next[head] { previous[old] = nil }
    if let old = previous[tail] { next[old] = nil }
    next[head] = tail
    previous[tail] = head
  }

  /// Parts two fragments.
  mutating func unlink(_ head: Int) {
    guard let tail = next[head] else { return }
    next[head] = nil
    previous[tail] = nil
  }

  /// Cuts a fragment in two; the second part stands right after the first and keeps what followed.
  mutating func split(_ index: Int, into first: Fragment, _ second: Fragment) {
    let follower = next[index]
    unlink(index)
    fragments[index] = first
    fragments.insert(second, at: index + 1)
    func shifted(_ other: Int?) -> Int? { other.map { $0 > index ? $0 + 1 : $0 } }
    next = next.map(shifted)
    previous = previous.map(shifted)
    next.insert(nil, at: index + 1)
    previous.insert(nil, at: index + 1)
    reordered = reordered.map { $0 > index ? $0 + 1 : $0 }
    if let follower = shifted(follower) { link(index + 1, follower) }
  }

  /// Whether `tail` already leads to `head`, so that linking them would make a ring.
  func leads(from tail: Int, to head: Int) -> Bool {
    var index: Int? = tail
    while let current = index {
      if current == head { return true }
      index = next[current]
    }
    return false
  }

  /// Fragments that begin in the middle of a sentence whose beginning was not found.
  var headless: [Int] {
    fragments.indices.filter { fragments[$0].startsSmall && previous[$0] == nil }
  }

  /// Cut fragments whose rest was not found.
  var unfinished: [Int] { fragments.indices.filter { fragments[$0].isOpen && next[$0] == nil } }

  /// The chains of fragments that make up paragraphs, in the order of their first lines.
  var chains: [[Int]] {
    var chains: [[Int]] = []
    for index in fragments.indices where previous[index] == nil {
      var chain = [index]
      while let following = next[chain[chain.count - 1]] { chain.append(following) }
      chains.append(chain)
    }
    return chains.sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }
  }

  /// Whether a fragment opens a paragraph although the one before it has no final mark.
  private func opensParagraph(_ right: Fragment, after left: Fragment) -> Bool {
    if right.kind == .turn || right.kind == .listItem { return true }
    if (left.kind == .editorsNote) != (right.kind == .editorsNote) { return true }
    return right.startsSentence && !left.leadsToName
  }
}
