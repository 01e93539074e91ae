/// What the words around a boundary are: datelines, labels, quotations.
struct LeadSigns: Sendable {
  private let words: [GivenWord]
  /// Where the names of media end that begin at the words up to the limit, and which begin a dateline.
  private var mediumEnds: [Int?] = []
  private var datelines: [Bool] = []
  private var labels: [Bool] = []

  init(_ words: [GivenWord], limit: Int) {
    self.words = words
    for start in words.indices.prefix(limit) {
      mediumEnds.append(findMediumEnd(start))
      datelines.append(findDateline(start))
      labels.append(findLabel(start))
    }
  }

  /// The word after the name of a medium that begins at a position.
  func mediumEnd(_ start: Int) -> Int? {
    mediumEnds.indices.contains(start) ? mediumEnds[start] : nil
  }

  /// Whether a dateline begins at a position.
  func isDateline(_ start: Int) -> Bool { datelines.indices.contains(start) && datelines[start] }

  /// Whether a label with its value begins at a position.
  func isLabel(_ start: Int) -> Bool { labels.indices.contains(start) && labels[start] }

  /// `新华社 北京 6 月 11 日电`, `新浪 科技 讯`, `证券时报 记者`: an agency, and what it does.
  private func findDateline(_ body: Int) -> Bool {
    guard let medium = mediumEnd(body) else { return false }
    for index in medium..<min(medium + 12, words.count) {
      let word = words[index]
      if word.has(.terminal) || word.has(.comma) { return false }
      if word.has([.report, .reporter]) || word.text.hasSuffix("电") || word.text.hasSuffix("讯") {
        return true
      }
      if word.has(.colon) { return index == medium }
    }
    return false
  }

  /// The word after the name of a medium that begins at a position.
  private func findMediumEnd(_ start: Int) -> Int? {
    var name = ""
    for index in start..<min(start + 3, words.count) {
      if words[index].isPunctuation { return nil }
      name += words[index].text
      let traits = index == start ? words[index].traits : NewsMarks.shared.listed(name)
      if traits.has(.agency) { return index + 1 }
    }
    if let end = unknownMediumEnd(start) ?? filedMediumEnd(start) { return end }
    guard words[start].has(.medium), start + 1 < words.count else { return nil }
    return words[start + 1].has(.report) || words[start + 1].has(.reporter) ? start + 1 : nil
  }

  /// `某某 都市网 衡水 电`, `某某 在线 杭州 9 月 25 日讯`: a name that ends like a medium's, a place, perhaps a day, 电 or 讯.
  private func filedMediumEnd(_ start: Int) -> Int? {
    let next = start + 1
    guard next < words.count, words[next].has(.medium), !words[next].has(.agency),
      !words[start].isPunctuation, !words[start].has([.number, .open, .dateUnit]),
      words[start].length + words[next].length <= 8
    else { return nil }
    return isFiled(from: next + 1) ? next + 1 : nil
  }

  /// Whether a place, perhaps a day and the word for news stand at a position.
  private func isFiled(from start: Int) -> Bool {
    for index in start..<min(start + 8, words.count) {
      let word = words[index]
      if word.isPunctuation { return false }
      if word.has(.report) || word.text.hasSuffix("日电") || word.text.hasSuffix("日讯") { return true }
      let isDay = word.has([.number, .dateUnit, .date])
      guard isDay || index < start + 3 && word.length <= 4 else { return false }
    }
    return false
  }

  /// `某某 日报 讯 （`, `某某 晚报讯`: a name of three characters or more before 讯, and no shorter one.
  private func unknownMediumEnd(_ start: Int) -> Int? {
    var length = 0
    for index in start..<min(start + 3, words.count) {
      let word = words[index]
      if word.isPunctuation || word.has([.number, .open]) { return nil }
      let isReport = word.text == "讯" || word.text == "訊"
      let isGlued = word.length > 1 && (word.text.hasSuffix("讯") || word.text.hasSuffix("訊"))
      guard isReport || isGlued else {
        length += word.length
        continue
      }
      if isGlued { length += word.length - 1 }
      let isShortest = length - words[start].length < 3
      guard (3...8).contains(length), isShortest, index + 1 < words.count else { return nil }
      let next = words[index + 1]
      let isSetOff =
        next.has([.openBracket, .reporter]) || next.space != nil
        || timeExpression(at: index + 1, in: words) != nil
      return isSetOff ? max(start + 1, index) : nil
    }
    return nil
  }

  /// A label that a page prints between title and body: `来源 ：`, `作者 ：`, `编者按 ：`, `文 /`.
  private func findLabel(_ start: Int) -> Bool {
    guard !words[start].isPunctuation else { return false }
    var label = ""
    for index in start..<min(start + 3, words.count - 1) {
      if words[index].isPunctuation { return false }
      label += words[index].text
      guard FieldLabels.shared.printed(label) != nil else { continue }
      let next = words[index + 1]
      if next.has(.colon) || next.space != nil || next.text == "/" { return true }
    }
    return false
  }

  /// `记者 王某` before a time.
  func isByline(_ start: Int) -> Bool {
    (start + 2..<start + 6).contains { timeExpression(at: $0, in: words) != nil }
  }

  func hasComma(after start: Int, within count: Int) -> Bool {
    for index in start..<min(start + count, words.count) {
      if words[index].has(.comma) { return true }
      if words[index].has(.terminal) { return false }
    }
    return false
  }

  /// A quotation that holds a sentence opens a body; one that holds a name does not.
  func speechScore(_ start: Int) -> Int {
    for index in start..<min(start + 150, words.count) {
      if words[index].has(.closeQuote) { return 0 }
      if words[index].has(.terminal) { return 6 }
      if words[index].has(.comma) { return 4 }
    }
    return 0
  }

  func isBalanced(_ range: Range<Int>) -> Bool {
    var depth = 0
    for word in words[range] {
      if word.has([.openQuote, .openBracket]) { depth += 1 }
      if word.has([.closeQuote, .closeBracket]) { depth -= 1 }
    }
    return depth == 0
  }
}
