package import CorpusModel

/// How a figure shares out or adds up what stands beside it.
package enum FigureSharing: String, Sendable {
  case whole
  /// 各, each: the value holds for each of several.
  case each
  /// 共, a total of: the sum of several.
  case total
  /// 其中, including: a part of the figure before it.
  case part
}

/// A figure where it stands in one paragraph.
package struct FoundFigure: Sendable, Equatable {
  /// UTF-8 offsets: from the hedge or the money sign to the measure word, in English to the counted
  /// noun.
  package var range: Range<Int>
  /// The stated number; the lower end of a range.
  package var value: Decimal64
  /// The least it can be, where the words say so.
  package var low: Decimal64?
  /// The most it can be, where the words say so.
  package var high: Decimal64?
  package var approximation: Approximation
  /// From the controlled list of data/quantities.tsv.
  package var unit: String?
  /// Where the counted noun stands.
  package var counted: Range<Int>?
  package var sharing = FigureSharing.whole
  /// The stable name of the rule that found it.
  package var rule: String
}

/// What kind of words a figure was found by: the stable names in the `rule` column.
enum FigureRule: String, Sendable {
  case money
  case measure
  case measureWord = "measure word"
  case countedNoun = "counted noun"
  case share
  case quantityBefore = "quantity before"
  case largeNumber = "large number"
  case list
}

/// A figure while it is put together; positions are codes.
struct FigureDraft {
  var start: Int
  var end: Int
  var reading: NumberReading
  var unit: String?
  var counted: Range<Int>?
  var rule: FigureRule

  /// Sets the relation a hedge states, unless the number's own marks say more.
  mutating func hedge(_ relation: Approximation) {
    guard reading.approximation == .exact else { return }
    reading.approximation = relation
    switch relation {
    case .moreThan, .atLeast: reading.low = reading.value
    case .nearly, .lessThan: reading.high = reading.value
    case .exact, .about, .between: return
    }
  }
}
