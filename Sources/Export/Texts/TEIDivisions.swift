import Columns
import CorpusModel
import Rendering
import Store

/// Which `div` and `list` elements stand open while a document is written.
///
/// The standard wants a head before everything else in its `div`, and nothing of the outer `div` behind
/// an inner one: a heading therefore opens an inner `div` that lasts until the next heading.
struct Divisions {
  private(set) var isOpen = false
  private(set) var article = RowSelection.noRow
  private var hasPart = false
  private var hasList = false
  /// Whether only heads stand in the innermost `div` so far.
  private var takesHead = false

  /// What stands before a paragraph, and its own element.
  struct Opening {
    var before = ""
    var element = "p"
    var attributes: [(String, String)] = []
  }

  /// Opens the `div` of an article.
  mutating func openArticle(_ row: UInt32, _ corpus: Corpus, _ out: inout TextBuffer) {
    (isOpen, article, takesHead) = (true, row, true)
    guard row != RowSelection.noRow else { return out.write("<div>\n") }
    let article = TableRows(.list([row]), of: .articles, corpus)
    out.write("<div type=\"article\"")
    out.writeAttribute("xml:id", "a\(row + 1)")
    out.writeAttribute("n", article["id"].asText.text(0))
    if let other = article["translation"].references.first, other != RowSelection.noRow {
      out.writeAttribute("corresp", "#a\(other + 1)")
    }
    out.write(">\n")
  }

  /// Closes what stands open of an article.
  mutating func closeArticle(_ out: inout TextBuffer) {
    guard isOpen else { return }
    closeList(&out)
    if hasPart { out.write("</div>\n") }
    out.write("</div>\n")
    self = Divisions()
  }

  /// Opens the inner `div` of a heading.
  mutating func openPart(_ out: inout TextBuffer) {
    closeList(&out)
    if hasPart { out.write("</div>\n") }
    out.write("<div type=\"part\">\n")
    (hasPart, takesHead) = (true, true)
  }

  /// Opens a list unless one is open.
  mutating func openList(_ out: inout TextBuffer) {
    takesHead = false
    guard !hasList else { return }
    out.write("<list>\n")
    hasList = true
  }

  /// Closes the list that is open.
  mutating func closeList(_ out: inout TextBuffer) {
    if hasList { out.write("</list>\n") }
    hasList = false
  }

  /// How a paragraph of a kind is tagged where it stands.
  mutating func tags(_ kind: String, speaker: String?) -> (opening: Opening, closing: String) {
    switch kind {
    case "heading", "title": if takesHead { return (Opening(element: "head"), "") }
    case "subtitle":
      if takesHead { return (Opening(element: "head", attributes: [("type", "sub")]), "") }
    case "list item": return (Opening(element: "item"), "")
    case _: break
    }
    takesHead = false
    if kind == "turn", let speaker {
      var name = TextBuffer()
      name.writeElement("speaker", [], speaker)
      return (Opening(before: "<sp>" + String(decoding: name.bytes, as: UTF8.self)), "</sp>")
    }
    let isPlain = kind == "paragraph" || kind.isEmpty
    let rend = String(kind.split(separator: " ").joined(separator: "-"))
    return (Opening(attributes: isPlain ? [] : [("rend", rend)]), "")
  }
}
