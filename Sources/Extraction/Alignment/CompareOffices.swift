import CLexicon
import CorpusModel
import Unicode

/// An office beside the name of a person in one edition.
struct StatedOffice: Sendable {
  /// Where its words stand, offsets in the text looked at.
  var range: Range<Int>
  var text: String
  /// The row of the table of offices, Chinese, or the rows an English word stands in.
  fileprivate var rows: Set<Int>
  var isDeputy: Bool

  /// Whether one is an office and the other that of its deputy.
  func differsInRank(from other: StatedOffice) -> Bool {
    isDeputy != other.isDeputy && !rows.isDisjoint(with: other.rows)
  }
}

/// The offices whose ranks are compared, from `office-ranks.tsv`.
struct OfficeRanks: Sendable {
  static let standard = OfficeRanks()

  private let chinese: [(word: String, row: Int)]
  private let english: [String: Set<Int>]
  /// The number of words of the longest English office.
  private let longest: Int

  private init() {
    var chinese: [(word: String, row: Int)] = []
    var english: [String: Set<Int>] = [:]
    for (index, row) in KeptTable(concord_office_ranks()).rows.enumerated() where row.count == 2 {
      chinese += alternatives(row[0]).map { ($0, index) }
      for word in alternatives(row[1]) { english[word, default: []].insert(index) }
    }
    self.chinese = chinese.sorted { $0.word.utf8.count > $1.word.utf8.count }
    self.english = english
    longest = english.keys.map { $0.split(separator: " ").count }.max() ?? 1
  }

  // MARK: Chinese

  /// The one office right before a Chinese name, or behind it where a mark stands between: 会长罗占元.
  func chineseOffice(before name: Int, in text: [UInt8]) -> StatedOffice? {
    var end = name
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    guard let (word, row) = chinese.first(where: { text[..<end].ends(with: $0.word) }) else {
      return nil
    }
    var start = end - word.utf8.count
    let isDeputy = text[..<start].ends(with: "副")
    if isDeputy { start -= "副".utf8.count }
    // 副主任、秘书长: which of two offices the other edition names is not known.
    let isOneOfSeveral = ["、", "兼", "和", "与", "及", "前", "原", "名誉", "助理"].contains {
      text[..<start].ends(with: $0)
    }
    return isOneOfSeveral ? nil : office(start..<end, in: text, [row], isDeputy)
  }

  // MARK: English

  /// The one office behind an English name and a comma, or right before it: `Luo Zhanyuan, Vice-President of …`.
  func englishOffice(of name: Range<Int>, in text: [UInt8]) -> StatedOffice? {
    if let behind = englishOffice(behind: name.upperBound, in: text) { return behind }
    return englishOffice(before: name.lowerBound, in: text)
  }

  private func englishOffice(behind name: Int, in text: [UInt8]) -> StatedOffice? {
    guard name < text.count, text[name] == UInt8(ascii: ",") else { return nil }
    let words = words(in: text, from: name + 1, limit: 7)
    let ends: Set = ["of", "at", "for", "in"]
    let phrase = words.prefix { !ends.contains($0.text) }
    guard let last = phrase.last, !phrase.contains(where: { $0.text == "and" }) else { return nil }
    let end = last.range.upperBound
    let isClosed =
      phrase.count < words.count || end == text.count
      || [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";")].contains(text[end])
    return isClosed ? office(endingWith: phrase, in: text) : nil
  }

  private func englishOffice(before name: Int, in text: [UInt8]) -> StatedOffice? {
    var start = name
    while start > 0, isWordByte(text[start - 1]) || text[start - 1] == 0x20, name - start < 60 {
      start -= 1
    }
    let words = words(in: text, from: start, limit: 12).filter { $0.range.upperBound <= name }
    return office(endingWith: words[...], in: text)
  }

  /// The office a run of words ends with, and whether a deputy's word stands before it.
  private func office(endingWith words: ArraySlice<Word>, in text: [UInt8]) -> StatedOffice? {
    for length in (1...longest).reversed() where length <= words.count {
      let last = words.suffix(length)
      var name = last.map(\.text).joined(separator: " ")
      let joined = Self.deputies.first { name.hasPrefix($0 + "-") }
      if let joined { name.removeFirst(joined.count + 1) }
      guard let rows = english[name], let first = last.first, let end = last.last else { continue }
      var start = first.range.lowerBound
      // Two words at most may part them: `Deputy Regional Director`.
      let before = words.dropLast(length).suffix(3)
      let deputy = before.last { Self.deputies.contains($0.text) }
      if let deputy { start = deputy.range.lowerBound }
      if before.contains(where: { Self.others.contains($0.text) }) { return nil }
      return office(start..<end.range.upperBound, in: text, rows, joined != nil || deputy != nil)
    }
    return nil
  }

  private static let deputies = ["vice", "deputy", "associate"]
  /// Words before an office that make it one of several, or none that is held.
  private static let others: Set = ["and", "former", "honorary", "assistant", "acting", "ex"]

  private struct Word {
    var text: String
    var range: Range<Int>
  }

  private func words(in text: [UInt8], from start: Int, limit: Int) -> [Word] {
    var words: [Word] = []
    var position = start
    while words.count < limit, position < text.count {
      if text[position] == 0x20 {
        position += 1
        continue
      }
      let end = text[position...].firstIndex { !isWordByte($0) } ?? text.count
      guard end > position else { break }
      let word = String(decoding: text[position..<end], as: UTF8.self).lowercased()
      words.append(Word(text: word, range: position..<end))
      position = end
    }
    return words
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "-")
  }

  private func office(
    _ range: Range<Int>,
    in text: [UInt8],
    _ rows: Set<Int>,
    _ isDeputy: Bool
  ) -> StatedOffice {
    StatedOffice(
      range: range,
      text: String(decoding: text[range], as: UTF8.self),
      rows: rows,
      isDeputy: isDeputy
    )
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with word: String) -> Bool {
    suffix(word.utf8.count).elementsEqual(word.utf8)
  }
}
