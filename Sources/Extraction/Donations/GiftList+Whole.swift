import CorpusModel

/// Lists whose things are told together.
extension GiftListReader {
  /// `价值12万元的口罩和消毒液`, `桌椅和图书，折合2万元`: things without numbers of their own that are worth one
  /// sum are one thing.
  func joinValued(_ list: inout GiftList) {
    guard list.items.count > 1, let first = list.items.first, let start = first.text,
      first.quantity == nil, !ItemCatalogue.isGeneric(first.name),
      let worth = list.total ?? first.amount,
      list.items.dropFirst().allSatisfy({ $0.quantity == nil && $0.amount == nil && !$0.isMoney }),
      let end = list.items.last?.text?.upperBound, end > start.lowerBound
    else { return }
    if list.total == nil, worth.evidence.range.lowerBound > start.lowerBound { return }
    list.items = [first]
    list.items[0].text = start.lowerBound..<end
    list.items[0].amount = worth
    list.total = nil
  }

  /// Whether the words behind a sum begin to tell what it is for: `5 million pounds for clean water, food`.
  func tellsPurpose(_ item: GiftItem, in piece: Range<Int>) -> Bool {
    !isChinese && item.isMoney && text.firstOffset(of: " for ", in: piece) != nil
  }

  /// Whether a sum only says from where on a list names gifts: 主要捐赠（单笔10万元以上）：.
  func isThreshold(_ list: GiftList) -> Bool {
    let end = text.trimmed(0..<text.count).upperBound
    guard text.has("：", before: end) || text.has(":", before: end) else { return false }
    return list.items.contains { item in
      guard let sum = item.amount?.evidence.range else { return false }
      return text.has("以上", at: sum.upperBound) || text.has("以上", before: sum.upperBound)
    }
  }

  /// `420 sets of desks and chairs`: what is counted in sets goes on behind `and`.
  func joinSets(_ list: inout GiftList) {
    guard !isChinese else { return }
    var index = 1
    while index < list.items.count {
      let (first, next) = (list.items[index - 1], list.items[index])
      if first.quantity?.unit == "set", next.quantity == nil, next.amount == nil,
        let start = first.text, let end = next.text, start.upperBound < end.lowerBound,
        text.trimmed(start.upperBound..<end.lowerBound).count == 3,
        text.has(" and ", at: start.upperBound)
      {
        list.items[index - 1].text = start.lowerBound..<end.upperBound
        list.items.remove(at: index)
      } else {
        index += 1
      }
    }
  }

  /// What a figure counts that can be built: `three schools`, 希望小学5所.
  func building(of figure: Figure) -> String? {
    switch figure.unit {
    case "school": "schools"
    case "hospital": "clinics"
    case _: nil
    }
  }

  /// Whether a sum is only that of which a share is told: 所需4.23亿美元的14%.
  func isShared(_ money: Figure) -> Bool {
    let end = money.evidence.range.upperBound
    let gap = isChinese ? 3 : 0
    guard isChinese, text.has("的", at: end) else { return false }
    return paragraph.figures(in: end + gap..<min(text.count, end + gap + 12)).contains {
      $0.unit == "percent" && $0.evidence.range.lowerBound <= end + gap + 3
    }
  }

  /// A thing told as one, and its noun: 一台钢琴, `a concert piano`.
  func single(_ noun: Range<Int>) -> (one: Figure, noun: Range<Int>)? {
    var word = 0
    var rest = noun
    if isChinese {
      guard text.has("一", at: noun.lowerBound),
        let length = words["classifier"].length(in: text, at: noun.lowerBound + 3)
      else { return nil }
      word = 3 + length
      rest = noun.lowerBound + word..<max(noun.lowerBound + word, noun.upperBound)
    } else {
      guard
        let article = ["a ", "an ", "one "].first(where: { text.has($0, before: noun.lowerBound) }),
        !text.has("s", before: noun.upperBound)
      else { return nil }
      word = article.utf8.count
    }
    guard !rest.isEmpty else { return nil }
    let start = isChinese ? noun.lowerBound : noun.lowerBound - word
    let evidence = Evidence(paragraph: paragraph.id, range: start..<rest.lowerBound)
    return (Figure(evidence: evidence, value: Decimal64(1), unit: "piece", rule: "one"), rest)
  }

  /// The things behind 把 or 将: 志愿者把|物资送到灾民手中.
  func behindHandle(_ range: Range<Int>) -> GiftList? {
    guard let handle = ["把", "将"].compactMap({ text.firstOffset(of: $0, in: range) }).min() else {
      return nil
    }
    let list = read(handle + 3..<max(handle + 3, range.upperBound))
    return list.items.isEmpty ? nil : list
  }

  /// Whether a piece begins with the giver of what it names: 日本国际协力机构的210顶帐篷.
  func givesItself(_ piece: Range<Int>) -> Bool {
    guard let name = paragraph.mentions(at: piece.lowerBound).first,
      name.kind == .organization || name.kind == .country
    else { return false }
    guard let figure = figures(in: piece).first else {
      return name.kind == .organization && name.range.upperBound == piece.upperBound
    }
    let gap = name.range.upperBound..<max(name.range.upperBound, figure.evidence.range.lowerBound)
    return gap.count <= 12 && text.has("的", before: gap.upperBound)
  }
}
