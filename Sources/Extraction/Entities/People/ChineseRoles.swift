/// The titles and callings of a Chinese text with the prefixes before them, in order; words for one
/// office that follow each other are one: 部长顾问.
func chineseRoles(in text: NameText, _ lexicon: PersonLexicon) -> [Range<Int>] {
  var roles: [Range<Int>] = []
  var position = 0
  while position < text.count {
    guard text.codes[position].isChinese, let end = roleEnd(in: text, at: position, lexicon) else {
      position += 1
      continue
    }
    if let last = roles.last, last.upperBound == position {
      roles[roles.count - 1] = last.lowerBound..<end
    } else {
      roles.append(position..<end)
    }
    position = end
  }
  return roles
}

/// The end of the title that begins at a position, with any number of prefixes: 常务副主席.
private func roleEnd(in text: NameText, at position: Int, _ lexicon: PersonLexicon) -> Int? {
  var end = position
  var found: Int?
  while true {
    if let role = lexicon.chineseRoles.longestMatch(in: text.codes, at: end) { found = role.end }
    guard let prefix = lexicon.chinesePrefixes.longestMatch(in: text.codes, at: end) else { break }
    end = prefix.end
  }
  return found
}
