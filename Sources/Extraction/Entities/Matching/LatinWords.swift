/// One word in Latin letters where it stands in a `NameText`.
struct LatinWord: Sendable {
  /// Without a possessive ending.
  var range: Range<Int>
  /// With 's and with the full stop of an abbreviation.
  var end: Int
  var isCapital: Bool
  /// Two letters or more, all of them capitals.
  var isAcronym: Bool
  var isPossessive: Bool
  /// Whether nothing but one space, or a space and an opening "the", stands between it and the word
  /// before it.
  var followsWord: Bool
}

/// The words in Latin letters, in order; numbers count as words.
func latinWords(of text: NameText) -> [LatinWord] {
  var words: [LatinWord] = []
  var position = 0
  while position < text.count {
    guard text.codes[position].isLetter || text.codes[position].isDigit else {
      position += 1
      continue
    }
    let word = latinWord(text, position, after: words.last)
    words.append(word)
    position = word.end
  }
  return words
}

private func latinWord(_ text: NameText, _ start: Int, after last: LatinWord?) -> LatinWord {
  var end = start
  while end < text.count, isInner(text, end, start) { end += 1 }
  var bare = end
  var isPossessive = false
  if end - start > 2, text.codes[end - 1] == 0x73, isApostrophe(text.codes[end - 2]) {
    bare = end - 2
    isPossessive = true
  } else if end - start > 2, isApostrophe(text.codes[end - 1]) {
    bare = end - 1
    isPossessive = true
  }
  let isAcronym = isAcronym(text, start..<bare)
  // The full stop of an abbreviation belongs to it: Co. Ltd. Dr. U.S.
  if text.code(end) == 0x2E, isAbbreviation(text, start..<end) { end += 1 }
  let isCapital =
    text.codes[start].isCapital
    || text.codes[start].isDigit && end - start > 1
      && text.codes[start..<bare].contains(where: \.isCapital)
    || isArabicArticle(text, start, bare)
  let followsWord = last.map { $0.end + 1 == start && text.codes[$0.end] == .space } ?? false
  return LatinWord(
    range: start..<bare,
    end: end,
    isCapital: isCapital,
    isAcronym: isAcronym,
    isPossessive: isPossessive,
    followsWord: followsWord
  )
}

/// `al-Rashid`, `el-Amin`: an article, a hyphen and a capital.
private func isArabicArticle(_ text: NameText, _ start: Int, _ end: Int) -> Bool {
  guard end - start > 4,
    let hyphen = [start + 2, start + 3].first(where: { text.codes[$0] == 0x2D }),
    text.codes[hyphen + 1].isCapital
  else { return false }
  return articles.contains(text.string(start..<hyphen))
}

private let articles: Set<String> = [
  "al", "el", "as", "ash", "an", "ar", "at", "ad", "az", "ul", "bin", "ben", "ibn", "abu",
]

private func isInner(_ text: NameText, _ index: Int, _ start: Int) -> Bool {
  let code = text.codes[index]
  if code.isLetter || code.isDigit { return true }
  guard index > start, code == 0x2D || isApostrophe(code) || code == 0x26 || code == 0x2E else {
    return false
  }
  let next = text.code(index + 1)
  // A full stop inside a word stands between single letters: U.S., P.R.C.
  if code == 0x2E {
    return next.isLetter && (index - start == 1 || text.code(index - 2) == 0x2E)
      && text.codes[start].isCapital
  }
  return next.isLetter || next.isDigit || isApostrophe(code) && text.codes[index - 1] == 0x73
}

private func isApostrophe(_ code: UInt16) -> Bool { code == 0x27 || code == 0x2019 }

private func isAcronym(_ text: NameText, _ range: Range<Int>) -> Bool {
  guard range.count >= 2, text.codes[range.lowerBound].isCapital else { return false }
  var capitals = 0
  for index in range {
    let code = text.codes[index]
    if code.isCapital { capitals += 1 }
    if code.isLetter, !code.isCapital, code != 0x73 || index < range.upperBound - 1 { return false }
  }
  return capitals >= 2
}

/// Words after which a full stop ends no sentence.
private let abbreviations: Set<String> = [
  "Co", "Ltd", "Inc", "Corp", "Dr", "Mr", "Mrs", "Ms", "Prof", "St", "Jr", "Sr", "Rev", "Hon",
  "Gen", "Md",
  "Sen", "Gov", "Capt", "Col", "Lt", "No", "Mt", "Messrs", "Rep",
]

private func isAbbreviation(_ text: NameText, _ range: Range<Int>) -> Bool {
  if range.count == 1 { return text.codes[range.lowerBound].isCapital }
  if range.count >= 3, text.code(range.upperBound - 2) == 0x2E { return true }
  guard range.count <= 6, text.codes[range.lowerBound].isCapital else { return false }
  return abbreviations.contains(text.string(range))
}
