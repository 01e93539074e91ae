import CorpusModel
import Extraction
import Testing

/// The two editions of the real issue, where they lie beside the repository.
struct RealEditionTests {
  @Test(.enabled(if: FiveDocuments.isPresent, "the five documents are not beside the repository"))
  func `its twenty four articles are paired, and it differs where readers found it differs`() throws
  {
    let corpus = try FiveDocuments.records()
    let articles = corpus.pairs.filter { $0.level == .article }
    #expect(articles.count == 24)
    #expect(articles.allSatisfy { $0.chinese.rows == $0.english.rows })

    let found = Set(
      corpus.disagreements.map {
        "\($0.kind.rawValue): \(text($0.chinese, corpus)) | \(text($0.english, corpus))"
      }
    )
    let wanted: Set = [
      "number: 12场 | 11 events", "number: 十多万民众 | tens of thousands of ordinary people",
      "number: 0.1万套 | 10,000 sets", "number: 半个多月 | nearly one month",
      "unit: 超过7600名 | over 7600 food packages", "country: 多米尼加 | Dominica",
      "name: 牛晋艳 | Niu Yanjin", "name: 洪莘 | Hong Ping",
      "only in Chinese: 20多家 | ", "only in Chinese: 数十家 | ", "only in Chinese: 二十余家 | ",
      "only in Chinese: 三十多家 | ", "only in Chinese: 万余名 | ",
    ]
    let right = found.intersection(wanted).count
    print("disagreements: \(right) of \(found.count) found, of \(wanted.count + 1) wanted")
    #expect(wanted.subtracting(found).isEmpty, "\(wanted.subtracting(found))")
    #expect(corpus.disagreements.contains { $0.kind == .role })
    #expect(found.count <= wanted.count + 4, "\(found.subtracting(wanted))")
  }

  private func text(_ side: DisagreementSide?, _ corpus: CorpusRecords) -> String {
    guard let side else { return "" }
    let paragraph = corpus.documents[side.document].read.paragraphs[side.evidence.paragraph.index]
    return paragraph.text.slice(side.evidence.range).text
  }
}
