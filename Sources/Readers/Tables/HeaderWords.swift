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
    case captionBegins = "caption-begins"
    case captionEnds = "caption-ends"
    case creditBegins = "credit-begins"
    case pictureCredit = "picture-credit"
  }

  private let lists: [List: [String]]
  private let folded: [List: [String]]

  private init() {
    var lists: [List: [String]] = [:]
    KeptTable(concord_header_words()).forEachRow { fields in
      let texts = fields.map { String(decoding: $0, as: UTF8.self) }
      guard texts.count == 2, let list = List(rawValue: texts[0]) else { return }
      lists[list, default: []] += texts[1].split(separator: "|").map(String.init)
    }
    self.lists = lists
    folded = lists.mapValues { $0.map { fold($0) } }
  }

  /// The words of a list, folded, in the order of the file.
  subscript(list: List) -> [String] { folded[list] ?? [] }

  /// The words of a list as the file has them, for comparing with bytes of a document.
  func printed(_ list: List) -> [String] { lists[list] ?? [] }

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

  /// The number of characters of the first word of a list that a text ends with.
  func ending(of text: String, in list: List) -> Int? {
    let folded = fold(text)
    return self[list].first { folded.hasSuffix($0) }?.unicodeScalars.count
  }
}
