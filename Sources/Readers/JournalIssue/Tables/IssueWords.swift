import CLexicon
import Unicode

/// The lists of `issue-words.tsv`.
struct IssueWords: Sendable {
  static let shared = IssueWords()

  enum List: String, CaseIterable, Sendable {
    case contents, note, legend, menu, rhythm, abbreviation, function, preposition, salutation
    case article, leading, particle
    case captionBegins = "caption-begins"
    case captionEnds = "caption-ends"
    case noName = "no-name"
    case bodyEnds = "body-ends"
    case timeEnds = "time-ends"
    case neverAfterArticle = "never-after-article"
    case latinSurname = "latin-surname"
    case headingWord = "heading-word"
  }

  private let lists: [List: [String]]

  private init() {
    var lists: [List: [String]] = [:]
    KeptTable(concord_issue_words()).forEachRow { fields in
      let texts = fields.map { String(decoding: $0, as: UTF8.self) }
      guard texts.count == 2, let list = List(rawValue: texts[0]) else { return }
      lists[list, default: []] += texts[1].split(separator: "|").map(String.init)
    }
    self.lists = lists
  }

  subscript(list: List) -> [String] { lists[list] ?? [] }
}
