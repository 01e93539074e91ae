/// Reads names of people in Chinese characters at a given place.
struct ChineseNameReader {
  let text: NameText
  let lexicon: PersonLexicon
  let words: WordClasses

  var codes: [UInt16] { text.codes }
  static let hyphen: UInt16 = 0x2D

  /// The name that begins at a position, as after a role.
  ///
  /// A role of another country (`isForeign`) makes a name without a family name likely; an office
  /// (`isSure`) lets a name of two characters be a common word.
  func name(
    at start: Int,
    isForeign: Bool,
    isSure: Bool
  ) -> (range: Range<Int>, style: NameStyle)? {
    guard start < text.count, text.code(start).isChinese, !isSide(start..<start + 2),
      lexicon.chineseRoles.longestMatch(in: codes, at: start) == nil
    else { return nil }
    if let range = dotted(at: start) { return (range, .transliterated) }
    if let range = minorityName(at: start) { return (range, .chinese) }
    if let range = publicName(at: start) {
      return (range, certainName(at: start)?.style ?? .transliterated)
    }
    let foreign = transliterated(at: start, isForeign: isForeign)
    let chinese = chineseName(at: start, isSure: isSure) ?? (isSure ? southernName(at: start) : nil)
    if let foreign, foreign.count > (chinese?.count ?? 0),
      foreign.count >= 4 || isForeign || chinese == nil
    {
      return (foreign, .transliterated)
    }
    if let chinese { return (chinese, .chinese) }
    // 店主曾小毛笑言: a verb of speech behind three characters.
    if !isSure, lexicon.commonSurnames.contains(codes[start]), let spoken = spokenName(at: start),
      spoken.count == 3
    {
      return (spoken, .chinese)
    }
    if isForeign || isSure, let range = soundedName(at: start) {
      let isChinese = range.count == 3 && lexicon.surnames.contains(codes[start])
      return (range, isChinese ? .chinese : .transliterated)
    }
    // 小马科斯: the younger one of a foreign family.
    if isForeign, text.code(start) == 0x5C0F,
      let rest = transliterated(at: start + 1, isForeign: true)
    {
      return (start..<rest.upperBound, .transliterated)
    }
    return nil
  }

  /// A foreign name with a dot between its parts: 罗森·普列夫内利耶夫.
  func dotted(at start: Int) -> Range<Int>? {
    var end = start
    var dots = 0
    // 何塞·某某: before the first dot any character may stand.
    let near = codes[start..<min(start + 4, text.count)]
    let first = mayOpen(start) ? near.firstIndex(of: .middleDot) : nil
    while end < text.count, end - start < 32 {
      let code = codes[end]
      if code == .middleDot {
        guard end > start, codes[end - 1] != .middleDot else { break }
        dots += 1
      } else if code == Self.hyphen {
        // 让-克洛德·卡巴.
        guard end > start, codes[end - 1].isChinese, text.code(end + 1).isChinese else { break }
      } else if code.isCapital, text.code(end + 1) == .middleDot {
        // 约翰·F·肯尼迪.
      } else if !lexicon.transliteration.contains(code), !isOddOne(end, after: start),
        !code.isChinese || end >= first ?? 0
      {
        break
      }
      end += 1
    }
    if end > start, codes[end - 1] == .middleDot { return nil }
    guard dots > 0 else { return nil }
    // 阿达维|先生: a word that reaches beyond the characters of sound is none of the name.
    for place in [end - 2, end - 1] where place > start && codes[place - 1] != .middleDot {
      if wordEnd(place) > end { return start..<place }
    }
    // 史密斯|博士.
    if end - start > 6, lexicon.chineseAddresses.longestMatch(in: codes, at: end - 2)?.end == end {
      return start..<end - 2
    }
    return start..<extended(start, trimmed(start, end))
  }

  /// Whether a name whose first characters write no sound as a rule may begin here.
  private func mayOpen(_ start: Int) -> Bool {
    lexicon.surnames.contains(codes[start])
      && lexicon.transliteration.contains(text.code(start + 1))
      && !NameContexts.standard.edges.contains(codes[start])
  }

  /// 阿不都拉: characters that are none of sound in the last part of a name, where it ends at a mark and
  /// most of it is of sound.
  private func isOddOne(_ index: Int, after start: Int) -> Bool {
    guard index > start, codes[index].isChinese,
      let dot = codes[start..<index].lastIndex(of: .middleDot), dot + 1 < index
    else { return false }
    var end = index
    while end < text.count, end - dot < 7, codes[end].isChinese { end += 1 }
    if end - dot > 3, end < text.count, codes[end].isChinese || end - dot == 7 {
      end = (dot + 3..<end).first { followStrength($0) > 1 } ?? end
    } else if let cut = (dot + 3..<max(end, dot + 3)).first(where: { followStrength($0) > 1 }) {
      end = cut
    }
    guard end > index, end - dot < 7, end == text.count || followStrength(end) > 1 else {
      return false
    }
    let part = dot + 1..<end
    let sounds = part.count { lexicon.transliteration.contains(codes[$0]) }
    let holdsCue = part.dropFirst(2).contains { place in
      lexicon.cues.longestMatch(in: codes, at: place).map { $0.end - place > 1 } ?? false
    }
    let isMarked = end == text.count || codes[end].isChinesePunctuation
    return sounds * (isMarked ? 2 : 3) >= part.count * (isMarked ? 1 : 2) && !holdsCue
  }

  /// Adds a character that is none of sound where a word that follows names stands right behind it.
  private func extended(_ start: Int, _ end: Int) -> Int {
    guard end < text.count, codes[end].isChinese, followStrength(end) < 2 else { return end }
    return end + 1 < text.count && followStrength(end + 1) > 1 ? end + 1 : end
  }

  /// The end of the role or form of address that begins at a position; the position itself for none.
  private func wordEnd(_ place: Int) -> Int {
    [lexicon.chineseAddresses, lexicon.chineseRoles, lexicon.speech]
      .compactMap { $0.longestMatch(in: codes, at: place)?.end }.max() ?? place
  }

  /// A foreign name without a dot: as many characters of sound as stand before a word that ends it.
  private func transliterated(at start: Int, isForeign: Bool) -> Range<Int>? {
    var end = start
    while end < text.count, end - start < 9, lexicon.transliteration.contains(codes[end]) {
      end += 1
    }
    guard end - start >= 2, codes[start] != 0x5728 else { return nil }
    // The run may hold the beginning of the word behind the name.
    var best: Int?
    for candidate in stride(from: end, through: start + 2, by: -1)
    where followStrength(candidate) > 1 && !lexicon.nameEnders.contains(codes[candidate - 1]) {
      best = candidate
      break
    }
    if best == nil, isForeign, endsBeforeWord(start..<end) { best = end }
    guard let best else { return nil }
    let range = start..<withNumber(best)
    if range.count > 3 { return words.kind(of: codes, start..<start + 4) == nil ? range : nil }
    return isOrdinaryWord(range, isForeign: isForeign) ? nil : range
  }

  /// 欧尔班|缺席: all the characters of sound, before a word of two.
  private func endsBeforeWord(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    guard range.count > 2, !lexicon.nameEnders.contains(codes[end - 1]), end + 2 <= text.count
    else { return false }
    return words.kind(of: codes, end..<end + 2) != nil
      && words.kind(of: codes, end - 1..<end + 1) == nil
  }

  /// 阿基诺三世: the number of a ruler behind the name.
  private func withNumber(_ end: Int) -> Int {
    guard text.code(end + 1) == 0x4E16, Self.ordinals.contains(text.code(end)) else { return end }
    return end + 2
  }

  private static let ordinals = CodeSet("一二三四五六七八九十".nameCodes)

  /// Whether two or three characters of sound are a word rather than a name; the list of words holds names
  /// as well, so that behind a foreign office only verbs and the like speak against one.
  private func isOrdinaryWord(_ range: Range<Int>, isForeign: Bool) -> Bool {
    guard isForeign || range.count == 3 else { return isCommonWord(range) }
    let short = range.lowerBound..<range.lowerBound + 2
    return words.kind(of: codes, range) == .outside || words.kind(of: codes, short) == .outside
      || lexicon.notNames.longestMatch(in: codes, at: range.lowerBound) != nil
  }

  /// Takes characters off the end that belong to the next word: 多恩|曾说.
  private func trimmed(_ start: Int, _ end: Int) -> Int {
    let endsWell = !lexicon.nameEnders.contains(codes[end - 1])
    guard followStrength(end) < 2 || !endsWell else { return end }
    var shorter = end - 1
    while shorter > start + 2, codes[shorter - 1] != .middleDot, end - shorter <= 2 {
      if followStrength(shorter) > 1 || !endsWell { return shorter }
      shorter -= 1
    }
    return end
  }

  /// A name with a Chinese or Japanese family name.
  func chineseName(at start: Int, isSure: Bool) -> Range<Int>? {
    if let name = japaneseName(at: start) { return name }
    if let name = compoundName(at: start) { return name }
    if let surname = lexicon.longSurnames.longestMatch(in: codes, at: start),
      let range = givenName(from: start, surname: surname.end, lengths: [2, 1, 3], isSure)
        ?? sureJapaneseName(from: start, surname: surname.end, isSure)
    {
      return range
    }
    guard lexicon.surnames.contains(text.code(start)) else {
      return isSure && lexicon.commonSurnames.contains(text.code(start + 1))
        ? spokenName(at: start) : nil
    }
    if let range = doubleName(at: start) { return range }
    if let range = givenName(from: start, surname: start + 1, lengths: [2, 1], isSure) {
      return range
    }
    return isSure ? plainName(at: start) ?? spokenName(at: start) : nil
  }

  /// 知事蒲岛郁夫手中: behind an office a family name of Japan and two characters.
  private func sureJapaneseName(from start: Int, surname: Int, _ isSure: Bool) -> Range<Int>? {
    guard isSure, surname + 2 <= text.count, isGivenName(surname..<surname + 2),
      lexicon.japanese.longestMatch(in: codes, at: start)?.end == surname,
      words.kind(of: codes, surname + 1..<min(surname + 3, text.count)) == nil
    else { return nil }
    return start..<surname + 2
  }

  /// 副秘书长刘选国告诉: behind an office a common family name and two characters before a verb of speech; a
  /// married woman's name has two family names.
  private func spokenName(at start: Int) -> Range<Int>? {
    for length in [3, 4] where start + length < codes.count {
      let end = start + length
      guard lexicon.speech.longestMatch(in: codes, at: end) != nil,
        (start..<end).allSatisfy({ codes[$0].isChinese }),
        lexicon.commonSurnames.contains(codes[length == 4 ? start + 1 : start]),
        words.kind(of: codes, start..<start + 2) == nil,
        words.kind(of: codes, end - 2..<end) != .outside,
        lexicon.cues.longestMatch(in: codes, at: end - 1) == nil || length == 3
      else { continue }
      return start..<end
    }
    return nil
  }

  /// 陈冯富珍: two common family names and a given name of two characters.
  private func doubleName(at start: Int) -> Range<Int>? {
    guard start + 4 <= text.count, lexicon.commonSurnames.contains(codes[start]),
      lexicon.commonSurnames.contains(codes[start + 1]), isGivenName(start + 2..<start + 4),
      followStrength(start + 4) > 1, followStrength(start + 3) < 2,
      !isCommonWord(start..<start + 2), !isCommonWord(start + 1..<start + 3),
      words.kind(of: codes, start + 2..<start + 4) == nil
    else { return nil }
    return start..<start + 4
  }

  /// 局长李永萍会勘: behind an office a common family name and two characters that belong to no word.
  private func plainName(at start: Int) -> Range<Int>? {
    let end = start + 3
    guard end <= text.count, lexicon.surnames.contains(codes[start]),
      !lexicon.doubtfulSurnames.contains(codes[start]),
      !lexicon.functionSurnames.contains(codes[start]), isGivenName(start + 1..<end),
      !isCommonWord(start..<end), words.kind(of: codes, start + 1..<end) == nil,
      end == text.count || words.kind(of: codes, end - 1..<min(end + 1, text.count)) == nil,
      words.kind(of: codes, end - 1..<min(end + 2, text.count)) == nil
    else { return nil }
    return start..<end
  }

  private func givenName(
    from start: Int,
    surname: Int,
    lengths: [Int],
    _ isSure: Bool
  ) -> Range<Int>? {
    var best: (range: Range<Int>, score: Int)?
    for length in lengths {
      let end = surname + length
      guard end <= text.count, isGivenName(surname..<end) else { continue }
      var score = followStrength(end)
      // 钟雯|共同: a word that begins inside the name speaks against it.
      if length > 1, score < 3, end < text.count, words.kind(of: codes, end - 1..<end + 1) != nil {
        score -= 1
      }
      if score > best?.score ?? 0 { best = (start..<end, score) }
    }
    guard let best, mayBeName(best.range, isSure) else { return nil }
    return best.range
  }

  /// A common word is a name only with a common family name behind an office: 方圆, 高峰.
  func mayBeName(_ range: Range<Int>, _ isSure: Bool) -> Bool {
    guard !isPhrase(range, isSure), !lexicon.notNames.holds(codes, range), !isSide(range) else {
      return false
    }
    guard isCommonWord(range) else { return true }
    return isSure && range.count == 2 && words.kind(of: codes, range) == .inside
      && lexicon.commonSurnames.contains(codes[range.lowerBound])
      && !lexicon.notNames.holds(codes, range)
  }

  /// 向|世界, 成|英语: a family name that is as often another word, before a common word.
  private func isPhrase(_ range: Range<Int>, _ isSure: Bool) -> Bool {
    let surname = codes[range.lowerBound]
    guard range.count == 3,
      words.kind(of: codes, range.lowerBound + 1..<range.upperBound) != nil
    else { return false }
    if lexicon.functionSurnames.contains(surname) { return true }
    if isGivenWord(range.lowerBound + 1..<range.upperBound),
      lexicon.commonSurnames.contains(surname), !lexicon.doubtfulSurnames.contains(surname)
    {
      return false
    }
    return !isSure
      && (lexicon.doubtfulSurnames.contains(surname) || !lexicon.commonSurnames.contains(surname))
  }

  func isGivenName(_ range: Range<Int>) -> Bool {
    if isGivenWord(range) { return true }
    for index in range where !codes[index].isChinese { return false }
    if lexicon.nameEnders.contains(codes[range.upperBound - 1]) { return false }
    return !lexicon.nonNames.contains(codes[range.lowerBound])
  }

  /// 建国, 爱民: words that are given names as well.
  private func isGivenWord(_ range: Range<Int>) -> Bool {
    range.count == 2 && range.upperBound <= codes.count
      && lexicon.givenWords.value(of: codes, range) != nil
  }

  /// Whether a stretch is a common word or begins with one: 高度, 方面.
  func isCommonWord(_ range: Range<Int>) -> Bool {
    guard range.count >= 2 else { return true }
    let short = range.lowerBound..<min(range.lowerBound + 2, range.upperBound)
    if words.kind(of: codes, short) != nil { return true }
    return range.count <= 4 && words.kind(of: codes, range) != nil
  }

  /// How surely a name ends at a position: 3 at punctuation or the end, 2 before a word that follows
  /// names, 1 before another common word, 0 elsewhere.
  func followStrength(_ end: Int) -> Int {
    guard end < text.count else { return 3 }
    let code = codes[end]
    if !code.isChinese { return code == .middleDot || code.isLetter ? 0 : 3 }
    if text.hasGap(before: end), beginsLastName(end) { return 2 }
    if lexicon.cues.longestMatch(in: codes, at: end) != nil {
      // 说 and the like of one character, unless a longer word begins with them.
      return 2
    }
    if lexicon.chineseRoles.longestMatch(in: codes, at: end) != nil
      || lexicon.chineseAddresses.longestMatch(in: codes, at: end) != nil
      || lexicon.chinesePrefixes.longestMatch(in: codes, at: end) != nil
    {
      return 2
    }
    for length in 2...4 where end + length <= text.count {
      if words.kind(of: codes, end..<end + length) == .outside { return 2 }
    }
    return beginsDate(end) ? 2 : 0
  }

  /// 九月二十八日 behind a name.
  private func beginsDate(_ start: Int) -> Bool {
    var place = start
    while place < min(text.count, start + 4), LeftEdge.numerals.contains(codes[place]) {
      place += 1
    }
    return place > start && [0x6708, 0x65E5].contains(text.code(place))
  }

  /// 记者周明 张晨: after a space another name, which the bracket closes.
  private func beginsLastName(_ start: Int) -> Bool {
    guard lexicon.surnames.contains(codes[start]) else { return false }
    return [2, 3].contains { length in
      start + length <= text.count
        && (!text.code(start + length).isChinese || text.hasGap(before: start + length))
        && (start + 1..<start + length).allSatisfy { codes[$0].isChinese }
    }
  }
}
