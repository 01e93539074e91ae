import Foundation

/// One Swift file of the repository, cut into lines.
struct SourceFile {
  /// Below the repository: `Sources/Query/Lexing/Lexer.swift`.
  var path: String
  var lines: [String]

  /// The room it belongs to: `Query`.
  var room: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// Its lines with their 1-based numbers, without comments and the contents of string literals.
  var code: [(number: Int, text: String)] {
    var isInText = false
    return lines.enumerated().map { index, line in
      (index + 1, withoutTextAndComments(line, isInText: &isInText))
    }
  }
}

/// A breach of a house rule, as a test prints it.
struct Breach: CustomStringConvertible {
  var file: String
  var line: Int
  var rule: String

  var description: String { "\(file):\(line): \(rule)" }
}

/// The repository as the house tests read it.
enum SourceTree {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// All Swift files below a folder, in order of their paths.
  static func files(below folder: String) throws -> [SourceFile] {
    let names = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    let paths = (names?.allObjects as? [String] ?? []).filter { $0.hasSuffix(".swift") }.sorted()
    return try paths.map { name in
      let path = folder + "/" + name
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      return SourceFile(path: path, lines: text.components(separatedBy: "\n"))
    }
  }

  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}

/// A line of code with comments dropped and string literals emptied; `isInText` carries over the
/// lines of a multi-line literal.
private func withoutTextAndComments(_ line: String, isInText: inout Bool) -> String {
  if line.contains("\"\"\"") {
    let isWhole = line.components(separatedBy: "\"\"\"").count > 2
    if !isWhole { isInText.toggle() }
    return isInText ? line.components(separatedBy: "\"\"\"")[0] : ""
  }
  guard !isInText else { return "" }
  var result = ""
  var isQuoted = false
  var previous: Character = " "
  for character in line {
    if character == "\"", previous != "\\" {
      isQuoted.toggle()
      result.append(character)
    } else if !isQuoted {
      if character == "/", previous == "/" {
        result.removeLast()
        return result
      }
      result.append(character)
    }
    previous = previous == "\\" && character == "\\" ? " " : character
  }
  return result
}
