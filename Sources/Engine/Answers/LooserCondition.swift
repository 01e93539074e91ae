import Calendar
import CorpusModel
import Diagnostics
import Query

/// A condition that holds wherever another one does, and perhaps elsewhere.
struct LooserCondition {
  let expression: Expression
  /// What is different about it.
  let text: Message

  /// The looser forms of a condition, the closest first.
  static func all(than condition: Expression) -> [LooserCondition] {
    switch condition.form {
    case .compare(.equal, let operand, let wanted), .contains(list: let operand, let wanted):
      equals(operand, wanted)
    case .same(let operand, let wanted):
      [
        LooserCondition(
          .compare(.equal, operand, wanted),
          Message("= instead of exactly", "用 = 而不用“恰为”")
        )
      ]
        + equals(operand, wanted)
    case .test(let test, let operand, let wanted) where test != .has:
      [
        LooserCondition(
          .test(.has, operand, wanted),
          Message("has, anywhere in the text,", "“含”，即文本任何位置，")
        )
      ]
    case .matches(let operand, let pattern) where !pattern.ignoresCase:
      [
        LooserCondition(
          .matches(operand, RegexLiteral(pattern.pattern, ignoresCase: true)),
          Message("the pattern with /i", "加上 /i")
        )
      ]
    case .column, .step, .literal, .compare, .isOne, .between, .test, .matches, .isMissing,
      .isKnown, .not, .all, .any, .arithmetic, .negative, .call, .window, .rowCount:
      []
    }
  }

  private init(_ form: Expression.Form, _ text: Message) {
    expression = Expression(form, .boolean)
    self.text = text
  }

  private static func equals(_ operand: Expression, _ wanted: Expression) -> [LooserCondition] {
    switch wanted.form {
    case .literal(.text(let text)):
      return [LooserCondition(.test(.has, operand, wanted), .has(text))]
    case .literal(.entity(let name)):
      let text = Expression(.literal(.text(name.text)), .text)
      return [LooserCondition(.test(.has, operand, text), .has(name.text))]
    case .literal(.date(let date)):
      return spans(around: date).map { span in
        let literal = Expression(.literal(.date(span)), .date)
        return LooserCondition(.compare(.equal, operand, literal), Message(verbatim: "= \(span)"))
      }
    case _: return []
    }
  }

  /// The month and the year a date lies in, as far as they are longer than the date.
  private static func spans(around date: DateSpan) -> [DateSpan] {
    let first = date.start.civil
    return [
      DateSpan(year: first.year, month: first.month), DateSpan(year: first.year),
    ].compactMap { $0 }.filter { $0.contains(date) && $0 != date }
  }
}

extension Expression {
  /// What a condition is about: its left side.
  var operand: Expression? {
    switch form {
    case .compare(_, let operand, _), .same(let operand, _), .isOne(let operand, of: _),
      .contains(list: let operand, _), .between(let operand, low: _, high: _),
      .test(_, let operand, _), .matches(let operand, _):
      operand
    case .column, .step, .literal, .isMissing, .isKnown, .not, .all, .any, .arithmetic,
      .negative, .call, .window, .rowCount:
      nil
    }
  }

  /// The text a condition asks for, if it is one.
  var wantedText: String? {
    switch form {
    case .compare(_, _, let wanted), .same(_, let wanted), .contains(list: _, let wanted),
      .test(_, _, let wanted):
      switch wanted.form {
      case .literal(.text(let text)): text
      case .literal(.entity(let name)): name.text
      case _: nil
      }
    case .column, .step, .literal, .isOne, .between, .matches, .isMissing, .isKnown, .not, .all,
      .any, .arithmetic, .negative, .call, .window, .rowCount:
      nil
    }
  }
}

extension Message {
  fileprivate static func has(_ text: String) -> Message {
    Message("has \"\(text)\"", "含 \"\(text)\"")
  }
}
