import CorpusModel

/// Receivers told behind the gift, and by the gift before it.
extension ChineseTransfers {
  /// The gifts of a sentence, each with the receiver that the words behind it tell: …，全部移交某省卫生厅.
  func withLaterReceivers(
    _ transfers: [Transfer],
    in sentence: Range<Int>,
    groups: inout GroupList
  ) -> [Transfer] {
    var found = transfers
    for index in found.indices where found[index].recipients.isEmpty {
      let end = max(found[index].end, found[index].list.end)
      let next = index + 1 < found.count ? found[index + 1].range.lowerBound : sentence.upperBound
      guard end < next,
        let read = laterReceiver(in: end..<next, except: found[index].donors, groups: &groups)
      else { continue }
      found[index].recipients = read.ids
      found[index].countries = read.countries
      if found[index].status == .raised { found[index].status = .given }
    }
    return found
  }

  private func laterReceiver(
    in range: Range<Int>,
    except donors: [EntityID],
    groups: inout GroupList
  ) -> Parties? {
    var rest = range
    while let word = words["later goal"].first(in: text, rest) {
      rest = word.upperBound..<range.upperBound
      guard !paragraph.isInName(word.lowerBound),
        let read = place(
          at: word.upperBound,
          in: word.upperBound..<range.upperBound,
          groups: &groups
        ),
        !read.parties.ids.isEmpty, !read.parties.ids.contains(where: donors.contains)
      else { continue }
      return read.parties
    }
    return nil
  }

  /// The hospital, school or camp that a sentence opens in: 在海岸医院，代表团递交了….
  func hall(of clause: GivingClause, groups: inout GroupList) -> Parties? {
    let start = words["opening"].trimStart(clause.sentence, in: text).lowerBound
    guard text.has("在", at: start) else { return nil }
    let end = clauseEnd(after: start, in: clause.sentence)
    guard end < clause.trigger.range.lowerBound, end - start <= 60,
      words["hall"].ends(in: text, before: end)
    else { return nil }
    let found = parties.read(start + 3..<end, groups: &groups)
    return found.ids.isEmpty ? nil : found
  }

  /// Where the giver went in a clause before: 走进青峰小学，捐赠书包300个; 为支援灾区，甲捐款50万元.
  func visited(_ clause: GivingClause, groups: inout GroupList) -> Parties? {
    let before = clause.start..<max(clause.start, lastClause(clause.before).lowerBound)
    var rest = before
    var found: Parties?
    while let word = words["visiting"].first(in: text, rest) {
      rest = word.upperBound..<max(word.upperBound, before.upperBound)
      guard !paragraph.isInName(word.lowerBound),
        !words["noun lead"].ends(in: text, before: word.lowerBound),
        let read = place(at: word.upperBound, in: clause.sentence, groups: &groups),
        read.end <= before.upperBound, !read.parties.ids.isEmpty,
        clauseEnd(after: word.upperBound, in: clause.sentence) - read.end <= 18
      else { continue }
      found = read.parties
    }
    return found
  }

  /// Where a giver begins behind a verb of passing on, and who is passed something on to: 向灾民转交|海岸集团|捐赠的大米.
  func passedOn(
    _ clause: GivingClause,
    groups: inout GroupList
  ) -> (givers: [EntityID], receivers: Parties)? {
    let verb = clause.trigger.range
    let near = lastClause(clause.before)
    guard text.has("的", at: verb.upperBound), let word = words["passing"].last(in: text, near),
      word.upperBound < verb.lowerBound, !paragraph.isInName(word.lowerBound)
    else { return nil }
    let start = text.has("了", at: word.upperBound) ? word.upperBound + 3 : word.upperBound
    let givers = parties.read(start..<verb.lowerBound, groups: &groups)
    guard !givers.ids.isEmpty else { return nil }
    var passing = clause
    passing.trigger.range = word
    return (givers.ids, recipientBefore(passing, groups: &groups).parties)
  }

  /// Who spoke, where a clause only says that somebody did: 某会秘书长某某表示，….
  func speaker(of clause: Range<Int>) -> [EntityID]? {
    guard words["report"].ends(in: text, before: clause.upperBound) else { return nil }
    let start = words["opening"].trimStart(clause, in: text).lowerBound
    let isPronoun =
      words["third person"].stands(in: text, at: start) && clause.upperBound - start <= 24
    let earlier = isPronoun ? paragraph.people.last { $0.name.upperBound <= start } : nil
    guard let person = paragraph.people(in: clause).last ?? earlier else { return nil }
    let body =
      person.offices.lazy.compactMap(\.organization).first
      ?? document[person.entity].organization
      ?? person.offices.lazy.compactMap(\.country).first
    return body.map { [$0] } ?? []
  }

  private var document: AnnotatedDocument { parties.document }

  /// Where those begin for whom a person acts: 副外长某某代表|乌拉圭政府.
  func behindOfficer(_ range: Range<Int>) -> Int {
    guard let word = text.firstOffset(of: "代表", in: range), word + 6 < range.upperBound,
      !paragraph.isInName(word),
      paragraph.people.contains(where: {
        $0.whole.lowerBound >= range.lowerBound
          && ($0.name.upperBound == word || $0.whole.upperBound == word)
      }),
      let name = parties.outermost(in: word + 6..<range.upperBound).first,
      name.range.lowerBound == word + 6, name.kind != .person
    else { return range.lowerBound }
    return word + 6
  }

  /// Where the name begins behind what it consists of: 由10名队员组成的援助队.
  func behindMembers(_ range: Range<Int>) -> Int {
    for word: String in ["组成的", "构成的"] {
      if let whole = text.firstOffset(of: word, in: range), !paragraph.isInName(whole),
        whole + word.utf8.count < range.upperBound
      {
        return whole + word.utf8.count
      }
    }
    return range.lowerBound
  }
}
