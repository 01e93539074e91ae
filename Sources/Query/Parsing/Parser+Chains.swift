import Diagnostics

// Pipelines in the manner of other languages: chains of methods, `%>%`, `|>`, `||`, conditions in
// square brackets.
extension Parser {
  /// `donations.groupby("donor").size()`: true when the question was such a chain, and is done.
  mutating func rewriteChain() -> Bool {
    guard token.kind == .name, next.isSymbol(.dot), next.isGlued else { return false }
    let end = tokens[index...].firstIndex { $0.kind.endsQuestion } ?? tokens.count - 1
    let words = Array(tokens[index..<end])
    guard words.contains(where: { $0.isSymbol(.open) && $0.isGlued }),
      !words.contains(where: { $0.kind == .cursor || $0.isSymbol(.pipe) })
    else { return false }
    let span = words.reduce(token.span) { $0.union($1.span) }
    reportHabit(
      Message("verbs are joined by \"|\", and have no brackets", "动词之间用“|”连接，不写括号"),
      at: span,
      write: MethodChain(words, text: text).translation
    )
    index = end
    return true
  }

  /// Replaces what joins verbs in other languages, after reporting it; true when a verb may follow.
  mutating func rewriteJoint() -> Bool {
    let joining = Message("verbs are joined by \"|\"", "动词之间用“|”连接")
    if at(.doublePipe) {
      reportHabit(joining, at: token.span, write: "|")
      substitute(1, with: [(.symbol(.pipe), "|")])
      return true
    }
    if at(.comma), next.kind == .name, Verb.vocabulary[next.spelling] != nil {
      for place in commasBeforeVerbs {
        let span = SourceSpan(tokens[place].span.start, tokens[place + 1].span.start)
        reportHabit(joining, at: span, write: " | ")
        tokens[place].kind = .symbol(.pipe)
      }
      return true
    }
    let third = tokens[min(index + 2, tokens.count - 1)]
    if at(.percent), next.isSymbol(.greater), third.isSymbol(.percent) {
      reportHabit(joining, at: token.span.union(third.span), write: "|")
      substitute(3, with: [(.symbol(.pipe), "|")])
      return true
    }
    return false
  }

  /// The commas from the current one to the end of the question that stand before verbs: who joins one
  /// verb by a comma joins all of them so.
  private var commasBeforeVerbs: [Int] {
    let end = tokens[index...].firstIndex { $0.kind.endsQuestion } ?? tokens.count - 1
    return (index..<end).filter { place in
      tokens[place].isSymbol(.comma) && tokens[place + 1].kind == .name
        && Verb.vocabulary[tokens[place + 1].spelling] != nil
    }
  }

  /// `donations[item == "masks"]`: true after reporting the brackets and stepping over them.
  mutating func rewriteCondition() -> Bool {
    guard at(.openBracket), token.isGlued,
      let end = tokens[index...].firstIndex(where: { $0.isSymbol(.closeBracket) })
    else { return false }
    let inner = text[SourceSpan(token.span.end, tokens[end].span.start)]
    reportHabit(
      Message("rows are kept by \"filter\"", "留下合乎条件的行用“筛选”"),
      at: token.span.union(tokens[end].span),
      write: " | filter \(inner)"
    )
    index = end
    advance()
    return true
  }

  /// `| | count`, `|> count`: true after reporting the mark too many and stepping over it.
  mutating func rewriteJointAgain() -> Bool {
    guard at(.pipe) || (at(.greater) && token.isGlued), next.kind == .name else { return false }
    let isArrow = at(.greater)
    reportHabit(
      Message("one \"|\" is enough", "一个“|”就够了"),
      at: SourceSpan(token.span.start, next.span.start),
      write: isArrow ? " " : ""
    )
    advance()
    return true
  }
}

/// A chain of attributes and methods.
private struct MethodChain {
  private let words: [Token]
  private let text: ScriptText

  init(_ words: [Token], text: ScriptText) {
    self.words = words
    self.text = text
  }

  /// The same in Concord, as far as its methods are known.
  var translation: String {
    var stages = [text[words[0].span]]
    var column: String?
    var index = 1
    while index + 1 < words.count, words[index].isSymbol(.dot) {
      let name = words[index + 1].spelling
      index += 2
      guard index < words.count, words[index].isSymbol(.open) else {
        column = name
        continue
      }
      let end = closing(from: index)
      stages += stage(of: name, inner(from: index, to: end), column)
      column = nil
      index = end + 1
    }
    return stages.joined(separator: " | ")
  }

  private func closing(from start: Int) -> Int {
    var depth = 0
    for index in start..<words.count {
      if case .symbol(let symbol) = words[index].kind { depth += symbol.depth }
      if depth == 0 { return index }
    }
    return words.count - 1
  }

  /// What stands between brackets, without the quotes of a single text.
  private func inner(from open: Int, to close: Int) -> String {
    let inside = words[(open + 1)..<max(open + 1, close)]
    if inside.count == 1, case .text(let name, _) = inside.first?.kind { return name }
    guard let first = inside.first, let last = inside.last else { return "" }
    return text[first.span.union(last.span)]
  }

  private func stage(of method: String, _ inner: String, _ column: String?) -> [String] {
    let said = method.lowercased()
    if HabitTable.frequencies.contains(said) { return ["group \(column ?? inner) | count"] }
    switch said {
    case "size": return ["count"]
    case "query": return ["filter \(inner)"]
    case "sort_values", "sort_by": return ["sort \(inner)"]
    case "nunique": return ["distinct \(column ?? inner)"]
    case _: break
    }
    guard let verb = Verb.vocabulary[said] ?? HabitTable.verbs[said] else {
      return [[method, inner].filter { !$0.isEmpty }.joined(separator: " ")]
    }
    let operand = inner.isEmpty && verb.aggregate != nil && verb != .count ? column ?? "" : inner
    return [[verb.rawValue, operand].filter { !$0.isEmpty }.joined(separator: " ")]
  }
}
