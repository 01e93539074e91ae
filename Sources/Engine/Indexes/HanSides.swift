import Columns
import Store
import Unicode

/// Which words can stand beside those that hold a part of a run of Han characters: told by their forms, before
/// anything is looked at one by one.
struct HanSides {
  private let run: [UInt8]
  private let words: WordStore
  private let index: TextIndex
  /// By how much of the run must stand before a word.
  private var before: [Int: Side] = [:]
  /// By how much of the run stands before the end of a word.
  private var behind: [Int: Side] = [:]

  /// The forms that can stand on one side of a word.
  private struct Side {
    var isFitting: [Bool]
    /// Whether each of them holds all that is missing of the run.
    var isEnough = true
  }

  init(_ run: [UInt8], _ words: WordStore, _ index: TextIndex) {
    self.run = run
    self.words = words
    self.index = index
  }

  /// The words among those of an anchor's form that stand between fitting ones: those around which the run is
  /// sure to stand, and those that must be looked at.
  mutating func narrow(
    _ places: [UInt32],
    _ anchor: HanLookup.Anchor
  ) -> (certain: [UInt32], possible: [UInt32]) {
    var left = places
    var sides: [Side] = []
    var joints: [Int] = []
    if anchor.start < 0 {
      let side = sideBefore(-anchor.start)
      left = keep(left.first == 0 ? Array(left.dropFirst()) : left, side, at: -1)
      sides.append(side)
      joints.append(0)
    }
    let done = anchor.length - anchor.start
    if done < run.count {
      let side = sideBehind(done)
      let last = UInt32(words.codes.count - 1)
      left = keep(left.last == last ? left.dropLast() : left, side, at: 1)
      sides.append(side)
      joints.append(1)
    }
    guard sides.allSatisfy(\.isEnough) else { return ([], left) }
    return split(left, by: joints)
  }

  private func keep(_ places: [UInt32], _ side: Side, at distance: Int) -> [UInt32] {
    let near = nearCodes(words.codes, at: distance, from: places)
    var kept: [UInt32] = []
    for (index, place) in places.enumerated() where side.isFitting[Int(near[index])] {
      kept.append(place)
    }
    return kept
  }

  /// Parts words by whether the ones so far from them touch those before them: all do, or that must be looked
  /// at; words that touch lie in one sentence.
  private func split(
    _ places: [UInt32],
    by distances: [Int]
  ) -> (certain: [UInt32], possible: [UInt32]) {
    var certain = places
    var possible: [UInt32] = []
    for distance in distances {
      let joints = words.starts.joints(before: distance, from: certain)
      var touching: [UInt32] = []
      for (place, joint) in zip(certain, joints) {
        switch joint {
        case .touching: touching.append(place)
        case .unknown: possible.append(place)
        case .spaced: continue
        }
      }
      certain = touching
    }
    if distances.count > 1 { possible.sort() }
    return (certain, possible)
  }

  /// The forms that can end with the beginning of the run, so much of it.
  private mutating func sideBefore(_ length: Int) -> Side {
    if let known = before[length] { return known }
    let last = decodeScalar(run.span, before: length)
    let side = side(holding: last.value) { form, bytes in
      let shared = min(length, form.count)
      return (agrees(bytes, form.upperBound - shared, length - shared, shared), shared == length)
    }
    before[length] = side
    return side
  }

  /// The forms that can begin with the end of the run, what stands behind so much of it.
  private mutating func sideBehind(_ done: Int) -> Side {
    if let known = behind[done] { return known }
    let first = decodeScalar(run.span, at: done)
    let side = side(holding: first.value) { form, bytes in
      let shared = min(run.count - done, form.count)
      return (agrees(bytes, form.lowerBound, done, shared), shared == run.count - done)
    }
    behind[done] = side
    return side
  }

  /// The forms among those that hold a character that fit.
  private func side(
    holding character: UInt32,
    _ fit: (_ form: Range<Int>, _ bytes: FixedArray<UInt8>) -> (fits: Bool, isEnough: Bool)
  ) -> Side {
    var side = Side(isFitting: [Bool](repeating: false, count: words.forms.count))
    let folded = words.forms.folded
    for form in index.characters.forms(holding: character) {
      let range = folded.range(Int(words.forms.words.codes[Int(form)]))
      let (fits, isEnough) = fit(range, folded.heap.bytes)
      guard fits else { continue }
      side.isFitting[Int(form)] = true
      if !isEnough { side.isEnough = false }
    }
    return side
  }

  /// Whether so many bytes of the folded forms are those of the run.
  private func agrees(_ bytes: FixedArray<UInt8>, _ place: Int, _ start: Int, _ length: Int) -> Bool
  {
    for offset in 0..<length where bytes[place + offset] != run[start + offset] { return false }
    return length > 0
  }
}
