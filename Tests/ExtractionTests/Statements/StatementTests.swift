import CorpusModel
import Extraction
import Testing

struct StatementTests {
  @Test func `statements of hand-marked passages are found with their speakers`() {
    var score = Agreement()
    var speakersRight = 0
    var spansRight = 0
    for passage in statementPassages {
      let found = statements(in: passage.text)
      var left = found
      for expected in passage.expected {
        guard let index = left.firstIndex(where: { overlaps($0, expected) }) else {
          score.missed += 1
          print("missed: \(expected.speakers): \(expected.opens)… in \(found.map(\.quote))")
          continue
        }
        let match = left.remove(at: index)
        score.right += 1
        if match.speakers == expected.speakers {
          speakersRight += 1
        } else {
          print("speaker: \(match.speakers), not \(expected.speakers)")
        }
        let isSpan = match.quote.hasPrefix(expected.opens) && match.quote.hasSuffix(expected.closes)
        if isSpan && match.direct == expected.direct {
          spansRight += 1
        } else {
          print("span: \(match.quote) (\(match.direct))")
        }
      }
      score.extra += left.count
      for extra in left { print("wrong: \(extra.speakers): \(extra.quote)") }
    }
    print("statements: \(score), speakers \(speakersRight), spans \(spansRight) of \(score.right)")
    #expect(score.f1 >= 0.90)
    #expect(Double(speakersRight) >= 0.9 * Double(score.right))
    #expect(Double(spansRight) >= 0.9 * Double(score.right))
  }

  @Test func `the turn of an interview is a statement of its speaker`() {
    var document = sample(["我们先修路。", "再修桥。"], kind: .turn)
    document.paragraphs[0].speaker = "何建军"
    document.paragraphs[1].speaker = "何建军"
    document.paragraphs[1].kind = .paragraph
    let found = extract(document).extracted.statements
    #expect(found.map(\.speakers) == [["何建军"]])
    #expect(found.first?.quote == "我们先修路。\n再修桥。")
    #expect(found.first?.direct == true)
  }

  @Test func `role, organization and country go with the speaker`() throws {
    let document = sample(["土耳其红新月会主席克纳克表示，震区需要帐篷。"])
    let extracted = extract(document).extracted
    let statement = try #require(extracted.statements.first)
    #expect(statement.speakers == ["克纳克"])
    #expect(statement.role == "主席")
    let organization = try #require(statement.organization)
    #expect(extracted.entities[organization.index].names.contains("土耳其红新月会"))
    let country = try #require(statement.country)
    #expect(extracted.entities[country.index].code == "TUR")
  }

  private func statements(in text: String) -> [Statement] {
    let isChinese = text.unicodeScalars.contains { $0.value >= 0x4E00 && $0.value < 0xA000 }
    return extract(sample([text], language: isChinese ? .simplifiedChinese : .english))
      .extracted.statements
  }

  private func overlaps(_ statement: Statement, _ expected: MarkedStatement) -> Bool {
    statement.quote.contains(expected.opens) || statement.quote.contains(expected.closes)
  }
}
