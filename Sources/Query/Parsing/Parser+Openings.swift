import CorpusModel
import Diagnostics
import Unicode

// Questions that begin as they would in other tools or in plain speech. The whole question is reported
// once, with what to write, and is not read any further.
extension Parser {
  /// True when the question was one of these, and is done.
  mutating func rewriteOpening() -> Bool {
    let end = tokens[index...].firstIndex { $0.kind.endsQuestion } ?? tokens.count - 1
    let words = Array(tokens[index..<end])
    guard !words.contains(where: { $0.kind == .cursor || $0.kind == .unreadable }),
      let (advice, count, replacement) = opening(words)
    else { return false }
    let span = words.prefix(count).reduce(token.span) { $0.union($1.span) }
    reportHabit(advice, at: span, write: replacement)
    index = end
    return true
  }

  /// What to say, about how many tokens, and what to write in their place.
  private func opening(_ words: [Token]) -> (advice: Message, count: Int, replacement: String?)? {
    guard let first = words.first else { return nil }
    switch first.kind {
    case .text, .pattern, .symbol(.openBracket): return lookedFor(words)
    case .symbol(.pipe) where isBehindAnswer:
      return (Message("the last answer is \"_\"", "上一个回答写成 \"_\""), 1, "_ |")
    case .name: break
    case .number, .date, .symbol, .end, .endOfText, .unreadable, .cursor: return nil
    }
    if let drawn = drawnAlone(words) { return drawn }
    if let listing = listing(words) { return listing }
    guard words.count > 1, Table.vocabulary[first.spelling] == nil,
      Verb.vocabulary[first.spelling] == nil
    else { return nil }
    if words[1].isSymbol(.equal), words.count > 2,
      words[2].kind == .name || words[2].isSymbol(.open)
    {
      let letting = first.spelling.hasHan ? "令" : "let"
      let advice = Message("rows get a name with \"let\"", "给行起名用“令”")
      return (advice, 2, "\(letting) \(text[first.span]) =")
    }
    return nil
  }

  /// `as bars`, `show bars`: the form of an answer without its question.
  private func drawnAlone(_ words: [Token]) -> (Message, Int, String?)? {
    guard (2...3).contains(words.count), let last = words.last,
      let form = OutputForm.vocabulary[last.spelling],
      words.dropLast().allSatisfy({ $0.keyword == .asForm || Verb.vocabulary[$0.spelling] == .show }
      )
    else { return nil }
    let advice = Message(
      "the form of an answer stands at the end of its question, behind \"show as\"",
      "回答的形式写在问句末尾的“显示 作为”后面"
    )
    let isHan = last.spelling.hasHan
    let ending = isHan ? "显示 作为 \(named(form).chinese)" : "show as \(form.rawValue)"
    return (advice, words.count, isBehindAnswer ? "_ | \(ending)" : nil)
  }

  /// `"mask"`, `[word = "mask"]`: the pattern of a `kwic` without its table.
  private func lookedFor(_ words: [Token]) -> (Message, Int, String?)? {
    var depth = 0
    var count = 0
    for word in words {
      if depth == 0, word.isSymbol(.pipe) { break }
      if case .symbol(let symbol) = word.kind { depth += symbol.depth }
      count += 1
    }
    let span = words.prefix(count).reduce(token.span) { $0.union($1.span) }
    let advice = Message(
      "what is looked for stands behind a table and a verb",
      "要找的内容写在表和动词后面"
    )
    return (advice, count, "\(sentences(for: text[span])) \(text[span])")
  }

  private func sentences(for pattern: String) -> String {
    pattern.hasHan ? "句子 | 语境" : "sentences | kwic"
  }
}
