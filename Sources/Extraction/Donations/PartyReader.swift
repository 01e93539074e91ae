import CorpusModel

/// The parties named in a passage, and new entities for those without a name.
struct Parties: Sendable {
  var ids: [EntityID] = []
  var countries: [EntityID] = []
}

/// Unnamed groups that a document speaks of: 海外侨胞, 30多家社会组织.
///
/// Their ids follow those of the document's entities.
struct GroupList: Sendable {
  let base: Int
  private(set) var groups: [Entity] = []

  init(base: Int) { self.base = base }

  /// The id of a group of that name.
  mutating func id(of name: String) -> EntityID {
    if let index = groups.firstIndex(where: { $0.name == name }) { return EntityID(base + index) }
    groups.append(Entity(kind: .group, name: name))
    return EntityID(base + groups.count - 1)
  }
}

/// Reads who is named in a passage that tells givers or receivers.
struct PartyReader {
  let document: AnnotatedDocument
  let paragraph: AnnotatedParagraph

  private var text: [UInt8] { paragraph.text }

  /// The parties of a passage: names, and noun phrases where a part has no name.
  func read(_ range: Range<Int>, groups: inout GroupList) -> Parties {
    var parties = Parties()
    for piece in pieces(of: text.trimmed(range)) {
      let mentions = outermost(in: piece)
      if !parties.ids.isEmpty, mentions.isEmpty, sumsUp(piece) { continue }
      addCountries(of: piece, to: &parties)
      let named = mentions.filter { $0.kind != .place || mentions.count == 1 }
      if named.isEmpty || hasNoun(piece, after: mentions) {
        guard let name = groupName(piece) else { continue }
        append(groups.id(of: name), to: &parties.ids)
      } else {
        for mention in named { append(mention.entity, to: &parties.ids) }
      }
    }
    return parties
  }

  /// Only the names of a passage, without those that a word of passing on stands before.
  func named(_ range: Range<Int>, except words: [[UInt8]]) -> Parties {
    var parties = Parties()
    for mention in outermost(in: range) {
      guard mention.kind != .place, text.first(of: words, before: mention.range.lowerBound) == nil
      else { continue }
      append(mention.entity, to: &parties.ids)
    }
    return parties
  }

  /// The names of a range that stand in no longer name.
  func outermost(in range: Range<Int>) -> [EntityMention] {
    paragraph.mentions(in: range).filter { mention in
      !mention.nested && mention.form != .adjective
    }
  }

  /// Whether a piece only sums up the names before it: 等20多个国家, `other countries`.
  private func sumsUp(_ piece: Range<Int>) -> Bool {
    let range = text.trimmed(piece)
    let endings: [String] = [
      "国家", "國家", "国", "地区", "地區", "countries", "countries.", "regions", "others",
    ]
    return endings.contains { text.has($0, before: range.upperBound) }
  }

  private func addCountries(of piece: Range<Int>, to parties: inout Parties) {
    for mention in paragraph.mentions(in: piece) {
      switch mention.kind {
      case .country: append(mention.entity, to: &parties.countries)
      case .organization, .place, .person:
        if !mention.nested, let country = document[mention.entity].country {
          append(country, to: &parties.countries)
        }
      case .group: break
      }
    }
  }

  private func append(_ id: EntityID, to ids: inout [EntityID]) {
    if !ids.contains(id) { ids.append(id) }
  }

  /// Whether a piece names more than its names: 缅甸民众 is a group, 缅甸 is not.
  private func hasNoun(_ piece: Range<Int>, after mentions: [EntityMention]) -> Bool {
    guard let last = mentions.last else { return true }
    if last.kind == .organization || last.kind == .person { return false }
    let rest = text.trimmed(last.range.upperBound..<piece.upperBound)
    if rest.isEmpty { return false }
    return !["等", "及", "（", "(", "方", "国", "两国", "'s"].contains {
      text.has($0, at: rest.lowerBound)
    }
      && rest.count >= 6
  }

  private func groupName(_ piece: Range<Int>) -> String? {
    var range = text.trimmed(piece)
    for word in leadingWords
    where range.count >= word.count && text.has(word, at: range.lowerBound) {
      range = text.trimmed(range.lowerBound + word.count..<range.upperBound)
    }
    for word in trailingWords where text.first(of: [word], before: range.upperBound) != nil {
      range = text.trimmed(range.lowerBound..<max(range.lowerBound, range.upperBound - word.count))
    }
    while let last = text[range].last, last == 0x2E || last == 0x2C || last == 0x3B {
      range = range.lowerBound..<range.upperBound - 1
    }
    guard range.count >= 6 || (!paragraph.language.isChinese && range.count >= 4), range.count <= 90
    else { return nil }
    return paragraph.string(range)
  }

  private func pieces(of range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var offset = start
    let names = outermost(in: range)
    while offset < range.upperBound {
      if let name = names.first(where: { $0.range.contains(offset) }) {
        offset = name.range.upperBound
        continue
      }
      let length = jointLength(at: offset)
      guard length > 0 else {
        offset = text.nextCharacter(after: offset)
        continue
      }
      if start < offset { pieces.append(start..<offset) }
      offset += length
      start = offset
    }
    if start < range.upperBound { pieces.append(start..<range.upperBound) }
    return pieces
  }

  private func jointLength(at offset: Int) -> Int {
    let joints: [String] =
      paragraph.language.isChinese
      ? ["、", "以及", "和", "及", "与", "與", "联合", "聯合", "携手", "会同", "等", "，"]
      : [", and ", " and ", " together with ", " along with ", ", ", " with ", " as well as "]
    return joints.first { text.has($0, at: offset) }?.utf8.count ?? 0
  }
}

private let leadingWords = [
  "等", "包括", "当地的", "当地", "了", "the ", "local ", "its ", "including ", "such as ",
].map { Array($0.utf8) }
private let trailingWords = [
  "进行", "開展", "开展", "各", "分别", "紧急", "免费", "无偿", "定向", "先后", "陆续", "等", "共", "再", "累计", "伸出援手",
  " respectively", ",",
].map { Array($0.utf8) }
