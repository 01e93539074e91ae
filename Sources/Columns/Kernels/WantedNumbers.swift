/// The numbers that are wanted of packed ones, in the form in which a block is asked for them.
struct WantedNumbers {
  /// Whether each number is; the last answer is that for all numbers beyond the others.
  private let answers: [Bool]
  /// The only one, where one alone is wanted: a block then is compared and not unpacked.
  private let only: UInt32?

  init(_ accepted: [Bool]) {
    answers = accepted + [false]
    let first = accepted.firstIndex(of: true)
    only = first == accepted.lastIndex(of: true) ? first.map { UInt32($0) } : nil
  }

  /// Whether a number is wanted.
  func holds(_ number: UInt32) -> Bool { answers[min(Int(number), answers.count - 1)] }

  /// Which of the numbers of a block are wanted, a bit each, the first in the lowest.
  func accepted(_ numbers: PackedNumbers, inBlock block: Int) -> UInt64 {
    if let only { return numbers.equal(only, inBlock: block) }
    return numbers.accepted(inBlock: block, answers.span)
  }
}

extension PackedNumbers {
  /// Which of the numbers of a block are a certain one, a bit each, the first in the lowest.
  ///
  /// As many as a machine word holds are compared at once: where one is equal, its bits of the difference are zero, and so
  /// the highest bit of it stays zero when the largest number that has room below that bit is added. (G. Lamport, Multiple
  /// byte processing with full-word instructions, CACM 1975.)
  func equal(_ number: UInt32, inBlock block: Int) -> UInt64 {
    let length = Swift.min(PackedNumbers.blockSize, count - block * PackedNumbers.blockSize)
    let all = ~0 as UInt64 &>> UInt64(64 - length)
    let width = Int(places[block + 1]) - Int(places[block])
    let wanted = UInt64(number &+ bias &- bases[block])
    guard width > 0 else { return wanted == 0 ? all : 0 }
    guard width < 64, wanted >> UInt64(width) == 0 else { return 0 }
    return equal(wanted, width: width, from: Int(places[block])) & all
  }

  /// The same of 64 numbers of some bits each that begin with a word.
  private func equal(_ wanted: UInt64, width: Int, from first: Int) -> UInt64 {
    // So many numbers lie in a word, and a bit for the lowest of each.
    let held = 64 / width
    var ones: UInt64 = 0
    for place in 0..<held { ones |= 1 &<< UInt64(place * width) }
    let pattern = ones &* wanted
    let highest = ones &<< UInt64(width - 1)
    let lower = highest &- ones
    // A place below 64 is divided by the width.
    let share = 65_536 / width + 1
    let words = bits.span
    var accepted: UInt64 = 0
    var number = 0
    while number < PackedNumbers.blockSize {
      let place = number * width
      let (word, shift) = (first + place >> 6, UInt64(place & 63))
      var value = words[word] &>> shift
      if shift > 0, word + 1 < first + width { value |= words[word + 1] &<< (64 - shift) }
      let difference = value ^ pattern
      var equal = ~(((difference & lower) &+ lower) | difference) & highest
      while equal != 0 {
        let index = number + (equal.trailingZeroBitCount &* share) &>> 16
        // Behind the last number of the block lie zeros.
        guard index < PackedNumbers.blockSize else { break }
        accepted |= 1 &<< UInt64(index)
        equal &= equal &- 1
      }
      number += held
    }
    return accepted
  }
}
