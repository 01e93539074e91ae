import CorpusModel

/// Bodies that speak under a noun: `the agency`, 该机构.
extension SpeakerFinder {
  /// `the agency said`: the body of that kind named last before, where the phrase is nothing but the noun.
  func bodyMeant(from start: Int, to end: Int) -> SpeechSubject? {
    let range = text.trimmed(start..<max(start, end))
    guard range.count > 4,
      text.has("the ", at: range.lowerBound) || text.has("The ", at: range.lowerBound)
    else { return nil }
    var noun = paragraph.string(range.lowerBound + 4..<range.upperBound)
    // `The charity welcomed the news and said`.
    if text.has(" and", before: range.upperBound), !text[range].contains(0x2C), range.count < 120,
      let first = noun.split(separator: " ").first
    {
      noun = String(first)
    }
    guard noun.isOne(of: .bodyNoun), let body = bodyNamed(before: range.lowerBound, as: noun) else {
      return nil
    }
    return .named([body], range: start..<end)
  }

  /// 该机构表示: the body named last before.
  func chineseBodyMeant(from start: Int, to end: Int) -> SpeechSubject? {
    guard text.has("该", at: start),
      let word = NameWords.standard[.thatBody].filter({ text.has($0, at: start) }).max(by: {
        $0.utf8.count < $1.utf8.count
      }), case let told = start + word.utf8.count, told <= end,
      case let gap = text.trimmed(told..<end),
      gap.isEmpty || isAdverbial(gap),
      let body = bodyNamed(before: start, as: String(word.dropFirst()))
    else { return nil }
    return .named([body], range: start..<end)
  }

  /// `a spokeswoman for the organization`: the body of that kind named last before.
  func bodyServed(_ tail: Range<Int>) -> EntityID? {
    guard
      let word = ["for the ", "of the ", "at the "].first(where: {
        text.has($0, at: tail.lowerBound)
      }), case let start = tail.lowerBound + word.utf8.count, start < tail.upperBound,
      case let noun = paragraph.string(start..<tail.upperBound), noun.isOne(of: .bodyNoun)
    else { return nil }
    return bodyNamed(before: tail.lowerBound, as: noun)?.organization
  }

  private func bodyNamed(before offset: Int, as noun: String) -> Speaker? {
    let places = document.context(of: paragraph).paragraphs.reversed().filter {
      document.paragraphs[$0].id <= paragraph.id
        && paragraph.id.index - document.paragraphs[$0].id.index <= 3
    }
    for index in places {
      let place = document.paragraphs[index]
      let named = place.mentions.last { mention in
        mention.kind == .organization && !mention.nested && mention.form != .generic
          && (place.id < paragraph.id || mention.range.upperBound <= offset)
          && fits(document[mention.entity], noun)
      }
      if let named { return speaker(body: named.entity) }
    }
    return nil
  }

  private func speaker(body: EntityID) -> Speaker {
    var speaker = Speaker(name: document[body].name, entity: body)
    speaker.organization = body
    speaker.country = document[body].country
    return speaker
  }

  /// Whether a noun may call a body so.
  private func fits(_ body: Entity, _ noun: String) -> Bool {
    if body.name.lowercased().contains(noun) { return true }
    guard let kind = body.organizationKind else { return false }
    switch kind {
    case .media: return ["newspaper", "社"].contains(noun)
    case .company: return ["company", "firm", "bank", "airline", "公司", "集团", "企业"].contains(noun)
    case .hospital: return ["hospital", "医院", "院"].contains(noun)
    case .university: return ["university", "school", "institute", "学校", "校", "院"].contains(noun)
    case .party: return ["party"].contains(noun)
    case .government:
      return ["ministry", "agency", "commission", "council", "regulator", "部", "局", "机构"].contains(
        noun
      )
    case .foundation:
      return ["foundation", "fund", "trust", "charity", "会", "机构", "组织"].contains(noun)
    case .international:
      return ["agency", "organization", "organisation", "body", "机构", "组织"].contains(noun)
    case .association, .other:
      return [
        "charity", "group", "organization", "organisation", "association", "agency", "network",
        "alliance", "union", "team", "club", "society", "会", "机构", "组织", "协会", "队", "团", "中心",
      ].contains(noun)
    }
  }
}
