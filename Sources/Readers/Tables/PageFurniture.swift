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

  private enum How: String {
    case begins, contains
    case whole = "is"
  }

  private var whole: [String: Furniture] = [:]
  private var begins: [(text: String, kind: Furniture)] = []
  private var contained: [(text: String, kind: Furniture)] = []

  private init() {
    KeptTable(concord_page_furniture()).forEachRow { fields in
      guard fields.count >= 3,
        let kind = Furniture(rawValue: String(decoding: fields[0], as: UTF8.self)),
        let how = How(rawValue: String(decoding: fields[1], as: UTF8.self))
      else { return }
      let text = fold(String(decoding: fields[2], as: UTF8.self))
      switch how {
      case .whole: whole[text] = kind
      case .begins: begins.append((text, kind))
      case .contains: contained.append((text, kind))
      }
    }
  }

  /// What a line is, if it is furniture; only short lines can be a notice.
  func kind(of line: String) -> Furniture? {
    let folded = foldedWithSingleSpaces(line)
    if let kind = whole[folded] { return kind }
    // The breadcrumb before the rest: it may hold any word.
    if let found = begins.first(where: { folded.hasPrefix($0.text) }) {
      let isShortTail =
        found.kind == .tail && found.text.unicodeScalars.allSatisfy { $0.value < 0x80 }
      return isShortTail && folded.count > found.text.count + 60 ? nil : found.kind
    }
    guard folded.count <= 120 else { return nil }
    return contained.first { folded.contains($0.text) }?.kind
  }

  private func foldedWithSingleSpaces(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in fold(line).unicodeScalars {
      let isSpace = isWhitespace(scalar.value)
      if isSpace, result.last == " " || result.isEmpty { continue }
      result.append(isSpace ? " " : scalar)
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }
}
