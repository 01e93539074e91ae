/// The number of every form seen, by its bytes; open addressing over one arena.
struct FormTable {
  private var arena: [UInt8] = []
  private var forms: [Range<Int>] = []
  private var hashes: [UInt64] = []
  /// A form's number plus one; 0 for an empty slot.
  private var slots = [UInt32](repeating: 0, count: 1_024)

  /// How many different forms there are.
  var count: Int { forms.count }

  /// The bytes of a form.
  func bytes(of code: Int) -> ArraySlice<UInt8> { arena[forms[code]] }

  /// The number of a form; nil for one never seen.
  func find(_ bytes: borrowing Span<UInt8>) -> UInt32? {
    let number = slots[slot(of: bytes, FormTable.hash(bytes))]
    return number == 0 ? nil : number - 1
  }

  /// The number of a form, and whether it was not seen before.
  mutating func code(of bytes: borrowing Span<UInt8>) -> (code: UInt32, isNew: Bool) {
    if forms.count * 4 > slots.count * 3 { grow() }
    let hash = FormTable.hash(bytes)
    let slot = slot(of: bytes, hash)
    let number = slots[slot]
    if number != 0 { return (number - 1, false) }
    let start = arena.count
    for index in 0..<bytes.count { arena.append(bytes[index]) }
    forms.append(start..<arena.count)
    hashes.append(hash)
    slots[slot] = UInt32(forms.count)
    return (UInt32(forms.count - 1), true)
  }

  /// Where a form stands or would stand; there is always an empty slot.
  private func slot(of bytes: borrowing Span<UInt8>, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = FormTable.slot(hash) & mask
    while slots[slot] != 0 {
      let form = Int(slots[slot]) - 1
      if hashes[form] == hash, isForm(form, bytes) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  /// Whether some bytes are a form with the same hash.
  private func isForm(_ number: Int, _ bytes: borrowing Span<UInt8>) -> Bool {
    if bytes.count < 8 { return true }
    let form = forms[number]
    guard form.count == bytes.count else { return false }
    for index in 0..<bytes.count where arena[form.lowerBound + index] != bytes[index] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (form, hash) in hashes.enumerated() {
      var slot = FormTable.slot(hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(form + 1)
    }
  }

  /// Up to seven bytes themselves with their number, so that no others are the same; of more a mix of eight at a
  /// time with a number that no short ones have.
  private static func hash(_ bytes: borrowing Span<UInt8>) -> UInt64 {
    if bytes.count < 8 {
      var packed = UInt64(bytes.count)
      for index in 0..<bytes.count { packed = packed << 8 | UInt64(bytes[index]) }
      return packed << UInt64(8 * (7 - bytes.count))
    }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
    var index = 0
    while index < bytes.count {
      var packed: UInt64 = 0
      let end = min(index + 8, bytes.count)
      while index < end {
        packed = packed << 8 | UInt64(bytes[index])
        index += 1
      }
      hash = (hash ^ packed) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    return hash | 0xFF << 56
  }

  /// Where a hash is looked for first, in a table of any size.
  private static func slot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
