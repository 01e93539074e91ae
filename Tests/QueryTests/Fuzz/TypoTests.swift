import CorpusModel
import Diagnostics
import Foundation
import Query
import TestSupport
import Testing
import Unicode

/// Every example with slips in it: what is said must be of use.
struct TypoTests {
  private let environment = CheckEnvironment(names: testNames)

  /// The examples of all verbs in both languages, and the lines of the example scripts.
  private var lines: [String] {
    let examples = Verb.allCases.flatMap { $0.spec.examples.map(\.question) }
    let chinese = examples.compactMap { format($0, in: .chinese, environment: environment).text }
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Examples/Scripts")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let scripts = names.filter { $0.hasSuffix(".concord") }.sorted().compactMap {
      try? String(contentsOf: folder.appending(path: $0), encoding: .utf8)
    }
    let questions = scripts.flatMap { $0.split(separator: "\n").map(String.init) }
      .filter { check($0, in: environment).program?.questions.isEmpty == false }
    return examples + chinese.map { String($0.prefix { $0 != "\n" }) } + questions
  }

  @Test func `nine slips in ten are answered with the right word or with a line that checks`() {
    var random = SplitMix(seed: 2_020_0417)
    var told: [Typo.Kind: (useful: Int, wrong: Int)] = [:]
    var unhelpful: [String] = []
    for line in lines {
      for typo in Typo.typos(in: line, limit: 4, &random) {
        let result = check(typo.text, in: environment)
        inspect(result.diagnostics, of: typo.text)
        guard result.program == nil else { continue }
        let isUseful = helps(result.diagnostics, typo)
        told[typo.kind, default: (0, 0)].wrong += 1
        if isUseful { told[typo.kind, default: (0, 0)].useful += 1 }
        if !isUseful { unhelpful.append("\(typo.kind.rawValue)  \(typo.text)") }
      }
    }
    let useful = told.values.reduce(0) { $0 + $1.useful }
    let wrong = told.values.reduce(0) { $0 + $1.wrong }
    for (kind, count) in told.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      print("\(kind.rawValue): \(count.useful) of \(count.wrong)")
    }
    print("useful: \(useful) of \(wrong) slips, \(1000 * useful / max(1, wrong)) per mille")
    for line in unhelpful.prefix(60) { print("not useful: \(line)") }
    #expect(wrong > 500)
    #expect(Double(useful) >= 0.9 * Double(wrong))
  }

  /// Whether the line as mended checks, or some note names what was meant.
  private func helps(_ diagnostics: [Diagnostic], _ typo: Typo) -> Bool {
    if mended(typo.text) { return true }
    guard typo.meant.count > 1 else { return false }
    return diagnostics.contains { diagnostic in
      let notes = ([diagnostic.label].compactMap { $0 } + diagnostic.notes).flatMap {
        [$0.english, $0.chinese]
      }
      let words = notes.flatMap { $0.split { !$0.isLetter && $0 != "_" && $0 != " " } }
        .flatMap { [$0] + $0.split(separator: " ") }
      return words.contains { fold(String($0)) == fold(typo.meant) }
    }
  }

  /// Whether putting in what is proposed, mistake after mistake, gives a line that checks.
  private func mended(_ text: String) -> Bool {
    var text = text
    for _ in 0..<4 {
      let result = check(text, in: environment)
      if result.program != nil { return true }
      guard
        let mistake = result.diagnostics.first(where: {
          $0.severity == .error && $0.replacement != nil && $0.span != nil
        }), let span = mistake.span, let replacement = mistake.replacement
      else { return false }
      var bytes = Array(text.utf8)
      bytes.replaceSubrange(span.start..<span.end, with: Array(replacement.utf8))
      text = String(decoding: bytes, as: UTF8.self)
    }
    return check(text, in: environment).program != nil
  }

  /// Places lie inside the text, and the caret stands under the right column of the screen.
  private func inspect(_ diagnostics: [Diagnostic], of text: String) {
    let bytes = Array(text.utf8)
    for diagnostic in diagnostics {
      guard let span = diagnostic.span else { continue }
      #expect(0 <= span.start && span.start <= span.end && span.end <= bytes.count, "\(text)")
      let lineStart = bytes[..<span.start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let before = String(decoding: bytes[lineStart..<span.start], as: UTF8.self)
      guard displayWidth(text) < 110 else { continue }
      let lines = report([diagnostic], in: text, named: nil, language: .english)
        .split(separator: "\n")
      let caret = lines.dropFirst(2).first?.prefix { $0 != "^" }.count
      #expect(caret == displayWidth(before) + 6, "\(text)")
    }
  }
}
