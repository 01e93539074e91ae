import Diagnostics
import Query
import Testing

struct RandomProgramTests {
  @Test func `a tree made by chance is what its text parses to, in both languages`() {
    for seed in 0..<UInt64(300) {
      var maker = RandomProgram(seed: seed)
      let script = maker.script()
      for language in NameLanguage.allCases {
        let text = format(script, in: language)
        let parsed = parse(text)
        guard parsed.diagnostics.isEmpty, parsed.script == script else {
          Issue.record("seed \(seed):\n\(text)\n\(parsed.diagnostics)\n\(format(parsed.script))")
          return
        }
        #expect(format(parsed.script, in: language) == text)
      }
    }
  }
}
