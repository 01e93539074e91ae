import Diagnostics

// What people write who come from concordancers: CQP, AntConc, Sketch Engine.
extension Parser {
  /// Whether a pattern goes on in the other notation: `"fight" []{0,3} "epidemic"`.
  var isMixedPattern: Bool {
    if at(.openBracket) { return true }
    if case .text = token.kind { return true }
    return false
  }

  /// Reports phrases and tokens in one pattern, with every word in brackets of its own.
  ///
  /// - Parameter first: the first token of the pattern.
  mutating func rewriteMixedPattern(from first: Int) {
    var parts: [String] = []
    var open = 0
    var bracket: Int?
    index = first
    while !isAtEnd, open > 0 || (!at(.pipe) && !at(.close) && !startsAnyClause) {
      if case .symbol(let symbol) = token.kind { open += symbol.depth }
      if open == 0, case .text(let phrase, _) = token.kind {
        if let start = bracket { parts.append(text[place(from: start).span]) }
        bracket = nil
        parts += phrase.split(separator: " ").map { "[word = \"\($0)\"]" }
      } else if bracket == nil {
        bracket = token.span.start
      }
      advance()
    }
    if let start = bracket { parts.append(text[place(from: start).span]) }
    reportHabit(
      Message(
        "in a pattern of tokens every word stands in brackets",
        "按词写的模式里，每个词都写在方括号里"
      ),
      at: place(from: tokens[first].span.start).span,
      write: parts.joined(separator: " ")
    )
    isLost = true
  }

  /// `"fight" %c`: steps over flags that say nothing here.
  mutating func rewriteTokenFlags() {
    guard at(.percent), next.kind == .name, next.spelling.allSatisfy({ "cdl".contains($0) }) else {
      return
    }
    reportHabit(
      Message("a token pattern is blind to case by itself", "按词写的模式本来就不分大小写"),
      at: token.span.union(next.span),
      write: ""
    )
    advance()
    advance()
  }

  /// Attributes of other corpora, by the one that is nearest here.
  static let foreignAttributes = [
    "lemma": "stem", "lemmas": "stem", "root": "stem", "lc": "norm", "lower": "norm",
    "form": "word",
    "token": "word", "text": "word", "pos": "kind", "tag": "kind", "lang": "language",
  ]

  /// Words for clauses in other tools, by the clause that is meant where the verb has it.
  private static let clauseHabits: [String: [ClauseWord]] = [
    "window": [.within, .width], "span": [.within, .width], "around": [.within, .width],
    "distance": [.within], "context": [.width, .within], "chars": [.width], "characters": [.width],
    "以内": [.within], "之内": [.within], "窗口": [.within, .width], "跨度": [.within, .width],
    "距离": [.within], "上下文": [.width], "宽度": [.width], "长度": [.width], "字数": [.width],
    "versus": [.against], "vs": [.against], "reference": [.against], "compared": [.against],
    "than": [.against], "with": [.against], "对照": [.against], "参照": [.against],
    "对比": [.against], "比较": [.against], "对": [.against], "与": [.against], "和": [.against],
    "across": [.by], "over": [.by], "per": [.by],
  ]

  /// Reports a word that another tool has for a clause of this verb, and puts ours in its place.
  mutating func rewriteClauseWord(of spec: VerbSpec) -> Bool {
    guard token.kind == .name,
      let meant = Self.clauseHabits[token.spelling.lowercased()]?.first(where: { word in
        spec.clauses.contains { $0.word == word && $0.value != .scope }
          && (word != .by || spec.verb == .dispersion)
      })
    else { return false }
    let name = meant.keyword.name(in: token.spelling.hasHan ? .chinese : .english)
    reportHabit(isHere(text[token.span], name), at: token.span, write: name)
    substitute(1, with: [(.name, name)])
    return true
  }

  /// Reports `within 5 left`, `within 3 5`: the window reaches as far to both sides.
  mutating func reportOneSide(of spec: VerbSpec) -> Bool {
    guard spec.verb == .collocates, index > 0, case .number = tokens[index - 1].kind else {
      return false
    }
    let sides = ["left", "right", "l", "r", "左", "右", "左侧", "右侧", "左边", "右边"]
    let isSide = token.kind == .name && sides.contains(token.spelling.lowercased())
    if case .number = token.kind {} else if !isSide { return false }
    reportHabit(
      Message(
        "words are counted as far on both sides of a hit; take the second number or side out",
        "命中左右两侧数的词一样多；去掉第二个数或方向"
      ),
      at: token.span,
      write: ""
    )
    isLost = true
    return true
  }

  private var startsAnyClause: Bool {
    ClauseWord.allCases.contains { length(of: $0.keyword) > 0 }
  }
}
