import CorpusModel
package import Diagnostics
import Unicode

/// A text with every word of the language, every table and every column by its name in a language, and
/// all else as it stands: for lines that are no questions, which the formatter cannot print.
package func wordForWord(_ text: String, in language: NameLanguage) -> String {
  guard language == .chinese else { return text }
  var bytes = Array(text.utf8)
  for token in lex(text).tokens.reversed() where token.kind == .name {
    guard let name = chineseName(of: token) else { continue }
    bytes.replaceSubrange(token.span.start..<token.span.end, with: Array(name.utf8))
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func chineseName(of token: Token) -> String? {
  if let verb = Verb.vocabulary[token.spelling] { return verb.name(in: .chinese) }
  if let table = Table.vocabulary[token.spelling] { return table.name(in: .chinese) }
  if let word = token.keyword { return word.name(in: .chinese) }
  let columns = Table.allCases.lazy.flatMap { Schema.columns(of: $0) }
  return columns.first { $0.name == fold(token.spelling) }?.chinese
}
