import Diagnostics
import Query
import Unicode

/// What `help` says about one thing: what it means, how it is written, examples, the usual mistake.
struct HelpPage: Sendable {
  let kind: Kind
  /// What the page is about, in each language.
  let title: Message
  /// Every name it is found by.
  let names: [String]
  let form: Message
  let meaning: Message
  /// Facts that only some pages have: the columns of a table, where a column stands.
  var details: [Message] = []
  let examples: [HelpExample]
  let mistake: HelpMistake
  /// The names of other pages.
  let see: [String]

  /// What a page is about; in this order pages of one name are found.
  enum Kind: String, CaseIterable, Sendable {
    case verb, `operator`, function, table, form, word, column

    /// What it is called.
    var word: Message {
      switch self {
      case .verb: Message("verb", "动词")
      case .operator: Message("operator", "运算")
      case .function: Message("function", "函数")
      case .table: Message("table", "表")
      case .form: Message("form", "形式")
      case .word: Message("word", "提示符词语")
      case .column: Message("column", "列")
      }
    }
  }
}

/// One example of a page: a question, or entries at the prompt one after the other.
struct HelpExample: Sendable, Equatable {
  let entries: [String]
  /// What it asks; nil where the question says it.
  var meaning: Message?
  /// Whether it can be carried out to show the page: it writes, opens and leaves nothing.
  var isAnswered = true

  init(_ text: String, meaning: Message? = nil, isAnswered: Bool = true) {
    entries = HelpExample.entries(of: text)
    self.meaning = meaning
    self.isAnswered = isAnswered
  }
}

extension HelpExample {
  /// Cuts a text before words of the prompt and before `_`: each is an entry of its own.
  private static func entries(of text: String) -> [String] {
    var entries: [String] = []
    for part in text.components(separatedBy: "; ") {
      let isAlone = SessionCommand(part) != nil || part.hasPrefix("_")
      if isAlone || entries.last.map({ SessionCommand($0) != nil }) ?? true {
        entries.append(part)
      } else {
        entries[entries.count - 1] += "; " + part
      }
    }
    return entries
  }
}

/// The mistake most often made with something.
struct HelpMistake: Sendable {
  let wrong: String
  let right: String
  let why: Message
}

extension String {
  /// The parts between a separator of one or more characters.
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
