import Calendar
import CorpusModel

/// The day an article prints above its text or in its dateline, where no reader knew it: `Updated:
/// 2010-04-19 07:58`, `KARACHI, Aug. 30, 2022 --`, 2025年10月2日　地方新聞.
func printedDay(
  of article: ArticleContext,
  _ document: AnnotatedDocument,
  _ read: [ReadQuantities]
) -> DateSpan? {
  for index in article.paragraphs.prefix(4) {
    let text = document.paragraphs[index].text
    guard let first = openingDay(read[index]) else { continue }
    // A line of its own and no sentence, or what stands before the dash of a dateline.
    let isLine = text.count <= 64 && text.firstOffset(of: "。", in: 0..<text.count) == nil
    if isLine || isDateline(first.range, text) { return first.day }
  }
  return nil
}

/// The day of a further item that stands in the same article: its dateline, or its line of medium and day,
/// `Harbour News | August 31, 2005`.
func newDay(in paragraph: AnnotatedParagraph, _ read: ReadQuantities) -> DateSpan? {
  guard let first = openingDay(read) else { return nil }
  let text = paragraph.text
  if isDateline(first.range, text) { return first.day }
  let marks: [String] = ["。", "，", "：", ". "]
  let isPlain =
    text.last != 0x2E && marks.allSatisfy { text.firstOffset(of: $0, in: 0..<text.count) == nil }
  return isPlain && text.count - first.range.count <= 24 ? first.day : nil
}

/// The day of a dateline that prints no year, `某社某地1月18日电`: of the year that most dates of the article state, or of
/// the next one where it would lie before what the article tells of.
func datelineDay(
  of article: ArticleContext,
  _ document: AnnotatedDocument,
  _ read: [ReadQuantities]
) -> DateSpan? {
  let dates = article.paragraphs.lazy.map { read[$0].dates }
  guard let opening = article.paragraphs.prefix(3).first(where: { !read[$0].dates.isEmpty }),
    let first = read[opening].dates.first, first.year == .none, first.last == nil,
    case .absolute(let month) = first.month, let day = first.day,
    let code = read[opening].text, opensAlone(code.byteRange(first.range), code.bytes),
    let year = mostStatedYear(in: dates), let told = DateSpan(year: year, month: month, day: day)
  else { return nil }
  let isBefore = article.paragraphs.contains { index in
    guard let text = read[index].text else { return false }
    return read[index].dates.contains { date in
      guard date.year == .absolute(year), case .absolute(let later) = date.month else {
        return false
      }
      let isLater = later > month || later == month && date.day ?? 0 > day
      return isLater && !tellsAhead(date, in: text)
    }
  }
  return isBefore ? DateSpan(year: year + 1, month: month, day: day) : told
}

/// The first date of a paragraph, where it is a whole day.
private func openingDay(_ read: ReadQuantities) -> (day: DateSpan, range: Range<Int>)? {
  guard let first = read.dates.first, first.last == nil, first.day != nil,
    case .absolute = first.year, case .absolute = first.month, let text = read.text
  else { return nil }
  var context = DateContext(anchor: nil)
  guard let span = context.resolve(first).span else { return nil }
  return (DateSpan(day: span.start), text.byteRange(first.range))
}

/// Whether a date is that of a dateline, or of a line that holds little else: `8月31日 星期三`.
private func opensAlone(_ range: Range<Int>, _ text: [UInt8]) -> Bool {
  isDateline(range, text) || range.lowerBound < 4 && text.count - range.count <= 24
}

private func isDateline(_ range: Range<Int>, _ text: [UInt8]) -> Bool {
  range.lowerBound <= 60 && endsDateline(text, at: range.upperBound)
}

/// Whether a dash, or 日电, stands soon behind an offset, with nothing but a name between them.
private func endsDateline(_ text: [UInt8], at offset: Int) -> Bool {
  let near = offset..<min(text.count, offset + 24)
  return [" -- ", " – ", " — ", " - ", "电", "讯", "訊", "報導】"].contains { (mark: String) in
    text.firstOffset(of: mark, in: near) != nil
  }
}

/// The year in the title of an issue: 2015年第3期, `Bulletin · Winter 2019`.
func issueYear(in title: String) -> Int? {
  let text = plainForm(of: Array(title.utf8))
  let marks: [String] = [
    "年第", "winter", "spring", "summer", "autumn", "issue", "vol.", "no.", "quarterly",
  ]
  guard marks.contains(where: { text.firstOffset(of: $0, in: 0..<text.count) != nil })
  else { return nil }
  var digits: [UInt8] = []
  for byte in text + [0x20] {
    if (0x30...0x39).contains(byte) {
      digits.append(byte)
      continue
    }
    if digits.count == 4, let year = Int(String(decoding: digits, as: UTF8.self)),
      (1900...2099).contains(year)
    {
      return year
    }
    digits = []
  }
  return nil
}

/// Whether the number of an issue is the first of its year: 2015年第1期, `Issue 1, 2021`.
func isFirstIssue(_ issue: String) -> Bool {
  let text = plainForm(of: Array(issue.utf8))
  return NumberWords.shared.forms(of: "first-issue").contains { form in
    guard let place = text.firstOffset(of: form, in: 0..<text.count) else { return false }
    let end = place + form.utf8.count
    return end == text.count || text[end] &- 0x30 >= 10
  }
}
