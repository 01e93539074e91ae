import CorpusModel
import Unicode

/// The words of a sentence whose file gives the words.
///
/// - Parameters:
///   - sentence: the sentence's bytes.
///   - offset: where it begins in its paragraph.
///   - starts: the offsets in the paragraph at which words begin, ascending.
/// - Returns: the words in order, without white space.
func givenWords(
  _ sentence: borrowing Span<UInt8>,
  offset: Int,
  _ starts: [Int]
) -> SplitSentence {
  var found = SplitSentence()
  let end = offset + sentence.count
  var edges = starts[firstIndex(in: starts, atLeast: offset + 1)...].prefix { $0 < end }.map {
    $0 - offset
  }
  edges.append(sentence.count)
  var start = 0
  for edge in edges {
    addGivenWord(sentence, start..<edge, to: &found)
    start = edge
  }
  return found
}

private func firstIndex(in starts: [Int], atLeast offset: Int) -> Int {
  var low = 0
  var high = starts.count
  while low < high {
    let middle = (low + high) / 2
    if starts[middle] < offset { low = middle + 1 } else { high = middle }
  }
  return low
}

/// Adds what stands in a range; white space inside it parts words too.
private func addGivenWord(
  _ sentence: borrowing Span<UInt8>,
  _ range: Range<Int>,
  to found: inout SplitSentence
) {
  var position = range.lowerBound
  while position < range.upperBound {
    let start = position
    var length = 0
    while position < range.upperBound {
      let scalar = decodeScalar(sentence, at: position)
      guard !isSpace(scalar.value) else {
        length = scalar.length
        break
      }
      position += scalar.length
    }
    position = min(position, range.upperBound)
    if position > start {
      let norm = fold(sentence.extracting(start..<position))
      let place = found.norms.count..<found.norms.count + norm.count
      found.norms += norm
      found.words.append(SplitWord(range: start..<position, norm: place, kind: givenKind(norm)))
    }
    position += length
  }
}

/// What a given word is: a number, if it begins with a digit and has neither letters nor Han characters.
private func givenKind(_ norm: [UInt8]) -> WordKind {
  let first = decodeScalar(norm.span, at: 0)
  guard isWordCharacter(first.value) else { return markKind(first.value) }
  if isHan(first.value) { return hanKind(norm, 0..<norm.count) }
  let unit = readWesternUnit(norm, at: 0)
  return unit.range.upperBound == norm.count ? unit.kind : .word
}
