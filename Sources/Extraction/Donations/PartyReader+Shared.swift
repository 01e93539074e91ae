import CorpusModel

/// Parties that share a part of their name, and names that only say where a party is.
extension PartyReader {
  /// Parties whose pieces belong together; nil where each piece is a party of its own.
  func toldTogether(_ pieces: [Range<Int>], groups: inout GroupList) -> Parties? {
    guard pieces.count > 1 else { return nil }
    if let shared = sharingHead(pieces, groups: &groups) { return shared }
    var parties = Parties()
    if let whole = joinedGroup(pieces) ?? groupOfPlaces(pieces) ?? withVagueRest(pieces) {
      addCountries(of: whole, to: &parties)
      parties.add(groups.id(of: paragraph.string(whole)))
      return parties
    }
    return nil
  }

  /// Bodies that several places have in common: 北京、天津、上海三地|总工会, 三国红十字会.
  func sharingHead(_ pieces: [Range<Int>], groups: inout GroupList) -> Parties? {
    guard isChinese, pieces.count > 1, let last = pieces.last,
      let name = outermost(in: last).first, name.range.lowerBound == last.lowerBound,
      let head = sharedHead(behind: name.range.upperBound, to: last.upperBound),
      pieces.dropLast().allSatisfy({ piece in outermost(in: piece).contains { $0.range == piece } })
    else { return nil }
    let places = pieces.dropLast() + [name.range]
    var found = Parties()
    for place in places {
      let whole = paragraph.string(place) + paragraph.string(head)
      found.add(known(whole) ?? groups.id(of: whole))
      guard let mention = paragraph.mentions(in: place).first(where: { $0.range == place }),
        let country = country(of: mention)
      else { continue }
      found.addCountry(country)
    }
    return found
  }

  /// The head behind a number of places: 三地|总工会, 两国|疾控部门.
  private func sharedHead(behind start: Int, to end: Int) -> Range<Int>? {
    let rest = text.trimmed(start..<max(start, end))
    guard let count = words["shared count"].length(in: text, at: rest.lowerBound) else {
      return nil
    }
    let head = text.trimmed(rest.lowerBound + count..<max(rest.lowerBound + count, rest.upperBound))
    guard head.count >= 6, words["shared head"].ends(in: text, before: head.upperBound),
      outermost(in: head).allSatisfy({ $0.kind == .organization })
    else { return nil }
    return head
  }

  private func known(_ name: String) -> EntityID? {
    document.entities.firstIndex { $0.kind == .organization && $0.names.contains(name) }.map {
      EntityID($0)
    }
  }

  /// A committee of a place and its government told as one: 金山区委|区政府, 文山州州委、州政府.
  func committees(_ piece: Range<Int>, groups: inout GroupList) -> [EntityID]? {
    guard isChinese, text.has("政府", before: piece.upperBound) else { return nil }
    let unit = piece.upperBound - 9
    guard unit > piece.lowerBound + 6, text.has("委", before: unit),
      ["省", "市", "区", "县", "州", "镇", "乡", "旗"].contains(where: {
        text.has($0, at: unit) && text.has($0, at: unit - 6)
      })
    else { return nil }
    let place = paragraph.string(piece.lowerBound..<unit - 3)
    return [groups.id(of: place + "委"), groups.id(of: place + "政府")]
  }

  /// People told by what they are and the places they are in: `food banks in California and Oregon`.
  func groupOfPlaces(_ pieces: [Range<Int>]) -> Range<Int>? {
    guard !isChinese, pieces.count > 1, let first = pieces.first, let last = pieces.last,
      let place = outermost(in: first).last, place.range.upperBound == first.upperBound,
      outermost(in: first).allSatisfy({ $0.kind == .place || $0.kind == .country }),
      [" in ", " of ", " from ", " across "].contains(where: {
        text.has($0, before: place.range.lowerBound)
      }), words["receiver noun"].stands(in: text, first.lowerBound..<place.range.lowerBound),
      pieces.dropFirst().allSatisfy(isPlace)
    else { return nil }
    return first.lowerBound..<last.upperBound
  }

  /// A group and those only told as belonging to it: 30个省的侨联及相关单位, `federations and relevant units in 30
  /// provinces`.
  private func withVagueRest(_ pieces: [Range<Int>]) -> Range<Int>? {
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1,
      words["vague rest"].stands(in: text, at: pieces[1].lowerBound),
      pieces.allSatisfy({ outermost(in: $0).isEmpty }), last.upperBound - first.lowerBound <= 150,
      words["receiver noun"].ends(in: text, before: first.upperBound)
        || paragraph.figures(in: first).first?.evidence.range.lowerBound == first.lowerBound
        || !isChinese
    else { return nil }
    return first.lowerBound..<last.upperBound
  }

  /// The names of a piece without the country that somebody is posted to: 中国驻|尼泊尔|大使某某.
  func abroad(_ mentions: [EntityMention]) -> [EntityMention] {
    guard isChinese, mentions.count > 1 else { return mentions }
    let own = mentions.filter {
      ($0.kind != .country && $0.kind != .place) || !text.has("驻", before: $0.range.lowerBound)
    }
    return own.isEmpty ? mentions : own
  }

  /// Whether a piece only says where the party before it is: `Farmers of Alberta, in Canada,`.
  func isWhere(_ piece: Range<Int>, after parties: Parties) -> Bool {
    let start = text.trimmed(piece).lowerBound
    return !isChinese && !parties.ids.isEmpty && text.has("in ", at: start)
      && outermost(in: piece).contains { $0.range.lowerBound <= start + 7 }
  }

  private func isPlace(_ piece: Range<Int>) -> Bool {
    outermost(in: piece).contains {
      $0.range == piece && ($0.kind == .place || $0.kind == .country)
    }
  }

  /// Whether a name only says where the person behind it is from: 旅居巴西的江苏籍华侨某某.
  func isOrigin(_ name: EntityMention, of next: EntityMention) -> Bool {
    guard isChinese, next.kind == .person, name.kind == .country || name.kind == .place else {
      return false
    }
    let gap = name.range.upperBound..<max(name.range.upperBound, next.range.lowerBound)
    return gap.count <= 45 && words["origin"].stands(in: text, gap)
  }

  /// Whether a name only says where the one behind it is: `Japan's|National Federation`.
  ///
  /// A country before its city is told beside it, so that what went to the country is found: 日本|涩谷区.
  func isHome(_ name: EntityMention, of next: EntityMention) -> Bool {
    guard !isChinese, name.kind == .country || name.kind == .place else { return false }
    // `the Singapore branch of Mercy Relief`
    let gap = name.range.upperBound..<max(name.range.upperBound, next.range.lowerBound)
    if gap.count <= 24, next.kind == .organization, words["branch of"].stands(in: text, gap) {
      return true
    }
    return ["'s ", "’s "].contains { text.has($0, at: name.range.upperBound) }
      && next.kind == .organization && next.range.lowerBound <= name.range.upperBound + 16
  }
}
