/// The functions of one row; each case is documented by a call.
package enum Function: String, Sendable, CaseIterable {
  /// `length(text)`: characters
  case length
  /// `words(text)`: words, without punctuation
  case words
  /// `lower(text)`
  case lower
  /// `upper(text)`
  case upper
  /// `trim(text)`: without space at both ends
  case trim
  /// `replace(text, /re/, "y")`: every match; `\1` in the last is the first group. The second may
  /// be a plain text too.
  case replace
  /// `extract(text, /re/)`, `extract(text, /re/, 1)`: the first match, or that group of it
  case extract
  /// `split(text, ",")`: a list of texts; the second may be a pattern
  case split
  /// `fold(text)`: blind to case, width and script, as `=` compares
  case fold
  /// `year(date)`: of its first day, as are the next five
  case year
  /// `month(date)`: 1 to 12; missing when the span is longer than a month
  case month
  /// `day(date)`: 1 to 31; missing when the span is longer than a day
  case day
  /// `weekday(date)`: 1 is Monday; missing when the span is longer than a day
  case weekday
  /// `week(date)`: ISO 8601; missing when the span is longer than a week
  case week
  /// `quarter(date)`: 1 to 4; missing when the span is longer than a quarter
  case quarter
  /// `start(date)`: the first day of the span
  case start
  /// `end(date)`: the last day of the span
  case end
  /// `round(x)`, `round(x, 2)`: halves away from zero
  case round
  /// `abs(x)`
  case abs
  /// `log(x)`: natural; missing unless x > 0
  case log
  /// `sqrt(x)`: missing below zero
  case sqrt
  /// `if(c, a, b)`
  case choose = "if"
  /// `default(x, y)`: y where x is missing
  case fallback = "default"
  /// `size(list)`; 0 for an empty list
  case size
  /// `first(list)`
  case first
  /// `last(list)`
  case last
  /// `source`, `source()`: `file:line` of the row; only where the rows are a table's
  case source
}

/// The functions over all rows in their order, allowed in `add`.
package enum WindowFunction: String, Sendable, CaseIterable {
  /// `share(x)`: x divided by the sum of x
  case share
  /// `rank(x)`: 1 for the largest; equal values have the same rank, the next one is left out
  case rank
  /// `running(x)`: the sum of x down to this row, missing counted as nothing
  case running
  /// `previous(x)`: x of the row before; missing in the first
  case previous
}

/// How a column of many rows becomes one value; missing values are skipped and counted.
package enum AggregateFunction: String, Sendable, CaseIterable {
  /// `count()`: rows; `count(x)`: rows in which x is known. 0 of none.
  case count
  /// `sum(x)`; missing of none
  case sum
  case mean
  /// The mean of the two in the middle where their number is even.
  case median
  /// The least number, date (`<` of spans' order) or text.
  case min
  case max
  /// `distinct(x)`: different values, texts under folding. 0 of none.
  case distinct
  /// `list(x)`: all values in row order; of a list column its elements
  case list
  /// `first(x)`: the first known one in row order
  case first
}

/// One aggregate of a group or of all rows.
package struct Aggregate: Sendable, Equatable {
  package var name: String
  package var function: AggregateFunction
  /// Nil only for `count`.
  package var argument: Expression?

  package init(name: String, function: AggregateFunction, argument: Expression?) {
    self.name = name
    self.function = function
    self.argument = argument
  }
}
