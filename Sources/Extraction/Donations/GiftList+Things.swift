import CorpusModel

/// One thing of a list.
extension GiftListReader {
  /// The thing a piece names, with its quantity or what it is worth.
  func item(in piece: Range<Int>) -> GiftItem? {
    let found = figures(in: piece)
    let money = found.first { isMoney($0) && !isShared($0) }
    let quantity = found.first { !isMoney($0) && isQuantity($0) }
    let noun = noun(of: piece, without: [money, quantity].compactMap(\.self))
    let built = countsBuildings ? quantity.flatMap(building) : nil
    let name = built ?? noun.flatMap { ItemCatalogue.shared.item(in: text, $0) }
    if let noun, money == nil, words["no thing"].ends(in: text, before: noun.upperBound) {
      return nil
    }
    if let noun, name == nil, words["no noun"].stands(in: text, noun) { return nil }
    if let quantity {
      guard name != nil || isCountOfThings(quantity) else { return nil }
      return GiftItem(name: name, text: noun, quantity: quantity, amount: money)
    }
    if let money {
      if let noun, let name, name != ItemCatalogue.money,
        isWorth(money, in: piece) || follows(noun, money)
      {
        return GiftItem(name: name, text: noun, amount: money)
      }
      let isNamed = name == ItemCatalogue.money
      return GiftItem(name: ItemCatalogue.money, text: isNamed ? noun : nil, amount: money)
    }
    guard name != nil else { return nil }
    if let noun, !ItemCatalogue.isGeneric(name), let (one, rest) = single(noun) {
      return GiftItem(name: name, text: rest, quantity: one)
    }
    return GiftItem(name: name, text: noun)
  }

  /// Whether a sum is what a thing is worth: 价值69万元的药品, `tents worth $400`.
  private func isWorth(_ money: Figure, in piece: Range<Int>) -> Bool {
    words["worth"].stands(in: text, piece.lowerBound..<money.evidence.range.lowerBound)
      || (!isChinese && words["worth"].stands(in: text, piece))
  }

  /// Whether a noun stands right after a sum that it is worth: 近600万元的防疫物资, `$5 million of tents`.
  private func follows(_ noun: Range<Int>, _ money: Figure) -> Bool {
    let end = money.evidence.range.upperBound
    guard isChinese else {
      return text.has(" of ", at: end) && noun.lowerBound >= end
        || text.has(" in ", at: end) && noun.lowerBound >= end && isGoods(noun)
    }
    guard noun.lowerBound >= end, noun.lowerBound - end <= 12 else { return false }
    return !words["item stop"].stands(in: text, at: noun.lowerBound)
  }

  /// `in aid` is money, `in medical supplies` are goods.
  private func isGoods(_ noun: Range<Int>) -> Bool {
    !["aid", "assistance", "relief", "support", "help"].contains {
      text.has($0, before: noun.upperBound)
    }
  }

  /// The words of a piece that name the thing: what is left without number and worth.
  private func noun(of piece: Range<Int>, without figures: [Figure]) -> Range<Int>? {
    var candidates: [Range<Int>] = []
    var start = piece.lowerBound
    for figure in figures.sorted(by: { $0.evidence.range.lowerBound < $1.evidence.range.lowerBound }
    ) {
      let range = figure.evidence.range.clamped(to: piece)
      // 教室内的45台电脑: what stands before 的 is no thing.
      if start < range.lowerBound, !text.has("的", before: range.lowerBound) {
        candidates.append(start..<range.lowerBound)
      }
      start = range.upperBound
      if let counted = countedNoun(of: figure, in: piece) {
        candidates.append(counted)
      }
    }
    if start < piece.upperBound { candidates.append(start..<piece.upperBound) }
    var cleaned = candidates.map(clean).filter { !$0.isEmpty }
    // 300张床垫: a number that takes its noun along.
    if cleaned.isEmpty, isChinese {
      cleaned = figures.compactMap { figure in
        figure.counted.flatMap { noun in
          text.firstOffset(of: plainForm(of: Array(noun.utf8)), in: figure.evidence.range).map {
            $0..<figure.evidence.range.upperBound
          }
        }
      }
    }
    return cleaned.first { ItemCatalogue.shared.item(in: text, $0) != nil } ?? cleaned.last
  }

  /// Where the noun stands that an English figure counts: `10,000 medical masks`.
  private func countedNoun(of figure: Figure, in piece: Range<Int>) -> Range<Int>? {
    guard !isChinese, let counted = figure.counted else { return nil }
    let form = plainForm(of: Array(counted.utf8))
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
    for mark: String in ["（", "(", "——", " – ", " — "] {
      if let bracket = text.firstOffset(of: mark, in: result),
        bracket > result.lowerBound
      {
        result = result.lowerBound..<bracket
      }
    }
    if isChinese {
      // 野战医院5月25日开诊: a date is no thing.
      if let date = paragraph.dates(in: result).first,
        date.evidence.range.lowerBound > result.lowerBound
      {
        result = result.lowerBound..<date.evidence.range.lowerBound
      }
      // 3辆救护车给某县: behind 给 stands who receives.
      if let to = text.firstOffset(of: "给", in: result), to > result.lowerBound,
        !paragraph.mentions(at: to + 3).isEmpty
          || words["receiver noun"].stands(in: text, to + 3..<max(to + 3, result.upperBound))
      {
        result = result.lowerBound..<to
      }
    } else {
      // `tents for the victims`: the words behind a preposition tell whom or what for.
      for word: String in [" for ", " from ", " to ", " by ", " on ", " at ", " who ", " through "]
      {
        if let stop = text.firstOffset(of: word, in: result) {
          result = result.lowerBound..<stop
        }
      }
    }
    var before: Range<Int>
    repeat {
      before = result
      result = words["list lead"].trimStart(result, in: text)
      result = words["list end word"].trimEnd(result, in: text)
    } while result != before
    if result.count > (isChinese ? 60 : 90) { return result.upperBound..<result.upperBound }
    return result
  }

  /// Where the words of a thing end in its piece.
  func end(of item: GiftItem, in piece: Range<Int>) -> Int {
    let ends = [
      item.text?.upperBound, item.quantity?.evidence.range.upperBound,
      item.amount?.evidence.range.upperBound,
    ]
    return min(piece.upperBound, ends.compactMap(\.self).max() ?? piece.upperBound)
  }
}
