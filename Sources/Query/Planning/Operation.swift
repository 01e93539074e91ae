/// What one verb does to the rows above it.
///
/// Columns are named by position in the shape of the step above. Where nothing else is said, row
/// order is kept. In every order missing comes last.
package enum Operation: Sendable, Equatable {
  /// `filter language = "en" and quantity > 3`: the rows for which all conditions hold
  case filter([Condition])
  /// `group donor | sum quantity`; `group donor` alone counts rows
  case group(Grouping)
  /// `sum quantity` with no group above: one row with these columns
  case aggregate([Aggregate])
  /// `sort date descending, donor`: stable
  case sort([SortTerm])
  /// `top 10 by quantity`: the first of a stable descending sort
  case top(Int, by: Expression)
  /// `bottom 10 by quantity`: the first of a stable ascending sort
  case bottom(Int, by: Expression)
  /// `take 10`
  case take(Int)
  /// `skip 10`
  case skip(Int)
  /// `sample 10 seed 7`: so many rows by chance, in row order
  case sample(Int, seed: UInt64)
  /// `add ratio = amount / quantity, twice = ratio * 2`: one after the other, so that a later one
  /// may read an earlier one
  case add([AddedColumn])
  /// `show date, n = size(donors)`: exactly these columns
  case show([NamedExpression])
  /// `hide id, line`: all columns but these; the columns of an open shape stay
  case hide([Int])
  /// `unique donor`: the first row for each different value (text under folding); `unique` alone
  /// names all live columns
  case unique([Expression])
  /// `each countries`: a row for each element of the list, none for an empty list. The element goes
  /// into `column`, which is either a live column or the next new one at the right end.
  case each(list: Expression, column: Int)
  /// `pivot language`: see `Pivot`
  case pivot(Pivot)
  /// `join organizations on donor.name = name keep all`
  case join(Join)
  /// `append (events)`: the rows of both. Output column i is column i of the rows above, where
  /// there is one, and `columns[i]` of the other rows; missing where there is none.
  case append(Plan, columns: [Int?])
  /// `except (pipeline)`
  case except(Plan, RowMatch)
  /// `intersect (pipeline)`
  case intersect(Plan, RowMatch)
  /// `kwic "mask" width 40`: see `Concordance`
  case kwic(Concordance)
  /// `collocates "mask" within 5`
  case collocates(Pattern, within: Int)
  /// `ngrams 3`
  case ngrams(Int)
  /// `keywords against (pipeline)`
  case keywords(against: Plan)
  /// `dispersion "mask" by article`
  case dispersion(Pattern, by: Expression)
  /// `expect rows > 0`: passes the rows on, or ends the run with exit status 1
  case expect(Expectation)
  /// `peek "after the join"`
  case peek(label: String?)
}

/// One part of a condition joined by `and`, with its text for `explain` and for the note that says
/// which condition found nothing.
package struct Condition: Sendable, Equatable {
  package var expression: Expression
  /// As the formatter writes it in English.
  package var text: String
  /// As it writes it in Chinese.
  package var chinese: String

  package init(_ expression: Expression, text: String, chinese: String? = nil) {
    self.expression = expression
    self.text = text
    self.chinese = chinese ?? text
  }
}

/// `name = expression`; the name is given or made.
package struct NamedExpression: Sendable, Equatable {
  package var name: String
  package var expression: Expression

  package init(name: String, expression: Expression) {
    self.name = name
    self.expression = expression
  }
}

/// A column that `add` computes into a position.
package struct AddedColumn: Sendable, Equatable {
  package var name: String
  package var expression: Expression
  /// A live column, which it replaces after having been read, or the next at the right end.
  package var column: Int

  package init(name: String, expression: Expression, column: Int) {
    self.name = name
    self.expression = expression
    self.column = column
  }
}

/// Keys and aggregates: the output has the keys first, then the aggregates.
package struct Grouping: Sendable, Equatable {
  /// None is a list; texts are one key when they fold to the same, shown as first written.
  package var keys: [NamedExpression]
  /// At least one; the first is the one `top` ranks by.
  package var aggregates: [Aggregate]
  /// The order of the output, complete: its terms name output columns and no two groups tie.
  package var order: [SortTerm]

  package init(keys: [NamedExpression], aggregates: [Aggregate], order: [SortTerm]) {
    self.keys = keys
    self.aggregates = aggregates
    self.order = order
  }
}

/// One key of an order: `date descending`.
///
/// Numbers and dates by value, text and entities' names by code points, false before true, rows in
/// corpus order.
package struct SortTerm: Sendable, Equatable {
  package var key: Expression
  package var descending: Bool

  package init(_ key: Expression, descending: Bool = false) {
    self.key = key
    self.descending = descending
  }
}

/// The table laid out by `group section, language | count | pivot language`.
///
/// One row for each different `keys`, in the order of their first rows; the columns are `keys`, then
/// one for each value of `column` in ascending order, named by it, holding `value`.
package struct Pivot: Sendable, Equatable {
  package var keys: [Int]
  package var column: Int
  package var value: Int

  package init(keys: [Int], column: Int, value: Int) {
    self.keys = keys
    self.column = column
    self.value = value
  }
}

/// The rows of `join organizations on donor.name = name`.
///
/// A row for each pair whose keys are equal (text under folding), left order first; the left
/// columns, then `columns` of the right rows.
package struct Join: Sendable, Equatable {
  package var right: Plan
  package var leftKey: Expression
  /// Over the shape of `right`.
  package var rightKey: Expression
  package var columns: [Int]
  /// `keep all`: a left row without a partner stays, with missing right columns.
  package var keepsAll: Bool

  package init(
    right: Plan,
    leftKey: Expression,
    rightKey: Expression,
    columns: [Int],
    keepsAll: Bool
  ) {
    self.right = right
    self.leftKey = leftKey
    self.rightKey = rightKey
    self.columns = columns
    self.keepsAll = keepsAll
  }
}

/// When a row is also in the other rows.
package enum RowMatch: Sendable, Equatable {
  /// Both are rows of this table: by identity.
  case identity
  /// All these columns are equal: `left[i]` here, `right[i]` there.
  case values(left: [Int], right: [Int])
}

/// The hits of `kwic PATTERN`, one row each, in corpus order, in the text of the rows above.
///
/// The text of a document, article, part or paragraph is that of its sentences; the text of any
/// other row is its sentence. Columns: left, hit, right, then where the hit stands: sentence,
/// paragraph, article, document, file, line.
package struct Concordance: Sendable, Equatable {
  package var pattern: Pattern
  /// Characters of context on each side, in display columns.
  package var width: Int
  package var scope: PatternScope

  package init(pattern: Pattern, width: Int, scope: PatternScope) {
    self.pattern = pattern
    self.width = width
    self.scope = scope
  }
}

/// What `expect` asks.
package enum Expectation: Sendable, Equatable {
  /// `expect rows > 0`: once, of the table as a whole; the expression reads no column
  case table(Condition)
  /// `expect quantity > 0`: of every row
  case everyRow(Condition)
  /// `expect unique id`: no two rows have the same values
  case unique([Expression], text: String)
}
