/// Values by the names of their kinds: a few short names, looked up again and again.
///
/// The place of a name is made of its length and its ends; hashing all of it takes longer than the work that
/// is done with what is found.
package struct KindTable<Value: Sendable>: Sendable {
  /// The bytes of all names, and where each begins; one place more at the end.
  private var names: [UInt8] = []
  private var starts: [Int] = [0]
  private var values: [Value] = []
  /// The position of a name plus one, by open addressing; 0 for an empty slot.
  private var slots: [UInt16]

  /// - Parameter kinds: at most a few hundred.
  package init(_ kinds: [String: Value]) {
    var size = 16
    while size < kinds.count * 4 { size *= 2 }
    slots = [UInt16](repeating: 0, count: size)
    for (name, value) in kinds.sorted(by: { $0.key < $1.key }) {
      names += Array(name.utf8)
      starts.append(names.count)
      values.append(value)
      var slot = Self.place(of: name.utf8.span) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(values.count)
    }
  }

  /// The value of a kind; nil for a name that is none.
  package subscript(name: String) -> Value? {
    let bytes = name.utf8.span
    var slot = Self.place(of: bytes) & (slots.count - 1)
    while slots[slot] != 0 {
      let position = Int(slots[slot]) - 1
      if isName(position, bytes) { return values[position] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isName(_ position: Int, _ bytes: borrowing Span<UInt8>) -> Bool {
    let start = starts[position]
    guard starts[position + 1] - start == bytes.count else { return false }
    for index in bytes.indices where names[start + index] != bytes[index] { return false }
    return true
  }

  private static func place(of name: borrowing Span<UInt8>) -> Int {
    guard !name.isEmpty else { return 0 }
    return name.count &* 37 &+ Int(name[0]) &* 5 &+ Int(name[name.count - 1]) &* 11
  }
}
