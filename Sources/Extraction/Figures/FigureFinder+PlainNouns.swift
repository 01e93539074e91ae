/// Counted nouns that no table knows: what stands alone between a measure word and the next mark.
extension FigureFinder {
  /// 10口深井， 400个血氧仪、: the words behind a measure word up to the mark that ends them.
  func plainNoun(after end: Int) -> Range<Int>? {
    let start = text.skipSpaces(end)
    var position = start
    while position < start + 7, text[position].isHan, !endsNoun(text[position]) { position += 1 }
    guard position > start, text[position] != "的",
      !text[position].isHan || endsNoun(text[position]), isNoun(start..<position)
    else { return nil }
    return start..<position
  }

  /// 夹克衫2000件、家庭包1000个: the words before a number whose measure word ends a clause.
  func plainNoun(before start: Int, _ end: Int) -> Range<Int>? {
    guard !text[end].isHan || text[end] == "和" || text[end] == "及" || text[end] == "与" else {
      return nil
    }
    let last = text.skipSpacesBack(start)
    var first = last
    while first > last - 7, text[first - 1].isHan, !endsNoun(text[first - 1]) { first -= 1 }
    let isBegun =
      first == 0 || ["、", "，", "和", "及", "与", "：", "；", "。"].contains(text[first - 1])
    return isBegun && (2...6).contains(last - first) && isNoun(first..<last) ? first..<last : nil
  }

  /// Whether words are no ordinal and end in no verb: 第二省46个, 具体包括两部分.
  private func isNoun(_ range: Range<Int>) -> Bool {
    if text[range.lowerBound] == "第" || text[range.lowerBound] == "其" { return false }
    return !["括", "施", "至", "卖", "文", "晨", "日", "达", "为", "出", "增", "计"].contains(
      text[range.upperBound - 1]
    )
  }

  /// Whether a noun ends before a character: a particle, a preposition, an adverb.
  private func endsNoun(_ code: Code) -> Bool {
    switch code {
    case "的", "了", "在", "对", "向", "将", "被", "把", "为", "从", "以", "就", "都", "还", "也", "并", "是",
      "有", "到", "于", "由", "给", "让", "使", "共", "其", "着", "与", "和", "及", "等", "同", "已", "正",
      "又", "只", "才", "却", "则", "不", "没", "能", "可", "要", "会", "我", "他", "她", "你", "约", "近",
      "时", "后", "前", "中", "上", "下", "内", "里":
      true
    case _: false
    }
  }
}
