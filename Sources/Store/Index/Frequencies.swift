package import Columns

/// The words of the corpus by how often they occur, most frequent first: what `group word` over all
/// words gives.
///
/// Words that fold to the same are one, shown as the one met first; equally frequent ones come in the
/// order of their texts.
package struct Frequencies: Sendable {
  /// The texts shown, as codes of the dictionary of words.
  package let words: PackedNumbers
  package let counts: PackedNumbers
}

/// Counts the words that fold to the same together, and puts them in order.
func buildFrequencies(_ forms: WordForms, positions: Postings) -> Frequencies {
  let dictionary = forms.words.dictionary
  var shown: [(word: UInt32, count: UInt32, first: UInt32)] = []
  for form in 0..<forms.count {
    guard let first = positions.first(form) else { continue }
    let word = forms.words.codes[form]
    let count = positions.counts[form]
    if let last = shown.last, dictionary.isFoldedAlike(Int(last.word), Int(word)) {
      let isEarlier = first < last.first
      shown[shown.count - 1] = (
        word: isEarlier ? word : last.word, count: last.count + count, first: min(first, last.first)
      )
    } else {
      shown.append((word: word, count: count, first: first))
    }
  }
  let texts = dictionary.texts
  shown.sort { left, right in
    if left.count != right.count { return left.count > right.count }
    let bytes = texts.heap.bytes
    let (one, other) = (texts.range(Int(left.word)), texts.range(Int(right.word)))
    return compareBytes(bytes, one, bytes, other) < 0
  }
  return Frequencies(
    words: PackedNumbers(shown.map(\.word)),
    counts: PackedNumbers(shown.map(\.count))
  )
}
