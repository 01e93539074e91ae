import CorpusModel
import Unicode

/// A run of text between two block elements.
struct HTMLPassage: Sendable {
  var text: TracedText
  /// From its first to its last character in the file.
  var source: Range<Int>
  /// The element it stands in, as far as it matters.
  var role = Role.text
  /// How many of its bytes are link text.
  var linked = 0
  /// How many of its bytes are bold.
  var bold = 0
  /// Whether it stands in navigation, a footer, a form or the like.
  var isFurniture = false

  enum Role: Sendable, Equatable {
    case text
    case heading(level: Int)
    case listItem, caption, code, time
  }
}

/// What the head of a page says.
struct HTMLHead: Sendable {
  var title = ""
  /// `name` or `property` of a meta element and its content, names in lower case.
  var meta: [(name: String, content: String)] = []
  var canonical: String?
  var publishedTime: String?

  /// The content of the first meta element with one of the names.
  func first(_ names: [String]) -> String? {
    for name in names {
      if let found = meta.first(where: { $0.name == name && !$0.content.isEmpty }) {
        return found.content
      }
    }
    return nil
  }
}

/// Gathers the passages of a page and what its head says.
struct HTMLPassageReader {
  private(set) var passages: [HTMLPassage] = []
  private(set) var head = HTMLHead()
  private var aligner: HTMLAligner
  private var stack: [String] = []
  private var furnitureDepth: Int?
  private var linkDepth = 0
  private var boldDepth = 0
  private var current = HTMLPassage(text: TracedText(), source: 0..<0)
  private var pendingSpace: (offset: Int, hasLineEnd: Bool)?
  private var titleDepth = 0

  init(_ bytes: [UInt8]) { aligner = HTMLAligner(bytes) }

  /// How many characters of the parser's text were not found in the file.
  var misses: Int { aligner.misses }

  mutating func read(_ events: [HTMLEvent]) {
    for event in events {
      switch event {
      case .open(let element): open(element)
      case .close(let name): close(name)
      case .text(let text): add(text)
      }
    }
    finishPassage()
  }

  // MARK: Elements

  private mutating func open(_ element: HTMLElement) {
    stack.append(element.name)
    switch element.name {
    case "meta": addMeta(element)
    case "link":
      if element.attributes["rel"] == "canonical" { head.canonical = element.attributes["href"] }
    case "title": titleDepth += 1
    case "a": linkDepth += 1
    case "b", "strong": boldDepth += 1
    case "time":
      if head.publishedTime == nil { head.publishedTime = element.attributes["datetime"] }
    case _: break
    }
    let tag = HTMLTag.named(element.name)
    if tag.isBlock { finishPassage() }
    if furnitureDepth == nil, isFurniture(element) {
      finishPassage()
      furnitureDepth = stack.count
    }
    current.role = tag.role ?? current.role
    if element.name == "br" { finishPassage(keepingRole: true) }
  }

  private mutating func close(_ name: String) {
    if HTMLTag.named(name).isBlock { finishPassage() }
    if name == "title" { titleDepth -= 1 }
    if name == "a" { linkDepth = max(0, linkDepth - 1) }
    if name == "b" || name == "strong" { boldDepth = max(0, boldDepth - 1) }
    if let depth = furnitureDepth, stack.count <= depth {
      finishPassage()
      furnitureDepth = nil
    }
    if !stack.isEmpty { stack.removeLast() }
  }

  private mutating func addMeta(_ element: HTMLElement) {
    guard let content = element.attributes["content"] else { return }
    let name =
      element.attributes["name"] ?? element.attributes["property"] ?? element.attributes["itemprop"]
    guard let name else { return }
    head.meta.append((name.lowercased(), content))
  }

  /// Navigation and the like, by element or by what its class calls it.
  private func isFurniture(_ element: HTMLElement) -> Bool {
    let tag = HTMLTag.named(element.name)
    if tag.isFurniture { return true }
    guard !element.attributes.isEmpty else { return false }
    if element.attributes["hidden"] != nil { return true }
    if let style = element.attributes["style"], style.replacingSpaces().contains("display:none") {
      return true
    }
    if let role = element.attributes["role"],
      ["navigation", "banner", "contentinfo", "search"].contains(role)
    {
      return true
    }
    guard tag.isContainer else { return false }
    let names = (element.attributes["class"] ?? "") + " " + (element.attributes["id"] ?? "")
    return names.lowercased().split { !$0.isLetter }.contains {
      PageFurniture.shared.isClassName($0)
    }
  }

  // MARK: Text

  private mutating func add(_ text: String) {
    let bytes = Array(text.utf8)
    let runs = aligner.align(bytes)
    if titleDepth > 0 {
      head.title += text
      return
    }
    if let name = stack.last, name == "script" || name == "style" { return }
    var position = 0
    for run in runs {
      if position < run.text.lowerBound { noteSpace(bytes[position..<run.text.lowerBound]) }
      append(String(decoding: bytes[run.text], as: UTF8.self), run)
      position = run.text.upperBound
    }
    if position < bytes.count { noteSpace(bytes[position...]) }
  }

  private mutating func noteSpace(_ bytes: ArraySlice<UInt8>) {
    guard current.text.count > 0 else { return }
    let hasLineEnd = bytes.contains(0x0A) || bytes.contains(0x0D)
    pendingSpace = (current.source.upperBound, hasLineEnd || pendingSpace?.hasLineEnd == true)
  }

  private mutating func append(_ text: String, _ run: HTMLAligner.Run) {
    if let space = pendingSpace {
      // A line end between two Chinese characters is no space.
      let isBetweenWide =
        space.hasLineEnd && isWide(text.unicodeScalars.first)
        && isWide(current.text.text.unicodeScalars.last)
      if !isBetweenWide { current.text.append(" ", source: space.offset) }
      pendingSpace = nil
    }
    if current.text.count == 0 { current.source = run.source }
    current.text.append(text, source: run.source.lowerBound)
    current.source =
      current.source.lowerBound..<max(current.source.upperBound, run.source.upperBound)
    if linkDepth > 0 { current.linked += text.utf8.count }
    if boldDepth > 0 { current.bold += text.utf8.count }
  }

  private func isWide(_ scalar: Unicode.Scalar?) -> Bool { (scalar?.value ?? 0) >= 0x2E80 }

  private mutating func finishPassage(keepingRole: Bool = false) {
    pendingSpace = nil
    let role = current.role
    if current.text.count > 0 {
      current.isFurniture = furnitureDepth != nil
      passages.append(current)
    }
    current = HTMLPassage(text: TracedText(), source: 0..<0)
    if keepingRole { current.role = role }
  }
}

extension String {
  fileprivate func replacingSpaces() -> String { String(filter { !$0.isWhitespace }) }
}
