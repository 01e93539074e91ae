import CorpusModel
import Diagnostics

extension VerbSpec {
  static let sort = VerbSpec(
    .sort,
    .order,
    meaning: Message(
      "orders the rows; equal ones stay as they were",
      "排序；相等的行保持原有顺序"
    ),
    examples: [
      Example(
        "articles | sort date descending, title",
        "newest first, then by title",
        "从新到旧，再按标题"
      ),
      Example(
        "sentences | sort length(text) descending | take 5",
        "the five longest sentences",
        "最长的五句"
      ),
      Example(
        "sentences | kwic [word = \"cooperation\"] | sort left",
        "hits by the word before them, then by the one before that",
        "命中按前面的词排列，再按更前面的词"
      ),
    ],
    mistake: Mistake(
      "articles | sort -title",
      right: "articles | sort title descending",
      why: Message(
        "the direction is a word behind the key",
        "方向写在键的后面"
      )
    )
  )
}

extension Checker {
  mutating func checkSort(_ stage: StageSyntax, _ scope: Scope) -> CheckedStep {
    guard case .order(let terms) = stage.operand else { return .same(nil, scope) }
    var order: [SortTerm] = []
    var isWhole = true
    for term in terms {
      guard let key = checkExpression(term.key, scope) else { isWhole = false; continue }
      if key.type.isList {
        report(.listOrder(typed(term.key, key), verb: .sort, at: term.key.place.span))
        isWhole = false
        continue
      }
      order += scope.shape.keys(toSortBy: key).map { SortTerm($0, descending: term.descending) }
    }
    return .same(isWhole ? .sort(order) : nil, scope)
  }
}
