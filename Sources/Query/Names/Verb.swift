/// The verbs of the language; the raw value is the English name.
package enum Verb: String, Sendable, CaseIterable {
  case filter, group
  case count, sum, mean, median, min, max, distinct, list, first
  case summarize, sort, top, bottom, take, skip, sample
  case add, show, hide, unique, each, pivot
  case join, append, except, intersect
  case kwic, collocates, ngrams, keywords, dispersion
  case expect, peek, explain

  /// The aggregate a verb stands for: `sum amount`.
  var aggregate: AggregateFunction? { AggregateFunction(rawValue: rawValue) }
}
