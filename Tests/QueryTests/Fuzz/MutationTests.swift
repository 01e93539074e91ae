import Diagnostics
import Query
import TestSupport
import Testing

/// Pieces thrown into good scripts.
private let pieces: [String] = [
  "|", "｜", "(", ")", "（", "）", "[", "]", "{", "}", "\"", "“", "”", "「", "'", "/", "\\", ",", "，",
  "、",
  ".", "=", "==", "<>", "!=", "&&", "||", "!", "$", "`", "#", ";", "；", "\n", "\n\n", "\r\n", " ",
  "　", "\u{FEFF}", "\u{0}", "\u{301}", "👩‍👩‍👧", "é", "口", "国家", "含", "且", "not ", "and ", "in ",
  "between ", "is ", "by ", "as ", "let ", "param ", "select ", "from ", "where ", "group by ",
  "count(*)", "1", "2020-04", "2020-99", "1万", "12,000", "40%", "/a/i", "[]{0,3}", "_", "like ",
]

struct MutationTests {
  @Test func `a broken script is answered: no crash, places inside, each mistake with words`() {
    var random = SplitMix(seed: 20_200_417)
    for round in 0..<300 {
      var script = Array(sampleScripts[round % sampleScripts.count].unicodeScalars)
      for _ in 0...Int.random(in: 0..<3, using: &random) { mutate(&script, &random) }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: script)
      inspect(String(text))
    }
  }

  @Test func `every beginning and every end of a good script is answered`() {
    for script in sampleScripts {
      let scalars = Array(script.unicodeScalars)
      for cut in stride(from: 0, through: scalars.count, by: 9) {
        for part in [scalars[..<cut], scalars[cut...]] {
          var text = String.UnicodeScalarView()
          text.append(contentsOf: part)
          inspect(String(text))
        }
      }
    }
  }

  private func mutate(_ script: inout [Unicode.Scalar], _ random: inout SplitMix) {
    guard !script.isEmpty else { return }
    let place = Int.random(in: 0..<script.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: script.remove(at: place)
    case 1: script.swapAt(place, Int.random(in: 0..<script.count, using: &random))
    case 2:
      let end = min(script.count, place + Int.random(in: 1..<12, using: &random))
      script.removeSubrange(place..<end)
    case 3:
      let end = min(script.count, place + Int.random(in: 1..<12, using: &random))
      script.insert(
        contentsOf: script[place..<end],
        at: Int.random(in: 0..<script.count, using: &random)
      )
    case _:
      let piece = pieces.randomElement(using: &random) ?? "|"
      script.insert(contentsOf: Array(piece.unicodeScalars), at: place)
    }
  }

  /// What must hold of any text whatever.
  private func inspect(_ text: String) {
    let environment = CheckEnvironment(names: testNames)
    let result = check(text, in: environment)
    let length = text.utf8.count
    for diagnostic in result.diagnostics {
      let message = diagnostic.message
      #expect(!message.english.isEmpty && !message.english.contains("syntax error"))
      #expect(!message.chinese.isEmpty && message.chinese != message.english)
      guard let span = diagnostic.span else { continue }
      #expect(0 <= span.start && span.start <= span.end && span.end <= length, "\(text)")
    }
    #expect((result.program == nil) == result.diagnostics.contains { $0.severity == .error })
    let formatted = format(text, in: .english, environment: environment)
    if let written = formatted.text {
      let again = format(written, in: .english, environment: environment)
      #expect(again.text == written, "\(text)")
    } else {
      #expect(!formatted.diagnostics.isEmpty)
    }
    #expect(
      !report(result.diagnostics, in: text, named: "x", language: .english)
        .contains("\u{0}")
    )
  }
}
