import CorpusModel

/// Parties told by a head noun or a number alone: 使馆, `the Forum`, 三家基金会.
extension PartyReader {
  /// Those that a piece without a name stands for: the organization before it that ends with its head noun, or
  /// as many as it counts; none where it says something of its own.
  func meant(by piece: Range<Int>) -> [EntityID] {
    if let counted = counted(piece) { return counted }
    let bare = words["head lead"].trimStart(piece, in: text)
    guard !bare.isEmpty, words["short head"].length(in: text, at: bare.lowerBound) == bare.count,
      let found = organization(endingWith: Array(text[bare]), before: piece.lowerBound)
    else { return [] }
    return [found]
  }

  /// The organization a short name stands for that is the end of a longer one named before: `Forum`.
  func whole(of mention: EntityMention) -> EntityID {
    guard mention.kind == .organization, !isChinese,
      !text[mention.range].contains(0x20), paragraph.text[mention.range.lowerBound] != 0x20,
      text.has("the ", before: mention.range.lowerBound)
    else { return mention.entity }
    return organization(
      endingWith: [0x20] + text[mention.range],
      before: mention.range.lowerBound
    ) ?? mention.entity
  }

  /// The organization named last before an offset whose name ends with some words and says more.
  private func organization(endingWith head: [UInt8], before offset: Int) -> EntityID? {
    func ends(_ mention: EntityMention, _ place: AnnotatedParagraph) -> Bool {
      mention.kind == .organization && mention.range.count > head.count + 2
        && place.plain.has(head, at: mention.range.upperBound - head.count)
    }
    if let found = paragraph.mentions.last(where: {
      $0.range.upperBound <= offset && ends($0, paragraph)
    }) {
      return found.entity
    }
    let own = document.context(of: paragraph).paragraphs
    guard let position = own.firstIndex(of: paragraph.id.index) else { return nil }
    for index in own[..<position].suffix(12).reversed() {
      let place = document.paragraphs[index]
      if let found = place.mentions.last(where: { ends($0, place) }) { return found.entity }
    }
    return nil
  }

  /// The organizations that a number sums up, where as many were listed before it: 甲、乙和丙…，三家基金会.
  private func counted(_ piece: Range<Int>) -> [EntityID]? {
    let numbers: [(word: String, count: Int)] =
      isChinese
      ? [("两", 2), ("三", 3), ("四", 4), ("五", 5), ("2", 2), ("3", 3), ("4", 4), ("5", 5)]
      : [("two ", 2), ("three ", 3), ("four ", 4), ("both ", 2)]
    guard let (word, count) = numbers.first(where: { text.has($0.word, at: piece.lowerBound) })
    else { return nil }
    guard piece.count > word.utf8.count else { return nil }
    let rest = piece.lowerBound + word.utf8.count..<piece.upperBound
    guard words["counted head"].length(in: text, at: rest.lowerBound) == rest.count
    else { return nil }
    let names = outermost(in: 0..<piece.lowerBound).filter { $0.kind == .organization }
    guard names.count >= count else { return nil }
    let last = names.suffix(count)
    for (first, second) in zip(last, last.dropFirst())
    where !isJoint(first.range.upperBound, second.range.lowerBound) { return nil }
    var found: [EntityID] = []
    for name in last where !found.contains(name.entity) { found.append(name.entity) }
    return found.count == count ? found : nil
  }

  /// Whether nothing but a joining word stands between two names.
  private func isJoint(_ start: Int, _ end: Int) -> Bool {
    let gap = text.trimmed(start..<max(start, end))
    return !gap.isEmpty && words["joint"].length(in: text, at: gap.lowerBound) == gap.count
  }
}

/// Who is meant by a name and the words around it.
extension PartyReader {
  /// 台东县的农民某某: the person alone.
  func withoutHome(_ piece: Range<Int>) -> Range<Int> {
    guard isChinese, let place = outermost(in: piece).last, place.kind == .place,
      text.has("的", at: place.range.upperBound),
      !words["giver noun"].ends(in: text, before: piece.upperBound),
      !words["receiver noun"].ends(in: text, before: piece.upperBound)
    else { return piece }
    return place.range.upperBound + 3..<max(place.range.upperBound + 3, piece.upperBound)
  }

  /// One group of several places: 江西、湖南两省灾民, 缅甸和老挝的8个村寨.
  func joinedGroup(_ pieces: [Range<Int>]) -> Range<Int>? {
    guard isChinese, pieces.count > 1, let last = pieces.last,
      let name = outermost(in: last).first, name.kind == .country || name.kind == .place,
      name.range.lowerBound == last.lowerBound, last.count - name.range.count >= 9,
      words["people noun"].ends(in: text, before: last.upperBound)
        || words["joined noun"].ends(in: text, before: last.upperBound),
      pieces.dropLast().allSatisfy({ piece in
        outermost(in: piece).contains {
          $0.range == piece && ($0.kind == .country || $0.kind == .place)
        }
      })
    else { return nil }
    return pieces[0].lowerBound..<last.upperBound
  }

  /// Whether a group is one of people who gave each for themselves: `Individual donors in Japan`.
  func countsPeople(_ id: EntityID) -> Bool {
    id.index >= document.entities.count
      && ["donors", "supporters", "readers", "个人"].contains {
        text.firstOffset(of: $0, in: 0..<min(text.count, 60)) != nil
      }
  }

  /// Whether the words behind a name say that somebody of there is meant: 山西|一位盲人按摩师, 台东县|的农民某某.
  func isSomebody(_ rest: Range<Int>) -> Bool {
    let bare = text.has("有", at: rest.lowerBound) ? rest.lowerBound + 3 : rest.lowerBound
    return bare + 6 < rest.upperBound && words["somebody"].stands(in: text, at: bare)
  }

  /// A place behind the comma of an organization is where it sits: `the Rotary Club, Hong Kong`.
  func isSeat(_ piece: Range<Int>, _ mentions: [EntityMention], of last: EntityID?) -> Bool {
    guard !isChinese, let last, last.index < document.entities.count, mentions.count == 1,
      document[last].kind == .organization, mentions[0].range == piece,
      mentions[0].kind == .place || mentions[0].kind == .country
    else { return false }
    return text.has(", ", before: piece.lowerBound)
  }

  /// A place without a record of its own that lies in a named one: `Jianhe County in Guizhou Province`.
  func placeWithin(_ piece: Range<Int>, _ mentions: [EntityMention]) -> Range<Int>? {
    guard !isChinese, let first = mentions.first, first.kind == .place || first.kind == .country,
      let stop = text.firstOffset(
        of: " in ",
        in: piece.lowerBound..<first.range.lowerBound
      ),
      (0x41...0x5A).contains(paragraph.text[piece.lowerBound]),
      words["place noun"].ends(in: text, before: stop)
    else { return nil }
    return piece.lowerBound..<stop
  }

  /// Whether a piece only describes the name behind its comma: `its local partner`, `a charity`.
  func describesNext(_ piece: Range<Int>, in range: Range<Int>) -> Bool {
    guard !isChinese, text.has(", ", at: piece.upperBound), piece.upperBound + 2 < range.upperBound
    else { return false }
    let next = paragraph.text[piece.upperBound + 2]
    return (0x41...0x5A).contains(next) && words["describing giver"].stands(in: text, piece)
  }

  /// Whom a sentence is about: the organizations it begins with, or the country's government.
  func topic(of sentence: Range<Int>) -> [EntityID]? {
    var start = words["opening"].trimStart(sentence, in: text).lowerBound
    if !isChinese, text.has("the ", at: start) { start += 4 }
    let names = outermost(in: start..<max(start, sentence.upperBound))
    guard let first = names.first, first.range.lowerBound == start, isActor(first) else {
      return nil
    }
    var found = [first.entity]
    var end = first.range.upperBound
    for name in names.dropFirst() where name.kind == .organization {
      let gap = text.trimmed(end..<max(end, name.range.lowerBound))
      guard gap.isEmpty == false, words["joint"].length(in: text, at: gap.lowerBound) == gap.count
      else { break }
      found.append(name.entity)
      end = name.range.upperBound
    }
    return found
  }

  /// Whether a name at the beginning of a sentence is its subject, and not only of what follows it.
  private func isActor(_ name: EntityMention) -> Bool {
    let end = name.range.upperBound
    if text.has("对", at: end) || text.has("的", at: end) || text.has("'s ", at: end)
      || text.has("’s ", at: end)
    {
      return false
    }
    if paragraph.people.contains(where: { $0.whole.contains(name.range.lowerBound) }) {
      return false
    }
    switch name.kind {
    case .organization: return !paragraph.people.contains { $0.whole.contains(end) }
    case .country: return text.has("政府", at: end) || text.has("已", at: end)
    case .person, .place, .group: return false
    }
  }
}
