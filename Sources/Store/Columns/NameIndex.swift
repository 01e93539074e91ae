import Columns

/// The entities of every written name and country code.
struct NameIndex: Sendable {
  /// The names as written, in order: those that fold to the same are neighbours.
  let names: TextDictionary
  /// Name `i` has the numbers `offsets[i] ..< offsets[i + 1]`.
  let offsets: PackedNumbers
  /// Ascending for each name.
  let numbers: PackedNumbers

  init(names: TextDictionary, offsets: PackedNumbers, numbers: PackedNumbers) {
    self.names = names
    self.offsets = offsets
    self.numbers = numbers
  }

  /// Takes the codes of the names of each entity.
  init(_ codes: [[UInt32]], names: TextDictionary) {
    var counts = [UInt32](repeating: 0, count: names.count)
    let once = codes.map { Set($0) }
    for codes in once { for code in codes { counts[Int(code)] += 1 } }
    var offsets: [UInt32] = [0]
    for count in counts { offsets.append((offsets.last ?? 0) + count) }
    var next = offsets
    var numbers = [UInt32](repeating: 0, count: Int(offsets.last ?? 0))
    for (entity, codes) in once.enumerated() {
      for code in codes {
        numbers[Int(next[Int(code)])] = UInt32(entity)
        next[Int(code)] += 1
      }
    }
    self.init(
      names: names,
      offsets: PackedNumbers(offsets),
      numbers: PackedNumbers(numbers)
    )
  }

  /// The numbers of a folded name, ascending.
  func numbers(folded name: [UInt8]) -> [UInt32] {
    let codes = names.codes(folded: name)
    let found = numbers.unpacked(Int(offsets[codes.lowerBound])..<Int(offsets[codes.upperBound]))
    return codes.count == 1 ? found.array : Set(found).sorted()
  }
}
