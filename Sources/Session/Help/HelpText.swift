import CLexicon
import Diagnostics

/// A page as it stands in a data file.
///
/// SAFETY: the bytes of the table are static data of its `count`, never written to and never freed.
struct HelpText: Sendable {
  var kind: HelpPage.Kind
  var name: String
  var names: [String] = []
  var form: (english: String, chinese: String) = ("", "")
  var meaning: (english: String, chinese: String) = ("", "")
  var examples: [HelpExample] = []
  var wrong = ""
  var right = ""
  var why: (english: String, chinese: String) = ("", "")
  var see: [String] = []

  /// The mistake with its reason.
  var mistake: HelpMistake {
    HelpMistake(wrong: wrong, right: right, why: Message("\(why.english)", "\(why.chinese)"))
  }

  /// All pages of the data files.
  static let all = read(data)

  /// Further names of pages, by the topic of the page: `sort` has `order`.
  static let furtherNames: [(topic: String, names: [String])] = data.split(separator: "\n")
    .filter { $0.hasPrefix("also ") }
    .compactMap { line in
      let parts = line.dropFirst("also ".count).split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      return (String(parts[0]), list(String(parts[1])))
    }

  private static let data: String = {
    let table = concord_help()
    let bytes = unsafe Array(UnsafeBufferPointer(start: table.bytes, count: table.count))
    return String(decoding: bytes, as: UTF8.self)
  }()

  /// Reads the pages of a text; lines whose first word means nothing are left out.
  static func read(_ text: String) -> [HelpText] {
    var pages: [HelpText] = []
    var kind = HelpPage.Kind.operator
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let rest = String(parts[1])
      switch parts[0] {
      case "kind": kind = HelpPage.Kind(rawValue: rest) ?? kind
      case "page": pages.append(HelpText(kind: kind, name: rest))
      case let word where !pages.isEmpty: pages[pages.count - 1].add(rest, to: word)
      case _: break
      }
    }
    return pages
  }

  private mutating func add(_ text: String, to field: Substring) {
    switch field {
    case "names": names = HelpText.list(text)
    case "form": form.english = text
    case "写法": form.chinese = text
    case "means": meaning.english = text
    case "意思": meaning.chinese = text
    case "try": examples.append(HelpExample(text))
    case "show": examples.append(HelpExample(text, isAnswered: false))
    case "not": wrong = text
    case "but": right = text
    case "why": why.english = text
    case "因为": why.chinese = text
    case "see": see = HelpText.list(text)
    case _: break
    }
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { part in String(part.drop { $0 == " " }) }
  }
}
