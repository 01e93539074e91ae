import Foundation
import Testing

struct CodeTests {
  @Test func `a file has at most 400 lines`() throws {
    let files = try SourceTree.files(below: "Sources") + SourceTree.files(below: "Tests")
    let long = files.filter { file in
      let isTable = file.lines.first?.hasPrefix("// One flat table: ") == true
      return file.lines.count - 1 > (isTable ? 700 : 400)
    }
    #expect(long.map { "\($0.path): \($0.lines.count) lines" }.isEmpty)
  }

  @Test func `a function has at most 40 lines unless it is one flat switch`() throws {
    var breaches: [Breach] = []
    for file in try SourceTree.files(below: "Sources") {
      breaches += longFunctions(in: file)
    }
    #expect(breaches.isEmpty)
  }

  @Test func `what the house bans stands nowhere`() throws {
    var breaches: [Breach] = []
    let files = try SourceTree.files(below: "Sources")
    for ban in bans {
      let pattern = try Regex(ban.pattern)
      for file in files where ban.applies(to: file) {
        for (number, line) in file.code where line.contains(pattern) {
          breaches.append(Breach(file: file.path, line: number, rule: ban.rule))
        }
      }
    }
    #expect(breaches.isEmpty)
  }

  @Test func `a task left for later names its issue`() throws {
    var breaches: [Breach] = []
    for file in try SourceTree.files(below: "Sources") {
      for (index, line) in file.lines.enumerated() {
        guard line.contains(/\b(TODO|FIXME|XXX|HACK)\b/), !line.contains(/#\d+/) else { continue }
        breaches.append(Breach(file: file.path, line: index + 1, rule: "names no issue"))
      }
    }
    #expect(breaches.isEmpty)
  }

  @Test func `unsafe code stands only where the house allows it, with its reason`() throws {
    var breaches: [Breach] = []
    for file in try SourceTree.files(below: "Sources") {
      guard let use = file.code.first(where: { $0.text.contains(/\bunsafe\b|@unchecked/) }) else {
        continue
      }
      let wrapsC = file.lines.contains { $0.contains(/^(package )?import (C[A-Z]\w+|Glibc)/) }
      if !wrapsC, !file.path.hasPrefix("Sources/Columns/Unsafe/") {
        let rule = "unsafe code outside Columns/Unsafe and outside the wrapper of a C library"
        breaches.append(Breach(file: file.path, line: use.number, rule: rule))
      }
      if !file.lines.contains(where: { $0.contains("SAFETY:") }) {
        breaches.append(Breach(file: file.path, line: use.number, rule: "no SAFETY: line"))
      }
    }
    #expect(breaches.isEmpty)
  }

  @Test func `what other rooms can call is documented`() throws {
    var breaches: [Breach] = []
    for file in try SourceTree.files(below: "Sources") {
      for (index, line) in file.lines.enumerated() {
        guard needsDocumentation(line), !isDocumented(index, in: file.lines) else { continue }
        breaches.append(Breach(file: file.path, line: index + 1, rule: "no documentation"))
      }
    }
    #expect(breaches.isEmpty)
  }
}

/// A word that may not stand in code.
private struct Ban {
  var rule: String
  var pattern: String
  /// The rooms it holds in; empty for all.
  var rooms: Set<String> = []
  /// The rooms it does not hold in.
  var except: Set<String> = []

  func applies(to file: SourceFile) -> Bool {
    (rooms.isEmpty || rooms.contains(file.room)) && !except.contains(file.room)
  }
}

private let bans: [Ban] = [
  Ban(rule: "nothing is public", pattern: #"\b(public|open) \w"#),
  Ban(rule: "no @testable, @_exported, @_spi (rule 11)", pattern: "@testable|@_exported|@_spi"),
  Ban(rule: "user input can never trap", pattern: #"\btry!|\bas!|\bfatalError\("#),
  Ban(
    rule: "closed sets are switched without default (rule 14)",
    pattern: #"^\s*default:"#,
    rooms: ["Query", "Engine", "Rendering"]
  ),
  Ban(
    rule: "only concord and Prompt print",
    pattern: #"(^|[\s{;])(debugPrint|print)\("#,
    except: ["concord", "Prompt", "concord-bench"]
  ),
  Ban(rule: "no global variables (rule 26)", pattern: #"\bstatic var \w+(: [^{]+)? = "#),
]

/// The functions longer than the house allows.
///
/// A body ends at the first line that holds only a
/// brace at the depth of its `func`.
private func longFunctions(in file: SourceFile) -> [Breach] {
  var breaches: [Breach] = []
  for (index, line) in file.lines.enumerated() {
    let isFunction = line.contains(/^\s*([a-z@()]+ )*(func |init\??\()/)
    guard isFunction, !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") else { continue }
    let indent = line.prefix { $0 == " " }
    guard let end = file.lines[index...].firstIndex(where: { $0 == indent + "}" }) else { continue }
    let length = end - index + 1
    let body = file.lines[index..<end].map { $0.trimmingCharacters(in: .whitespaces) }
    let isSwitch =
      body.contains { $0.hasPrefix("switch ") }
      && body.filter { $0.hasPrefix("case ") }.count * 4 > length
    guard length > 40, !isSwitch else { continue }
    breaches.append(Breach(file: file.path, line: index + 1, rule: "\(length) lines long"))
  }
  return breaches
}

/// Types, functions and constants; initializers and stored properties speak by their names.
private func needsDocumentation(_ line: String) -> Bool {
  line.contains(
    /^\s*package (static |mutating |final |indirect )*(func [a-z]|struct|enum|class|protocol|actor)/
  )
}

/// Whether a doc comment stands above a declaration, attributes aside.
private func isDocumented(_ index: Int, in lines: [String]) -> Bool {
  var above = index - 1
  while above >= 0, lines[above].contains(/^\s*@/) { above -= 1 }
  return above >= 0 && lines[above].contains(/^\s*\/\/\//)
}
