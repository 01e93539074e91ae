package import Columns

/// What is known of the texts of the sentences before they are read: where each form stands, and which
/// pairs of Han characters each sentence holds.
///
/// **Invariant:** in a sentence that is not irregular the words, and white space between them, are the
/// whole text; a word holds no white space and no combining mark, and no word ends between two Latin letters or two
/// digits. So a run of letters, or of digits, lies inside one word, and two Han characters side by side lie inside one word or in two
/// that touch.
package struct TextIndex: Sendable {
  /// The places of each form in the word stream.
  package let positions: Postings
  package let pairs: HanPairs
  /// Sentences for which the invariant does not hold, ascending: they may hold anything.
  package let irregular: FixedArray<UInt32>
  package let frequencies: Frequencies
}

/// Writes the index: reads the word stream twice for the places of forms and twice for pairs, once to count,
/// once to write.
func writeTextIndex(
  _ words: WordStore,
  _ context: BuildContext,
  to writer: inout SnapshotWriter
) throws(SnapshotError) {
  let frequencies = try writePositions(words, to: &writer)
  var pairs = HanPairsBuilder()
  let traits = FormTraits(words.forms, &pairs)
  let sentences = words.sentenceStarts.indices
  var irregular: [UInt32] = []
  var starts: [UInt32] = []
  for sentence in sentences {
    try writer.pause(at: sentence)
    let end = Int(context.sentences.ranges.ends[sentence])
    words.starts.read(words.range(ofSentence: sentence), into: &starts)
    if !traits.isRegular(words, sentence, starts, heap: context.texts.reading, end: end) {
      irregular.append(UInt32(sentence))
    }
    traits.forEachPair(words, sentence, starts, &pairs) { $0.count(UInt32(sentence), pair: $1) }
  }
  let order = pairs.beginWriting()
  for sentence in sentences {
    try writer.pause(at: sentence)
    words.starts.read(words.range(ofSentence: sentence), into: &starts)
    traits.forEachPair(words, sentence, starts, &pairs) { $0.write(UInt32(sentence), pair: $1) }
  }
  try writer.pairs(pairs.finish(order))
  try writer.array(FixedArray(irregular), "index irregular sentences")
  try writer.frequencies(frequencies)
}

/// Writes the places of each form in the stream; gives how often each occurs.
private func writePositions(
  _ words: WordStore,
  to writer: inout SnapshotWriter
) throws(SnapshotError) -> Frequencies {
  var builder = PostingsBuilder(keys: words.forms.count)
  let codes = words.codes
  for position in codes.indices {
    try writer.pause(at: position)
    builder.count(UInt32(position), key: Int(codes[position]))
  }
  builder.beginWriting()
  for position in codes.indices {
    try writer.pause(at: position)
    builder.write(UInt32(position), key: Int(codes[position]))
  }
  let positions = builder.finish()
  try writer.postings(positions, "index positions")
  return buildFrequencies(words.forms, positions: positions)
}

/// Whether no number is below the one before it.
func isAscending(_ numbers: borrowing Span<UInt32>) -> Bool {
  for index in numbers.indices.dropFirst() where numbers[index] < numbers[index - 1] {
    return false
  }
  return true
}
