import Calendar
import Columns
import Diagnostics

extension Page {
  /// Draws the first date column as a bar a row on one scale of days, labelled by the rest.
  mutating func writeTimeline() {
    guard let dates = columns.first(where: { $0.type == .date }) else {
      notes.append(
        Message("`show as timeline` needs a column of dates", "“显示 作为 时间线”要有一列日期")
      )
      writeTable()
      return
    }
    let spans = rows.map { row -> DateSpan? in
      if case .date(let span) = dates.value(row) { span } else { nil }
    }
    guard let first = spans.lazy.compactMap({ $0?.start }).min(),
      let last = spans.lazy.compactMap({ $0?.end }).max()
    else {
      notes.append(Message("no row has a \(dates.name)", "没有一行有\(dates.name)"))
      return
    }
    let texts = spans.map { cell($0?.description ?? "") }
    let labels = cells { $0.label(of: $1, without: dates.name) }
    guard !wasStopped else { return }
    let labelWidth = min(widest(labels), surface.chartWidth / 2)
    let margin = widest(texts) + labelWidth + 2 * Grid.gap
    let lane = Lane(first: first, last: last, cells: max(20, surface.chartWidth - margin))
    out.pad(margin)
    write(drawn(lane.heading), .faint)
    out.newLine()
    let textWidth = widest(texts)
    for row in 0..<rows.count where !stops(at: row) {
      let label = labels[row].cut(to: labelWidth)
      out.write(texts[row].text)
      out.pad(textWidth - texts[row].width + Grid.gap)
      out.write(label.text)
      out.pad(labelWidth - label.width + Grid.gap)
      if let span = spans[row] { write(drawn(lane.bar(span)), .bar) }
      out.trimSpaces()
      out.newLine()
    }
    noteRowsLeft()
  }
}

/// The scale of days of a timeline.
private struct Lane {
  let first: Day
  let last: Day
  let cells: Int

  /// The first and the last day with a rule between.
  var heading: String {
    let (start, end) = (DateSpan(day: first).description, DateSpan(day: last).description)
    let rule = max(1, cells - start.utf8.count - end.utf8.count - 2)
    return start + " " + String(repeating: "─", count: rule) + " " + end
  }

  /// The blanks before a span and its bar, at least one cell long.
  func bar(_ span: DateSpan) -> String {
    let days = max(1, Int(last.number - first.number) + 1)
    let start = Int(span.start.number - first.number) * cells / days
    let end = (Int(span.end.number - first.number) + 1) * cells / days
    let length = max(1, min(cells, end) - start)
    return String(repeating: " ", count: min(start, cells - 1))
      + String(repeating: "█", count: length)
  }
}
