import CorpusModel

/// The money that 元 means in a document: in Hong Kong and Taiwan no yuan.
///
/// Nil where it is yuan. Only a text in Traditional characters that names one of them again and again
/// is taken to come from there.
func regionalCurrency(of document: AnnotatedDocument) -> String? {
  guard document.read.document.language == .traditionalChinese else { return nil }
  var counts = [0, 0, 0]
  let names = MoneyRegions.names
  for paragraph in document.paragraphs {
    for (index, words) in names.enumerated() {
      for word in words { counts[index] += occurrences(of: word, in: paragraph.plain) }
    }
  }
  let (hongKong, taiwan, mainland) = (counts[0], counts[1], counts[2])
  guard max(hongKong, taiwan) >= 2, max(hongKong, taiwan) > mainland else { return nil }
  return hongKong > taiwan ? "HKD" : "TWD"
}

private enum MoneyRegions {
  /// Words of Hong Kong, of Taiwan, of the mainland, in Simplified characters.
  static let names: [[[UInt8]]] = [
    ["香港", "本港", "港闻", "新界", "九龙", "港币"], ["台湾", "台北", "台中", "高雄", "花莲", "台东", "新台币", "卫福部"],
    ["人民币", "内地", "国务院", "中方"],
  ].map { $0.map { Array($0.utf8) } }

  /// Verbs behind which a bare number is money.
  static let verbs: [String] = [
    "捐", "捐了", "捐出", "捐款", "拨", "拨了", "拨出", "拨款", "出资", "筹得", "筹到", "募得", "募到", "筹款", "捐资",
  ]
}

private func occurrences(of word: [UInt8], in text: [UInt8]) -> Int {
  var count = 0
  var offset = 0
  while let found = text.firstOffset(of: word, in: offset..<text.count) {
    count += 1
    offset = found + word.count
  }
  return count
}

extension AnnotatedParagraph {
  /// Makes sums of what is given as a bare number: 捐了300万.
  mutating func countBareMoney(in currency: String) {
    for index in figures.indices where figures[index].unit == nil && language.isChinese {
      let range = figures[index].evidence.range
      let isLarge = ["万", "亿"].contains { plain.has($0, before: range.upperBound) }
      let isGiven = MoneyRegions.verbs.contains { plain.has($0, before: range.lowerBound) }
      if isLarge, isGiven { figures[index].unit = currency }
    }
  }

  /// Gives sums in 元 the currency of the region a document comes from.
  mutating func countMoney(in currency: String) {
    for index in figures.indices where figures[index].unit == "CNY" {
      let range = figures[index].evidence.range
      let near = max(0, range.lowerBound - 9)..<min(plain.count, range.upperBound + 9)
      if plain.firstOffset(of: Array("人民币".utf8), in: near) == nil {
        figures[index].unit = currency
      }
    }
  }
}
