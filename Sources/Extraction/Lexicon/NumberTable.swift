/// Positive numbers by keys, by open addressing: a dictionary for keys whose hash need not be guarded, since nobody
/// chooses them.
package struct NumberTable: Sendable {
  private var keys: [UInt64] = []
  /// The number of each slot; 0 for an empty one.
  private var numbers: [Int32] = []
  private var shift: UInt64 = 60
  private var count = 0

  /// Makes an empty table.
  package init() {}

  /// The number of a key; 0 where it has none, which is also how a key without a number is set.
  package subscript(key: UInt64) -> Int {
    get {
      guard count > 0 else { return 0 }
      return Int(numbers[slot(of: key)])
    }
    set {
      if count * 2 >= numbers.count { grow() }
      let slot = slot(of: key)
      if numbers[slot] == 0 {
        guard newValue != 0 else { return }
        count += 1
      }
      precondition(newValue > 0, "a key that has a number keeps one")
      keys[slot] = key
      numbers[slot] = Int32(clamping: newValue)
    }
  }

  /// Where a key stands or would stand; there is always an empty slot.
  private func slot(of key: UInt64) -> Int {
    let mixed = (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed >> shift)
    while numbers[slot] != 0, keys[slot] != key { slot = (slot + 1) & (numbers.count - 1) }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldNumbers) = (keys, numbers)
    let size = max(16, numbers.count * 2)
    shift = UInt64(64 - size.trailingZeroBitCount)
    keys = [UInt64](repeating: 0, count: size)
    numbers = [Int32](repeating: 0, count: size)
    for (key, number) in zip(oldKeys, oldNumbers) where number != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      numbers[slot] = number
    }
  }
}
