import CorpusModel
import Unicode

/// A word of everyday Chinese by what it means in a question.
enum SpokenWord: Equatable {
  /// A table, a column, or both.
  case name(String)
  case verb(Verb)
  /// `按`: keys stand behind it.
  case by
  /// `每个`: what is grouped by stands behind it.
  case each
  case descending
  case ascending
  /// The operator of a condition, as it is written.
  case comparison(String)
  case connective(Keyword)
  case form(OutputForm)
  /// As it is written: `10`, `1.2亿`, `“口罩”`, `/re/`.
  case value(String)
  case separator
  /// A word that means nothing for the question: `请`, `的`.
  case filler
  /// The value of a condition, or nothing that is understood.
  case unknown(String)

  /// Cuts a text without spaces into words, so that as little as can be stays unknown.
  static func words(in text: String) -> [SpokenWord] {
    var words: [SpokenWord] = []
    var rest = Array(text)[...]
    while let start = rest.firstIndex(where: isDigit) {
      words += cut(rest[..<start])
      let number = rest[start...].prefix { isDigit($0) || ".千万百亿%".contains($0) }
      words.append(.value(String(number)))
      rest = rest[(start + number.count)...]
    }
    return words + cut(rest)
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static func cut(_ text: ArraySlice<Character>) -> [SpokenWord] {
    let characters = Array(text)
    var cuts = [Cut(cost: 0, start: 0)]
    for end in characters.indices.map({ $0 + 1 }) {
      let before = cuts[end - 1]
      let isFirst = before.words != nil || end == 1
      var best = Cut(cost: before.cost + (isFirst ? 4 : 1), start: end - 1)
      for start in max(0, end - SpokenWords.longest)..<end {
        guard let words = SpokenWords.all[fold(String(characters[start..<end]))] else { continue }
        let cost = cuts[start].cost + (end - start == 1 ? 2 : 1)
        if cost < best.cost { best = Cut(cost: cost, start: start, words: words) }
      }
      cuts.append(best)
    }
    return read(cuts, over: characters)
  }

  /// The best way to cut the characters up to a place: where its last word begins, and what it means;
  /// nil for a character that belongs to no word.
  private struct Cut {
    var cost: Int
    var start: Int
    var words: [SpokenWord]?
  }

  private static func read(_ cuts: [Cut], over characters: [Character]) -> [SpokenWord] {
    var words: [SpokenWord] = []
    var unknown = ""
    var end = characters.count
    while end > 0 {
      let cut = cuts[end]
      if let known = cut.words {
        if !unknown.isEmpty { words.append(.unknown(unknown)) }
        unknown = ""
        words += known.reversed()
      } else {
        unknown = String(characters[cut.start..<end]) + unknown
      }
      end = cut.start
    }
    if !unknown.isEmpty { words.append(.unknown(unknown)) }
    return words.reversed()
  }
}
