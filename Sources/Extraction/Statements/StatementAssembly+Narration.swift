import Calendar
import CorpusModel

/// Where reported speech ends: at the first sentence that is the narrator's again.
extension StatementAssembly {
  /// Whether a sentence tells what somebody else did: it opens with another name, or with a name and a
  /// verb of narration.
  private func tellsOther(_ sentence: Range<Int>) -> Bool {
    let text = paragraph.searched
    let words: SpeechWords = paragraph.language.isChinese ? .chinese : .english
    let start = text.trimmed(sentence).lowerBound
    let clause = start..<min(sentence.upperBound, start + 120)
    let narrates = words.narrationVerbs.stands(in: text, clause)
    guard narrates, !isFirstPerson(from: sentence.upperBound) else { return false }
    let names = paragraph.mentions(in: clause).filter { !$0.nested && $0.kind != .place }
    if let first = names.first, first.range.lowerBound - start <= 24 { return true }
    guard let group = words.firstGroup(in: text, range: clause) else { return false }
    return group.lowerBound - start <= 45 && names.isEmpty
  }

  /// Whether a sentence stands behind words in quotation marks that end a sentence, and is none itself: the
  /// speaker's own words are over.
  private func standsBehindQuotation(_ sentence: Range<Int>, from: Int) -> Bool {
    guard !opensWithQuotation(sentence) else { return false }
    let end = paragraph.text.trimmed(0..<sentence.lowerBound).upperBound
    let next = paragraph.quotations.firstPosition { $0.outer.upperBound >= end }
    guard next < paragraph.quotations.count else { return false }
    let quotation = paragraph.quotations[next]
    return quotation.outer.upperBound == end && quotation.outer.lowerBound > from
      && quotation.inner.count >= 24
      && ["。", "！", "？", "…", ".", "!", "?"].contains {
        paragraph.text.has($0, before: quotation.inner.upperBound)
      }
  }

  /// 红十字会则…: a sentence that turns to somebody else.
  private func turnsToOther(_ sentence: Range<Int>) -> Bool {
    guard paragraph.language.isChinese else { return false }
    let start = paragraph.text.trimmed(sentence).lowerBound
    return paragraph.mentions(at: start).contains {
      $0.kind != .place && paragraph.searched.has("则", at: $0.range.upperBound)
    } || isContrasted(start..<min(sentence.upperBound, start + 120))
  }

  /// 九龙城一家店东某某则…: somebody named further on in the first clause.
  private func isContrasted(_ clause: Range<Int>) -> Bool {
    let text = paragraph.searched
    let end = text.firstOffset(of: "，", in: clause) ?? clause.upperBound
    return paragraph.people(in: clause).contains {
      $0.name.upperBound < end && text.has("则", at: $0.name.upperBound)
    }
  }

  /// 协会同时赠送了…, 某会8日决定…: a sentence that opens with another body than the speaker's and tells what it did.
  private func tellsOfBody(_ sentence: Range<Int>, _ speakers: [Speaker]) -> Bool {
    guard paragraph.language.isChinese, !isFirstPerson(in: sentence) else { return false }
    let text = paragraph.searched
    let start = text.trimmed(sentence).lowerBound
    guard
      let body = paragraph.mentions(in: start..<min(sentence.upperBound, start + 31)).first(where: {
        $0.kind == .organization && !$0.nested
      }), isSubject(body, from: start),
      !speakers.contains(where: { $0.organization == body.entity })
    else { return false }
    let clause = body.range.upperBound..<min(sentence.upperBound, body.range.upperBound + 120)
    return SpeechWords.chinese.deeds.stands(in: text, clause)
  }

  /// Whether a sentence tells something of who speaks: it opens with a pronoun and has no verb of speech.
  private func tellsOfSpeaker(_ sentence: Range<Int>) -> Bool {
    let text = paragraph.searched
    let start = text.trimmed(sentence).lowerBound
    let isChinese = paragraph.language.isChinese
    let pronouns = isChinese ? ["他", "她"] : ["He ", "She ", "His ", "Her "]
    let isLast = paragraph.text.trimmed(sentence.upperBound..<paragraph.text.count).isEmpty
    guard isLast, pronouns.contains(where: { text.has($0, at: start) }),
      !text.has("他们", at: start),
      !paragraph.quotations.contains(where: { sentence.contains($0.outer.lowerBound) })
    else { return false }
    let verbs = isChinese ? SpeechVerbs.chinese : SpeechVerbs.english
    return verbs.cues(in: text, range: sentence, hidden: []).isEmpty
  }

  /// Whether a sentence opens with words in quotation marks.
  private func opensWithQuotation(_ sentence: Range<Int>) -> Bool {
    let next = paragraph.quotations.firstPosition { $0.outer.lowerBound >= sentence.lowerBound }
    return next < paragraph.quotations.count
      && paragraph.quotations[next].outer.lowerBound == sentence.lowerBound
  }

  /// Whether the text from an offset on is the speaker's own: 我们相信….
  func isFirstPerson(from offset: Int) -> Bool {
    isFirstPerson(in: offset..<paragraph.text.count)
  }

  private func isFirstPerson(in range: Range<Int>) -> Bool {
    let words =
      paragraph.language.isChinese
      ? ["我们", "我将", "我也", "我对", "我还", "我相"] : [" I ", " we ", "We ", " my ", " our ", "Our "]
    return words.contains { word in
      paragraph.searched.firstOffset(of: word, in: range) != nil
    }
  }

  /// Whether a body opens a sentence, but for a clause or a day before it.
  private func isSubject(_ body: EntityMention, from start: Int) -> Bool {
    let before = start..<body.range.lowerBound
    return before.isEmpty || paragraph.searched.has("，", before: before.upperBound)
      || paragraph.dates.contains { $0.evidence.range.upperBound == before.upperBound }
  }

  /// Where the narrator goes on after reported speech that began at `from`: the first later sentence
  /// that opens like narration, or `end`.
  func narrationStart(
    after from: Int,
    before end: Int,
    isShort: Bool,
    _ speakers: [Speaker]
  ) -> Int {
    // 本会将…。我们…: a body speaks on.
    let endsSoon = isShort && !isFirstPerson(in: from..<max(from, end))
    for sentence in paragraph.sentences where sentence.lowerBound > from {
      guard sentence.lowerBound < end else { break }
      if resumesNarration(paragraph, at: sentence) || tellsOther(sentence)
        || standsBehindQuotation(sentence, from: from) || turnsToOther(sentence)
        || tellsOfSpeaker(sentence) || tellsOfBody(sentence, speakers)
        || endsSoon && !opensWithQuotation(sentence) && !goesOn(sentence)
        || leavesSpeech(sentence, before: end)
      {
        return sentence.lowerBound
      }
    }
    return max(from, end)
  }

  /// 而且，…: a sentence that goes on with the one before.
  private func goesOn(_ sentence: Range<Int>) -> Bool {
    let start = paragraph.text.trimmed(sentence).lowerBound
    return ["而且", "并且", "并，", "但是", "但，", "因此", "其中"].contains {
      paragraph.searched.has($0, at: start)
    }
  }

  /// `About 90 people attended.`: an English sentence that nothing ties to what was said before it.
  private func leavesSpeech(_ sentence: Range<Int>, before end: Int) -> Bool {
    guard !paragraph.language.isChinese, !opensWithQuotation(sentence),
      !isFirstPerson(in: sentence.lowerBound..<end)
    else { return false }
    let start = paragraph.text.trimmed(sentence).lowerBound
    let ties = [
      "He ", "She ", "They ", "It ", "This ", "These ", "Those ", "That ", "Such ", "But ", "And ",
      "Also", "Moreover", "However", "Therefore", "Thus", "Besides", "In addition", "Furthermore",
      "At the same time", "Meanwhile", "Only ", "If ", "His ", "Her ", "Their ", "Its ",
      "Otherwise",
      "Instead", "For example", "Second", "First", "Third", "Finally", "So ", "Yet ", "Nor ", "Or ",
      "Currently", "At present", "Now ", "There ", "We ", "I ", "Another ",
    ]
    return !ties.contains { paragraph.text.has($0, at: start) }
  }
}
