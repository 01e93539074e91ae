/// The forms an answer can take; the raw value is the word after `show as`.
package enum Form: String, CaseIterable, Sendable, Hashable {
  case table, list, records, kwic, bars, line, timeline
  case csv, tsv, json, jsonl, markdown, html, svg

  /// Whether other programs read it: such an answer is never cut, grouped or rounded.
  package var isData: Bool {
    switch self {
    case .csv, .tsv, .json, .jsonl: true
    case .table, .list, .records, .kwic, .bars, .line, .timeline, .markdown, .html, .svg: false
    }
  }
}
