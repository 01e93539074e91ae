import Unicode

/// How surely a fragment goes on with another.
private enum Bond: Int, Comparable {
  case impossible, unknown, possible, sure

  static func < (left: Bond, right: Bond) -> Bool { left.rawValue < right.rawValue }
}

/// Puts fragments back in order where recovery read two columns across.
///
/// Nothing is moved without a sign in the text: a paragraph that begins in the middle of a sentence, a
/// quotation that closes elsewhere, two words that stand together in other places of the issue. What no
/// sign decides stays as it is printed and is reported.
struct ColumnOrder {
  var flow: Flow
  private let neighbours: WordNeighbours

  init(_ flow: Flow, _ neighbours: WordNeighbours) {
    self.flow = flow
    self.neighbours = neighbours
  }

  /// The flow with every fragment moved whose place is sure.
  mutating func mend(_ lines: [IssueLine]) -> Flow {
    var changed = partImpossible()
    changed.formUnion(followSureBonds())
    pairAcrossBreaks(changed)
    joinLonely()
    splitAtSeams(lines)
    return flow
  }

  // MARK: Signs

  private func bond(_ head: Int, _ tail: Int) -> Bond {
    let (left, right) = (flow.fragments[head], flow.fragments[tail])
    if left.quotation == 1, right.quotation == -1 { return .sure }
    let word = lastWord(of: left.scalars)
    let first = firstWord(of: right.scalars).text
    if IssueTables.articles.contains(word), IssueTables.neverAfterArticle.contains(first) {
      return .impossible
    }
    let count = neighbours.count(from: left.scalars, to: right.scalars)
    guard count > 0 else { return .unknown }
    let isTelling =
      !IssueTables.functionWords.contains(word) && !IssueTables.functionWords.contains(first)
    return isTelling ? .sure : .possible
  }

  /// Whether a page break or a paragraph that begins small stands near two fragments.
  private func isDisturbed(_ head: Int, _ tail: Int) -> Bool {
    let low = max(0, min(head, tail) - 1)
    let high = min(flow.fragments.count - 1, max(head, tail) + 1)
    return (low...high).contains { index in
      flow.fragments[index].followsBreak
        || (flow.fragments[index].startsSmall && flow.previous[index] == nil)
    }
  }

  // MARK: Steps

  /// Parts neighbours that no sentence can hold: `… to the` and `the help …`.
  private mutating func partImpossible() -> Set<Int> {
    var changed = Set<Int>()
    for head in flow.fragments.indices {
      guard let tail = flow.next[head], bond(head, tail) == .impossible else { continue }
      flow.unlink(head)
      changed.formUnion([head, tail])
    }
    return changed
  }

  /// Follows signs that outdo the order of print; returns the fragments whose links changed.
  private mutating func followSureBonds() -> Set<Int> {
    var changed = Set<Int>()
    for head in flow.fragments.indices where flow.fragments[head].isOpen {
      if let next = flow.next[head], bond(head, next) > .unknown { continue }
      let tails = candidates(for: head).filter { tail in
        guard bond(head, tail) == .sure, isDisturbed(head, tail) else { return false }
        guard let rival = flow.previous[tail] else { return flow.fragments[tail].startsSmall }
        return bond(rival, tail) <= .unknown
      }
      guard tails.count == 1, let tail = tails.first, tail != flow.next[head] else { continue }
      changed.formUnion([head, tail])
      if let old = flow.next[head] { changed.insert(old) }
      if let old = flow.previous[tail] { changed.insert(old) }
      flow.link(head, tail)
      flow.reordered.append(tail)
    }
    return changed
  }

  /// The fragments near `head` that may go on with it.
  private func candidates(for head: Int) -> [Int] {
    (max(0, head - 3)...min(flow.fragments.count - 1, head + 6)).filter { tail in
      tail != head && flow.fragments[tail].stretch == flow.fragments[head].stretch
        && !flow.leads(from: tail, to: head)
    }
  }

  /// Pairs in order the fragments cut before a page break with those that go on after it, where the
  /// order of print has been shown to be wrong.
  private mutating func pairAcrossBreaks(_ changed: Set<Int>) {
    for pageStart in flow.fragments.indices where flow.fragments[pageStart].followsBreak {
      let before = max(0, pageStart - 4)..<pageStart
      let after = pageStart..<min(flow.fragments.count, pageStart + 6)
      let isShown =
        before.contains(where: changed.contains) && after.contains(where: changed.contains)
      if isShown {
        pair(
          before.filter { flow.fragments[$0].isOpen && flow.next[$0] == nil },
          after.filter {
            flow.previous[$0] == nil && !flow.fragments[$0].startsSentence
              && (changed.contains($0) || flow.fragments[$0].startsSmall)
          }
        )
      } else {
        swapTwoHeads(before, after)
      }
    }
  }

  private mutating func pair(_ heads: [Int], _ tails: [Int]) {
    for (head, tail) in zip(heads, tails) {
      guard flow.fragments[head].stretch == flow.fragments[tail].stretch, head != tail,
        bond(head, tail) != .impossible,
        !flow.leads(from: tail, to: head)
      else { return }
      flow.link(head, tail)
      flow.reordered.append(tail)
    }
  }

  /// Two paragraphs cut one after the other before a break and two that go on after it belong together
  /// in this order: each column is cut at its foot.
  private mutating func swapTwoHeads(_ before: Range<Int>, _ after: Range<Int>) {
    guard let second = before.last, second > before.lowerBound, after.count >= 2 else { return }
    let first = second - 1
    let (low, high) = (after.lowerBound, after.lowerBound + 1)
    let heads = [first, second].map { flow.fragments[$0] }
    let tails = [low, high].map { flow.fragments[$0] }
    guard heads.allSatisfy(\.isOpen), heads[1].startsSentence, flow.next[first] == nil,
      tails.allSatisfy(\.startsSmall), tails[0].isOpen,
      Set((heads + tails).map(\.stretch)).count == 1,
      bond(first, low) >= .possible, bond(second, high) >= .possible
    else { return }
    flow.unlink(low)
    flow.link(first, low)
    flow.link(second, high)
    flow.reordered += [low, high]
  }

  /// Joins the only cut fragment without a rest to the only rest without a head, where the words may
  /// follow each other.
  private mutating func joinLonely() {
    for tail in flow.headless {
      let near = flow.unfinished.filter { isNear($0, tail) && !flow.leads(from: tail, to: $0) }
      guard near.count == 1, let head = near.first, bond(head, tail) >= .possible else { continue }
      guard flow.headless.count(where: { isNear(head, $0) }) == 1 else { continue }
      flow.link(head, tail)
      flow.reordered.append(tail)
    }
  }

  private func isNear(_ head: Int, _ tail: Int) -> Bool {
    head != tail && abs(head - tail) <= 12
      && flow.fragments[head].stretch == flow.fragments[tail].stretch
  }

  /// Cuts a line in which a sentence breaks off and another begins with a capital, where a rest without
  /// a head stands after it: `… and donate The first …`.
  private mutating func splitAtSeams(_ lines: [IssueLine]) {
    while let tail = flow.headless.first(where: { seam(before: $0) != nil }),
      let seam = seam(before: tail)
    {
      let whole = flow.fragments[seam.fragment]
      let place = FragmentPlace(kind: whole.kind, stretch: whole.stretch, followsBreak: false)
      let line = lines[whole.line]
      let first = Fragment(
        whole.line,
        of: line,
        whole.range.lowerBound..<seam.index,
        FragmentPlace(kind: whole.kind, stretch: whole.stretch, followsBreak: whole.followsBreak)
      )
      let second = Fragment(whole.line, of: line, (seam.index + 1)..<whole.range.upperBound, place)
      flow.split(seam.fragment, into: first, second)
      flow.link(seam.fragment, tail + 1)
      flow.reordered.append(tail + 1)
    }
  }

  /// The only such place in the fragments before a headless one.
  private func seam(before tail: Int) -> (fragment: Int, index: Int)? {
    var found: [(fragment: Int, index: Int)] = []
    for fragment in max(0, tail - 3)..<tail
    where flow.fragments[fragment].stretch == flow.fragments[tail].stretch {
      found += seams(in: flow.fragments[fragment].scalars).map { (fragment, $0) }
    }
    return found.count == 1 ? found.first : nil
  }

  private func seams(in scalars: ArraySlice<UInt32>) -> [Int] {
    scalars.indices.dropFirst(20).filter { index in
      guard scalars[index] == 0x20, isSmallLetter(scalars[index - 1]), index + 1 < scalars.endIndex,
        isCapitalLetter(scalars[index + 1])
      else { return false }
      let word = firstWord(of: scalars[(index + 1)...]).text
      let before = lastWord(of: scalars[..<index])
      return Self.openers.contains(word) && !IssueTables.functionWords.contains(before)
    }
  }

  /// Words that open sentences and stand in names only after a preposition.
  private static let openers: Set<String> = [
    "the", "in", "on", "at", "this", "these", "since", "as", "for", "it", "we", "they", "by",
    "after",
    "with", "from",
  ]
}
