import CorpusModel
import Extraction
import Foundation
import Testing

/// Statements and donations of the five documents against answers written from the definitions alone.
struct CorpusAnswerTests {
  @Test(.enabled(if: FiveDocuments.isPresent, "the five documents are not beside the repository"))
  func `the five documents give what is said and given`() throws {
    var statements = SaidAgreement()
    var donations = SaidAgreement()
    let regions = try answerRows("regions-corpus.tsv")
    let corpus = try FiveDocuments.records()
    let names = try FiveDocuments.names().map { String($0.prefix(3)) }
    for (name, document) in zip(names, corpus.documents) {
      let reading = DocumentReading(
        document: document,
        texts: RecordTexts(entities: corpus.entities)
      )
      let lines = regions.filter { $0[0] == name }.compactMap { row in
        Int(row[1]).flatMap { first in Int(row[2]).map { first...$0 } }
      }
      let said = reading.statements.filter { isInside($0, lines) }
      let given = reading.donations.filter { isInside($0, lines) }
      statements.add(said, try answers("statements", of: name), at: name, likeness: sayLikeness)
      donations.add(given, try answers("donations", of: name), at: name, likeness: giftLikeness)
    }
    print("five documents: statements \(statements)")
    print("five documents: donations \(donations)")
    #expect(statements.records.f1 >= 0.90, "\(statements.records.faults)")
    #expect(statements.accuracy("country") >= 0.70, "\(statements.records.faults)")
    #expect(donations.records.f1 >= 0.80, "\(donations.records.faults)")
    #expect(donations.accuracy("donors") >= 0.75, "\(donations.records.faults)")
    #expect(donations.accuracy("recipients") >= 0.55, "\(donations.records.faults)")
    #expect(donations.accuracy("aggregate") >= 0.85, "\(donations.records.faults)")
  }

  private func answers(_ table: String, of file: String) throws -> [SaidAnswer] {
    try answerRows("\(table)-corpus.tsv").filter { $0[0] == file }.flatMap {
      SaidAnswer.records($0[1])
    }
  }

  private func isInside(_ record: SaidRecord, _ lines: [ClosedRange<Int>]) -> Bool {
    guard let line = Int(record["line"] ?? "") else { return false }
    return lines.contains { $0.contains(line) }
  }
}

/// A document as it was read, and what was found in it.
private typealias DocumentRecords = (read: ReadDocument, extracted: ExtractedDocument)

/// How near two lines are: 0 where they cannot be of one record.
private func nearness(_ record: SaidRecord, _ answer: SaidAnswer) -> Int {
  guard let have = Int(record["line"] ?? ""), let want = Int(answer.fields["line"] ?? "") else {
    return 0
  }
  return max(0, 4 - abs(have - want))
}

private func sayLikeness(_ record: SaidRecord, _ answer: SaidAnswer) -> Int {
  let near = nearness(record, answer)
  guard near > 0, shares(record["speakers"], answer.fields["speakers"]) else { return 0 }
  return near
}

private func giftLikeness(_ record: SaidRecord, _ answer: SaidAnswer) -> Int {
  let near = nearness(record, answer)
  guard near > 0 else { return 0 }
  var likeness = 0
  for column in ["quantity", "amount"] {
    guard let value = answer.fields[column] else { continue }
    likeness += agrees(record[column] ?? "", value, in: column) ? 8 : -4
  }
  let things = answer.fields["item_text"].map { sameName(record["item_text"] ?? "", $0) } ?? false
  if things { likeness += 6 }
  if shares(record["donors"], answer.fields["donors"]) { likeness += 2 }
  return likeness >= 6 ? likeness + near : 0
}

/// Whether two lists share a name.
private func shares(_ have: String?, _ want: String?) -> Bool {
  let wanted = (want ?? "").components(separatedBy: "+").filter { !$0.isEmpty }
  return (have ?? "").components(separatedBy: "+").contains { name in
    wanted.contains { sameName(name, $0.replacing("?", with: "")) }
  }
}

/// The records of one document as columns of text.
private struct DocumentReading {
  let document: DocumentRecords
  let texts: RecordTexts

  var statements: [SaidRecord] {
    document.extracted.statements.map { statement in
      [
        "line": line(statement.evidence),
        "speakers": statement.speakers.joined(separator: "+"),
        "country": texts.codes(statement.country.map { [$0] } ?? []),
        "direct": statement.direct ? "yes" : "no",
      ]
    }
  }

  var donations: [SaidRecord] {
    document.extracted.donations.map { donation in
      var record = texts.record(donation)
      record["line"] = line(donation.evidence)
      return record
    }
  }

  private func line(_ evidence: Evidence) -> String {
    let paragraph = document.read.paragraphs[evidence.paragraph.index]
    let source = paragraph.text.source(at: evidence.range.lowerBound)
    return String(document.read.source.line(at: source))
  }
}
