import CorpusModel
import Diagnostics
import Foundation
import Session
import Testing

/// What readers say of a file is an English sentence in their code; the session knows each of them in Chinese.
struct ProblemSentenceTests {
  @Test func `every sentence that a reader can write has its translation`() throws {
    let sentences = try Self.sentences()
    #expect(sentences.count > 30)
    for sentence in sentences where !Self.words.union(Self.others).contains(sentence) {
      #expect(chinese(sentence) != sentence, "\(sentence)")
    }
  }

  @Test func `what a sentence is filled with is told in Chinese too`() {
    for word in Self.words {
      #expect(!chinese("the file cannot be read: \(word)").contains(word))
    }
    #expect(chinese("the file is a PNG image, not text") == "文件是 PNG 图片，不是文本")
  }

  private func chinese(_ sentence: String) -> String {
    Problem(file: "a.txt", line: 1, severity: .note, message: sentence).sentence.chinese
  }

  /// Names of tags, a list cut short, and a sentence with a sign that the code writes by its number.
  private static let others: Set<String> = [
    "nav footer aside form select button noscript iframe textarea dialog",
    "div ul section span p table", "7, and 7 more", "not 7; shown as ?{FFFD}",
  ]

  /// Reasons and kinds of files, which stand in other sentences.
  private static let words: Set<String> = [
    "it is too large", "symbolic links lead in a circle", "the system gives no reason",
    "a ZIP archive or an office document",
  ]

  /// The texts of four words and more in the readers' code that begin small, with 7 for what differs.
  private static func sentences() throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Readers")
    let names = FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String] ?? []
    return try names.filter { $0.hasSuffix(".swift") }.flatMap { name in
      let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
      return text.split(separator: "\n").flatMap { literals(in: $0) }
    }
    .filter { text in
      text.split(separator: " ").count > 3
        && text.first.map { $0.isLowercase || $0.isNumber } == true
    }
  }

  /// The string literals of a line of code.
  private static func literals(in line: Substring) -> [String] {
    if line.drop(while: { $0 == " " }).hasPrefix("//") { return [] }
    var found: [String] = []
    var open: String?
    var depth = 0
    var rest = line
    while let character = rest.popFirst() {
      if character == "\\", open != nil, depth == 0 {
        let next = rest.popFirst()
        if next == "(" { depth = 1 } else { open?.append(next == "u" ? "?" : "\"") }
      } else if depth > 0 {
        depth += character == "(" ? 1 : character == ")" ? -1 : 0
        if depth == 0 { open?.append("7") }
      } else if character == "\"" {
        if let text = open { found.append(text) }
        open = open == nil ? "" : nil
      } else {
        open?.append(character)
      }
    }
    return found
  }
}
