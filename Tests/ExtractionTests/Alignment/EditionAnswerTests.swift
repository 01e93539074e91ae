import CorpusModel
import Extraction
import Testing

/// Differences planted in two invented editions of one issue, among equal facts written in other ways.
struct EditionAnswerTests {
  @Test(arguments: [
    ("editions.tsv", 13, 1), ("editions-2.tsv", 16, 0), ("editions-3.tsv", 7, 0),
  ])
  func `planted differences are told and equal facts are not`(
    file: String,
    least: Int,
    others: Int
  ) throws {
    let rows = try answerRows(file).filter { $0.count >= 3 }
    let articles = Dictionary(grouping: rows) { $0[0] }.sorted { $0.key < $1.key }.map(\.value)
    let corpus = TwoEditions.records(
      articles.map { $0.map { $0[1] } },
      articles.map { $0.map { $0[2] } }
    )
    var wanted = rows.flatMap { $0.dropFirst(3).flatMap(planted) }
    let all = wanted.count
    var wrong: [String] = []
    for found in corpus.disagreements {
      let place = wanted.firstIndex { $0.matches(found, in: corpus) }
      if let place {
        wanted.remove(at: place)
      } else {
        wrong.append("\(found.kind) \(found.chinese?.value ?? "-") \(found.english?.value ?? "-")")
      }
    }
    let right = all - wanted.count
    print("planted differences: \(right) of \(all) told, not \(wanted); others \(wrong)")
    #expect(right >= least)
    #expect(wrong.count <= others, "\(wrong)")
    let paragraphs = corpus.pairs.filter { $0.level == .paragraph }
    #expect(paragraphs.count >= rows.count - articles.count)
    #expect(corpus.pairs.filter { $0.level == .article }.count == articles.count)
  }

  private func planted(_ field: String) -> [Planted] {
    field.split(separator: ";").compactMap { Planted(String($0)) }
  }
}

/// `number 126|162`: a difference as the answers write it.
private struct Planted: CustomStringConvertible {
  var kind: String
  var chinese: String
  var english: String

  init?(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let sides = parts[1].split(separator: "|", omittingEmptySubsequences: false)
      .map { plainName(String($0)) }
    guard sides.count == 2 else { return nil }
    (kind, chinese, english) = (String(parts[0]), sides[0], sides[1])
  }

  var description: String { "\(kind) \(chinese)|\(english)" }

  func matches(_ found: Disagreement, in corpus: CorpusRecords) -> Bool {
    guard found.kind.rawValue.hasPrefix(kind) else { return false }
    return shows(found.chinese, chinese, in: corpus) && shows(found.english, english, in: corpus)
  }

  private func shows(_ side: DisagreementSide?, _ part: String, in corpus: CorpusRecords) -> Bool {
    guard let side else { return part.isEmpty }
    let paragraph = corpus.documents[side.document].read.paragraphs[side.evidence.paragraph.index]
    let bytes = Array(paragraph.text.text.utf8)[side.evidence.range]
    let text = plainName(String(decoding: bytes, as: UTF8.self)).replacing(",", with: "")
    return text.contains(part.replacing(",", with: "")) || side.value == part
  }
}
