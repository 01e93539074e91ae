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

/// Reads the word stream twice: once to count, once to write.
func buildTextIndex(_ words: WordStore, heap: TextHeap, sentenceEnds: [UInt32]) -> TextIndex {
  var pairs = HanPairsBuilder()
  let traits = FormTraits(words.forms, &pairs)
  let sentences = words.sentenceStarts.indices
  var irregular: [UInt32] = []
  var starts: [UInt32] = []
  for sentence in sentences {
    let end = Int(sentenceEnds[sentence])
    words.starts.read(words.range(ofSentence: sentence), into: &starts)
    if !traits.isRegular(words, sentence, starts, heap: heap, end: end) {
      irregular.append(UInt32(sentence))
    }
    traits.forEachPair(words, sentence, starts, &pairs) { $0.count(UInt32(sentence), pair: $1) }
  }
  let order = pairs.beginWriting()
  for sentence in sentences {
    words.starts.read(words.range(ofSentence: sentence), into: &starts)
    traits.forEachPair(words, sentence, starts, &pairs) { $0.write(UInt32(sentence), pair: $1) }
  }
  let positions = buildPositions(words)
  return TextIndex(
    positions: positions,
    pairs: pairs.finish(order),
    irregular: FixedArray(irregular),
    frequencies: buildFrequencies(words.forms, positions: positions)
  )
}

/// The places of each form in the stream.
private func buildPositions(_ words: WordStore) -> Postings {
  var positions = PostingsBuilder(keys: words.forms.count)
  let codes = words.codes
  for position in codes.indices { positions.count(UInt32(position), key: Int(codes[position])) }
  positions.beginWriting()
  for position in codes.indices { positions.write(UInt32(position), key: Int(codes[position])) }
  return positions.finish()
}

/// Whether no number is below the one before it.
func isAscending(_ numbers: borrowing Span<UInt32>) -> Bool {
  for index in numbers.indices.dropFirst() where numbers[index] < numbers[index - 1] {
    return false
  }
  return true
}
