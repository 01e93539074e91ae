import CLexicon
import Unicode

/// The lists of `header-words.tsv`: words on the lines around an article, folded.
struct HeaderWords: Sendable {
  static let shared = HeaderWords()

  enum List: String, CaseIterable, Sendable {
    case weekday, files, counter, length, rights, ends
    case leadIn = "lead-in"
    case dayBegins = "day-begins"
    case reportEnds = "report-ends"
    case reportNote = "report-note"
    case counterMark = "counter-mark"
  }

  private let lists: [List: [String]]

  private init() {
    var lists: [List: [String]] = [:]
    KeptTable(concord_header_words()).forEachRow { fields in
      let texts = fields.map { String(decoding: $0, as: UTF8.self) }
      guard texts.count == 2, let list = List(rawValue: texts[0]) else { return }
      lists[list, default: []] += fold(texts[1]).split(separator: "|").map(String.init)
    }
    self.lists = lists
  }

  /// The words of a list, in the order of the file.
  subscript(list: List) -> [String] { lists[list] ?? [] }

  /// Whether a text is a word of a list.
  func list(_ list: List, holds text: String) -> Bool { self[list].contains(fold(text)) }

  /// Whether a text begins with a word of a list.
  func list(_ list: List, begins text: String) -> Bool {
    let folded = fold(text)
    return self[list].contains { folded.hasPrefix($0) }
  }

  /// Whether a text ends with a word of a list.
  func list(_ list: List, ends text: String) -> Bool {
    let folded = fold(text)
    return self[list].contains { folded.hasSuffix($0) }
  }
}
