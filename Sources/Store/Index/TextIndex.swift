package import Columns
import Unicode

/// What is known of the texts of the sentences before they are read: where each form stands, and in which
/// forms each Han character.
///
/// **Invariant:** in a sentence that is not irregular the words, and white space between them, are the
/// whole text, and white space of one byte is a space; a word holds no white space and no combining mark, and no word ends between
/// two Latin letters or two digits. So a run of letters, or of digits, lies inside one word, and Han characters side by side
/// lie inside one word or in several that touch.
package struct TextIndex: Sendable {
  /// The places of each form in the word stream.
  package let positions: Postings
  package let characters: CharacterForms
  /// Sentences for which the invariant does not hold, ascending: they may hold anything.
  package let irregular: FixedArray<UInt32>
  /// Their folded texts.
  package let irregularTexts: TextColumn
  package let frequencies: Frequencies
}

/// Writes the index.
func writeTextIndex(
  _ words: WordStore,
  _ context: BuildContext,
  to writer: inout SnapshotWriter
) throws(SnapshotError) {
  let positions = try writePositions(words, to: &writer)
  try writeCharacterForms(words.forms, counts: positions.counts, to: &writer)
  let frequencies = buildFrequencies(words.forms, positions: positions)
  let traits = FormTraits(words.forms)
  let heap = context.texts.reading
  var irregular: [UInt32] = []
  var texts = TextColumnBuilder()
  var starts: [UInt32] = []
  for sentence in words.sentenceStarts.indices {
    try writer.pause(at: sentence)
    let range = context.sentences.ranges[sentence] ?? 0..<0
    words.starts.read(words.range(ofSentence: sentence), into: &starts)
    guard !traits.isRegular(words, sentence, starts, heap: heap, end: range.upperBound) else {
      continue
    }
    irregular.append(UInt32(sentence))
    texts.append(bytes: fold(Array(heap.bytes[range])))
  }
  try writer.array(FixedArray(irregular), "index irregular sentences")
  try writer.texts(texts.column, "index irregular texts")
  try writer.frequencies(frequencies)
}

/// So many places are gathered at a time.
private let placesAtOnce = 1 << 24

/// Writes the places of each form in the stream: as many forms at a time as memory has room for, each time with a
/// pass over the whole stream.
private func writePositions(
  _ words: WordStore,
  to writer: inout SnapshotWriter
) throws(SnapshotError) -> Postings {
  var postings = PostingsWriter()
  let counts = words.formCounts()
  var first = 0
  let paused = writer
  let found = try writer.stream("index positions") { stream throws(SnapshotError) in
    while first < counts.count {
      let lists = PlaceLists(counts, from: first)
      let places = try lists.places(in: words.codes, paused)
      for form in first..<lists.end {
        let places = places[lists.range(form)]
        let isLeftOut = Postings.isLeftOut(places.count, of: words.codes.count)
        try postings.append(places, isLeftOut: isLeftOut, to: &stream)
      }
      first = lists.end
    }
    try postings.finish(&stream)
  }
  var positions = try postings.postings(found, "index positions", in: &writer)
  positions.stream = words.codes
  return positions
}

/// Room for the places of some forms that follow each other.
private struct PlaceLists {
  private let first: Int
  private let offsets: [Int]

  /// Takes as many forms as there is room for, one at least.
  init(_ counts: [UInt32], from first: Int) {
    var offsets = [0]
    var total = 0
    for form in first..<counts.count {
      total += Int(counts[form])
      guard form == first || total <= placesAtOnce else { break }
      offsets.append(total)
    }
    self.first = first
    self.offsets = offsets
  }

  /// The form behind the last one.
  var end: Int { first + offsets.count - 1 }

  func range(_ form: Int) -> Range<Int> { offsets[form - first]..<offsets[form - first + 1] }

  /// The places of the forms, in a stream of codes, one list after the other.
  func places(
    in codes: NarrowNumbers,
    _ writer: SnapshotWriter
  ) throws(SnapshotError) -> [UInt32] {
    var next = offsets
    var places = [UInt32](repeating: 0, count: offsets.last ?? 0)
    for position in codes.indices {
      try writer.pause(at: position)
      let form = Int(codes[position]) - first
      guard form >= 0, form < next.count - 1 else { continue }
      places[next[form]] = UInt32(position)
      next[form] += 1
    }
    return places
  }
}

/// Whether no number is below the one before it.
func isAscending(_ numbers: borrowing Span<UInt32>) -> Bool {
  for index in numbers.indices.dropFirst() where numbers[index] < numbers[index - 1] {
    return false
  }
  return true
}
