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
    guard let first = read[index].dates.first, first.last == nil, first.day != nil,
      case .absolute = first.year, case .absolute = first.month
    else { continue }
    let code = CodeText(text)
    let range = code.byteRange(first.range)
    // A line of its own, or what stands before the dash of a dateline.
    let isLine = text.count <= 64
    let isDateline = range.lowerBound <= 60 && endsDateline(text, at: range.upperBound)
    guard isLine || isDateline else { continue }
    var context = DateContext(anchor: nil)
    guard let span = context.resolve(first).span else { continue }
    return DateSpan(day: span.start)
  }
  return nil
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
