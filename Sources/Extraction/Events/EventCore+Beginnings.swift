import CorpusModel

/// The shapes in which a house, a work or a body begins.
extension EventCoreReader {
  /// `大桥7月1日通车`, `the school was inaugurated on 4 October`: a thing begins to serve.
  func opened(_ sentence: Range<Int>) -> [EventCore] {
    let kinds: [EventKind] = [.launch, .project, .ceremony]
    let found = kinds.flatMap { kind in
      words.places(of: "open:" + kind.rawValue, in: text, sentence).compactMap { verb in
        beginning(verb, kind, sentence)
      }
    }
    // 诊所正式启用，部长亲自剪彩: the ribbon is of the opening.
    let isLaunch = found.contains { $0.kind != .ceremony }
    return isLaunch ? found.filter { $0.kind != .ceremony } : found
  }

  /// 基金会成立, `The new school opened on 4 October`: a body or a house begins on a stated day.
  func begun(_ sentence: Range<Int>) -> [EventCore] {
    words.places(of: "begins to serve", in: text, sentence).compactMap { verb in
      guard statesDay(sentence), tookPlace(verb, sentence), !isRelative(verb), !isPassive(verb),
        !isUnreal(verb, sentence), !isInName(verb), !paragraph.isQuoted(verb.lowerBound),
        isChinese
          ? clauseEnd(after: verb.upperBound, in: sentence) <= verb.upperBound + 3
          : opensItself(verb)
      else { return nil }
      let start = clauseStart(before: verb.lowerBound, in: sentence)
      let subject = (isChinese ? start : sentence.lowerBound)..<verb.lowerBound
      guard subject.count >= 9, namesHouse(subject, verb), !countsMany(subject) else { return nil }
      let first = deedStart(subject.lowerBound, before: verb.lowerBound)
      let title = text.trimmed(first..<verb.upperBound)
      let hosts = hostsOfPassive(sentence, verb)
      return EventCore(sentence, title, .launch, verb: verb, hosts: hosts, rule("opened"))
    }
  }

  /// Whether a house or a body is what begins: it stands right before the verb, or before the aside in front of it.
  private func namesHouse(_ subject: Range<Int>, _ verb: Range<Int>) -> Bool {
    if isChinese {
      if words.length(of: "facility", in: text, before: verb.lowerBound) != nil { return true }
      return paragraph.mentions(in: subject).contains {
        $0.kind == .organization && $0.range.upperBound == verb.lowerBound
      }
    }
    let end = text.trimmed(subject).upperBound
    return words.places(of: "facility", in: text, subject).contains { house in
      house.upperBound == end
        || (text.has(", ", at: house.upperBound) && text.has(",", before: end))
    }
  }

  private func beginning(
    _ verb: Range<Int>,
    _ kind: EventKind,
    _ sentence: Range<Int>
  ) -> EventCore? {
    let founders = founders(behind: verb, sentence)
    guard statesTime(sentence) || founders != nil, tookPlace(verb, sentence), !isRelative(verb),
      !isInName(verb), !paragraph.isQuoted(verb.lowerBound)
    else { return nil }
    let clause = clauseStart(before: verb.lowerBound, in: sentence)
    let start = deedStart(clause, before: verb.lowerBound)
    let isWork = kind == .project && statesDay(sentence)
    guard verb.lowerBound - start >= 6 || isWork, verb.lowerBound - start <= 150 else {
      return nil
    }
    let told = isChinese ? verb.upperBound : clauseEnd(after: verb.upperBound, in: sentence)
    let end = statesTime(sentence) ? told : min(told, founders?.lowerBound ?? told)
    let title = text.trimmed(start..<end)
    guard !countsMany(title) else { return nil }
    let hosts = founders ?? hostsOfPassive(sentence, verb)
    return EventCore(sentence, title, kind, verb: verb, hosts: hosts, rule("opened"))
  }

  /// `was established in 2017 under the auspices of A`: who founded it, told with a year only.
  private func founders(behind verb: Range<Int>, _ sentence: Range<Int>) -> Range<Int>? {
    guard !isChinese, text.has(" in ", at: verb.upperBound),
      let year = paragraph.dates(in: verb.upperBound..<verb.upperBound + 5).first
    else { return nil }
    let start = year.evidence.range.upperBound
    for word: String in [" under the auspices of ", " by "] where text.has(word, at: start) {
      let names = start + word.utf8.count..<endOfNames(from: start + word.utf8.count, in: sentence)
      let isNamed = paragraph.mentions(in: names).contains { $0.kind == .organization }
      return isNamed ? names : nil
    }
    return nil
  }

  /// 合作网络是某会响应…倡议，于2017年发起成立: the sentence says what it is, who founded it and when.
  func founded(_ sentence: Range<Int>) -> [EventCore] {
    guard isChinese else { return [] }
    return words.places(of: "founded", in: text, sentence).compactMap { verb in
      let first = text.trimmed(sentence).lowerBound
      let start = clauseStart(before: verb.lowerBound, in: sentence)
      guard let body = paragraph.mentions(at: first).first(where: { $0.kind == .organization }),
        body.range.upperBound < verb.lowerBound, !isRelative(verb), tookPlace(verb, sentence),
        !paragraph.dates(in: start..<verb.lowerBound).isEmpty
      else { return nil }
      let rest = body.range.upperBound..<verb.lowerBound
      let mark = ["是", "由"].compactMap { text.firstOffset(of: $0, in: rest) }.min()
      guard let mark,
        paragraph.mentions(beginningIn: mark + 3..<mark + 9).contains(where: {
          $0.kind == .organization && !$0.nested
        })
      else { return nil }
      let hosts = mark + 3..<verb.lowerBound
      return EventCore(sentence, body.range, .launch, verb: verb, hosts: hosts, rule("opened"))
    }
  }
}
