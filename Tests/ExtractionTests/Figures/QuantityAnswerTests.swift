import CorpusModel
import Extraction
import Foundation
import Testing

/// Precision and recall against hand-made answers.
struct QuantityAnswerTests {
  @Test func `unseen passages give their figures and dates`() throws {
    var figures = Agreement()
    var texts = Agreement()
    var dates = Agreement()
    for row in try answerRows("figures-unseen.tsv") where row.count == 4 {
      let language: Language = row[0] == "en" ? .english : .simplifiedChinese
      let have = QuantityAnswer(row[1], language: language, year: 2020)
      let answer = QuantityAnswer(figures: row[2], dates: row[3])
      figures.add(have.figures, answer.figures, at: row[1], by: valuePart)
      texts.add(have.figures, answer.figures, at: row[1]) { $0 }
      dates.add(have.dates, answer.dates, at: row[1], by: valuePart)
    }
    print("unseen passages: figures \(figures); with their text \(texts); dates \(dates)")
    #expect(figures.precision >= 0.97 && figures.recall >= 0.97, "\(figures.faults)")
    #expect(texts.precision >= 0.95, "\(texts.faults)")
    #expect(dates.precision >= 0.97 && dates.recall >= 0.97, "\(dates.faults)")
  }

  /// Passages that others wrote without knowing the rules; the second file was never looked at while
  /// rules were written.
  @Test(arguments: ["figures-unseen-2.tsv", "figures-held-out.tsv"])
  func `passages written blind give their figures and dates`(_ name: String) throws {
    var figures = Agreement()
    var dates = Agreement()
    for row in try answerRows(name) where row.count >= 3 {
      let language: Language = row[0] == "en" ? .english : .simplifiedChinese
      let have = QuantityAnswer(row[1], language: language, year: 2020)
      let answer = QuantityAnswer(figures: row[2], dates: row.count > 3 ? row[3] : "")
      figures.add(have.figures, answer.figures, at: row[1], by: valuePart)
      dates.add(have.dates, answer.dates, at: row[1], by: valuePart)
    }
    print("\(name): figures \(figures); dates \(dates)")
    #expect(figures.precision >= 0.85 && figures.recall >= 0.80, "\(figures.faults)")
    #expect(dates.precision >= 0.80 && dates.recall >= 0.75, "\(dates.faults)")
  }

  @Test(.enabled(if: FiveDocuments.isPresent, "the five documents are not beside the repository"))
  func `the five documents give their figures and dates`() throws {
    var figures = Agreement()
    var texts = Agreement()
    var dates = Agreement()
    let lines = try Self.lines()
    for row in try answerRows("figures-corpus.tsv") where row.count == 4 {
      let number = try #require(Int(row[1]))
      let line = try #require(lines[row[0]]?[number - 1])
      let language: Language = row[0] == "001" ? .english : .simplifiedChinese
      let have = QuantityAnswer(line, language: language, year: 2020)
      let answer = QuantityAnswer(figures: row[2], dates: row[3])
      let place = "\(row[0]):\(number)"
      figures.add(have.figures, answer.figures, at: place, by: valuePart)
      texts.add(have.figures, answer.figures, at: place) { $0 }
      dates.add(have.dates, answer.dates, at: place, by: valuePart)
    }
    print("five documents: figures \(figures); with their text \(texts); dates \(dates)")
    #expect(figures.precision >= 0.98 && figures.recall >= 0.98, "\(figures.faults)")
    #expect(texts.precision >= 0.97, "\(texts.faults)")
    #expect(dates.precision >= 0.98 && dates.recall >= 0.98, "\(dates.faults)")
  }

  /// The lines of the documents by the first three digits of their names; the segmented news without
  /// the spaces between its words, Markdown's backslashes taken away.
  private static func lines() throws -> [String: [String]] {
    var lines: [String: [String]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: FiveDocuments.folder.path) {
      var text = try String(contentsOf: FiveDocuments.folder.appending(path: name), encoding: .utf8)
      text = text.replacing("\\$", with: "$")
      let isSegmented = name.hasPrefix("002")
      lines[String(name.prefix(3))] = text.components(separatedBy: "\n").map {
        isSegmented ? withoutWordSpaces($0) : $0
      }
    }
    return lines
  }

  /// The line without the spaces beside a character that is not ASCII.
  private static func withoutWordSpaces(_ line: String) -> String {
    var result: [Character] = []
    var isAfterSpace = false
    for character in line {
      if character == " " {
        isAfterSpace = true
        continue
      }
      let isPlain = character.isASCII && character != "%" && result.last?.isASCII == true
      if isAfterSpace, isPlain { result.append(" ") }
      isAfterSpace = false
      result.append(character)
    }
    return String(result)
  }
}
