import Calendar
import CorpusModel
import Extraction
import Foundation

/// The figures and dates of one passage, in the notation of Tests/Answers.
struct QuantityAnswer: Sendable {
  var figures: [String]
  var dates: [String]

  /// The fields of a line of answers: `text=value unit; …` and `text=date; …`.
  init(figures: String, dates: String) {
    self.figures = Self.items(figures)
    self.dates = Self.items(dates)
  }

  /// What the finders say of a passage.
  init(_ text: String, language: Language, year: Int) {
    let bytes = Array(text.utf8)
    var context = DateContext(anchor: DateSpan(year: year))
    figures = findFigures(in: bytes, language: language).map { Self.notation($0, in: bytes) }
    dates = findDates(in: bytes, language: language, context: &context).map {
      Self.text($0.range, in: bytes) + "=" + ($0.date.map { "\($0)" } ?? "none")
    }
  }

  private static func items(_ field: String) -> [String] {
    field.components(separatedBy: "; ").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }

  /// `>60 organization`, `~1600 portion`, `2..3 times`.
  static func notation(_ figure: FoundFigure, in bytes: [UInt8]) -> String {
    let value = decimal(figure.value)
    let number =
      switch figure.approximation {
      case .exact: value
      case .about: "~" + value
      case .nearly: "-" + value
      case .moreThan: ">" + value
      case .atLeast: ">=" + value
      case .lessThan: "<" + value
      case .between: value + ".." + (figure.high.map(decimal) ?? "")
      }
    return "\(text(figure.range, in: bytes))=\(number) \(figure.unit ?? "none")"
  }

  private static func text(_ range: Range<Int>, in bytes: [UInt8]) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// A number in digits, without an exponent.
  static func decimal(_ number: Decimal64) -> String {
    let sign = number.significand < 0 ? "-" : ""
    var digits = String(number.significand.magnitude)
    if number.exponent >= 0 {
      return sign + digits + String(repeating: "0", count: Int(number.exponent))
    }
    let places = Int(-number.exponent)
    if digits.count <= places {
      digits = String(repeating: "0", count: places - digits.count + 1) + digits
    }
    return sign + digits.dropLast(places) + "." + digits.suffix(places)
  }
}

/// A file of Tests/Answers: its lines as fields.
func answerRows(_ name: String) throws -> [[String]] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Answers")
  let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
    $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }
}

/// What stands behind the last `=` that begins a value: `>=60 organization`.
func valuePart(_ item: String) -> String {
  var index = item.lastIndex(of: "=") ?? item.startIndex
  if index > item.startIndex, item[item.index(before: index)] == ">" {
    let before = item.index(before: index)
    if before > item.startIndex, item[item.index(before: before)] == "=" {
      index = item.index(before: before)
    }
  }
  return String(item[index...].dropFirst())
}
