import Columns
import CorpusModel
import Diagnostics
import Query

extension Execution {
  /// Says that a pattern stands nowhere in the rows, when it does not, and how a star is asked for.
  func explainNoHit(_ concordance: Concordance, in rows: Relation) throws(EngineError) {
    guard rows.count > 0 else { return }
    let found = try hitCount(
      concordance.pattern,
      in: sentences(of: rows.batch),
      scope: concordance.scope
    )
    guard found == 0 else { return }
    guard case .phrase(let phrase) = concordance.pattern else {
      return note(
        Message(
          "the pattern stands in none of \(countOfRows(rows.count))",
          "\(countOfRows(rows.count))里没有一处合乎这个模式"
        )
      )
    }
    note(
      Message(
        "\"\(phrase)\" stands in none of \(countOfRows(rows.count))",
        "\(countOfRows(rows.count))里没有“\(phrase)”"
      )
    )
    if let advice = Message.starIsNoWildcard(in: phrase, asking: "kwic") { note(advice) }
  }
}

extension Message {
  /// How to ask instead for words that begin or end in some way: `cooperat*`; nil for a text without a star
  /// at a word.
  static func starIsNoWildcard(in text: String, asking verb: String) -> Message? {
    guard text.contains("*") else { return nil }
    let part = text.filter { $0 != "*" }
    guard part.contains(where: \.isLetter) else { return nil }
    let pattern = text.split(separator: " ").map { word in
      "[word = \"\(word.split(separator: "*", omittingEmptySubsequences: false).joined(separator: ".*"))\"]"
    }
    let words = pattern.joined(separator: " ")
    return Message(
      """
      a star stands for itself here, and parts of words are found without one: \(verb) "\(part)"; for words \
      that begin or end so: kwic \(words)
      """,
      """
      这里的星号就是星号，不写它也能找到词的一部分：\(verb == "has" ? "含" : "语境") "\(part)"；\
      要找这样开头或结尾的词：语境 \(words.replacing("[word = ", with: "[词 = "))
      """
    )
  }
}
