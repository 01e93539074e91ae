extension ChinesePeopleFinder {
  /// Further names of a list: 全小林、张伯礼、王琦等.
  mutating func findListed() {
    var index = 0
    // Where the names end that an office at the beginning of the list vouches for.
    var sureEnds: Set<Int> = []
    while index < people.count {
      let end = people[index].name.upperBound
      let isSure = !people[index].offices.isEmpty || sureEnds.contains(end)
      index += 1
      guard let next = nextListItem(after: end), !isTaken(next) else { continue }
      let item = isSure && text.code(end) == 0x3001 ? reader.markedName(at: next) : nil
      guard
        let range = item ?? reader.chineseName(at: next, isSure: false),
        endsListItem(range.upperBound)
      else { continue }
      if isSure { sureEnds.insert(range.upperBound) }
      add(PersonCandidate(name: range, whole: range, offices: [], style: .chinese, isShort: false))
    }
  }

  /// Where the next name of a list begins: behind 、, 和, ，以及.
  func nextListItem(after end: Int) -> Int? {
    var position = end
    let mark = text.code(position)
    if mark == 0x3001 || mark == 0xFF0C || mark == .space { position += 1 }
    if text.code(position) == 0x4EE5, text.code(position + 1) == 0x53CA { return position + 2 }
    if [0x548C, 0x4E0E, 0x53CA].contains(text.code(position)) { return position + 1 }
    if position == end, text.hasGap(before: end) { return end }
    return position > end && mark != 0xFF0C ? position : nil
  }

  /// 刘伟、赵丽娜、欧阳明三位老师: three names and more in a list are people without any other sign.
  mutating func findPlainLists() {
    guard text.codes.contains(where: Self.joins) else { return }
    var position = 0
    while position < text.count {
      let isStart =
        text.codes[position].isChinese
        && (position == 0 || !text.codes[position - 1].isChinese
          || NameContexts.standard.edges.contains(text.codes[position - 1]))
      let items = isStart && mayOpenList(position) ? listedNames(from: position) : []
      guard items.count > 2 || isPair(items) else {
        position += 1
        continue
      }
      for item in items where !isTaken(item.lowerBound) {
        add(PersonCandidate(name: item, whole: item, offices: [], style: .chinese, isShort: false))
      }
      position = items.last?.upperBound ?? position + 1
    }
  }

  /// Whether a mark of a list stands where one behind a name may.
  private func mayOpenList(_ start: Int) -> Bool {
    (2...6).contains { Self.joins(text.code(start + $0)) }
  }

  /// 向明燕、杨传平两户: two names of three characters that a number sums up.
  private func isPair(_ items: [Range<Int>]) -> Bool {
    guard items.count == 2, let end = items.last?.upperBound,
      items.allSatisfy({ $0.count == 3 })
    else { return false }
    return text.code(items[0].upperBound) == 0x3001
      && [2, 3].contains { length in
        end + length <= text.count && text.string(end..<end + length).isOne(of: .pair)
      } || takesPart(items)
  }

  private func isGuestAct(_ start: Int) -> Bool {
    start + 2 <= text.count && text.string(start..<start + 2).isOne(of: .guestAct)
  }

  /// 雷洁琼、何鲁丽出席: two names that open a sentence, before a verb of what guests do.
  private func takesPart(_ items: [Range<Int>]) -> Bool {
    let (start, end) = (items[0].lowerBound, items[1].upperBound)
    guard start == 0 || [0x3002, 0xFF1B].contains(text.codes[start - 1]), isGuestAct(end)
    else { return false }
    return items.allSatisfy {
      lexicon.commonSurnames.contains(text.codes[$0.lowerBound])
        && reader.words.kind(of: text.codes, $0.lowerBound + 1..<$0.upperBound) == nil
    }
  }

  /// Whether a character joins the names of a list: 、 和 与.
  private static func joins(_ code: UInt16) -> Bool {
    code == 0x3001 || code == 0x548C || code == 0x4E0E
  }

  /// The names of a list joined by 、 that begins at a position.
  func listedNames(from start: Int) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var position = start
    while let item = listedName(at: position) {
      items.append(item)
      position = item.upperBound
      guard Self.joins(text.code(position)) else { break }
      position += 1
    }
    return items
  }

  /// A name that fills the place between two marks of a list, or ends it.
  func listedName(at start: Int) -> Range<Int>? {
    guard start < text.count, let name = reader.listedName(at: start) else { return nil }
    let next = text.code(name.upperBound)
    guard next.isChinese, next != 0x548C, next != 0x4E0E else { return name }
    return endsListItem(name.upperBound) || Self.counters.contains(next)
      || isGuestAct(name.upperBound) ? name : nil
  }

  /// 等, 三位, 两人 behind a list.
  static let counters = CodeSet("等两三四五六七八九十几多及".nameCodes)

  func endsListItem(_ end: Int) -> Bool {
    let code = text.code(end)
    return !code.isChinese || text.hasGap(before: end) || code == 0x7B49 || code == 0x548C
      || code == 0x53CA || code == 0x4E0E
      || speechVerbFollows(end)
  }
}
