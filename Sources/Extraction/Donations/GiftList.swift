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

  /// Whether it is a sum of money.
  var isMoney: Bool { name == ItemCatalogue.money && amount != nil }
}

/// The things of a gift and what they are worth together.
struct GiftList: Sendable {
  var items: [GiftItem] = []
  /// What the whole list is worth.
  var total: Figure?
  /// Where the first thing begins.
  var itemStart = 0
  /// The end of what was read.
  var end: Int
  /// Whether some of what was named is no gift and stands not in the list: a loan beside a grant.
  var dropsRefused = false

  /// Whether it says how much is given.
  var isQuantified: Bool {
    total != nil || items.contains { $0.quantity != nil || $0.amount != nil }
  }
}

/// Reads the list of things given in a passage: `10万只口罩、防护服1000套和价值69万元的药品等`.
///
/// A class, so that what captures it holds one reference.
final class GiftListReader: Sendable {
  let paragraph: AnnotatedParagraph
  /// Whether schools and hospitals are things, as behind a verb of building.
  let countsBuildings: Bool

  init(paragraph: AnnotatedParagraph, countsBuildings: Bool = false) {
    self.paragraph = paragraph
    self.countsBuildings = countsBuildings
  }

  var text: [UInt8] { paragraph.plain }
  var isChinese: Bool { paragraph.language.isChinese }
  var words: GivingWords { isChinese ? .chinese : .english }

  /// Reads the things named in `range`; stops where a clause names none.
  func read(_ range: Range<Int>) -> GiftList {
    var list = GiftList(itemStart: range.lowerBound, end: range.lowerBound)
    var isClosed = false
    var namesPurpose = false
    for piece in pieces(of: withoutPurchase(range)) {
      let trimmed = text.trimmed(piece.range)
      guard !trimmed.isEmpty else { continue }
      if let worth = worth(of: trimmed) {
        list.total = list.total ?? worth
        list.end = trimmed.upperBound
        if text.firstOffset(of: "的", in: trimmed) == nil {
          isClosed = isClosed || isChinese
        }
        continue
      }
      if piece.beginsClause, !goesOn(trimmed) { break }
      if !list.items.isEmpty, namesGiver(trimmed) { break }
      if isClosed, !addSummary(trimmed, to: &list) {
        if piece.beginsClause { break }
        continue
      }
      if namesPurpose, figures(in: trimmed).isEmpty { continue }
      let isRefused = words["refused thing"].stands(in: text, trimmed)
      if isRefused, !isClosed { list.dropsRefused = true }
      if isClosed || isRefused { continue }
      guard var item = item(in: trimmed), list.items.isEmpty || item.text != nil || item.isMoney
      else {
        if piece.beginsClause { break }
        continue
      }
      takeTotal(of: &item, in: trimmed, to: &list)
      if list.items.isEmpty { list.itemStart = trimmed.lowerBound }
      list.items.append(item)
      list.end = end(of: item, in: trimmed)
      isClosed = piece.closes
      namesPurpose = namesPurpose || tellsPurpose(item, in: trimmed)
    }
    settle(&list)
    return list
  }

  /// Settles what holds for the whole list.
  private func settle(_ list: inout GiftList) {
    dropSummary(&list)
    bindWorth(&list)
    joinWeighed(&list)
    joinSets(&list)
    joinValued(&list)
    if list.items.isEmpty { list.dropsRefused = false }
  }

  /// Whether another giver stands before the sum of a piece: `and Germany 50 million euros`.
  private func namesGiver(_ piece: Range<Int>) -> Bool {
    if isChinese { return givesItself(piece) }
    guard let money = figures(in: piece).first, isMoney(money) else { return false }
    return paragraph.mentions(in: piece).contains {
      ($0.kind == .country || $0.kind == .organization) && $0.form != .adjective
        && $0.range.upperBound + 1 == money.evidence.range.lowerBound
    }
  }

  /// A range up to the word of buying behind its sum: 筹资100万元采购口罩.
  private func withoutPurchase(_ range: Range<Int>) -> Range<Int> {
    guard isChinese, let money = figures(in: range).first, isMoney(money),
      let buying = words["buying"].first(
        in: text,
        money.evidence.range.upperBound..<max(money.evidence.range.upperBound, range.upperBound)
      )
    else { return range }
    return range.lowerBound..<buying.lowerBound
  }

  // MARK: Pieces

  private struct Piece {
    var range: Range<Int>
    /// Whether a comma stands before it, not 、 or 和.
    var beginsClause: Bool
    /// Whether 等 stands behind it.
    var closes = false
  }

  /// The passages between the marks and words that join things.
  private func pieces(of range: Range<Int>) -> [Piece] {
    var pieces: [Piece] = []
    var start = range.lowerBound
    var beginsClause = false
    var offset = start
    let figures = figures(in: range)
    let joints = isChinese ? Self.chineseJoints : Self.englishJoints
    while true {
      offset = joints.nextOffset(in: text, offset..<max(offset, range.upperBound))
      guard offset < range.upperBound else { break }
      if isChinese,
        let figure = figures.first(where: { $0.evidence.range.contains(offset) })
      {
        offset = figure.evidence.range.upperBound
        continue
      }
      guard let joint = joint(at: offset) else {
        offset = text.nextCharacter(after: offset)
        continue
      }
      pieces.append(
        Piece(range: start..<offset, beginsClause: beginsClause, closes: joint.closes)
      )
      beginsClause = joint.isComma
      start = offset + joint.length
      offset = start
    }
    pieces.append(Piece(range: start..<max(start, range.upperBound), beginsClause: beginsClause))
    return pieces
  }

  private struct Joint {
    var length: Int
    var isComma = false
    var closes = false
  }

  private static let chineseJoints = WordIndex(
    ["、", "以及", "和", "及", "与", "等", "，", "；", "。", "：", ",", ";"].map { Array($0.utf8) }
  )
  private static let englishJoints = WordIndex(
    [
      ", and ", " and ", " as well as ", ", including ", " including ", ", such as ", " such as ",
      " plus ", ", along with ", " along with ", ",", ";",
    ].map { Array($0.utf8) }
  )

  private func joint(at offset: Int) -> Joint? {
    isChinese ? chineseJoint(at: offset) : englishJoint(at: offset)
  }

  private func chineseJoint(at offset: Int) -> Joint? {
    for word: String in ["、", "以及", "和", "及", "与"] where text.has(word, at: offset) {
      return Joint(length: word.utf8.count)
    }
    if text.has("等", at: offset), !text.has("等级", at: offset) {
      return Joint(length: 3, closes: true)
    }
    for word: String in ["，", "；", "。", "："] where text.has(word, at: offset) {
      return Joint(length: word.utf8.count, isComma: true)
    }
    guard text[offset] == 0x2C || text[offset] == 0x3B else { return nil }
    return Joint(length: 1, isComma: true)
  }

  private func englishJoint(at offset: Int) -> Joint? {
    for word: String in [
      ", and ", " and ", " as well as ", ", including ", " including ", ", such as ", " such as ",
      " plus ", ", along with ", " along with ",
    ] where text.has(word, at: offset) {
      return Joint(length: word.utf8.count)
    }
    guard text[offset] == 0x2C || text[offset] == 0x3B else { return nil }
    let next = offset + 1
    let isInNumber =
      next < text.count && (0x30...0x39).contains(text[next]) && offset > 0
      && (0x30...0x39).contains(text[offset - 1])
    return isInNumber ? nil : Joint(length: 1)
  }

  /// Whether a piece after a comma still belongs to the list: it is a number with its thing, and tells
  /// of nothing else.
  private func goesOn(_ piece: Range<Int>) -> Bool {
    guard isChinese else { return true }
    let bare = words["list go on"].trimStart(piece, in: text)
    // 提供紧急援助，包括检测试剂、口罩等
    if bare.lowerBound > piece.lowerBound, figures(in: piece).isEmpty {
      return ItemCatalogue.shared.item(in: text, bare) != nil
    }
    guard let figure = figures(in: bare).first, !figure.rule.hasSuffix(", each") else {
      return false
    }
    let range = figure.evidence.range
    let before = bare.lowerBound..<max(bare.lowerBound, range.lowerBound)
    let after = range.upperBound..<max(range.upperBound, bare.upperBound)
    if words["list stop"].stands(in: text, before) { return false }
    if words["list stop"].stands(in: text, at: bare.lowerBound) { return false }
    return !paragraph.mentions(in: bare).contains { $0.kind != .place && !$0.nested }
      && before.count <= 45 && after.count <= 60
  }

  // MARK: Figures

  func figures(in range: Range<Int>) -> [Figure] {
    paragraph.figures(in: range).map { figure in
      let place = figure.evidence.range
      // 1500个家庭包: packages, not families.
      guard isChinese, figure.unit == "household" || figure.unit == "family",
        text.has("家庭", before: place.upperBound),
        ["包", "箱", "帐篷", "装"].contains(where: { text.has($0, at: place.upperBound) })
      else { return figure }
      var counted = figure
      counted.unit = "piece"
      counted.evidence.range = place.lowerBound..<place.upperBound - 6
      return counted
    }
  }

  /// What a piece says the list is worth, where it names nothing else.
  private func worth(of piece: Range<Int>) -> Figure? {
    guard let money = figures(in: piece).first(where: isMoney),
      words["worth"].stands(in: text, piece.lowerBound..<money.evidence.range.lowerBound)
    else { return nil }
    let rest = text.trimmed(
      min(money.evidence.range.upperBound, piece.upperBound)..<piece.upperBound
    )
    let hasMore = ItemCatalogue.shared.item(in: text, rest) != nil
    let before = piece.lowerBound..<money.evidence.range.lowerBound
    let hasBefore =
      figures(in: piece).contains { !isMoney($0) }
      || ItemCatalogue.shared.item(in: text, before) != nil
    return hasMore || hasBefore ? nil : money
  }

  func isMoney(_ figure: Figure) -> Bool {
    // 每一分钱 is no gift.
    guard let unit = figure.unit, figure.value.double >= 1 else { return false }
    let plain = [
      "rupee", "shilling", "peso", "dinar", "rial", "franc", "krona", "birr", "naira", "taka",
      "dong",
      "tenge", "lira", "vatu", "kyat", "kip", "baht", "rand", "dollar", "pound", "pataca",
      "ringgit",
      "rupiah", "won", "real",
    ]
    if plain.contains(unit) { return true }
    return unit.utf8.count == 3 && unit.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  func isQuantity(_ figure: Figure) -> Bool {
    if countsBuildings, building(of: figure) != nil { return true }
    return isCountedThing(figure.unit)
  }

  private func isCountedThing(_ unit: String?) -> Bool {
    switch unit {
    case "percent", "year", "month", "day", "hour", "minute", "country", "person", "time", "view",
      "city", "province", "kind", "language", "percentage-point", "degree", "organization",
      "person-time", "event", "family", "household", "company", "times", "school", "hospital",
      "county", "village", "region", "district", "magnitude", "fraction", "community", "km", "m",
      "age":
      false
    case _: true
    }
  }

  /// Whether a figure counts things by a measure word, so that an unknown noun is a thing.
  func isCountOfThings(_ figure: Figure) -> Bool {
    switch figure.unit {
    case "piece", "set", "box", "package", "portion", "dose", "bottle", "pair", "tonne", "bag",
      "kg", "litre", "barrel", "bucket", "vehicle", "book", "batch", "jin", "ship", "aircraft",
      "tablet", "item", "bed", "transaction":
      true
    case _: false
    }
  }

  // MARK: What holds for the whole list

  /// `口罩、防护服等物资共计554万件`, `口罩、药品共30万元`: what is told last is of the whole list.
  private func takeTotal(of item: inout GiftItem, in piece: Range<Int>, to list: inout GiftList) {
    // 捐赠资金3200万元，物资价值1500万元: beside money the goods have a worth of their own.
    guard isChinese, !list.items.isEmpty, !list.items.contains(where: \.isMoney),
      let amount = item.amount, item.quantity == nil,
      let noun = item.text, !item.isMoney || list.items.count > 0,
      // 外加价值200万元的药品: there it is the worth of the last thing alone.
      noun.lowerBound < amount.evidence.range.lowerBound,
      words["worth"].ends(in: text, before: amount.evidence.range.lowerBound)
    else { return }
    list.total = list.total ?? amount
    item.amount = nil
  }

  /// What is told of all things behind 等: its number becomes a row of its own, its sum the total.
  private func addSummary(_ piece: Range<Int>, to list: inout GiftList) -> Bool {
    guard let item = item(in: piece), item.quantity != nil || item.amount != nil else {
      return false
    }
    let isCounted = list.items.contains { $0.quantity != nil || $0.amount != nil }
    if item.quantity == nil, !list.items.isEmpty {
      list.total = list.total ?? item.amount
    } else {
      list.items = isCounted ? list.items + [item] : [item]
    }
    list.end = piece.upperBound
    return true
  }

  /// `suits and goggles worth 960,000 yuan`: the worth of the last thing is that of the list.
  private func bindWorth(_ list: inout GiftList) {
    guard !isChinese, list.items.count > 1, list.total == nil,
      let last = list.items.last, !last.isMoney, last.amount != nil,
      list.items.dropLast().allSatisfy({ $0.amount == nil })
    else { return }
    list.total = last.amount
    list.items[list.items.count - 1].amount = nil
  }

  /// `口罩、防护服等防疫物资`: the words that sum up the list are no thing of their own;
  /// `10 tonnes of relief items, including tents`: there the things of it are none.
  private func dropSummary(_ list: inout GiftList) {
    guard list.items.count > 1, let first = list.items.first else { return }
    // 善款和物资40笔: bare money beside what is counted.
    if list.items.contains(where: { $0.quantity != nil || $0.amount != nil }) || list.total != nil {
      list.items.removeAll {
        $0.name == ItemCatalogue.money && $0.amount == nil && $0.quantity == nil
      }
    }
    if !isChinese, first.name == ItemCatalogue.supplies,
      first.quantity != nil || first.amount != nil,
      list.items.dropFirst().allSatisfy({ $0.quantity == nil && $0.amount == nil })
    {
      let isOpened = first.text.map { opensList(after: $0.upperBound) } ?? false
      if isOpened { list.items = [first] }
      return
    }
    let specific = list.items.filter {
      $0.name != ItemCatalogue.supplies || $0.quantity != nil || $0.amount != nil
    }
    if !specific.isEmpty { list.items = specific }
  }

  /// `186吨帐篷、毛毯和发电机`: what is weighed together is one thing.
  private func joinWeighed(_ list: inout GiftList) {
    guard list.items.count > 1, let first = list.items.first, let start = first.text,
      let quantity = first.quantity, quantity.unit == "tonne" || quantity.unit == "batch",
      quantity.evidence.range.lowerBound <= start.lowerBound,
      list.items.dropFirst().allSatisfy({ $0.quantity == nil && $0.amount == nil }),
      let end = list.items.last?.text?.upperBound, end > start.lowerBound
    else { return }
    list.items = [first]
    list.items[0].text = start.lowerBound..<end
  }

  private func opensList(after offset: Int) -> Bool {
    [" including ", ", including ", " such as ", ", such as "].contains {
      text.has($0, at: offset)
    }
  }
}
