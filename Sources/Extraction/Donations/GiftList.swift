import CorpusModel

/// One thing of a gift.
struct GiftItem: Sendable {
  /// The controlled name; nil where the catalogue has none.
  var name: String?
  /// As written, without its quantity.
  var text: Range<Int>?
  var quantity: Figure?
  /// Money given, or what this one thing is worth.
  var amount: Figure?
}

/// The things of a gift and what they are worth together.
struct GiftList: Sendable {
  var items: [GiftItem] = []
  /// What the whole list is worth.
  var total: Figure?
  /// The end of what was read.
  var end: Int

  /// Whether it says how much is given.
  var isQuantified: Bool {
    total != nil || items.contains { $0.quantity != nil || $0.amount != nil }
  }
}

/// Reads the list of things given in a passage: `10万只口罩、防护服1000套和价值69万元的药品等`.
struct GiftListReader {
  let paragraph: AnnotatedParagraph

  private var text: [UInt8] { paragraph.text }
  private var words: GivingWords { paragraph.language.isChinese ? .chinese : .english }

  /// Reads the things named in `range`; stops where a clause names none.
  func read(_ range: Range<Int>) -> GiftList {
    var list = GiftList(end: range.lowerBound)
    var closed = false
    for piece in pieces(of: range) {
      let trimmed = text.trimmed(piece.range)
      guard !trimmed.isEmpty else { continue }
      if let worth = worth(of: trimmed) {
        list.total = list.total ?? worth
        list.end = trimmed.upperBound
        continue
      }
      guard !closed, let item = item(in: trimmed), !piece.beginsClause || goesOn(item, in: trimmed)
      else {
        if piece.beginsClause { break }
        continue
      }
      list.items.append(item)
      list.end = trimmed.upperBound
      if closesList(trimmed) { closed = true }
    }
    dropSummary(&list)
    bindWorth(&list)
    return list
  }

  private struct Piece {
    var range: Range<Int>
    /// Whether a comma stands before it, not 、 or 和.
    var beginsClause: Bool
  }

  /// Whether a thing after a comma still belongs to the list: it has its own number and name, and no
  /// words that tell of something else.
  private func goesOn(_ item: GiftItem, in piece: Range<Int>) -> Bool {
    guard item.quantity != nil || item.amount != nil, item.text != nil || item.amount != nil else {
      return false
    }
    guard paragraph.language.isChinese else { return item.name != nil }
    return !["每", "包含", "其中", "包括", "用于", "为", "由", "来自", "调整"].contains {
      text.firstOffset(of: Array($0.utf8), in: piece) != nil
    }
  }

  /// The passages between the marks and words that join things.
  private func pieces(of range: Range<Int>) -> [Piece] {
    var pieces: [Piece] = []
    var start = range.lowerBound
    var beginsClause = false
    var offset = start
    let figures = figures(in: range)
    while offset < range.upperBound {
      if let figure = figures.first(where: { $0.evidence.range.contains(offset) }),
        paragraph.language.isChinese
      {
        offset = figure.evidence.range.upperBound
        continue
      }
      guard let joint = joint(at: offset, figures: figures) else {
        offset = text.nextCharacter(after: offset)
        continue
      }
      pieces.append(Piece(range: start..<offset, beginsClause: beginsClause))
      beginsClause = joint.isComma
      start = offset + joint.length
      offset = start
    }
    pieces.append(Piece(range: start..<max(start, range.upperBound), beginsClause: beginsClause))
    return pieces
  }

  private func joint(at offset: Int, figures: [Figure]) -> (length: Int, isComma: Bool)? {
    if paragraph.language.isChinese {
      for word: String in ["、", "和", "及", "以及", "与", "與"] where text.has(word, at: offset) {
        return (word.utf8.count, false)
      }
      for word: String in ["，", ",", "；", ";", "。"] where text.has(word, at: offset) {
        return (word.utf8.count, true)
      }
      return nil
    }
    if text.has(", and ", at: offset) { return (6, false) }
    if text.has(" and ", at: offset) { return (5, false) }
    if text.has(" as well as ", at: offset) { return (12, false) }
    let next = offset + 1
    if text.has(", ", at: offset) || (text.has("; ", at: offset)) { return (2, false) }
    if text.has(",", at: offset), next < text.count, !(0x30...0x39).contains(text[next]) {
      return (1, false)
    }
    return nil
  }

  private func figures(in range: Range<Int>) -> [Figure] {
    paragraph.figures.filter {
      range.lowerBound <= $0.evidence.range.lowerBound
        && $0.evidence.range.lowerBound < range.upperBound
    }
  }

  /// What a piece says the list is worth, where it names nothing else.
  private func worth(of piece: Range<Int>) -> Figure? {
    guard let money = figures(in: piece).first(where: isMoney),
      words.has("worth", in: paragraph, piece.lowerBound..<money.evidence.range.lowerBound)
    else { return nil }
    let rest = text.trimmed(
      min(money.evidence.range.upperBound, piece.upperBound)..<piece.upperBound
    )
    let hasMore = ItemCatalogue.shared.item(of: text[rest]) != nil
    let before = text[piece.lowerBound..<money.evidence.range.lowerBound]
    let hasBefore =
      figures(in: piece).contains { !isMoney($0) }
      || (!paragraph.language.isChinese && ItemCatalogue.shared.item(of: before) != nil)
    return hasMore || hasBefore ? nil : money
  }

  private func isMoney(_ figure: Figure) -> Bool {
    guard let unit = figure.unit else { return false }
    return unit.utf8.count == 3 && unit.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  /// The thing a piece names, with its quantity or what it is worth.
  private func item(in piece: Range<Int>) -> GiftItem? {
    let found = figures(in: piece)
    let money = found.first(where: isMoney)
    let quantity = found.first { !isMoney($0) && isQuantity($0) }
    let noun = noun(of: piece, without: [money, quantity].compactMap(\.self))
    let name = noun.flatMap { ItemCatalogue.shared.item(of: text[$0]) }
    if let quantity {
      guard name != nil || isCountOfThings(quantity) else { return nil }
      return GiftItem(name: name, text: noun, quantity: quantity, amount: money)
    }
    if let money {
      let isWorth =
        words.has(
          "worth",
          in: paragraph,
          piece.lowerBound..<money.evidence.range.lowerBound
        )
        || words.has("worth", in: paragraph, piece)
      if let name, name != ItemCatalogue.money, isWorth || follows(noun, money) {
        return GiftItem(name: name, text: noun, amount: money)
      }
      let isNamed = name == ItemCatalogue.money
      return GiftItem(name: ItemCatalogue.money, text: isNamed ? noun : nil, amount: money)
    }
    guard name != nil else { return nil }
    return GiftItem(name: name, text: noun)
  }

  /// Whether a noun stands right after a sum that it is worth: 近600万元的防疫物资.
  private func follows(_ noun: Range<Int>?, _ money: Figure) -> Bool {
    guard paragraph.language.isChinese, let noun else { return false }
    let end = money.evidence.range.upperBound
    guard noun.lowerBound >= end, noun.lowerBound - end <= 12 else { return false }
    return !["用于", "用来", "以", "支持", "帮助", "购买", "采购", "采买"].contains {
      text.has($0, at: noun.lowerBound)
    }
  }

  private func isQuantity(_ figure: Figure) -> Bool {
    switch figure.unit {
    case "percent", "year", "month", "day", "hour", "minute", "country", "person", "time", "view",
      "city", "province", "kind", "language", "percentage-point", "degree", "organization",
      "person-time", "event", "family", "household", "company":
      false
    case _: true
    }
  }

  /// Whether a figure counts things by a classifier or a measure, so that an unknown noun is a thing.
  private func isCountOfThings(_ figure: Figure) -> Bool {
    switch figure.unit {
    case "piece", "set", "box", "package", "portion", "dose", "bottle", "pair", "tonne", "bag",
      "kilogram", "case", "litre", "barrel", "bucket":
      true
    case _: false
    }
  }

  /// The words of a piece that name the thing: what is left without number and worth.
  private func noun(of piece: Range<Int>, without figures: [Figure]) -> Range<Int>? {
    var candidates: [Range<Int>] = []
    var start = piece.lowerBound
    for figure in figures.sorted(by: { $0.evidence.range.lowerBound < $1.evidence.range.lowerBound }
    ) {
      let range = figure.evidence.range.clamped(to: piece)
      if start < range.lowerBound { candidates.append(start..<range.lowerBound) }
      start = range.upperBound
      if let counted = countedNoun(of: figure, in: piece) { candidates.append(counted) }
    }
    if start < piece.upperBound { candidates.append(start..<piece.upperBound) }
    let cleaned = candidates.map(clean).filter { !$0.isEmpty }
    return cleaned.first { ItemCatalogue.shared.item(of: text[$0]) != nil } ?? cleaned.last
  }

  /// Where the noun stands that an English figure counts: `10,000 medical masks`.
  private func countedNoun(of figure: Figure, in piece: Range<Int>) -> Range<Int>? {
    guard let counted = figure.counted else { return nil }
    let form = Array(counted.utf8)
    guard
      let offset = text.firstOffset(
        of: form,
        in: figure.evidence.range.lowerBound..<piece.upperBound
      )
    else { return nil }
    return offset..<min(piece.upperBound, offset + form.count)
  }

  /// A noun without the words around it: 的, 等, 价值; `of`, `worth`.
  private func clean(_ range: Range<Int>) -> Range<Int> {
    var result = text.trimmed(range)
    var changed = true
    while changed {
      changed = false
      for word in leading where text.has(word, at: result.lowerBound) {
        let start = result.lowerBound + word.count
        guard start <= result.upperBound else { continue }
        result = text.trimmed(start..<result.upperBound)
        changed = true
      }
      for word in trailing where text.first(of: [word], before: result.upperBound) != nil {
        let end = result.upperBound - word.count
        guard end >= result.lowerBound else { continue }
        result = text.trimmed(result.lowerBound..<end)
        changed = true
      }
    }
    if paragraph.language.isChinese, let close = text.firstOffset(of: Array("等".utf8), in: result),
      close > result.lowerBound
    {
      result = text.trimmed(result.lowerBound..<close)
    }
    return result
  }

  private var leading: [[UInt8]] {
    paragraph.language.isChinese ? chineseLeading : englishLeading
  }
  private var trailing: [[UInt8]] {
    paragraph.language.isChinese ? chineseTrailing : englishTrailing
  }

  private func closesList(_ piece: Range<Int>) -> Bool {
    paragraph.language.isChinese
      && text.firstOffset(of: Array("等".utf8), in: piece) != nil
  }

  /// `suits and goggles worth 960,000 yuan`: the worth of the last thing is that of the list.
  private func bindWorth(_ list: inout GiftList) {
    guard !paragraph.language.isChinese, list.items.count > 1, list.total == nil,
      let last = list.items.last, last.name != ItemCatalogue.money, last.amount != nil
    else { return }
    list.total = last.amount
    list.items[list.items.count - 1].amount = nil
  }

  /// `口罩、防护服等防疫物资`: the words that sum up the list are no thing of their own.
  private func dropSummary(_ list: inout GiftList) {
    guard list.items.count > 1 else { return }
    let specific = list.items.filter {
      $0.name != ItemCatalogue.supplies || $0.quantity != nil || $0.amount != nil
    }
    if !specific.isEmpty { list.items = specific }
  }
}

private let chineseLeading = [
  "了", "的", "过", "過", "价值", "價值", "总价值", "共", "约", "一批", "大量", "首批", "第一批", "第二批", "急需", "包括",
  "以及", "共计", "合计", "总值", "金额", "人民币", "（", "“", "无偿", "等", "款", "：", "超过",
].map { Array($0.utf8) }
private let chineseTrailing = [
  "等", "的", "）", "”", "，", "、", "共", "约", "各", "共计", "合计", "价值", "超", "近", "了",
].map { Array($0.utf8) }
private let englishLeading = [
  "of ", "the ", "a ", "an ", "some ", "batch of ", "sets of ", "boxes of ", "pieces of ",
  "pairs of ",
  "packages of ", "bottles of ", "a total of ", "its ", "their ", "other ", "including ",
  "such as ",
  "set of ", "tons of ", "tonnes of ", "a batch of ", "another ", "large amounts of ", "worth ",
].map { Array($0.utf8) }
private let englishTrailing = [
  ",", ".", " worth", " valued at", " with a total value of", " etc", " with", " in", " and", " of",
  " more than", " about", " over",
].map { Array($0.utf8) }
