/// The starts of words that come one after the other.
package struct WordStartsBuilder {
  private var anchors: [UInt32] = []
  private var marks: [UInt16] = []
  private var oddGroups: [UInt32] = []
  private var oddStarts: [UInt32] = []
  /// The starts of the words of the group so far, and how they follow each other; nil where it is odd.
  private var group: [UInt32] = []
  private var mark: UInt16? = 0
  /// Where the word before ends.
  private var end: UInt32 = 0

  package init() {}

  /// Adds a word by its start and length; the first of a sentence begins it.
  package mutating func append(_ start: UInt32, length: UInt32, begins: Bool) {
    if group.count == WordStarts.groupSize { endGroup() }
    if group.isEmpty {
      anchors.append(start)
      mark = WordStartsBuilder.firstMark(start, after: end, begins: begins)
    } else {
      let found = WordStartsBuilder.mark(start, after: end, begins: begins)
      mark = found.flatMap { found in mark.map { $0 | found << UInt16(2 * group.count) } }
    }
    group.append(start)
    end = start &+ length
  }

  private mutating func endGroup() {
    if mark == nil {
      oddGroups.append(UInt32(marks.count))
      oddStarts += group
      oddStarts += [UInt32](repeating: 0, count: WordStarts.groupSize - group.count)
    }
    marks.append(mark ?? WordStarts.Mark.odd)
    group.removeAll(keepingCapacity: true)
  }

  /// The starts of all words, whose forms and lengths are given.
  package mutating func finish(codes: NarrowNumbers, lengths: NarrowNumbers) -> WordStarts {
    if !group.isEmpty { endGroup() }
    return WordStarts(
      codes: codes,
      lengths: lengths,
      anchors: PackedNumbers(anchors),
      marks: FixedArray(marks),
      odd: (FixedArray(oddGroups), FixedArray(oddStarts))
    )
  }

  /// How the first word of a group follows the one before, which only joints need.
  private static func firstMark(_ start: UInt32, after end: UInt32, begins: Bool) -> UInt16 {
    guard !begins else { return WordStarts.Mark.elsewhere }
    switch start &- end {
    case 0: return WordStarts.Mark.touching
    case 1: return WordStarts.Mark.firstSpaced
    case _: return WordStarts.Mark.elsewhere
    }
  }

  /// How a word follows the one before; nil when it can only be told by its start.
  private static func mark(_ start: UInt32, after end: UInt32, begins: Bool) -> UInt16? {
    if begins { return start == 0 ? WordStarts.Mark.beginsSentence : nil }
    switch start &- end {
    case 0: return WordStarts.Mark.touching
    case 1: return WordStarts.Mark.spaced
    case 3: return WordStarts.Mark.wide
    case _: return nil
    }
  }
}
