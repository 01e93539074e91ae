import CorpusModel

/// A Chinese noun phrase beside a number and the unit its noun names.
struct NounPhrase {
  var range: Range<Int>
  var unit: String
}

/// Which nouns may stand with a measure word.
private enum NounFilter {
  case any
  /// 名, 位: persons only.
  case people
  /// 家, 户, 所: bodies, not the persons who belong to them (十余家组织代表).
  case bodies
  /// 批, 套, 场: no persons, countries or bodies.
  case things

  init(after word: QuantityWord) {
    if word.unit == "person" {
      self = .people
    } else if word.yields {
      self = word.unit == "organization" || word.unit == "household" ? .bodies : .any
    } else {
      self = .things
    }
  }

  func admits(_ unit: String) -> Bool {
    switch self {
    case .any: true
    case .people: unit == "person"
    case .bodies: unit != "person"
    case .things: !UnitTable.shared.has(unit, .namedBody)
    }
  }
}

extension FigureFinder {
  /// Finds the counted noun after a measure word, or before the number (洗手站234个); where the measure
  /// word leaves it open, the noun decides the unit.
  func takeCountedNoun(_ draft: inout FigureDraft, after word: QuantityWord) {
    guard word.unit != "person-time" else { return }
    let filter = NounFilter(after: word)
    var phrase = nounBehind(draft, word, filter)
    if phrase == nil, let before = nounBefore(draft.start),
      last?.counted?.overlaps(before.range) != true
    {
      let isCases = word.unit == "case" && before.unit == "person"
      if filter.admits(before.unit) || isCases { phrase = longer(before, draft) }
    }
    guard let phrase else { return takeOtherNoun(&draft, after: word) }
    draft.counted =
      word.unit == "person" && phrase.range.lowerBound >= draft.end
      ? withOtherPersons(phrase.range) : phrase.range
    if word.yields { draft.unit = phrase.unit }
  }

  /// The noun phrase behind a measure word, by the table of nouns and by the words of the text.
  private func nounBehind(
    _ draft: FigureDraft,
    _ word: QuantityWord,
    _ filter: NounFilter
  ) -> NounPhrase? {
    let isPerson = text[draft.end - 1] == "人"
    if beginsWithCut(at: draft.end) || (isPerson && !text[draft.end].isHan) { return nil }
    let table = nounPhrase(from: draft.end, filter)
    guard word.unit != "character", !isPerson, let words = wordsBehind(draft.end) else {
      return table
    }
    guard let table else {
      return NounPhrase(range: words, unit: unit(ofWords: words, filter) ?? word.unit)
    }
    let isBehindClause =
      words.lowerBound > table.range.lowerBound && words.lowerBound < table.range.upperBound
    let isCut =
      words.upperBound < table.range.upperBound
      && lexicon.phraseCuts.longest(at: words.upperBound, in: text) != nil
    // 书画作品 is no 书.
    let isOther = table.unit == "household" && words.upperBound > table.range.upperBound
    let isLonger = table.range.count == 1 && words.count > 1 || isOther
    guard isBehindClause || isCut || isLonger else { return table }
    return NounPhrase(range: words, unit: unit(ofWords: words, filter) ?? word.unit)
  }

  /// A noun before a number with the words of its phrase: 线上交流活动40余场.
  private func longer(_ noun: NounPhrase, _ draft: FigureDraft) -> NounPhrase {
    guard let words = wordsBefore(draft.start, draft.end),
      words.upperBound == noun.range.upperBound, words.lowerBound < noun.range.lowerBound,
      noun.range.lowerBound - words.lowerBound <= 4
    else { return noun }
    return NounPhrase(range: words, unit: noun.unit)
  }

  /// The unit of the noun of the table that words end with.
  private func unit(ofWords range: Range<Int>, _ filter: NounFilter) -> String? {
    let noun = lexicon.nounsBefore.longest(endingAt: range.upperBound, in: text) {
      filter.admits($0.unit)
    }
    if let noun, noun.start >= range.lowerBound { return noun.value.unit }
    // 13个县受灾
    let place = lexicon.words.longest(at: range.lowerBound, in: text) { $0.kind == .direct }
    return place.flatMap { $0.end == range.upperBound ? $0.value.unit : nil }
  }

  /// What a measure word counts that no noun follows: itself (近30万人), what stands before the number, or
  /// what the number before it counts (洗手站234个，其中东区127个).
  private func takeOtherNoun(_ draft: inout FigureDraft, after word: QuantityWord) {
    if text[draft.end - 1] == "人" || word.unit == "character" {
      draft.counted = draft.end - 1..<draft.end
      return
    }
    guard word.unit != "times" else { return }
    draft.counted = wordsBefore(draft.start, draft.end)
    // 月初卖8块: of no thing, money.
    if draft.counted == nil, text[draft.end - 1] == "块", !text[draft.end].isHan,
      draft.reading.value != Decimal64(1)
    {
      draft.unit = "CNY"
      draft.rule = .money
      takeSmallMoney(&draft)
      return
    }
    if draft.counted == nil, let last, isSameCount(draft, last) {
      draft.counted = last.counted
      draft.unit = last.unit
    }
  }

  /// Whether a number has the measure word of the last figure and goes on with it.
  private func isSameCount(_ draft: FigureDraft, _ last: FigureDraft) -> Bool {
    guard last.rule == .measureWord, last.counted != nil, draft.start - last.end < 30,
      last.end <= draft.start, text[last.end - 1] == text[draft.end - 1]
    else { return false }
    return !(last.end..<draft.start).contains { text[$0] == "。" || text[$0] == "；" }
  }

  /// 播放量近3万次 counts views.
  func takeViews(_ draft: inout FigureDraft) {
    guard draft.unit == "times", quantityBefore(draft.start)?.unit == "view" else { return }
    draft.unit = "view"
  }

  /// The first noun after a position within its clause, with what stands before it as written.
  func nounPhrase(from start: Int) -> NounPhrase? { nounPhrase(from: start, .any) }

  private func nounPhrase(from start: Int, _ filter: NounFilter) -> NounPhrase? {
    var position = text.skipSpaces(start)
    while text[position] == "“" || text[position] == "《" { position += 1 }
    let first = position
    let limit = first + (filter == .people ? 24 : 18)
    position = afterClause(at: first, limit)
    let begin = position
    var isAfterWord = false
    while position < limit {
      if let noun = nounOrWord(at: position, isFirst: position == first, filter) {
        if noun.value.kind != .word {
          let end = extendedNoun(position..<noun.end, filter)
          return NounPhrase(range: begin..<end, unit: unit(of: position..<end, noun: noun.value))
        }
        position = noun.end
        isAfterWord = true
        continue
      }
      let code = text[position]
      guard code.isHan || code.isLetter || code.isDigit || code == "”" || code == "-" else {
        return nil
      }
      // 4条搜救犬and12吨设备: a stray English word joins two things.
      if code == "a", text.has(EnglishWord.strayAnd, at: position), !text[position + 3].isLetter {
        return nil
      }
      // 国际和地区组织: what joins two adjectives does not end the phrase.
      let isJoint = isAfterWord && (code == "和" || code == "与" || code == "及")
      if !isJoint, isEndOfPhrase(code), filter != .people || position == first { return nil }
      isAfterWord = false
      position += 1
    }
    return nil
  }

  /// The place after the clause with 的 that a phrase begins with (40余名开展服务的工作人员).
  private func afterClause(at first: Int, _ limit: Int) -> Int {
    guard lexicon.clauses.longest(at: first, in: text) != nil else { return first }
    return (first..<limit).first { text[$0] == "的" }.map { $0 + 1 } ?? first
  }

  private func nounOrWord(
    at position: Int,
    isFirst: Bool,
    _ filter: NounFilter
  ) -> (end: Int, value: QuantityWord)? {
    let word = lexicon.words.longest(at: position, in: text) {
      $0.kind == .word || ($0.kind == .noun && filter.admits($0.unit))
    }
    guard word == nil, isFirst else { return word }
    let direct = lexicon.words.longest(at: position, in: text) {
      $0.kind == .direct && filter.admits($0.unit)
    }
    guard let direct else { return nil }
    // 3个省, but not 3个城乡社区.
    let next = text[direct.end]
    return !next.isHan || next == "的" || next == "等" || isEndOfPhrase(next) ? direct : nil
  }

  private func noun(at position: Int) -> (end: Int, value: QuantityWord)? {
    guard let word = nounOrWord(at: position, isFirst: false, .any), word.value.kind == .noun else {
      return nil
    }
    return word
  }

  /// Whether a noun phrase does not go on past this code.
  private func isEndOfPhrase(_ code: Code) -> Bool {
    switch code {
    case "在", "对", "向", "将", "被", "把", "为", "从", "以", "就", "都", "还", "也", "并", "是", "有",
      "到", "于", "由", "给", "让", "使", "共", "其", "了", "着", "与", "和", "及", "提", "获":
      true
    case _: false
    }
  }

  /// The end of a noun with the noun that follows at once: 医院 in 医院视频; 国家 takes 和地区.
  func extendedNoun(_ range: Range<Int>) -> Int { extendedNoun(range, .any) }

  private func extendedNoun(_ range: Range<Int>, _ filter: NounFilter) -> Int {
    var end = range.upperBound
    if text[end - 1] == "家", text[end - 2] == "国" {
      let regions: [Code] = ["地", "区"]
      if text[end] == "和" || text[end] == "与" || text[end] == "及" || text[end] == "或",
        text.has(regions, at: end + 1)
      {
        return end + 3
      }
      return end
    }
    while end < range.upperBound + 8, let next = noun(at: end), filter.admits(next.value.unit) {
      end = next.end
    }
    return end
  }

  /// The unit of a run of nouns: the last decides (医院视频 are videos), but the leaders of countries
  /// count the countries (170多个国家领导人).
  func unit(of range: Range<Int>, noun first: QuantityWord) -> String {
    if first.unit == "CNY" { return first.unit }
    var unit = first.unit
    var position = range.lowerBound
    while position < range.upperBound {
      if let next = noun(at: position), next.end <= range.upperBound {
        let isOfBody =
          next.value.unit == "person"
          && UnitTable.shared.has(unit, .peopled)
        if !isOfBody { unit = next.value.unit }
        position = next.end
      } else {
        position += 1
      }
    }
    return unit
  }

  /// The noun that ends just before a number, with 共, 约, 达 and the like between.
  func nounBefore(_ start: Int) -> NounPhrase? {
    var end = text.skipSpacesBack(start)
    var steps = 0
    while steps < 4 {
      if let noun = lexicon.nounsBefore.longest(endingAt: end, in: text) {
        return NounPhrase(range: noun.start..<end, unit: noun.value.unit)
      }
      switch text[end - 1] {
      case "共", "计", "约", "近", "超", "过", "达", "到", "累", "总", "逾", "有", "为", "各", "多", "增", "至",
        "“", "”", " ", ":":
        end -= 1
        steps += 1
      case _: return nil
      }
    }
    return nil
  }

  /// 门诊量57万人次，比五年前多出近6万: the number at the end of a clause counts what the last one counts.
  private func countsOn(_ draft: inout FigureDraft) -> Bool {
    guard let found = found.last(where: { $0.unit != "year" && $0.unit != "month" }),
      let unit = found.unit, unit != "percent", let last, last.rule != .money,
      draft.start - last.end < 24,
      ["。", "，", "；", "、"].contains(text[draft.end]), isHedged(draft)
    else { return false }
    draft.unit = unit
    draft.rule = .largeNumber
    return true
  }

  /// Whether a draft has what makes a figure; finds the quantity before a bare number, and the noun
  /// that a large number counts without a measure word.
  func complete(_ draft: inout FigureDraft) -> Bool {
    if draft.unit != nil { return true }
    if let (unit, range) = quantityBefore(draft.reading.range.lowerBound) {
      draft.unit = unit.isEmpty ? nil : unit
      if unit == "view" { draft.counted = range }
      draft.rule = .quantityBefore
      return unit == "year" || draft.reading.style == .digits || draft.reading.largestPower >= 4
        || draft.reading.startsBare
    }
    if draft.reading.largestPower >= 4, let noun = nounBefore(draft.start) {
      draft.unit = noun.unit
      draft.counted = noun.range
      draft.rule = .quantityBefore
      return true
    }
    guard draft.reading.largestPower >= 4, !draft.reading.startsBare || isHedged(draft) else {
      return false
    }
    if let unit = unitOfChange(draft) {
      draft.unit = unit
      draft.rule = .largeNumber
      return true
    }
    if countsOn(&draft) { return true }
    if let people = peopleBehind(draft.end) {
      draft.unit = "person"
      draft.counted = people
      draft.rule = .largeNumber
      return true
    }
    guard let phrase = nounPhrase(from: draft.end) ?? bigNounPhrase(from: draft.end) else {
      return draft.reading.style == .digits && !text[draft.end].isHan
    }
    let noun = lexicon.nounsBefore.longest(endingAt: phrase.range.upperBound, in: text)
    draft.unit = noun?.value.unit ?? phrase.unit
    draft.counted = phrase.range
    draft.rule = .largeNumber
    return true
  }

  /// 从3亿提高到5亿欧元: the unit stands with the number it changed to.
  private func unitOfChange(_ draft: FigureDraft) -> String? {
    guard text[draft.start - 1] == "从" || text[draft.start - 1] == "由" else { return nil }
    for place in draft.end..<draft.end + 6 where text[place] == "到" || text[place] == "至" {
      guard let other = readChineseNumber(in: text, at: text.skipSpaces(place + 1)) else {
        return nil
      }
      var second = FigureDraft(
        start: other.range.lowerBound,
        end: other.range.upperBound,
        reading: other,
        rule: .measureWord
      )
      takeUnit(&second)
      return second.unit
    }
    return nil
  }

  /// 47万登记在册的难民: the noun of a large number may stand after a clause with 的.
  private func bigNounPhrase(from start: Int) -> NounPhrase? {
    var position = start
    while position < start + 16, text[position].isHan {
      if text[position] == "的" { return nounPhrase(from: position + 1) }
      position += 1
    }
    return nil
  }

  func isHedged(_ draft: FigureDraft) -> Bool {
    draft.reading.approximation != .exact
  }

  /// The unit of the quantity a bare number gives the value of: 浏览量330万, 死亡人数达136.
  func quantityBefore(_ start: Int) -> (unit: String, range: Range<Int>)? {
    var end = text.skipSpacesBack(start)
    for _ in 0..<5 {
      if let metric = lexicon.metrics.longest(endingAt: end, in: text) {
        return (metric.value, metric.start..<end)
      }
      switch text[end - 1] {
      case "达", "到", "为", "已", "了", "过", "超", "至", "约", "近", "共", "计", "累", "有", ":", " ", "突", "破",
        "增":
        end -= 1
      case _: return nil
      }
    }
    return nil
  }
}
