import Columns

/// Folded names in order, and the entities of each.
struct NameIndex: Sendable {
  /// Both its texts and their folded forms.
  let names: TextDictionary
  /// Name `i` has the numbers `offsets[i] ..< offsets[i + 1]`.
  let offsets: FixedArray<UInt32>
  /// Ascending for each name.
  let numbers: FixedArray<UInt32>

  init(names: TextDictionary, offsets: FixedArray<UInt32>, numbers: FixedArray<UInt32>) {
    self.names = names
    self.offsets = offsets
    self.numbers = numbers
  }

  init(_ numbersByName: [[UInt8]: [UInt32]]) {
    var texts = TextColumnBuilder()
    var offsets: [UInt32] = [0]
    var numbers: [UInt32] = []
    for (name, entities) in numbersByName.sorted(by: { compareBytes($0.key, $1.key) < 0 }) {
      texts.append(bytes: name)
      numbers += entities
      offsets.append(UInt32(numbers.count))
    }
    let column = texts.column
    names = TextDictionary(texts: column, folded: column)
    self.offsets = FixedArray(offsets)
    self.numbers = FixedArray(numbers)
  }

  /// The numbers of a folded name.
  func numbers(folded name: [UInt8]) -> [UInt32] {
    guard let code = names.codes(folded: name).first else { return [] }
    return numbers.view(Int(offsets[code])..<Int(offsets[code + 1])).array
  }
}
