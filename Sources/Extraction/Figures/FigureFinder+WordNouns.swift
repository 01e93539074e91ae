import CorpusModel

/// A word beside a number, as far as a counted noun is looked for among words.
private struct PhraseWord {
  enum Kind {
    /// A noun, or another word a noun phrase may hold.
    case inside
    /// A verb, a preposition, an adverb, a numeral: no noun phrase goes on over it.
    case outside
    /// 的
    case of
  }

  var range: Range<Int>
  var kind: Kind
}

/// Counted nouns that no table need know: the words beside the number up to one that is no noun.
extension FigureFinder {
  /// The noun phrase behind a measure word: 四名评估员今晨转飞重庆, 三具日治时代的转辙器.
  func wordsBehind(_ end: Int) -> Range<Int>? {
    var start = text.skipSpaces(end)
    if text[start] == "“" || text[start] == "《" { start += 1 }
    var limit = start
    while limit < start + 20, text[limit].isHan { limit += 1 }
    var words = phraseWords(in: start..<limit)
    // What the limit cuts is no whole word.
    if limit == start + 20, !words.isEmpty { words.removeLast() }
    guard words.first?.kind != .of else { return nil }
    var first = 0
    while let of = words[first...].firstIndex(where: { $0.kind == .of }) {
      let before = words[first..<of]
      guard tells(before) else { break }
      first = of + 1
    }
    let nouns = words[first...].prefix { $0.kind == .inside }
    guard let low = nouns.first?.range.lowerBound, let high = nouns.last?.range.upperBound,
      high - low <= 14, !isPlace(endingAt: high), !isBare(low..<high, Self.measures)
    else { return nil }
    return low..<high
  }

  /// Whether words before 的 tell of the noun behind it: an adjective, a place, a clause (不愿透露姓名的官员);
  /// else they are what is counted (两个部族的青年).
  private func tells(_ words: ArraySlice<PhraseWord>) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    let end = last.range.upperBound
    if words.allSatisfy({ $0.kind == .inside }) {
      return isPlace(endingAt: end) || lexicon.adjectives.longest(endingAt: end, in: text) != nil
    }
    // 提供给日后的展示馆: the verb has somebody else's noun behind it.
    let leads = (first.range.lowerBound..<end).contains {
      text[$0] == "给" || text[$0] == "到" || text[$0] == "往"
    }
    return first.kind == .outside && words.count <= 7 && !leads
  }

  /// The people a large number counts without a measure word: 70万罗兴亚人, 两万解放军和武警官兵.
  func peopleBehind(_ end: Int) -> Range<Int>? {
    guard var people = wordsBehind(end) else { return nil }
    if ["和", "与", "及"].contains(text[people.upperBound]),
      let more = wordsBehind(people.upperBound + 1)
    {
      people = people.lowerBound..<more.upperBound
    }
    let isPeople = NumberWords.shared.endsPeople.contains(text[people.upperBound - 1])
    return isPeople && people.count > 1 ? people : nil
  }

  /// The noun phrase right before a number whose measure word nothing follows: 送去蔬菜220吨.
  func wordsBefore(_ start: Int, _ end: Int) -> Range<Int>? {
    guard endsPhrase(at: end), let last = startOfHedges(before: start) else { return nil }
    var first = last
    while first > max(0, last - 14), text[first - 1].isHan { first -= 1 }
    let words = phraseWords(in: first..<last)
    let nouns = words.suffix(words.reversed().prefix { $0.kind == .inside }.count)
    guard let low = nouns.first?.range.lowerBound, let high = nouns.last?.range.upperBound,
      high == last, high - low <= 8, low > first || first == 0 || !text[first - 1].isHan,
      !isPlace(endingAt: high), !isBare(low..<high, Self.measures.union(.direct))
    else { return nil }
    // 第二省46个, 每户10公斤: an ordinal or a share, no noun.
    if let before = words.dropLast(nouns.count).last?.range,
      text[before.lowerBound] == "第" || text[before.lowerBound] == "每"
    {
      return nil
    }
    return high - low > 1 || isTableNoun(endingAt: high) || low > first ? low..<high : nil
  }

  /// Whether no noun follows a measure word: a mark, a joint, or a word that is no noun.
  private func endsPhrase(at end: Int) -> Bool {
    let next = text.skipSpaces(end)
    guard text[next].isHan else { return !text[next].isLetter && !text[next].isDigit }
    var limit = next
    while limit < next + 8, text[limit].isHan { limit += 1 }
    return phraseWords(in: next..<limit).first.map { $0.kind != .inside } ?? true
  }

  /// Where the words 共, 约, 达 and the like before a number begin.
  private func startOfHedges(before start: Int) -> Int? {
    var end = text.skipSpacesBack(start)
    for _ in 0..<4 {
      switch text[end - 1] {
      case "共", "计", "约", "近", "超", "达", "逾", "各", ":", " ": end -= 1
      case _: return end
      }
    }
    return end
  }

  /// Whether a preposition or another word of one character that no noun follows begins at a position: 用专机.
  func beginsWithCut(at position: Int) -> Bool {
    let start = text.skipSpaces(position)
    var limit = start
    while limit < start + 6, text[limit].isHan { limit += 1 }
    guard let first = phraseWords(in: start..<limit).first, first.range.count == 1 else {
      return false
    }
    return lexicon.phraseCuts.longest(at: start, in: text) != nil
  }

  /// Whether a place or a country is named right before a position.
  private func isPlace(endingAt end: Int) -> Bool {
    placeEnds.contains(text.byteRange(end - 1..<end).upperBound)
  }

  private static let measures: QuantityKinds = [.classifier, .counter, .measure]

  /// Whether a word is only a measure word, or a kind of place, as some kinds say: 批, 户, 县.
  private func isBare(_ range: Range<Int>, _ kinds: QuantityKinds) -> Bool {
    guard range.count == 1 else { return false }
    let word = lexicon.words.longest(at: range.lowerBound, in: text) {
      !kinds.isDisjoint(with: $0.kind)
    }
    return word.map { $0.end == range.upperBound } ?? false
  }

  /// Whether a noun of the table ends at a position.
  func isTableNoun(endingAt end: Int) -> Bool {
    lexicon.nounsBefore.longest(endingAt: end, in: text) != nil
  }

  /// The words of a run of Han characters.
  private func phraseWords(in range: Range<Int>) -> [PhraseWord] {
    guard range.count > 0 else { return [] }
    var bytes: [UInt8] = []
    for position in range { bytes.append(contentsOf: utf8(text[position])) }
    var path = BestPath()
    path.read(bytes.span, 0..<bytes.count)
    path.score(terms: nil, bytes.span)
    var cut: [Range<Int>] = []
    path.readWords(into: &cut)
    // A Han character of the basic plane takes three bytes.
    return cut.map { word in
      let place =
        range.lowerBound + word.lowerBound / 3..<range.lowerBound + word.upperBound / 3
      return PhraseWord(range: place, kind: kind(of: place))
    }
  }

  private func utf8(_ code: Code) -> [UInt8] {
    let value = code.value
    return [
      UInt8(0xE0 | value >> 12), UInt8(0x80 | (value >> 6) & 0x3F), UInt8(0x80 | value & 0x3F),
    ]
  }

  private func kind(of word: Range<Int>) -> PhraseWord.Kind {
    let first = text[word.lowerBound]
    if first == "的", word.count == 1 { return .of }
    if let noun = lexicon.nounsBefore.longest(endingAt: word.upperBound, in: text),
      noun.start <= word.lowerBound
    {
      return .inside
    }
    let ends = lexicon.nounEnds.longest(at: word.lowerBound, in: text)
    if let ends, ends.end == word.upperBound { return .outside }
    if word.count == 1 { return HanNumeral(first) == nil ? .inside : .outside }
    if word.count <= 4 {
      let codes = word.map { text[$0].value }
      return NameContexts.standard.words.kind(of: codes, 0..<codes.count) == .outside
        ? .outside : .inside
    }
    return .inside
  }
}
