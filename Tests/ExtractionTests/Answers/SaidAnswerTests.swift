import Calendar
import CorpusModel
import Extraction
import Foundation
import Testing

/// Statements, donations and events against hand-made answers of texts that no rule was written from.
struct SaidAnswerTests {
  @Test(arguments: ["says-unseen.tsv", "says-held-out.tsv"])
  func `unseen passages give what is said, given and held`(_ name: String) throws {
    var statements = SaidAgreement()
    var donations = SaidAgreement()
    var events = SaidAgreement()
    for row in try answerRows(name) where row.count == 5 {
      let found = Found(row[1], language: row[0] == "en" ? .english : .simplifiedChinese)
      statements.add(
        found.statements,
        SaidAnswer.records(row[2]),
        at: row[1],
        likeness: sayLikeness
      )
      donations.add(found.donations, SaidAnswer.records(row[3]), at: row[1], likeness: giftLikeness)
      events.add(found.events, SaidAnswer.records(row[4]), at: row[1], likeness: eventLikeness)
    }
    print("\(name): statements \(statements)")
    print("\(name): donations \(donations)")
    print("\(name): events \(events)")
    #expect(statements.records.f1 >= 0.75, "\(statements.records.faults)")
    #expect(donations.records.f1 >= 0.70, "\(donations.records.faults)")
    #expect(donations.accuracy("donors") >= 0.50, "\(donations.records.faults)")
    #expect(donations.accuracy("recipients") >= 0.50, "\(donations.records.faults)")
    #expect(events.records.f1 >= 0.35, "\(events.records.faults)")
  }
}

private func sayLikeness(_ record: SaidRecord, _ answer: SaidAnswer) -> Int {
  let shares = shares(record["speakers"], answer.fields["speakers"])
  let quote = answer.fields["quote"].map { agrees(record["quote"] ?? "", $0, in: "quote") } ?? false
  return (shares ? 2 : 0) + (quote ? 3 : 0)
}

private func giftLikeness(_ record: SaidRecord, _ answer: SaidAnswer) -> Int {
  var likeness = 0
  for column in ["quantity", "amount"] {
    guard let value = answer.fields[column] else { continue }
    if agrees(record[column] ?? "", value, in: column) { likeness += 4 }
  }
  let things = answer.fields["item_text"].map { sameName(record["item_text"] ?? "", $0) } ?? false
  if things { likeness += 2 }
  let isCounted = answer.fields["quantity"] != nil || answer.fields["amount"] != nil
  guard likeness > 0 || !isCounted else { return 0 }
  return likeness + (shares(record["recipients"], answer.fields["recipients"]) ? 1 : 0)
}

private func eventLikeness(_ record: SaidRecord, _ answer: SaidAnswer) -> Int {
  let title = answer.fields["title"]?.replacing("?", with: "") ?? ""
  return (sameName(record["title"] ?? "", title) ? 2 : 0)
    + (record["kind"] == answer.fields["kind"] ? 1 : 0)
}

/// Whether two lists share a name.
private func shares(_ have: String?, _ want: String?) -> Bool {
  let wanted = (want ?? "").components(separatedBy: "+").filter { !$0.isEmpty }
  return (have ?? "").components(separatedBy: "+").contains { name in
    wanted.contains { sameName(name, $0.replacing("?", with: "")) }
  }
}

/// What is found in one passage, as columns of text.
private struct Found {
  var statements: [SaidRecord] = []
  var donations: [SaidRecord] = []
  var events: [SaidRecord] = []
  private let texts: RecordTexts

  init(_ text: String, language: Language) {
    var document = sample([text], language: language)
    document.document.date = DateSpan(year: 2020)
    let extracted = extract(document).extracted
    texts = RecordTexts(entities: extracted.entities)
    statements = extracted.statements.map(record)
    donations = extracted.donations.map(texts.record)
    events = extracted.events.map(record)
  }

  private func record(_ statement: Statement) -> SaidRecord {
    [
      "speakers": statement.speakers.joined(separator: "+"),
      "role": statement.role ?? "",
      "organization": statement.organization.map { texts.names([$0]) } ?? "",
      "country": statement.country.map { texts.codes([$0]) } ?? "",
      "direct": statement.direct ? "yes" : "no",
      "cue": statement.cue ?? "",
      "quote": statement.quote,
      "date": statement.date.map { "\($0)" } ?? "",
    ]
  }

  private func record(_ event: Event) -> SaidRecord {
    [
      "title": event.title,
      "kind": event.kind.rawValue,
      "date": event.date.map { "\($0)" } ?? "",
      "place": event.place ?? "",
      "countries": texts.codes(event.countries),
      "hosts": texts.names(event.hosts),
      "supporters": texts.names(event.supporters),
      "participants": event.participants.map(QuantityAnswer.decimal) ?? "",
      "viewers": event.viewers.map(QuantityAnswer.decimal) ?? "",
    ]
  }
}
