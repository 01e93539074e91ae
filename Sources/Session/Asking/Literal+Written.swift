import Calendar
import CorpusModel
import Query

extension Literal {
  /// The value as it is written in a question.
  var written: String {
    switch self {
    case .text(let text): "\"\(text)\""
    case .number(let number): Int64(exactly: number).map { String($0) } ?? number.description
    case .date(let span): span.description
    case .boolean(let flag): flag ? "true" : "false"
    case .missing: "missing"
    case .entity(let name): name.text
    case .pattern(let regex): "/\(regex.pattern)/\(regex.ignoresCase ? "i" : "")"
    }
  }
}
