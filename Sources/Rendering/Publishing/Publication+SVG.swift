import Columns
import Diagnostics

extension Publication {
  /// The answers as pictures below each other in one picture that stands alone; nil where one has
  /// nothing to draw.
  package var svg: [UInt8]? {
    var pictures: [Picture] = []
    for answer in answers {
      guard let picture = Drawing(of: answer.table)?.picture() else { return nil }
      pictures.append(picture)
    }
    guard let first = pictures.first else { return nil }
    let told = about
    guard pictures.count > 1 else {
      return Array(first.svg(title: name(of: answers[0]), about: told).utf8)
    }
    let width = pictures.map(\.width).reduce(0, max)
    let height = pictures.map(\.height).reduce(0, +)
    var text = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
    text += " viewBox=\"0 0 \(width) \(height)\">\n<title>\(markup(title))</title>\n"
    text += "<desc>\(markup(told.joined(separator: "\n")))</desc>\n"
    var top = 0
    for (picture, answer) in zip(pictures, answers) {
      text += picture.svg(title: name(of: answer), top: top)
      top += picture.height
    }
    return Array((text + "</svg>\n").utf8)
  }

  /// The facts, a line each.
  private var about: [String] {
    (facts + answers.flatMap(\.facts)).map { fact in
      "\(fact.name.text(in: language)): \(fact.text.text(in: language))"
    }
  }

  private func name(of answer: PublishedAnswer) -> String {
    title.isEmpty ? answer.question : title
  }
}

extension Page {
  /// Draws a picture that stands alone.
  mutating func writeSVG() {
    guard let picture = Publication(table).svg else {
      notes.append(.needsNumbers("svg", "svg"))
      writeTable()
      return
    }
    out.write(picture)
  }

  /// Writes a page that stands alone.
  mutating func writeHTML() { out.write(Publication(table).html) }
}
