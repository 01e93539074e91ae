/// What the reader has to know of an element by its name.
struct HTMLTag: Sendable {
  /// Ends the passage before it and the one inside it.
  var isBlock = false
  /// Never part of the article.
  var isFurniture = false
  /// May be named furniture by its class.
  var isContainer = false
  var role: HTMLPassage.Role?

  /// The tag of an element name in lower case.
  static func named(_ name: String) -> HTMLTag { all[name] ?? HTMLTag() }

  private static let all: [String: HTMLTag] = {
    var tags: [String: HTMLTag] = [:]
    let blocks = """
      p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 table tr td th section article header footer nav aside main \
      blockquote pre figure figcaption form hr title body head html caption option select button center \
      fieldset address details summary script style iframe noscript textarea label video audio
      """
    for name in blocks.split(separator: " ") {
      tags[String(name), default: HTMLTag()].isBlock = true
    }
    let furniture = "nav footer aside form select button noscript iframe textarea dialog"
    for name in furniture.split(separator: " ") {
      tags[String(name), default: HTMLTag()].isFurniture = true
    }
    for name in "div ul section span p table".split(separator: " ") {
      tags[String(name), default: HTMLTag()].isContainer = true
    }
    for (name, role) in roles { tags[name, default: HTMLTag()].role = role }
    return tags
  }()

  private static let roles: [(String, HTMLPassage.Role)] = [
    ("h1", .heading(level: 1)), ("h2", .heading(level: 2)), ("h3", .heading(level: 3)),
    ("h4", .heading(level: 4)), ("h5", .heading(level: 4)), ("h6", .heading(level: 4)),
    ("li", .listItem),
    ("dt", .listItem), ("dd", .listItem), ("figcaption", .caption), ("caption", .caption),
    ("pre", .code),
  ]
}
