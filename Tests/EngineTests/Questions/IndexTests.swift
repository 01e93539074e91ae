import Columns
import CorpusModel
import Engine
import Query
import Store
import Testing
import TestSupport
import Unicode

/// Texts of two scripts and two languages by chance, with what makes searching hard: capitals, full
/// width, decomposed letters, words cut inside a run of letters, and gaps that hold text.
private struct ChanceTexts {
  var random: SplitMix

  static let chinese = [
    "国际", "國際", "合作", "口", "罩", "口罩", "友谊", "友誼", "，", "援助", "国", "家", "２０", "20", "N95",
  ]
  static let english = [
    "Cooperation", "cooperation", "cooperate", "inter", "national", "international", "masks,",
    "ＭＡＳＫ",
    "cafe\u{301}", "cafe", "COVID-19", "covid", "a", "of", "(with", "2020", "20.5",
  ]

  mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

  mutating func sentence(_ words: [String], joint: [String]) -> String {
    (0...below(9)).map { _ in words[below(words.count)] + joint[below(joint.count)] }.joined()
  }

  /// A corpus of some articles in both languages.
  mutating func corpus() -> Corpus {
    var tiny = TinyCorpus()
    for number in 0..<6 {
      let isChinese = number % 2 == 0
      tiny.document("\(number).txt", isChinese ? .simplifiedChinese : .english)
      for article in 0...below(4) {
        let paragraphs = (0...below(3)).map { _ in
          (0...below(4)).map { _ in
            isChinese
              ? sentence(Self.chinese, joint: ["/", "/", "/", " /", ""])
              : sentence(Self.english, joint: [" ", " ", " ", "/", ""])
          }.joined(separator: " | ")
        }
        tiny.article("Title \(article)", section: ["One", "one", nil][below(3)], paragraphs)
      }
    }
    return build(tiny.records)
  }

  mutating func needle() -> String {
    let words = below(2) == 0 ? Self.chinese : Self.english
    let joint = ["", " "][below(2)]
    let text = (0...below(3)).map { _ in words[below(words.count)] }.joined(separator: joint)
    let scalars = Array(text.unicodeScalars)
    let start = below(scalars.count)
    let end = start + 1 + below(scalars.count - start)
    return String(String.UnicodeScalarView(scalars[start..<end]))
  }
}

/// The sentences of a corpus for which a condition holds, looked at one by one.
private func sentences(of corpus: Corpus, _ holds: ([UInt8]) -> Bool) -> [UInt32] {
  let rows = RowSelection.range(0..<corpus.rowCount(.sentences))
  guard let texts = corpus.read("text", of: .sentences, rows: rows)?.asText else { return [] }
  return rows.rows.filter { row in texts.bytes(Int(row)).map { holds(Array($0)) } ?? false }
}

/// The rows a question gives.
private func rows(_ question: String, of corpus: Corpus) throws -> Batch {
  let program = try #require(check(question, in: CheckEnvironment()).program)
  var options = RunOptions()
  options.workers = 2
  options.partSize = 3
  return try #require(try run(program, on: corpus, options: options).first).relation.batch
}

/// A step of a token pattern: the norm wanted, nil for any, and how often.
private struct ChanceStep {
  let norm: String?
  let times: ClosedRange<Int>

  var text: String {
    "[" + (norm.map { "norm = \"\($0)\"" } ?? "") + "]{\(times.lowerBound),\(times.upperBound)}"
  }
}

/// The number of hits of steps among the norms of a sentence: leftmost, longest, none inside another.
private func count(_ steps: [ChanceStep], in norms: [String]) -> Int {
  func ends(_ step: Int, _ place: Int) -> Int? {
    guard step < steps.count else { return place }
    var most = 0
    while most < steps[step].times.upperBound, place + most < norms.count,
      steps[step].norm.map({ $0 == norms[place + most] }) ?? true
    { most += 1 }
    while most >= steps[step].times.lowerBound {
      if let end = ends(step + 1, place + most) { return end }
      most -= 1
    }
    return nil
  }
  var (found, place) = (0, 0)
  while place < norms.count {
    let end = ends(0, place) ?? place
    found += end > place ? 1 : 0
    place = max(end, place + 1)
  }
  return found
}

private func quoted(_ text: String) -> String {
  "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

struct IndexTests {
  @Test(arguments: 0..<30)
  func `a text is found in the sentences that hold it, and only there`(seed: Int) throws {
    var chance = ChanceTexts(random: SplitMix(seed: UInt64(seed)))
    let corpus = chance.corpus()
    for _ in 0..<30 {
      let needle = chance.needle()
      let key = fold(Array(needle.utf8))
      let expected = sentences(of: corpus) { ByteSearch(key).first(in: fold($0)) != nil }
      let question = "sentences | filter text has \(quoted(needle))"
      #expect(try rows(question, of: corpus).rows.rows == expected, "\(question)")
      var hits = 0
      _ = sentences(of: corpus) { text in
        hits += ByteSearch(key).all(in: fold(text)).count
        return true
      }
      let concordance = "sentences | kwic \(quoted(needle))"
      #expect(try rows(concordance, of: corpus).count == hits, "\(concordance)")
      #expect(try rows(concordance + " | take 3", of: corpus).count == min(3, hits))
    }
  }

  @Test(arguments: [
    "援助[^，]{0,6}国", "\\b[Cc]ooperat(e|ion) (with|of)?", "mask", "(?i)mask", "cafe", "20+", "国?际",
    "(国际)+合作", "inter|national", "a.of", "口罩|合作", "[国]家", "\\(with", "N95",
    "[Cc]ooperat(e|ion) (with|of)", "\\bnational\\b", "national a", "\\ba of\\b", "a of a", "x? a",
    "cafe of",
    "covid (a|of) ?cafe", "[a-z]ational", "\\b(a|of) cooperat(e|ion)\\b", "nationa(l)? (?:co){1,2}",
  ])
  func `a pattern is found in the sentences it matches`(pattern: String) throws {
    let expression = try RegularExpression(pattern)
    let blind = try RegularExpression(pattern, letterCase: .ignored)
    for seed in 0..<20 {
      var chance = ChanceTexts(random: SplitMix(seed: UInt64(seed)))
      let corpus = chance.corpus()
      let expected = sentences(of: corpus) { expression.matches($0) }
      let found = try rows("sentences | filter text matches /\(pattern)/", of: corpus)
      #expect(found.rows.rows == expected)
      let all = sentences(of: corpus) { blind.matches($0) }
      #expect(
        try rows("sentences | filter text matches /\(pattern)/i", of: corpus).rows.rows == all
      )
    }
  }

  @Test(arguments: 0..<40)
  func `a token pattern is found where the words pass its steps one after the other`(
    seed: Int
  ) throws {
    var chance = ChanceTexts(random: SplitMix(seed: UInt64(seed)))
    let corpus = chance.corpus()
    let all = RowSelection.range(0..<corpus.rowCount(.words))
    let norms = try #require(corpus.read("norm", of: .words, rows: all)?.asText)
    let owners = try #require(corpus.read("sentence", of: .words, rows: all)?.references)
    let sentences = Dictionary(grouping: 0..<owners.count) { owners[$0] }
      .mapValues { $0.map { norms.text($0) ?? "" } }
    for _ in 0..<20 {
      let steps = (0...chance.below(3)).map { _ in
        let word = ["a", "of", "cafe", "cooperation", "international", "口罩", "合作"][chance.below(7)]
        let least = chance.below(3)
        return ChanceStep(
          norm: chance.below(4) == 0 ? nil : word,
          times: least...max(1, least + chance.below(3))
        )
      }
      let expected = sentences.values.reduce(0) { $0 + count(steps, in: $1) }
      let question = "sentences | kwic " + steps.map(\.text).joined(separator: " ")
      #expect(try rows(question, of: corpus).count == expected, "\(question)")
      #expect(try rows(question + " | take 2", of: corpus).count == min(2, expected))
    }
  }

  @Test(arguments: [
    ("北京[^，]{0,6}国家", ["北京", "国家"]), ("\\b[Cc]ooperat(e|es) (with|in)\\b", ["ooperat", " "]),
    ("mask(s)?", ["mask"]), ("masks?", ["mask"]), ("a+b", ["a", "b"]), ("(ab)+c", ["ab", "c"]),
    ("one|two", []), ("x(one|two)y", ["x", "y"]), ("(?i)mask", []), ("a\\.b", ["a.b"]), (".*", []),
    ("[]a]b", ["b"]), ("a{2}b", ["b"]), ("\\d+ km", [" km"]), ("^Dr\\.$", ["Dr."]),
  ])
  func `what a pattern cannot do without is read off it`(pattern: String, literals: [String]) {
    #expect(requiredLiterals(of: pattern) == literals)
  }

  @Test(arguments: [
    "sentences | group article.section | count", "sentences | group document.title | count",
    "sentences | group article | count", "sentences | group article.title, document | count",
    "sentences | filter article.section = \"one\" | group article.title | count",
    "words | group word | count", "words | group norm | count | top 5",
    "words | filter article.section = \"One\" | group word | count",
    "sentences | group language | count", "words | group word | count | top 3",
    "sentences | each countries | group countries | count",
    "sentences | filter number > 1 and language = \"en\" | group document | count",
    "words | filter word = \"国际\" | group article | count",
  ])
  func `groups counted by the index are those counted row by row`(question: String) throws {
    for seed in 0..<20 {
      var chance = ChanceTexts(random: SplitMix(seed: UInt64(seed)))
      let corpus = chance.corpus()
      let program = try #require(check(question, in: CheckEnvironment()).program)
      let plan = try #require(program.questions.first).plan
      let batch = try rows(question, of: corpus)
      let columns = batch.columns.indices.map { batch.read($0, in: corpus) }
      let found = (0..<batch.count).map { row in columns.map { $0.cell(row).printed } }
      let expected = Oracle(corpus: corpus).run(plan).map { $0.cells.map(\.printed) }
      #expect(found == expected)
    }
  }
}
