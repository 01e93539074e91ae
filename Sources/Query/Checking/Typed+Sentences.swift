import CorpusModel

extension Typed {
  /// "quantity is a number".
  var sentence: String { "\(text) is \(type.phrase)" }

  /// "a number is written 12_000", for a column or expression.
  var sample: String? { isLiteral ? nil : example }

  /// How a number is had from something that is none.
  var numberAdvice: String? {
    switch type {
    case .text: "length(\(text)) counts its characters"
    case .date: "year(\(text)) is a number"
    case .list: "size(\(text)) is a number"
    case .boolean: "if(\(text), 1, 0) is a number"
    case .number, .entity, .row: nil
    }
  }

  /// How a function of one value is put to a list.
  func listAdvice(_ function: String) -> String? {
    guard type.isList else { return nil }
    return function == "length" || function == "words"
      ? "size(\(text)) counts the list" : "write \(function)(first(\(text)))"
  }

  func aggregateAdvice(_ function: AggregateFunction) -> String? {
    if type.isList { return "size(\(text)) is a number" }
    switch function {
    case .min, .max: return type.isTextual ? "write \(text).name" : nil
    case .sum, .mean, .median: return numberAdvice
    case .count, .distinct, .list, .first: return nil
    }
  }
}

extension ValueType {
  /// What may stand behind a value of the type to make a condition.
  var exampleCondition: String {
    switch self {
    case .text: "has \"mask\""
    case .number: "> 10"
    case .date: "= 2020-04"
    case .boolean: "= true"
    case .entity(.country): "= Japan"
    case .entity, .row: "is known"
    case .list(let element): "has \(element.sample ?? "…")"
    }
  }
}

extension AggregateFunction {
  /// What it works on.
  var wants: String {
    switch self {
    case .sum, .mean, .median: "numbers"
    case .min, .max: "numbers, dates and texts"
    case .count, .distinct, .list, .first: "anything"
    }
  }
}
