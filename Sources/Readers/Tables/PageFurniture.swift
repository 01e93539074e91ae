import CLexicon
import Unicode

/// What a line of a page is beside what the page reports.
enum Furniture: String, Sendable {
  /// The way to the page: `当前位置:首页>…`
  case breadcrumb
  /// A notice or a menu entry.
  case notice
  /// The beginning of the end: sharing, related articles, disclaimers.
  case tail
}

/// The table of phrases that web pages print around what they report.
struct PageFurniture: Sendable {
  static let shared = PageFurniture()

  private let whole: [[UInt8]: Furniture]
  private let begins: [[UInt8]: Furniture]
  private let contained: [[UInt8]: Furniture]
  /// Words in class names and identifiers of elements that are not the article.
  private let classNames: Set<String>
  private let beginning: BytePhrases
  private let inside: BytePhrases

  private init() {
    var tables: [String: [[UInt8]: Furniture]] = [:]
    KeptTable(concord_page_furniture()).forEachRow { fields in
      guard fields.count >= 3,
        let kind = Furniture(rawValue: String(decoding: fields[0], as: UTF8.self))
      else { return }
      tables[String(decoding: fields[1], as: UTF8.self), default: [:]][fold(Array(fields[2]))] =
        kind
    }
    whole = tables["is"] ?? [:]
    begins = tables["begins"] ?? [:]
    contained = tables["contains"] ?? [:]
    classNames = Set((tables["class"] ?? [:]).keys.map { String(decoding: $0, as: UTF8.self) })
    beginning = BytePhrases(longestFirst(begins))
    inside = BytePhrases(longestFirst(contained))
  }

  /// Whether a word of a class name or an identifier says that an element is not the article.
  func isClassName(_ word: Substring) -> Bool { classNames.contains(String(word)) }

  /// What a line is, if it is furniture; only short lines can be a notice.
  func kind(of line: String) -> Furniture? {
    let folded = singleSpaced(fold(Array(line.utf8)))
    if folded.count <= 60, let kind = whole[folded] { return kind }
    if let phrase = beginning.phrase(at: 0, in: folded[...]), let kind = begins[phrase] {
      // A sentence may begin with an English phrase that ends other pages.
      let isPlain = kind == .tail && phrase.allSatisfy { $0 < 0x80 }
      return isPlain && folded.count > phrase.count + 60 ? nil : kind
    }
    guard folded.count <= 300 else { return nil }
    if isMenu(folded) { return .notice }
    return inside.found(in: folded[...]).flatMap { contained[$0] }
  }

  /// Whether most entries of a row with bars between them are those of menus: `Skip to content | Donate | Log in`.
  private func isMenu(_ line: [UInt8]) -> Bool {
    let entries = line.split(separator: UInt8(ascii: "|")).map { entry in
      Array(entry.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed())
    }
    return entries.count > 1 && entries.count { whole[$0] == .notice } * 2 > entries.count
  }

  private func singleSpaced(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let width = spaceWidth(at: index, in: bytes[...], end: bytes.count)
      if width == 0 {
        result.append(bytes[index])
        index += 1
      } else {
        if !result.isEmpty, result.last != 0x20 { result.append(0x20) }
        index += width
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return result
  }
}

/// The phrases of a table, the longest first: the order in which they are tried.
private func longestFirst(_ table: [[UInt8]: Furniture]) -> [String] {
  table.keys.sorted {
    $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1)
  }
  .map { String(decoding: $0, as: UTF8.self) }
}
