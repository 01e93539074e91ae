import CorpusModel
import Extraction
import Testing

/// Names against answers that were written without knowing the rules.
struct NameAnswerTests {
  @Test func `names of the passages the rules were mended with are found`() throws {
    let score = try agreement(with: "names-development.tsv")
    #expect(score.organizations.f1 >= 0.92, "\(score.faults)")
    #expect(score.people.f1 >= 0.95, "\(score.faults)")
    #expect(score.countries.f1 >= 0.96, "\(score.faults)")
  }

  @Test func `names of passages that were measured once before are found`() throws {
    let score = try agreement(with: "names-development-2.tsv")
    #expect(score.organizations.f1 >= 0.9, "\(score.faults)")
    #expect(score.people.f1 >= 0.88, "\(score.faults)")
    #expect(score.countries.f1 >= 0.93, "\(score.faults)")
  }

  private func agreement(with file: String) throws -> NameAgreement {
    var score = NameAgreement()
    for row in try answerRows(file) {
      if let answer = NameAnswer(row) { score.add(answer) }
    }
    print("\(file): organizations \(score.organizations)")
    print("\(file): people \(score.people)")
    print("\(file): countries \(score.countries)")
    print("\(file): roles \(score.roles), their organizations \(score.offices)")
    return score
  }
}
