import Columns
import CorpusModel
import Diagnostics
import Query
import Store
import Unicode

/// An expression made ready for one run: literals folded, patterns compiled, names looked up.
struct Prepared: Sendable {
  let node: Node
  let type: ValueType
}

/// What a ready expression does; the cases mirror `Expression.Form`, those that test text or names
/// against literals gathered into two.
indirect enum Node: Sendable {
  case column(Int)
  case step(Prepared, PathStep)
  case constant(Literal)
  /// A pattern as an argument.
  case pattern(RegularExpression)
  case compare(Comparison, Prepared, Prepared)
  case same(Prepared, Prepared)
  /// Text, an entity's names or a list's elements against literals.
  case text(TextPredicate, Prepared)
  /// An entity, or one element of a list of them, is one of these.
  case named(EntitySet, Prepared)
  case contains(list: Prepared, Prepared)
  case test(TextTest, Prepared, Prepared)
  case isKnown(Prepared)
  case not(Prepared)
  case all([Prepared])
  case any([Prepared])
  case arithmetic(Arithmetic, Prepared, Prepared)
  case negative(Prepared)
  case call(Function, [Prepared])
  case window(WindowFunction, Prepared)
  case rowCount
}

extension Execution {
  /// Makes an expression ready.
  func prepare(_ expression: Expression) -> Prepared {
    Prepared(node: node(expression), type: expression.type)
  }

  private func node(_ expression: Expression) -> Node {
    switch expression.form {
    case .column(let position): return .column(position)
    case .step(let base, let step): return .step(prepare(base), step)
    case .literal(.pattern(let literal)): return node(pattern: literal)
    case .literal(let literal): return .constant(literal)
    case .isMissing(let operand):
      return .not(Prepared(node: .isKnown(prepare(operand)), type: .boolean))
    case .isKnown(let operand): return .isKnown(prepare(operand))
    case .not(let operand): return .not(prepare(operand))
    case .all(let operands): return .all(operands.map(prepare))
    case .any(let operands): return .any(operands.map(prepare))
    case .arithmetic(let operation, let left, let right):
      return .arithmetic(operation, prepare(left), prepare(right))
    case .negative(let operand): return .negative(prepare(operand))
    case .call(let function, let arguments): return .call(function, arguments.map(prepare))
    case .window(let function, let operand): return .window(function, prepare(operand))
    case .rowCount: return .rowCount
    case .compare, .same, .isOne, .contains, .between, .test, .matches:
      return condition(expression.form)
    }
  }

  private func condition(_ form: Expression.Form) -> Node {
    switch form {
    case .compare(let comparison, let left, let right):
      return compare(comparison, left, right)
    case .same(let left, let right):
      guard case .literal(.text(let text)) = right.form else {
        return .same(prepare(left), prepare(right))
      }
      return .text(TextPredicate(.exactly(Array(text.utf8))), prepare(left))
    case .isOne(let operand, let choices): return isOne(operand, choices)
    case .contains(let list, let element): return contains(list, element)
    case .between(let operand, let low, let high):
      return .all([
        Prepared(node: compare(.atLeast, operand, low), type: .boolean),
        Prepared(node: compare(.atMost, operand, high), type: .boolean),
      ])
    case .test(let test, let operand, let needle):
      guard case .literal(.text(let text)) = needle.form else {
        return .test(test, prepare(operand), prepare(needle))
      }
      return .text(TextPredicate(test, fold(Array(text.utf8))), prepare(operand))
    case .matches(let operand, let literal):
      return .text(TextPredicate(.matches(compile(literal))), prepare(operand))
    case .column, .step, .literal, .isMissing, .isKnown, .not, .all, .any, .arithmetic, .negative,
      .call, .window, .rowCount:
      preconditionFailure("only conditions that compare are made ready here")
    }
  }

  private func node(pattern literal: RegexLiteral) -> Node {
    compile(literal).map { .pattern($0) } ?? .constant(.missing)
  }

  private func compare(_ comparison: Comparison, _ left: Expression, _ right: Expression) -> Node {
    if left.isLiteral, !right.isLiteral { return compare(comparison.mirrored, right, left) }
    switch right.form {
    case .literal(.missing): return compareMissing(comparison, left)
    case .literal(.text(let text)) where left.type.element == .text:
      return compare(comparison, left, text: text)
    case .literal(.entity(let name)):
      let isNamed = Node.named(entitySet([name]), prepare(left))
      return comparison == .different ? .not(Prepared(node: isNamed, type: .boolean)) : isNamed
    case .column, .step, .literal, .compare, .same, .isOne, .contains, .between, .test, .matches,
      .isMissing, .isKnown, .not, .all, .any, .arithmetic, .negative, .call, .window, .rowCount:
      return .compare(comparison, prepare(left), prepare(right))
    }
  }

  /// Missing is equal to itself alone, and before or behind nothing.
  private func compareMissing(_ comparison: Comparison, _ operand: Expression) -> Node {
    let isKnown = Node.isKnown(prepare(operand))
    switch comparison {
    case .equal: return .not(Prepared(node: isKnown, type: .boolean))
    case .different: return isKnown
    case .less, .atMost, .greater, .atLeast: return .constant(.boolean(false))
    }
  }

  private func compare(_ comparison: Comparison, _ left: Expression, text: String) -> Node {
    let key = fold(Array(text.utf8))
    let operand = prepare(left)
    switch comparison {
    case .equal: return .text(TextPredicate(.oneOf([key])), operand)
    case .different:
      let isEqual = Node.text(TextPredicate(.oneOf([key])), operand)
      return .not(Prepared(node: isEqual, type: .boolean))
    case .less, .atMost, .greater, .atLeast:
      return .text(TextPredicate(.ordered(comparison, key)), operand)
    }
  }

  private func isOne(_ operand: Expression, _ choices: [Expression]) -> Node {
    let texts = choices.compactMap { choice -> [UInt8]? in
      if case .literal(.text(let text)) = choice.form { fold(Array(text.utf8)) } else { nil }
    }
    if texts.count == choices.count, operand.type.element == .text {
      return .text(TextPredicate(.oneOf(texts)), prepare(operand))
    }
    let names = choices.compactMap { choice -> EntityName? in
      if case .literal(.entity(let name)) = choice.form { name } else { nil }
    }
    if names.count == choices.count { return .named(entitySet(names), prepare(operand)) }
    return .any(choices.map { Prepared(node: compare(.equal, operand, $0), type: .boolean) })
  }

  private func contains(_ list: Expression, _ element: Expression) -> Node {
    if case .literal(.text(let text)) = element.form, list.type.element == .text {
      return .text(TextPredicate(.oneOf([fold(Array(text.utf8))])), prepare(list))
    }
    if case .literal(.entity(let name)) = element.form {
      return .named(entitySet([name]), prepare(list))
    }
    // A list has no missing element.
    if case .literal(.missing) = element.form { return .constant(.boolean(false)) }
    return .contains(list: prepare(list), prepare(element))
  }

  /// The compiled pattern; nil, with a note, should the checker have let a faulty one through.
  func compile(_ literal: RegexLiteral) -> RegularExpression? {
    do {
      return try RegularExpression(
        literal.pattern,
        letterCase: literal.ignoresCase ? .ignored : .distinguished
      )
    } catch {
      note(
        Message(
          "the pattern /\(literal.pattern)/ cannot be used: \(error.message)",
          "正则表达式 /\(literal.pattern)/ 不能用：\(error.message)"
        )
      )
      return nil
    }
  }
}

extension Expression {
  fileprivate var isLiteral: Bool {
    if case .literal = form { true } else { false }
  }
}

extension Comparison {
  /// The comparison that says the same with its sides exchanged.
  ///
  /// `=` between dates asks whether the left one lies in the right one: a written date is the span
  /// that is asked for, on whichever side it stands.
  fileprivate var mirrored: Comparison {
    switch self {
    case .equal, .different: self
    case .less: .greater
    case .atMost: .atLeast
    case .greater: .less
    case .atLeast: .atMost
    }
  }
}
