import Diagnostics

// What people write who come from shells that know tables: nushell, PowerShell, jq, Miller.
extension Parser {
  /// `sort-by amount --reverse`, `group-by donor`: steps over the dash and puts the direction behind the key.
  mutating func rewriteDashedVerb(_ spec: VerbSpec, from start: Int) {
    guard spec.verb == .sort || spec.verb == .group, at(.minus), token.isGlued, next.keyword == .by
    else { return }
    let span = SourceSpan(start, next.span.end)
    reportHabit(
      isHere(text[span], spec.verb.rawValue),
      at: span,
      write: spec.verb.rawValue
    )
    advance()
    advance()
  }

  /// `--reverse`, `-r` among what is sorted by: a direction behind the key.
  mutating func rewriteReverseFlags() {
    let end = tokens[index...].firstIndex { $0.isSymbol(.pipe) || $0.kind.endsQuestion }
    var dash = index + 1
    while dash < (end ?? tokens.count) {
      defer { dash += 1 }
      guard let (count, descends) = reverseFlag(at: dash) else { continue }
      let span = tokens[dash].span.union(tokens[dash + count - 1].span)
      let direction = descends ? "descending" : "ascending"
      reportHabit(
        Message("the direction is a word behind the key", "方向写在键的后面"),
        at: span,
        write: direction
      )
      let here = index
      index = dash
      substitute(count, with: [(.name, direction)])
      index = here
      return
    }
  }

  /// How many tokens from a place on are a flag for the direction, and which one it asks for.
  private func reverseFlag(at place: Int) -> (count: Int, descends: Bool)? {
    guard tokens[place].isSymbol(.minus), !tokens[place].isGlued else { return nil }
    let dashes = tokens[min(place + 1, tokens.count - 1)].isSymbol(.minus) ? 2 : 1
    let word = tokens[min(place + dashes, tokens.count - 1)]
    guard word.kind == .name, word.isGlued else { return nil }
    switch (dashes, word.spelling.lowercased()) {
    case (2, "reverse"), (2, "descending"), (2, "desc"), (1, "r"), (1, "nr"):
      return (dashes + 1, true)
    case (2, "ascending"), (2, "asc"): return (dashes + 1, false)
    case _: return nil
    }
  }

  /// `to csv`, `as json`, `into markdown`: the form of an answer as a verb.
  mutating func rewriteFormVerb() -> Bool {
    guard ["to", "as", "into", "format", "导出", "转为", "输出"].contains(token.spelling.lowercased()),
      next.kind == .name
    else { return false }
    let said = next.spelling.lowercased()
    let foreign = ["md": "markdown", "nuon": "json", "ndjson": "jsonl", "htm": "html"]
    guard
      let form = OutputForm.vocabulary[next.spelling] ?? OutputForm(rawValue: foreign[said] ?? "")
    else { return false }
    let isHan = token.spelling.hasHan || next.spelling.hasHan
    reportHabit(
      Message(
        "the form of an answer stands behind \"show as\"",
        "回答的形式写在“显示 作为”后面"
      ),
      at: token.span.union(next.span),
      write: isHan ? "显示 作为 \(form.name(in: .chinese))" : "show as \(form.rawValue)"
    )
    advance()
    advance()
    isLost = true
    return true
  }

  /// `show tables`, `show columns`: what is said at the prompt.
  func listing(_ words: [Token]) -> (Message, Int, String?)? {
    guard words.count == 2, Verb.vocabulary[words[0].spelling] == .show else { return nil }
    switch words[1].spelling.lowercased() {
    case "tables", "databases", "schemas", "表", "所有表":
      let advice = Message(
        "`tables` at the prompt lists the tables; in a shell, concord inspect",
        "提示符下用“表”列出各表；在命令行用 concord inspect"
      )
      return (advice, 2, nil)
    case "columns", "fields", "schema", "列":
      let advice = Message(
        "`describe donations` at the prompt lists the columns; in a shell, concord topic donations",
        "提示符下用“描述 捐赠”列出各列；在命令行用 concord topic 捐赠"
      )
      return (advice, 2, nil)
    case _: return nil
    }
  }
}
