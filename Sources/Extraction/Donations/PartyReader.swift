import CorpusModel

/// The parties named in a passage, and new entities for those without a name.
struct Parties: Sendable {
  var ids: [EntityID] = []
  var countries: [EntityID] = []

  mutating func add(_ id: EntityID) {
    if !ids.contains(id) { ids.append(id) }
  }

  mutating func addCountry(_ id: EntityID) {
    if !countries.contains(id) { countries.append(id) }
  }
}

/// Reads who is named in a passage that tells givers or receivers.
///
/// A class, so that what captures it holds one reference.
final class PartyReader: Sendable {
  let document: AnnotatedDocument
  let paragraph: AnnotatedParagraph

  init(document: AnnotatedDocument, paragraph: AnnotatedParagraph) {
    self.document = document
    self.paragraph = paragraph
  }

  var text: [UInt8] { paragraph.plain }
  var isChinese: Bool { paragraph.language.isChinese }
  var words: GivingWords { isChinese ? .chinese : .english }

  /// The parties of a passage: names, and noun phrases where a part has no name and `accepts` takes
  /// it for a party.
  func read(
    _ range: Range<Int>,
    groups: inout GroupList,
    accepts: (Range<Int>) -> Bool = { _ in true }
  ) -> Parties {
    var parties = Parties()
    var hasNames = false
    let pieces = pieces(of: text.trimmed(withoutSummary(range)))
    if let one = toldTogether(pieces.map { bare($0.range) }, groups: &groups) { return one }
    for piece in pieces {
      var bare = bare(piece.range)
      guard !bare.isEmpty else { continue }
      let mentions = outermost(in: bare)
      if mentions.isEmpty, describesNext(piece.range, in: range) { continue }
      if isSeat(bare, mentions, of: parties.ids.last) || isWhere(piece.range, after: parties) {
        continue
      }
      if mentions.isEmpty, hasNames {
        if isChinese, piece.followsList {
          bare = words["summary lead"].trimStart(bare, in: text)
          if !words["people noun"].ends(in: text, before: bare.upperBound) { continue }
        } else if sumsUp(bare), !isGroup(parties.ids.last) {
          continue
        }
      }
      hasNames = hasNames || !mentions.isEmpty
      addCountries(of: bare, to: &parties)
      add(bare, mentions, groups: &groups, accepts: accepts, to: &parties)
    }
    return parties
  }

  /// A piece without the words around it; names stay whole.
  private func bare(_ piece: Range<Int>) -> Range<Int> {
    let names = outermost(in: piece)
    // 共同行动 is no 行动 of several.
    let isWhole = words["inseparable"].stands(in: text, at: piece.lowerBound)
    var result = words["party end"].trimEnd(
      isWhole ? piece : words["party lead"].trimStart(piece, in: text),
      in: text
    )
    if let first = names.first, first.range.lowerBound < result.lowerBound {
      result = first.range.lowerBound..<max(result.upperBound, first.range.upperBound)
    }
    if let last = names.last, last.range.upperBound > result.upperBound {
      result = min(result.lowerBound, last.range.lowerBound)..<last.range.upperBound
    }
    return result
  }

  private func add(
    _ piece: Range<Int>,
    _ mentions: [EntityMention],
    groups: inout GroupList,
    accepts: (Range<Int>) -> Bool,
    to parties: inout Parties
  ) {
    if let quoted = quotedName(piece, mentions) {
      parties.add(groups.id(of: paragraph.string(quoted)))
      return
    }
    if let both = committees(piece, groups: &groups) {
      both.forEach { parties.add($0) }
      return
    }
    let mentions = abroad(mentions)
    guard let last = mentions.last else {
      let meant = meant(by: piece)
      meant.forEach { parties.add($0) }
      guard meant.isEmpty, accepts(piece), let name = groupName(piece) else { return }
      parties.add(groups.id(of: name))
      return
    }
    if let place = placeWithin(piece, mentions) {
      parties.add(groups.id(of: paragraph.string(place)))
      return
    }
    if namesMore(piece, than: mentions) {
      guard let name = groupName(piece) else { return }
      parties.add(groups.id(of: name))
      return
    }
    // 日本东京: the country and the place in it.
    for mention in mentions.dropLast()
    where (mention.kind == .country || isChain(mention, last) == false)
      && !isHome(mention, of: last) && !isOrigin(mention, of: last)
    {
      parties.add(mention.entity)
    }
    parties.add(whole(of: last))
  }

  /// The name in quotation marks that a piece is, where no finder knew it as a whole.
  private func quotedName(_ piece: Range<Int>, _ mentions: [EntityMention]) -> Range<Int>? {
    guard isChinese, mentions.count > 1,
      let quotation = paragraph.quotations.first(where: {
        $0.outer.lowerBound == piece.lowerBound && $0.outer.upperBound >= piece.upperBound
          && $0.inner.upperBound <= piece.upperBound
      }), words["giver noun"].ends(in: text, before: quotation.inner.upperBound)
    else { return nil }
    return quotation.inner
  }

  /// Whether nothing but the end of one name and the beginning of the next stands between them.
  private func isChain(_ first: EntityMention, _ second: EntityMention) -> Bool {
    let gap = first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)
    return text.trimmed(gap).count <= 1
  }

  /// Whether a piece names more than its names: 缅甸民众, `flood survivors in Sindh`; or a name that
  /// is put together from a place and a head: 吉林省|友协.
  private func namesMore(_ piece: Range<Int>, than mentions: [EntityMention]) -> Bool {
    guard let first = mentions.first, let last = mentions.last else { return true }
    let rest = text.trimmed(last.range.upperBound..<max(last.range.upperBound, piece.upperBound))
    if isChinese {
      if mentions.count > 1, last.kind == .organization, first.kind == .place,
        isChain(first, last), rest.isEmpty
      {
        return true
      }
      if isSomebody(rest) || (text.has("民", at: rest.lowerBound) && rest.count == 3) { return true }
      guard rest.count >= 6, !isOffice(rest), !text.has("这", at: rest.lowerBound) else {
        return false
      }
      return words["receiver noun"].ends(in: text, before: piece.upperBound)
        || words["giver noun"].ends(in: text, before: piece.upperBound)
    }
    let lead = text.trimmed(piece.lowerBound..<max(piece.lowerBound, first.range.lowerBound))
    if last.kind == .organization || last.kind == .person { return false }
    if ["giver noun", "giving people"].contains(where: { words[$0].stands(in: text, rest) }) {
      return true
    }
    // `Lebanese living in Brazil`
    if text.has(" in ", before: first.range.lowerBound),
      paragraph.mentions(in: lead).contains(where: { $0.form == .adjective })
    {
      return true
    }
    return lead.count >= 4 && words["receiver noun"].stands(in: text, lead)
      || lead.count >= 4 && words["giver noun"].stands(in: text, lead)
      || lead.count >= 4 && SpeechWords.english.lastGroup(in: paragraph.text, range: lead) != nil
      || words["receiver noun"].stands(in: text, rest)
  }

  /// Whether words behind a name only say who that is: 先生, 会长.
  private func isOffice(_ rest: Range<Int>) -> Bool {
    if text.has("一家", at: rest.lowerBound) {
      return rest.count <= 9
    }
    return ["先生", "女士", "夫妇", "本人", "个人"].contains { text.has($0, at: rest.lowerBound) }
  }

  /// Only the names of a passage, without those that a word of passing on stands before.
  func named(_ range: Range<Int>, except list: WordList) -> Parties {
    var parties = Parties()
    for mention in outermost(in: range) where mention.kind != .place {
      let start = text.trimmed(range.lowerBound..<mention.range.lowerBound).upperBound
      if list.ends(in: text, before: mention.range.lowerBound) || list.ends(in: text, before: start)
      {
        continue
      }
      parties.add(mention.entity)
      if let country = country(of: mention) { parties.addCountry(country) }
    }
    return parties
  }

  /// The names of a range that stand in no longer name.
  func outermost(in range: Range<Int>) -> [EntityMention] {
    paragraph.mentions(in: range).filter { mention in
      !mention.nested && mention.form != .adjective && !isBracketed(mention)
    }
  }

  /// 某某集团（中国）: the country in brackets behind a name only says which branch of it is meant.
  private func isBracketed(_ mention: EntityMention) -> Bool {
    guard mention.kind == .country || mention.kind == .place, mention.range.lowerBound > 3 else {
      return false
    }
    let start = mention.range.lowerBound
    let end = mention.range.upperBound
    guard
      text.has("（", before: start) && text.has("）", at: end)
        || text.has("(", before: start) && text.has(")", at: end)
    else { return false }
    let mark = text.has("(", before: start) ? start - 1 : start - 3
    return paragraph.mentions.contains {
      $0.kind == .organization && (mark - 1...mark).contains($0.range.upperBound)
    }
  }

  /// The country of a name: itself, or that of the organization, the person or the place.
  func country(of mention: EntityMention) -> EntityID? {
    mention.kind == .country ? mention.entity : document[mention.entity].country
  }

  /// The organizations of those named last before an offset, joined speakers together: whom `we`
  /// means.
  func speakers(before offset: Int) -> [EntityID] {
    let finder = SpeakerFinder(document: document, paragraph: paragraph)
    guard let person = paragraph.people.last(where: { $0.name.upperBound <= offset }) else {
      return speaker(before: offset).map { [$0] } ?? []
    }
    let joined = finder.coordinated(endingWith: person).compactMap(\.organization)
    var found: [EntityID] = []
    for id in joined where !found.contains(id) { found.append(id) }
    return found.isEmpty ? speaker(before: offset).map { [$0] } ?? [] : found
  }

  /// The organization of the person named last before an offset: whom `we` means.
  func speaker(before offset: Int) -> EntityID? {
    guard let person = paragraph.people.last(where: { $0.name.upperBound <= offset }) else {
      let finder = SpeakerFinder(document: document, paragraph: paragraph)
      return paragraph.speaker.flatMap { finder.speaker(named: $0)?.organization }
    }
    return person.offices.lazy.compactMap(\.organization).first
      ?? document[person.entity].organization
  }

  /// Whether a passage counts so many givers or receivers that its gift is a total: 20多个国家.
  func countsMany(in range: Range<Int>) -> Bool {
    paragraph.figures(in: range).contains { figure in
      switch figure.unit {
      case "country", "organization", "company": figure.value.double >= 10
      case _: false
      }
    }
  }

  /// Whether a party has no name: 28个亚洲国家 does not open a list that 9个美洲国家 would sum up.
  private func isGroup(_ id: EntityID?) -> Bool {
    id.map { $0.index >= document.entities.count } ?? false
  }

  /// Whether a piece only sums up the names before it: 20多个国家, `other countries`.
  private func sumsUp(_ piece: Range<Int>) -> Bool {
    if isChinese {
      return ["国家", "国", "地区", "城市", "地", "国家和地区", "省市"].contains {
        text.has($0, before: piece.upperBound)
      } && piece.count <= 60
    }
    return ["other", "others", "regions", "areas", "elsewhere", "beyond", "more"].contains {
      text.has($0, at: piece.lowerBound)
    }
  }

  func addCountries(of piece: Range<Int>, to parties: inout Parties) {
    // 深圳的国际友城 are elsewhere.
    if isChinese, words["elsewhere"].ends(in: text, before: piece.upperBound) { return }
    for mention in paragraph.mentions(in: piece) {
      switch mention.kind {
      case .country:
        // `overseas Chinese` are of no country that gets something.
        if mention.form == .adjective, text.has("overseas ", before: mention.range.lowerBound) {
          continue
        }
        parties.addCountry(mention.entity)
      case .organization, .place, .person:
        if !mention.nested, let country = document[mention.entity].country {
          parties.addCountry(country)
        }
      case .group: break
      }
    }
  }

  /// The words of a group without those around them; nil where they cannot be a name.
  private func groupName(_ piece: Range<Int>) -> String? {
    guard piece.count >= (isChinese ? 6 : 3), piece.count <= 96 else { return nil }
    if isChinese, text.has("的", before: piece.upperBound) { return nil }
    if words["no occasion"].ends(in: text, before: piece.upperBound) { return nil }
    return paragraph.string(withoutHome(piece))
  }

  /// `9 sister cities including A and B`: the names alone.
  private func withoutSummary(_ range: Range<Int>) -> Range<Int> {
    guard !isChinese else { return range }
    for word: String in [" including ", " such as "] {
      let form = Array(word.utf8)
      if let offset = text.firstOffset(of: form, in: range),
        outermost(in: range.lowerBound..<offset).isEmpty,
        !outermost(in: offset..<range.upperBound).isEmpty
      {
        return offset + form.count..<range.upperBound
      }
    }
    return range
  }

  private struct Piece {
    var range: Range<Int>
    /// Whether it stands right behind 等.
    var followsList: Bool
  }

  /// The parts of a passage between joining words, which do not count inside names and quotations.
  private func pieces(of range: Range<Int>) -> [Piece] {
    var pieces: [Piece] = []
    var start = range.lowerBound
    var offset = start
    var followsList = false
    let names = outermost(in: range)
    let (inseparable, joints) = (words["inseparable"], words["joint"])
    while offset < range.upperBound {
      if let end = wholeEnd(at: offset, names) {
        offset = end
        continue
      }
      if let length = inseparable.length(in: text, at: offset) {
        offset += length
        continue
      }
      guard let length = jointLength(joints, at: offset) else {
        offset = text.nextCharacter(after: offset)
        continue
      }
      if start < offset { pieces.append(Piece(range: start..<offset, followsList: followsList)) }
      followsList = text.has("等", at: offset)
      offset += length
      start = offset
    }
    if start < range.upperBound {
      pieces.append(Piece(range: start..<range.upperBound, followsList: followsList))
    }
    return pieces
  }

  /// Where the name ends that an offset stands in, or the quotation that begins there.
  private func wholeEnd(at offset: Int, _ names: [EntityMention]) -> Int? {
    let name = names.firstPosition { $0.range.upperBound > offset }
    if name < names.count, names[name].range.contains(offset) {
      return names[name].range.upperBound
    }
    let quotations = paragraph.quotations
    let next = quotations.firstPosition { $0.outer.lowerBound >= offset }
    guard next < quotations.count, quotations[next].outer.lowerBound == offset else { return nil }
    return quotations[next].outer.upperBound
  }

  private func jointLength(_ joints: WordList, at offset: Int) -> Int? {
    guard let length = joints.length(in: text, at: offset) else { return nil }
    let next = offset + 1
    if text[offset] == 0x2C, next < text.count, (0x30...0x39).contains(text[next]) { return nil }
    if isChinese, text.has("同", at: offset), !outermostBegins(at: offset + length) { return nil }
    return length
  }

  private func outermostBegins(at offset: Int) -> Bool {
    !paragraph.mentions(at: offset).isEmpty
  }
}
