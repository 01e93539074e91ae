import CorpusModel
import Diagnostics

extension Typed {
  /// "quantity is a number".
  var sentence: Message { Message("\(text) is \(type.phrase)", "\(text) 是\(type.phrase)") }

  /// "a number is written 12_000", for a column or expression.
  var sample: Message? { isLiteral ? nil : example }

  /// A condition that can be made of it.
  var exampleCondition: Message {
    let condition = type.exampleCondition
    return Message("for example: \(text) \(condition)", "例如：\(text) \(condition)")
  }

  /// How a number is had from something that is none.
  var numberAdvice: Message? {
    switch type {
    case .text: Message("length(\(text)) counts its characters", "长度(\(text)) 数它的字符")
    case .date: Message("year(\(text)) is a number", "年(\(text)) 是数字")
    case .list: sizeAdvice
    case .boolean: Message("if(\(text), 1, 0) is a number", "若(\(text), 1, 0) 是数字")
    case .number, .entity, .row: nil
    }
  }

  private var sizeAdvice: Message {
    Message("size(\(text)) is a number", "个数(\(text)) 是数字")
  }

  /// How a function of one value is put to a list.
  func listAdvice(_ function: String) -> Message? {
    guard type.isList else { return nil }
    return function == "length" || function == "words"
      ? Message("size(\(text)) counts the list", "个数(\(text)) 数列表")
      : write("\(function)(first(\(text)))")
  }

  func aggregateAdvice(_ function: AggregateFunction) -> Message? {
    if type.isList { return sizeAdvice }
    switch function {
    case .min, .max: return type.isTextual ? write("\(text).name") : nil
    case .sum, .mean, .median: return numberAdvice
    case .count, .distinct, .list, .first: return nil
    }
  }
}

extension ValueType {
  /// What may stand behind a value of the type to make a condition.
  var exampleCondition: Message {
    switch self {
    case .text: Message("has \"mask\"", "含 \"口罩\"")
    case .number: Message(verbatim: "> 10")
    case .date: Message(verbatim: "= 2020-04")
    case .boolean: Message("= true", "= 真")
    case .entity(.country): Message("= Japan", "= 日本")
    case .entity, .row: Message("is known", "为已知")
    case .list(let element):
      Message("has \(element.sample ?? "…")", "含 \(element.sample ?? "…")")
    }
  }
}

extension AggregateFunction {
  /// What it works on.
  var wants: Message {
    switch self {
    case .sum, .mean, .median: Message("numbers", "数字")
    case .min, .max: Message("numbers, dates and texts", "数字、日期和文本")
    case .count, .distinct, .list, .first: Message("anything", "任何值")
    }
  }
}
