/// Finds where words that lost the space between them are to be cut.
///
/// The rules guard names: a cut needs known words on both sides and something that speaks for it, a word of
/// grammar or the two words side by side elsewhere in the document. A document in which many words are surely joined
/// is damaged, and there a capital inside a word (`JoiningHands`), an ending (`globalpandemic`) or a name
/// (`Chinacarried`) speaks for a cut too; in a sound one such words are names (ReliefWeb). A word made of pinyin
/// syllables is never cut.
struct JoinedWordCutter {
  typealias Word = ArraySlice<UInt8>

  /// What is known about a word's place.
  struct Place {
    /// Whether a capital at its start says nothing: it begins a sentence or stands in a title.
    var capitalIsForm: Bool
  }

  let parts: WordParts
  private let table = JoinedWordTable.shared
  private let list = EnglishWordList.shared
  private var evidence: RepairEvidence { parts.evidence }

  /// Whether at least one word in two thousand is surely joined.
  private(set) var isDamaged = false

  init(_ evidence: RepairEvidence) {
    parts = WordParts(evidence)
    let joined = evidence.smallWords.count { isSurelyJoined($0) }
    isDamaged = joined * 2_000 >= max(1, evidence.wordCount)
  }

  private func isSurelyJoined(_ word: Word) -> Bool {
    guard word.count > 4, !parts.isKnown(word), word.allSatisfy({ $0 &- 0x61 < 26 }),
      let found = parts.best(word)
    else { return false }
    return found.count > 2 ? isClause(found, word) : isLinked(found[0], found[1])
  }

  /// Where a word is to be cut, as offsets in it; empty where it stays.
  func cuts(_ word: Word, _ place: Place) -> [Int] {
    let pieces = casePieces(word)
    guard pieces.count > 1 else { return cutsInPiece(word, place) ?? [] }
    return cutsAtCapitals(word, pieces, place)
  }

  /// Whether a word is a known one without a capital inside.
  func isPlain(_ word: Word) -> Bool {
    let base = withoutPossessive(word)
    return casePieces(word).count == 1 && isKnownPiece(base, lowercased(base))
  }

  // MARK: One capital at most

  /// Nil where the letters are neither a known word nor joined ones.
  private func cutsInPiece(_ piece: Word, _ place: Place) -> [Int]? {
    let base = withoutPossessive(piece)
    let small = lowercased(base)
    if isKnownPiece(base, small) { return [] }
    if let cuts = cutsBehindAcronym(base, place) { return cuts }
    guard small.count > 4, small.count == base.count, !base.dropFirst().contains(where: isCapital),
      let found = parts.best(small), isAccepted(found, of: base, small, place)
    else { return nil }
    var cuts: [Int] = []
    for part in found.dropLast() { cuts.append((cuts.last ?? 0) + part.count) }
    return cuts
  }

  private func isKnownPiece(_ base: Word, _ small: Word) -> Bool {
    if parts.isKnown(small) || table.links.contains(small) || table.short.contains(small) {
      return true
    }
    return base.allSatisfy(isCapital) || isAcronym(base)
  }

  private func isAccepted(
    _ found: [Word],
    of word: Word,
    _ small: Word,
    _ place: Place
  ) -> Bool {
    let hasCapital = word.first.map(isCapital) ?? false
    if hasCapital, table.isPinyin(small) { return false }
    let areNeighbours = found.count == 2 && evidence.areNeighbours(found[0], found[1])
    if hasCapital, !place.capitalIsForm {
      guard areNeighbours || isDamaged && evidence.count(small) < 3 else { return false }
      return isNameWithMore(found)
    }
    if hasCapital, evidence.innerCapitalCount(small) > 0 { return false }
    let areBothGrammar = found.allSatisfy { table.links.contains($0) || table.edges.contains($0) }
    if found.count == 2, areBothGrammar { return true }
    guard small.count > 5 else { return false }
    if areNeighbours, isDamaged || found.contains(where: parts.isGrammar) { return true }
    guard evidence.count(small) < 3 else { return false }
    if found.count > 2 { return isClause(found, small) }
    if isLinked(found[0], found[1]) { return true }
    let isHapax = isDamaged && evidence.count(small) == 1
    guard isHapax, found[1].count > 2 else { return false }
    return endsLikeModifier(found[0]) || table.verbs.contains(found[1])
  }

  /// Whether three and more parts read as running text: a word of grammar among common words.
  private func isClause(_ found: [Word], _ small: Word) -> Bool {
    guard found.contains(where: parts.isGrammar), small.count >= 3 * found.count,
      found.last?.count != 1
    else { return false }
    return found.allSatisfy {
      parts.isGrammar($0) || evidence.innerCapitalCount($0) > 1
        || (list.frequency(of: $0) ?? 0) >= ($0.count > 4 ? 27 : 36)
    }
  }

  /// Whether one of two words is of grammar, and the two are no likely compound.
  private func isLinked(_ left: Word, _ right: Word) -> Bool {
    if left.elementsEqual("a".utf8) {
      return right.count > 4 && (list.frequency(of: right) ?? 0) >= 40
    }
    if table.edges.contains(right), endsLikeModifier(left) { return true }
    return table.links.contains(left) || table.links.contains(right)
  }

  /// `Chinacarried`, `Foundationheld`: a name or a term with a capital, then what can only follow it.
  private func isNameWithMore(_ found: [Word]) -> Bool {
    let (name, next) = (found[0], found[1])
    guard evidence.innerCapitalCount(name) > 1, name.count > 2 else { return false }
    if evidence.areNeighbours(name, next) { return true }
    if table.links.contains(next) || table.verbs.contains(next) || hasEnding(next, "ed") {
      return true
    }
    if table.edges.contains(next), endsLikeModifier(name) { return true }
    // A word never written small is a name, behind which any word may follow.
    let isName = evidence.smallCount(name) == 0 && evidence.innerCapitalCount(name) > 2
    return isName && (list.frequency(of: next) ?? 0) >= 40 && next.count > 3
  }

  /// Words that rarely begin a compound: globally, globalised, global, various, countries, downloads.
  private func endsLikeModifier(_ word: Word) -> Bool {
    guard word.count > 4 else { return false }
    if ["ly", "ed", "ing", "al", "ous", "ies"].contains(where: { hasEnding(word, $0) }) {
      return true
    }
    let isPlural = hasEnding(word, "s") && !["ss", "us", "is"].contains { hasEnding(word, $0) }
    return isPlural && word.count > 5
  }

  // MARK: Capitals inside

  /// The pieces between a small letter and a capital: `of`, `Cambodia's`, `Civil`.
  private func casePieces(_ word: Word) -> [Word] {
    var pieces: [Word] = []
    var start = word.startIndex
    for index in word.indices.dropFirst()
    where isCapital(word[index]) && word[index - 1] &- 0x61 < 26 {
      pieces.append(word[start..<index])
      start = index
    }
    pieces.append(word[start...])
    return pieces
  }

  /// All places between pieces and inside them, or none where one piece cannot be explained.
  private func cutsAtCapitals(_ word: Word, _ pieces: [Word], _ place: Place) -> [Int] {
    guard !isNameWithCapitals(word, pieces) else { return [] }
    var cuts: [Int] = []
    for (index, piece) in pieces.enumerated() {
      let start = piece.startIndex - word.startIndex
      if index > 0 { cuts.append(start) }
      let inside = Place(capitalIsForm: place.capitalIsForm)
      if let found = cutsInPiece(piece, inside), isWholePart(piece, found) {
        cuts += found.map { start + $0 }
      } else if !isNamePart(piece, after: index > 0 ? pieces[index - 1] : nil) {
        return []
      }
    }
    return cuts
  }

  /// Whether a piece that is not cut further is long or common enough to be a word on its own.
  private func isWholePart(_ piece: Word, _ cuts: [Int]) -> Bool {
    guard cuts.isEmpty, !(piece.first.map(isCapital) ?? false) else { return true }
    let small = lowercased(piece)
    return parts.isGrammar(small) || small.count > 3 && (list.frequency(of: small) ?? 0) >= 30
  }

  /// WeChat, McKinsey, and what the document writes so more than once without ever parting it.
  private func isNameWithCapitals(_ word: Word, _ pieces: [Word]) -> Bool {
    if table.camelNames.contains(withoutPossessive(word)) { return true }
    let prefixes = ["mc", "mac", "de", "di", "du", "la", "le", "van", "von", "al", "el", "fitz"]
    let first = lowercased(pieces[0])
    if prefixes.contains(where: { first.elementsEqual($0.utf8) }) || pieces[0].count == 1 {
      return true
    }
    let areParted = zip(pieces, pieces.dropFirst()).allSatisfy {
      evidence.areNeighbours(lowercased($0), lowercased($1))
    }
    if areParted { return false }
    guard isCapital(word[word.startIndex]) else {
      return !isDamaged && !endsInGrammar(pieces[0])
    }
    let arePinyin = pieces.allSatisfy { table.isPinyin(lowercased($0)) }
    guard isDamaged, !arePinyin, evidence.exactCount(word) < 2 else {
      return !(isDamaged && isChineseName(pieces))
    }
    return false
  }

  /// Whether small letters are a word of grammar or end in one: `of`, `circlesin`.
  private func endsInGrammar(_ piece: Word) -> Bool {
    if parts.isGrammar(piece) { return true }
    return parts.best(piece)?.last.map(parts.isGrammar) ?? false
  }

  /// A piece that is no known word: part of a Chinese name, a name of the document, or a name behind a word of
  /// grammar.
  private func isNamePart(_ piece: Word, after previous: Word?) -> Bool {
    let base = withoutPossessive(piece)
    let small = lowercased(base)
    guard base.first.map(isCapital) ?? false, base.count > 1 else { return false }
    if evidence.count(small) > 1 || (table.syllableCount(small) ?? 0) > 1 { return true }
    if base.count <= 4, table.isPinyin(small) { return true }
    guard let previous, base.count > 2 else { return false }
    return parts.isGrammar(lowercased(previous))
  }

  /// `XuYonghao`: a family name of one syllable or two and a given name of two.
  private func isChineseName(_ pieces: [Word]) -> Bool {
    guard pieces.count == 2, let first = table.syllableCount(lowercased(pieces[0])) else {
      return false
    }
    return first < 3 && table.syllableCount(lowercased(pieces[1])) == 2
  }

  // MARK: Acronyms

  /// `BSRwent`, `NGOsin`, `CFPDFoundation`, `ACommunity`; nil where no acronym begins the piece.
  private func cutsBehindAcronym(_ piece: Word, _ place: Place) -> [Int]? {
    let capitals = piece.prefix(while: isCapital).count
    guard capitals > 1, capitals < piece.count else { return nil }
    for length in stride(from: piece.count - 2, through: 2, by: -1)
    where isAcronym(piece.prefix(length)) {
      let rest = piece.dropFirst(length)
      guard let inside = cutsInRest(rest, place) else { continue }
      return [length] + inside.map { length + $0 }
    }
    let left = piece.prefix(capitals - 1)
    let right = piece.dropFirst(capitals - 1)
    let isArticle = left.elementsEqual("A".utf8)
    guard isArticle || isAcronym(left), right.count > 3 else { return nil }
    if (list.frequency(of: lowercased(right)) ?? 0) >= 40 { return [capitals - 1] }
    guard let inside = cutsInPiece(right, Place(capitalIsForm: true)), !inside.isEmpty else {
      return nil
    }
    return [capitals - 1] + inside.map { capitals - 1 + $0 }
  }

  /// The cuts of small letters behind an acronym; nil where they are no words.
  private func cutsInRest(_ rest: Word, _ place: Place) -> [Int]? {
    guard rest.allSatisfy({ $0 &- 0x61 < 26 }) else { return nil }
    let isWord = parts.isGrammar(rest) || rest.count > 3 && parts.isKnown(rest)
    return isWord ? [] : rest.count > 4 ? cutsInPiece(rest, place) : nil
  }

  /// Capitals, and perhaps a plural s, that stand alone more than once.
  private func isAcronym(_ word: Word) -> Bool {
    let capitals = word.last == UInt8(ascii: "s") ? word.dropLast() : word
    guard capitals.count > 1, capitals.allSatisfy(isCapital) else { return false }
    return evidence.exactCount(word) > 1
  }

  private func withoutPossessive(_ word: Word) -> Word {
    guard let mark = word.firstIndex(where: { $0 == UInt8(ascii: "'") || $0 == 0xE2 }) else {
      return word
    }
    return word[..<mark]
  }

  private func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  private func hasEnding(_ word: Word, _ ending: String) -> Bool {
    word.count > ending.utf8.count && word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
