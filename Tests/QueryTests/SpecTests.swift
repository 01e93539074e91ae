import CorpusModel
import Diagnostics
import Query
import Testing

struct SpecTests {
  @Test(arguments: Verb.allCases)
  func `every example of a verb checks and shows the verb`(_ verb: Verb) {
    let spec = verb.spec
    #expect(spec.verb == verb)
    #expect(!spec.examples.isEmpty)
    for example in spec.examples {
      let result = check(example.question, in: CheckEnvironment(names: testNames))
      #expect(result.diagnostics.isEmpty, "\(example.question)")
      #expect(example.question.contains("| \(verb.rawValue)"))
      for language in NameLanguage.allCases {
        #expect(format(example.question, in: language).text != nil)
      }
    }
    #expect(check(spec.mistake.right, in: CheckEnvironment(names: testNames)).program != nil)
    #expect(spec.mistake.wrong.contains(verb.rawValue))
  }

  @Test func `a verb's page is found by all its names`() {
    for verb in Verb.allCases {
      for name in [verb.rawValue] + verb.chineseNames {
        #expect(VerbSpec.named(name)?.verb == verb)
      }
    }
    #expect(VerbSpec.named("篩選")?.verb == .filter)
    #expect(VerbSpec.named("nothing") == nil)
  }

  @Test func `the form of a verb is told in both languages`() {
    #expect(Verb.top.spec.form(in: .english) == "top N [by EXPR]")
    #expect(Verb.top.spec.form(in: .chinese) == "前 N [按 表达式]")
    #expect(
      Verb.join.spec.form(in: .english) == "join (PIPELINE) on COLUMN = COLUMN [keep all]"
    )
  }

  @Test func `a name of ASCII is English, every other one is Chinese`() {
    expectNames(of: Verb.allCases)
    expectNames(of: Table.allCases)
    expectNames(of: Function.allCases)
    expectNames(of: OutputForm.allCases)
    expectNames(of: WindowFunction.allCases)
    expectNames(of: PatternScope.allCases)
    #expect(VerbSpec.named("FILTER")?.verb == .filter && VerbSpec.named("ｆｉｌｔｅｒ")?.verb == .filter)
  }

  private func expectNames(of words: [some Named]) {
    for word in words {
      #expect(word.englishName.utf8.allSatisfy { $0 < 0x80 })
      #expect(word.chineseNames.allSatisfy { name in name.utf8.contains { $0 >= 0x80 } })
    }
  }

  @Test func `no two verbs, tables or columns of a table share a Chinese name`() {
    let verbs = Verb.allCases.flatMap(\.chineseNames)
    #expect(Set(verbs).count == verbs.count)
    for table in Table.allCases {
      let columns = Schema.columns(of: table)
      #expect(Set(columns.map(\.chinese)).count == columns.count, "\(table.name)")
      #expect(Set(columns.map(\.name)).count == columns.count, "\(table.name)")
    }
  }

  @Test func `every column of every table is found by either name`() {
    for table in Table.allCases {
      for column in Schema.columns(of: table) {
        let names = [column.name, column.chinese]
        let plans = names.map {
          check("\(table.name) | show \($0)", in: CheckEnvironment()).program?.questions.first?.plan
            .steps
            .first?.operation
        }
        #expect(plans[0] != nil && plans[0] == plans[1], "\(table.name).\(column.name)")
      }
    }
  }
}
