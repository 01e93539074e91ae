import CorpusModel

/// Which of the gifts that were read are none: what is sold, paid or sent on in an article that tells of no aid, and
/// what goes to customers or comes from thieves.
struct DoubtfulGifts {
  let document: AnnotatedDocument
  /// Whether the article speaks of gifts or of a disaster; found once, when first asked for.
  private var speaksOfAid: Bool?

  init(_ document: AnnotatedDocument) { self.document = document }

  /// The gifts that stand.
  mutating func believable(
    _ transfers: [Transfer],
    in paragraph: AnnotatedParagraph,
    groups: GroupList
  ) -> [Transfer] {
    var found: [Transfer] = []
    for transfer in transfers {
      let words: GivingWords = paragraph.language.isChinese ? .chinese : .english
      if names(transfer.recipients, words["no receiver"], groups) { continue }
      if names(transfer.donors, words["no giver end"], groups), !transfer.isCertain { continue }
      if !transfer.isCertain, !isBetweenNamed(transfer), !tellsOfAid(paragraph) { continue }
      found.append(transfer)
    }
    return found
  }

  /// Begins with another article.
  mutating func openArticle() { speaksOfAid = nil }

  /// Whether the first of some parties is a group whose name ends with one of some words.
  private func names(_ parties: [EntityID], _ list: WordList, _ groups: GroupList) -> Bool {
    guard let first = parties.first, let group = groups[first] else { return false }
    let name = plainForm(of: Array(group.name.utf8))
    return list.ends(in: name, before: name.count)
  }

  /// Whether a country or a body gives to one: `Japan will give Nepal $5 million` needs no other words.
  private func isBetweenNamed(_ transfer: Transfer) -> Bool {
    guard let donor = transfer.donors.first, let receiver = transfer.recipients.first else {
      return false
    }
    return [donor, receiver].allSatisfy { id in
      id.index < document.entities.count
        && (document[id].kind == .country || document[id].kind == .organization)
    }
  }

  private mutating func tellsOfAid(_ paragraph: AnnotatedParagraph) -> Bool {
    if let speaksOfAid { return speaksOfAid }
    let article = document.context(of: paragraph)
    let title = plainForm(of: Array(article.title.utf8))
    let words: GivingWords = article.language.isChinese ? .chinese : .english
    // A sentence or two tell nothing of what they are about.
    let length = article.paragraphs.reduce(0) { $0 + document.paragraphs[$1].plain.count }
    let tells =
      length < 400 || speaks(title, words)
      || article.paragraphs.contains { index in
        let place = document.paragraphs[index]
        return speaks(place.plain, place.language.isChinese ? .chinese : .english)
      }
    speaksOfAid = tells
    return tells
  }

  private func speaks(_ text: [UInt8], _ words: GivingWords) -> Bool {
    ["gift cue", "aid cue", "disaster"].contains { words[$0].stands(in: text, 0..<text.count) }
  }
}
