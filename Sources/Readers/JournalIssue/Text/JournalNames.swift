import Unicode

/// Whether a text is a Chinese personal name of two to four characters: it begins with a surname.
func isChineseName(_ text: ArraySlice<UInt32>) -> Bool {
  guard (2...4).contains(text.count), text.allSatisfy(isHan) else { return false }
  guard !IssueTables.noNames.contains(normalForm(text)) else { return false }
  let folded = text.map { fold($0) }
  if folded.count >= 3, Surnames.double.contains(Array(folded.prefix(2))) { return true }
  return folded.count <= 3 && Surnames.single.contains(folded[0])
}

/// Whether a text is a foreign name in Chinese characters: parts with middle dots between them.
func isTransliteratedName(_ text: ArraySlice<UInt32>) -> Bool {
  let dots = text.count { $0 == 0xB7 || $0 == 0x2022 || $0 == 0x30FB || $0 == 0x2027 }
  guard dots > 0, text.count - dots >= 3, text.count <= 24 else { return false }
  return text.allSatisfy {
    isHan($0) || isLatinLetter($0) || $0 == 0xB7 || $0 == 0x2022 || $0 == 0x30FB || $0 == 0x2027
      || $0 == 0x2E || $0 == 0x2D
  }
}

/// Whether a text is a personal name in Latin letters: two to five words with capitals.
func isLatinName(_ text: String) -> Bool {
  let parts = text.split(separator: " ").map(String.init)
  guard (2...5).contains(parts.count), text.count <= 48 else { return false }
  let words = parts.map { $0.filter { $0.isLetter }.lowercased() }
  guard parts.allSatisfy(isNamePart), words.allSatisfy({ !$0.isEmpty }) else { return false }
  if parts.count <= 3,
    Surnames.latin.contains(words[0]) || Surnames.latin.contains(words.last ?? "")
  {
    return words.allSatisfy { !Surnames.headingWords.contains($0) }
  }
  return words.allSatisfy { !Surnames.headingWords.contains($0) && !hasHeadingEnding($0) }
}

private func isNamePart(_ part: String) -> Bool {
  if Surnames.particles.contains(part.lowercased()) { return true }
  guard let first = part.unicodeScalars.first, isCapitalLetter(first.value) else { return false }
  return part.unicodeScalars.allSatisfy {
    isLatinLetter($0.value) || $0 == "." || $0 == "'" || $0 == "-" || $0 == "\u{2019}"
  }
}

/// Whether a word ends as nouns and participles of headings do, not names.
private func hasHeadingEnding(_ word: String) -> Bool {
  guard word.utf8.count > 5 else { return false }
  let endings = [
    "tion", "sion", "ment", "ness", "ance", "ence", "ing", "ship", "ism", "ics", "ies", "ful",
    "ous",
    "ive", "able", "ges", "ants", "ents", "ity",
  ]
  return endings.contains { word.hasSuffix($0) }
}

/// The names in the value of a credit or a byline, as printed but for lost spaces (`LiMing` is
/// `Li Ming`).
func splitNames(_ value: String) -> [String] {
  let pieces = scalars(value).split { mark in
    switch mark {
    case 0x2C, 0x3B, 0x26, 0x2F, 0x3001, 0xFF0C, 0xFF1B, 0xFF06, 0xFF0F: true
    case _: false
    }
  }
  return pieces.flatMap { splitAtConjunctions($0) }.flatMap { namesBetweenSpaces($0) }
}

private func splitAtConjunctions(_ piece: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
  let words = piece.split { isWhitespace($0) }
  guard words.count > 1, piece.contains(where: isLatinLetter) else { return [trimmedSpaces(piece)] }
  var result: [ArraySlice<UInt32>] = []
  var start = piece.startIndex
  for word in words where ["and", "et", "y", "und"].contains(string(word)) {
    result.append(trimmedSpaces(piece[start..<word.startIndex]))
    start = word.endIndex
  }
  result.append(trimmedSpaces(piece[start...]))
  return result.filter { !$0.isEmpty }
}

private func namesBetweenSpaces(_ piece: ArraySlice<UInt32>) -> [String] {
  let text = trimmedSpaces(piece)
  let words = text.split { isWhitespace($0) }
  guard text.contains(where: isHan) else { return latinNames(text, words) }
  if words.count > 1, words.allSatisfy({ $0.count == 1 && isHan($0[$0.startIndex]) }) {
    return [string(words.joined())]
  }
  guard words.count > 1, words.allSatisfy({ $0.allSatisfy(isHan) && $0.count <= 4 }) else {
    return text.isEmpty ? [] : [string(text)]
  }
  return words.map { string($0) }
}

private func latinNames(_ text: ArraySlice<UInt32>, _ words: [ArraySlice<UInt32>]) -> [String] {
  var spaced = words.map { withCapitalsApart($0) }.joined(separator: " ")
  while let last = spaced.last, last == "." || last == ")" { spaced.removeLast() }
  let parts = spaced.split(separator: " ").map(String.init)
  // Two Chinese names side by side: a surname stands first and third.
  if parts.count == 4, Surnames.latin.contains(parts[0].lowercased()),
    Surnames.latin.contains(parts[2].lowercased())
  {
    return [parts[0] + " " + parts[1], parts[2] + " " + parts[3]]
  }
  return spaced.isEmpty ? [] : [spaced]
}

/// A word with a space put before each capital that follows a small letter: `LiMing`, but `McLeod`.
private func withCapitalsApart(_ word: ArraySlice<UInt32>) -> String {
  var result: [UInt32] = []
  for (index, value) in zip(word.indices, word) {
    let isSeam =
      index > word.startIndex && isCapitalLetter(value) && isSmallLetter(word[index - 1])
    if isSeam, !["Mc", "Mac", "De", "Di", "La", "Le", "Du", "Van"].contains(string(result)) {
      result.append(0x20)
    }
    result.append(value)
  }
  return string(result)
}
