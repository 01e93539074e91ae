import Columns
import Unicode

/// For every Han character, folded, the forms it stands in, and how many words those are: the way from a
/// piece of Chinese text to the words that can hold it.
package struct CharacterForms: Sendable {
  /// The different characters, folded, ascending.
  let characters: PackedNumbers
  /// How many words of the corpus hold each.
  let sizes: PackedNumbers
  /// The forms of each.
  let forms: Postings

  /// The forms that hold a folded character, ascending.
  package func forms(holding character: UInt32) -> [UInt32] {
    place(character).map { forms.list($0) } ?? []
  }

  /// How many words hold a folded character.
  package func size(_ character: UInt32) -> Int {
    place(character).map { Int(sizes[$0]) } ?? 0
  }

  private func place(_ character: UInt32) -> Int? {
    guard !characters.isEmpty else { return nil }
    let found = findLast(characters, notAbove: character)
    return characters[found] == character ? found : nil
  }
}

/// Writes the forms of all Han characters.
func writeCharacterForms(
  _ forms: WordForms,
  counts: PackedNumbers,
  to writer: inout SnapshotWriter
) throws(SnapshotError) {
  var lists: [UInt32: [UInt32]] = [:]
  let folded = forms.folded
  for form in 0..<forms.count {
    for character in hanCharacters(folded.heap.bytes, folded.range(Int(forms.words.codes[form])))
    where lists[character]?.last != UInt32(form) {
      lists[character, default: []].append(UInt32(form))
    }
  }
  let characters = lists.keys.sorted()
  var postings = PostingsWriter()
  var sizes: [UInt32] = []
  let found = try writer.stream("index characters forms") { stream throws(SnapshotError) in
    for character in characters {
      let list = lists[character] ?? []
      sizes.append(list.reduce(0) { $0 &+ counts[Int($1)] })
      try postings.append(list[...], to: &stream)
    }
    try postings.finish(&stream)
  }
  _ = try postings.postings(found, "index characters forms", in: &writer)
  try writer.packed(PackedNumbers(characters), "index characters")
  try writer.packed(PackedNumbers(sizes), "index characters sizes")
}

/// The Han characters of a text.
private func hanCharacters(_ bytes: FixedArray<UInt8>, _ range: Range<Int>) -> [UInt32] {
  let text = bytes.span
  var found: [UInt32] = []
  var place = range.lowerBound
  while place < range.upperBound {
    let scalar = decodeScalar(text, at: place)
    if isHan(scalar.value) { found.append(scalar.value) }
    place += scalar.length
  }
  return found
}
