import CorpusModel

/// The shapes in which two sides meet.
extension EventCoreReader {
  /// `A与B签订协议`, `A and B signed a memorandum` at a stated time.
  func signed(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "sign", in: text, sentence).compactMap { verb in
      guard !isRelative(verb), tookPlace(verb, sentence), isSituated(sentence) else { return nil }
      // …举行会谈，并签署备忘录 belongs to the talks.
      if isChinese, text.has("并", at: clauseStart(before: verb.lowerBound, in: sentence)) {
        return nil
      }
      let start = subjectStart(before: verb, in: sentence)
      let end = clauseEnd(after: verb.upperBound, in: sentence)
      let place = isPassive(verb) ? start..<verb.lowerBound : verb.upperBound..<end
      // 与某会签约: the verb says what was signed.
      let isPlain = isChinese && text.has("约", before: verb.upperBound) && verb.count == 6
      let paper =
        words.places(of: "agreement", in: text, place).first
        ?? (isPlain && namesSomebody(start..<verb.lowerBound) ? verb : nil)
      guard let paper else { return nil }
      let first =
        goesOn(verb, from: start)
        ? verb.lowerBound : deedStart(start, before: min(verb.lowerBound, paper.lowerBound))
      let title = text.trimmed(first..<max(verb.upperBound, paper.upperBound))
      // 推动甲与乙签订协议: they did not hold it.
      let isCaused =
        words.has("causative", in: text, start..<verb.lowerBound)
        || text.has("prompted", at: verb.lowerBound)
      let hosts =
        isPassive(verb) || isCaused
        ? verb.lowerBound..<verb.lowerBound : start..<verb.lowerBound
      return EventCore(sentence, title, .ceremony, verb: verb, hosts: hosts, rule("signed"))
    }
  }

  /// Whether a sentence states a time, or an event at which something was done: 开幕式上.
  private func isSituated(_ sentence: Range<Int>) -> Bool {
    if statesTime(sentence) || signsSomewhere(sentence) { return true }
    return words.places(of: "at", in: text, sentence).contains { place in
      isChinese
        ? lastNoun(max(sentence.lowerBound, place.lowerBound - 24)..<place.lowerBound)?
          .range.upperBound == place.lowerBound
        : lastNoun(place.upperBound..<min(sentence.upperBound, place.upperBound + 40)) != nil
    }
  }

  /// 双方在机场签署了交接证书: done, and at a place.
  private func signsSomewhere(_ sentence: Range<Int>) -> Bool {
    guard isChinese else { return false }
    return words.places(of: "sign", in: text, sentence).contains { verb in
      let start = clauseStart(before: verb.lowerBound, in: sentence)
      guard text.has("了", before: verb.upperBound) || text.has("了", at: verb.upperBound),
        let mark = text.firstOffset(of: "在", in: start..<verb.lowerBound)
      else { return false }
      return words.has("here end", in: text, mark..<verb.lowerBound)
        || namesPlace(mark..<verb.lowerBound)
    }
  }

  /// `外长会见大使`, `the minister met the ambassador`, `leaders met in Biarritz` at a stated time.
  func met(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "meet", in: text, sentence).compactMap { verb in
      guard !isPassive(verb), !isRelative(verb), tookPlace(verb, sentence), statesTime(sentence),
        !isUnreal(verb, sentence)
      else { return nil }
      let start = subjectStart(before: verb, in: sentence)
      let end = clauseEnd(after: verb.upperBound, in: sentence)
      let before = start..<verb.lowerBound
      guard namesSomebody(before) else { return nil }
      let meetsOther = namesSomebody(verb.upperBound..<end)
      // 甲与乙会面: both stand before the verb.
      guard meetsOther || (isChinese ? joins(before) : meetsItself(verb)) else { return nil }
      let first = goesOn(verb, from: start) ? verb.lowerBound : start
      let title = text.trimmed(deedStart(first, before: verb.lowerBound)..<end)
      let none = verb.lowerBound..<verb.lowerBound
      let kind: EventKind = meetsOther || isChinese ? .other : .conference
      return EventCore(sentence, title, kind, verb: verb, hosts: none, rule("met"))
    }
  }

  private func joins(_ range: Range<Int>) -> Bool {
    ["与", "同", "和", "跟", "两国", "双方", "三国"].contains { (word: String) in
      text.firstOffset(of: word, in: range) != nil
    }
  }

  /// `The council met on Monday`, `leaders met in Biarritz`.
  private func meetsItself(_ verb: Range<Int>) -> Bool {
    [" in ", " on ", " at ", " to ", " for "].contains { text.has($0, at: verb.upperBound) }
  }

  /// Whether a person, a body or an office is named.
  func namesSomebody(_ range: Range<Int>) -> Bool {
    namesPerson(range)
      || paragraph.mentions(in: range).contains { $0.kind == .organization && !$0.nested }
  }

  /// Whether a person or an office is named.
  func namesPerson(_ range: Range<Int>) -> Bool {
    paragraph.people(in: range).contains { $0.name.upperBound <= range.upperBound }
      || words.has("office", in: text, range)
  }
}
