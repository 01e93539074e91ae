/// Where each word begins, in bytes from the start of its sentence.
///
/// The start of every eighth word is kept; between them words touch or one space lies between two, which
/// two bits a word tell. A group of eight in which anything else lies between two words is odd and keeps
/// all its starts.
@usableFromInline
package struct WordStarts: Sendable {
  /// How a word follows the one before it in its group.
  @usableFromInline
  enum Mark {
    @usableFromInline static let touching: UInt16 = 0
    @usableFromInline static let spaced: UInt16 = 1
    @usableFromInline static let beginsSentence: UInt16 = 2
    /// White space of three bytes: the one as wide as a character.
    static let wide: UInt16 = 3
    /// In the place of the first word of a group: the group is odd.
    @usableFromInline static let odd: UInt16 = 1
    /// There: one space lies before the word.
    @usableFromInline static let firstSpaced: UInt16 = 2
    /// There: the word follows in another way.
    static let elsewhere: UInt16 = 3
  }

  /// How a word follows the one before it in its sentence.
  @usableFromInline
  package enum Joint {
    /// Nothing lies between them.
    case touching
    /// One byte lies between them: in a sentence that is not irregular a space.
    case spaced
    /// Only the places of both words tell.
    case unknown
  }

  /// The forms of the words.
  @usableFromInline package let codes: NarrowNumbers
  /// The length of each form in bytes.
  @usableFromInline package let lengths: NarrowNumbers
  /// The starts of the first words of the groups.
  @usableFromInline package let anchors: PackedNumbers
  /// Two bits for each word of a group, the first in the lowest.
  @usableFromInline package let marks: FixedArray<UInt16>
  /// The groups that are odd, ascending.
  package let oddGroups: FixedArray<UInt32>
  /// The starts of their words, eight each.
  package let oddStarts: FixedArray<UInt32>

  /// The words of a group.
  package static let groupSize = 8

  /// The start of a word; looks at no more than seven words before it.
  ///
  /// Inlined, since the places of words are read one by one where hits are found.
  @inlinable
  package subscript(word: Int) -> UInt32 {
    let group = word >> 3
    let marks = marks[group]
    guard marks & 3 != Mark.odd else { return oddStart(word) }
    var start = anchors[group]
    var previous = group << 3
    while previous < word {
      let mark = marks >> UInt16(2 * (previous & 7 + 1)) & 3
      if mark == Mark.beginsSentence {
        start = 0
      } else {
        start = start &+ lengths[Int(codes[previous])] &+ UInt32(mark)
      }
      previous += 1
    }
    return start
  }

  /// How a word follows the one before it in its sentence, which must have one.
  @inlinable
  package func joint(before word: Int) -> Joint {
    WordStarts.joint(marks[word >> 3], word & 7)
  }

  /// How a word of a group follows the one before it.
  @inlinable
  static func joint(_ marks: UInt16, _ place: Int) -> Joint {
    guard marks & 3 != Mark.odd else { return .unknown }
    let mark = marks >> UInt16(2 * place) & 3
    if mark == Mark.touching { return .touching }
    return mark == (place == 0 ? Mark.firstSpaced : Mark.spaced) ? .spaced : .unknown
  }

  /// The starts of a run of words, put in the place of what `starts` holds: cheaper than asking for one after
  /// the other.
  package func read(_ words: Range<Int>, into starts: inout [UInt32]) {
    starts.removeAll(keepingCapacity: true)
    var start: UInt32 = 0
    for word in words {
      let marks = marks[word >> 3]
      if marks & 3 == Mark.odd {
        start = oddStart(word)
      } else if word & 7 == 0 || starts.isEmpty {
        start = self[word]
      } else {
        let mark = marks >> UInt16(2 * (word & 7)) & 3
        start =
          mark == Mark.beginsSentence
          ? 0 : start &+ lengths[Int(codes[word - 1])] &+ UInt32(mark)
      }
      starts.append(start)
    }
  }

  /// How the words so far from some places follow the ones before them, in one loop (see `nearCodes`); every
  /// such word must be there.
  package func joints(before distance: Int, from places: [UInt32]) -> [Joint] {
    let (source, marks) = (places.span, marks.span)
    var found: [Joint] = []
    found.reserveCapacity(source.count)
    for index in source.indices {
      let word = Int(source[index]) + distance
      found.append(WordStarts.joint(marks[word >> 3], word & 7))
    }
    return found
  }

  /// The starts of some words, in one loop (see `nearCodes`).
  package func starts(of places: [UInt32]) -> [UInt32] {
    switch codes.storage {
    case .one(let codes): starts(of: places, FixedCodes(codes))
    case .two(let codes): starts(of: places, FixedCodes(codes))
    case .four(let codes): starts(of: places, FixedCodes(codes))
    case .ranked(let codes): starts(of: places, codes)
    }
  }

  private func starts(of places: [UInt32], _ codes: some Codes) -> [UInt32] {
    guard case .one(let lengths) = lengths.storage else { return places.map { self[Int($0)] } }
    return starts(of: places, codes, FixedCodes(lengths))
  }

  private func starts(
    of places: [UInt32],
    _ codes: some Codes,
    _ lengths: FixedCodes<UInt8>
  ) -> [UInt32] {
    var starts: [UInt32] = []
    starts.reserveCapacity(places.count)
    for place in places {
      let group = Int(place) >> 3
      var marks = marks[group]
      guard marks & 3 != Mark.odd else {
        starts.append(oddStart(Int(place)))
        continue
      }
      var start = anchors[group]
      for previous in group << 3..<Int(place) {
        marks &>>= 2
        let mark = marks & 3
        let next = start &+ UInt32(truncatingIfNeeded: lengths.code(codes.code(previous)))
        start = mark == Mark.beginsSentence ? 0 : next &+ UInt32(mark)
      }
      starts.append(start)
    }
    return starts
  }

  @usableFromInline
  func oddStart(_ word: Int) -> UInt32 {
    oddStarts[findFirstCode(oddGroups.span, notBelow: UInt32(word >> 3)) << 3 + word & 7]
  }
}

extension WordStarts {
  /// Takes what was kept before.
  package init(
    codes: NarrowNumbers,
    lengths: NarrowNumbers,
    anchors: PackedNumbers,
    marks: FixedArray<UInt16>,
    odd: (groups: FixedArray<UInt32>, starts: FixedArray<UInt32>)
  ) {
    self.init(
      codes: codes,
      lengths: lengths,
      anchors: anchors,
      marks: marks,
      oddGroups: odd.groups,
      oddStarts: odd.starts
    )
  }

  /// Whether every group that is odd has its starts.
  package var isWhole: Bool {
    let odd = marks.indices.filter { marks[$0] & 3 == Mark.odd }
    return oddGroups.elementsEqual(odd.map { UInt32($0) })
  }
}
