import TestSupport

/// One slip of the finger or of memory in a good line.
struct Typo {
  var kind: Kind
  /// The line as it was typed.
  var text: String
  /// What was meant where it went wrong.
  var meant: String

  /// What kinds of slips there are.
  enum Kind: String, CaseIterable {
    case deleted, swapped, fullWidth, wrongQuote, wrongColumn, foreignWord
  }

  /// Every kind of slip in a line, as many as it allows up to a limit for each kind.
  static func typos(in line: String, limit: Int, _ random: inout SplitMix) -> [Typo] {
    let words = TypedWords(of: line)
    return Kind.allCases.flatMap { kind -> [Typo] in
      var found: [Typo] = []
      for _ in 0..<limit {
        guard let typo = typo(kind, in: words, &random),
          typo.text != line, !found.contains(where: { $0.text == typo.text })
        else { continue }
        found.append(typo)
      }
      return found
    }
  }

  private static func typo(
    _ kind: Kind,
    in words: TypedWords,
    _ random: inout SplitMix
  ) -> Typo? {
    switch kind {
    case .deleted: letterSlip(kind, words, &random) { word, place in word.remove(at: place) }
    case .swapped:
      letterSlip(kind, words, &random) { word, place in
        word.swapAt(place, place + 1 < word.count ? place + 1 : place - 1)
      }
    case .fullWidth: fullWidth(words, &random)
    case .wrongQuote: wrongQuote(words, &random)
    case .wrongColumn:
      letterSlip(kind, words, &random) { word, _ in
        if word.last == "s" { word.removeLast() } else { word.append("s") }
      }
    case .foreignWord: foreignWord(words, &random)
    }
  }

  private static func letterSlip(
    _ kind: Kind,
    _ words: TypedWords,
    _ random: inout SplitMix,
    _ slip: (inout [Character], Int) -> Void
  ) -> Typo? {
    let long = words.names.filter { $0.text.count > ($0.text.utf8.count > $0.text.count ? 1 : 3) }
    guard let name = long.randomElement(using: &random) else { return nil }
    var letters = Array(name.text)
    slip(&letters, Int.random(in: 0..<letters.count, using: &random))
    let text = words.replacing(name.range, with: String(letters))
    return Typo(kind: kind, text: text, meant: name.text)
  }

  private static let wide: [Character: Character] = [
    "|": "｜", "=": "＝", "(": "（", ")": "）", ",": "，", ">": "＞", "<": "＜", " ": "　",
  ]

  private static func fullWidth(_ words: TypedWords, _ random: inout SplitMix) -> Typo? {
    let places = words.outside.filter { wide[words.characters[$0]] != nil }
    guard let place = places.randomElement(using: &random) else { return nil }
    let sign = words.characters[place]
    let text = words.replacing(place..<place + 1, with: String(wide[sign] ?? sign))
    return Typo(kind: .fullWidth, text: text, meant: String(sign))
  }

  private static func wrongQuote(_ words: TypedWords, _ random: inout SplitMix) -> Typo? {
    guard let place = words.quotes.randomElement(using: &random) else { return nil }
    let sign = ["", "'", "“", "”", "`"].randomElement(using: &random) ?? ""
    return Typo(
      kind: .wrongQuote,
      text: words.replacing(place..<place + 1, with: sign),
      meant: "\""
    )
  }

  private static let foreign: [(own: String, foreign: String)] = [
    ("filter", "where"), ("show", "select"), ("take", "head"), ("take", "limit"),
    ("group", "group by"), ("sort", "order by"), ("has", "contains"), ("=", "=="),
    ("and", "&&"), ("or", "||"), ("is missing", "is null"), ("is known", "is not null"),
    ("!=", "<>"), ("unique", "uniq"), ("add", "mutate"), ("each", "explode"),
    ("descending", "desc"), ("hide", "drop"), ("mean", "avg"), ("kwic", "concordance"),
    ("筛选", "选择"), ("含", "等于"),
  ]

  private static func foreignWord(_ words: TypedWords, _ random: inout SplitMix) -> Typo? {
    let fitting = foreign.compactMap { pair in
      words.range(of: pair.own).map { (pair, $0) }
    }
    guard let (pair, range) = fitting.randomElement(using: &random) else { return nil }
    let text = words.replacing(range, with: pair.foreign)
    return Typo(kind: .foreignWord, text: text, meant: pair.own)
  }
}

/// A line with the places of its words, what stands in quotes and slashes left out.
struct TypedWords {
  let characters: [Character]
  /// The names outside quotation marks.
  private(set) var names: [(text: String, range: Range<Int>)] = []
  /// Every place outside quotation marks.
  private(set) var outside: [Int] = []
  /// The quotation marks.
  private(set) var quotes: [Int] = []

  init(of line: String) {
    characters = Array(line)
    var closing: Character?
    var start: Int?
    for (index, character) in characters.enumerated() {
      if let end = closing {
        if character == end {
          closing = nil
          if character == "\"" { quotes.append(index) }
        }
        continue
      }
      let isName = character.isLetter || character == "_"
      if !isName, let begin = start { add(begin..<index) }
      start = isName ? start ?? index : nil
      if character == "\"" || character == "/" {
        closing = character
        if character == "\"" { quotes.append(index) }
      } else {
        outside.append(index)
      }
    }
    if let begin = start { add(begin..<characters.count) }
  }

  private mutating func add(_ range: Range<Int>) {
    names.append((String(characters[range]), range))
  }

  /// The line with a part of it replaced.
  func replacing(_ range: Range<Int>, with text: String) -> String {
    String(characters[..<range.lowerBound]) + text + String(characters[range.upperBound...])
  }

  /// The first place of words or a sign outside quotation marks, standing free.
  func range(of words: String) -> Range<Int>? {
    let wanted = Array(words)
    return outside.lazy.map { $0..<$0 + wanted.count }.first { range in
      guard range.upperBound <= characters.count, Array(characters[range]) == wanted else {
        return false
      }
      let before = range.lowerBound == 0 || characters[range.lowerBound - 1] == " "
      let after = range.upperBound == characters.count || characters[range.upperBound] == " "
      return before && after
    }
  }
}
