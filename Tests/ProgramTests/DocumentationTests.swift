import Foundation
import TestSupport
import Testing

/// Every example that README and Docs show runs on the sample corpus.
struct DocumentationTests {
  @Test func `every example of README and Docs runs`() throws {
    let pages = try Self.pages()
    let blocks = try pages.flatMap { page in try Self.examples(of: page) }
    #expect(blocks.count > 10)
    for block in blocks {
      let run = try Program.run(["run", "-", "--corpus", Program.sampleCorpus], input: block.text)
      #expect(run.status == 0, "\(block.page): \(run.errors)\n\(block.text)")
      #expect(!run.output.isEmpty, "\(block.page): no answer to\n\(block.text)")
    }
  }

  @Test func `the pages that README names are there`() throws {
    let readme = try String(contentsOf: Program.root.appending(path: "README.md"), encoding: .utf8)
    for link in readme.matches(of: /\]\(([^)]+)\)/) {
      let path = Program.root.appending(path: String(link.1)).path
      #expect(FileManager.default.fileExists(atPath: path), "\(link.1) is missing")
    }
  }

  /// README and the pages of Docs.
  private static func pages() throws -> [URL] {
    let docs = Program.root.appending(path: "Docs")
    let names = try FileManager.default.contentsOfDirectory(atPath: docs.path).sorted()
    return [Program.root.appending(path: "README.md")]
      + names.filter { $0.hasSuffix(".md") }.map { docs.appending(path: $0) }
  }

  /// The fenced blocks of a page that hold questions.
  private static func examples(of page: URL) throws -> [(page: String, text: String)] {
    var blocks: [(page: String, text: String)] = []
    var block: [String]?
    for line in try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n") {
      let content = line.trimmingCharacters(in: .whitespaces)
      if content == "```concord" {
        block = []
      } else if content == "```", let lines = block {
        blocks.append((page.lastPathComponent, lines.joined(separator: "\n") + "\n"))
        block = nil
      } else if block != nil {
        block?.append(content)
      }
    }
    return blocks
  }
}
