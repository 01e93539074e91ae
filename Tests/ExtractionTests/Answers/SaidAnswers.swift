import Calendar
import CorpusModel
import Extraction
import Foundation

/// One record of an answer: `column=value; column=value`.
struct SaidAnswer {
  /// Whether it may be there or not.
  var isOptional: Bool
  var fields: [String: String]

  /// The records of a field of a line, separated by ` || `.
  static func records(_ field: String) -> [SaidAnswer] {
    field.components(separatedBy: " || ").compactMap { part in
      let text = part.trimmingCharacters(in: .whitespaces)
      guard !text.isEmpty else { return nil }
      var fields: [String: String] = [:]
      for pair in text.drop(while: { $0 == "?" }).components(separatedBy: "; ") {
        let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if sides.count == 2 { fields[String(sides[0])] = String(sides[1]) }
      }
      return SaidAnswer(isOptional: text.hasPrefix("?"), fields: fields)
    }
  }

  /// The value of a column that the definitions do not leave open.
  func decided(_ column: String) -> String? {
    guard let value = fields[column], !value.contains("?") else { return nil }
    return value
  }
}

/// What was found, as columns of text; lists are joined by `+`.
typealias SaidRecord = [String: String]

/// How records agree: found or not, and field by field.
struct SaidAgreement: CustomStringConvertible {
  var records = Agreement()
  var fields: [String: (right: Int, of: Int)] = [:]

  var description: String {
    let shares = fields.sorted { $0.key < $1.key }.map {
      "\($0.key) \($0.value.right)/\($0.value.of)"
    }
    return "\(records); " + shares.joined(separator: ", ")
  }

  /// The share of right values of a column.
  func accuracy(_ column: String) -> Double {
    guard let counts = fields[column], counts.of > 0 else { return 1 }
    return Double(counts.right) / Double(counts.of)
  }

  /// Compares the records of one passage; `likeness` tells how well one fits another, 0 not at all.
  mutating func add(
    _ found: [SaidRecord],
    _ answers: [SaidAnswer],
    at place: String,
    likeness: (SaidRecord, SaidAnswer) -> Int
  ) {
    var rest = found
    for answer in answers.sorted(by: { !$0.isOptional && $1.isOptional }) {
      let best = rest.indices.max { likeness(rest[$0], answer) < likeness(rest[$1], answer) }
      guard let best, likeness(rest[best], answer) > 0 else {
        if !answer.isOptional {
          records.missed += 1
          records.faults.append("\(place): missed \(answer.fields)")
        }
        continue
      }
      let record = rest.remove(at: best)
      if !answer.isOptional { records.right += 1 }
      compare(record, answer, at: place)
    }
    records.extra += rest.count
    records.faults += rest.map { "\(place): too much \($0)" }
  }

  private mutating func compare(_ record: SaidRecord, _ answer: SaidAnswer, at place: String) {
    for column in answer.fields.keys where !["item", "via", "list", "line"].contains(column) {
      guard let value = answer.decided(column) else { continue }
      let have = record[column] ?? ""
      let isRight = agrees(have, value, in: column)
      fields[column, default: (0, 0)].of += 1
      if isRight {
        fields[column, default: (0, 0)].right += 1
      } else {
        records.faults.append("\(place): \(column) \(have), wanted \(value)")
      }
    }
  }
}

/// Whether a value is as good as the one of the answer.
func agrees(_ have: String, _ want: String, in column: String) -> Bool {
  switch column {
  case "quote": return spans(have, want)
  case "donors", "recipients", "hosts", "supporters", "speakers":
    let left = have.components(separatedBy: "+").filter { !$0.isEmpty }
    let right = want.components(separatedBy: "+").filter { !$0.isEmpty }
    return left.count == right.count
      && right.allSatisfy { name in left.contains { sameName($0, name) } }
  case "countries":
    return Set(have.components(separatedBy: "+")) == Set(want.components(separatedBy: "+"))
  case "quantity", "amount", "participants", "viewers": return have == number(want)
  case "item_text", "title", "role", "organization", "place": return sameName(have, want)
  case "date": return have == want || (want == "none" && have.isEmpty)
  case _: return have == want
  }
}

/// Whether a quote begins and ends as `first … last` says, marks and spaces aside.
private func spans(_ have: String, _ want: String) -> Bool {
  let ends = want.components(separatedBy: "…").map(bare)
  guard let first = ends.first, let last = ends.last else { return false }
  return bare(have).hasPrefix(first) && bare(have).hasSuffix(last)
}

/// A name without spaces, marks, case and article; names are separated by `=` where one thing has
/// several.
func sameName(_ have: String, _ want: String) -> Bool {
  let wanted = bare(want)
  return have.components(separatedBy: "=").map(bare).contains {
    $0 == wanted || (!$0.isEmpty && !wanted.isEmpty && ($0.contains(wanted) || wanted.contains($0)))
  }
}

private func bare(_ text: String) -> String {
  var text = text.lowercased()
  for article in ["the ", "an ", "a "] where text.hasPrefix(article) {
    text.removeFirst(article.count)
  }
  return text.filter { !" \u{3000}“”\"'‘’「」《》.,。，、·・；;：:？?！!".contains($0) }
}

/// The number of an answer without its relation: `>=60`, `~85`.
private func number(_ text: String) -> String {
  String(text.drop { ">=<~-".contains($0) })
}
