import Calendar
import CorpusModel
import Unicode

/// Where and when a report was filed, as its first words say: `新华社北京6月11日电`, `羊城晚报讯`,
/// `KARACHI, Aug. 30, 2022 (Xinhua) --`.
struct Dateline: Sendable, Equatable {
  /// The agency or the paper; nil where the paper speaks of itself (本报讯).
  var source: String?
  /// The day, where the year is printed with it.
  var date: DateSpan?
}

/// Reads the dateline at the start of a text; nil where there is none.
func readDateline(_ text: String) -> Dateline? {
  let head = Array(text.unicodeScalars.prefix(120))
  guard head.contains(where: { isHan($0.value) }) else { return englishDateline(head) }
  let letters = head.filter { !isWhitespace($0.value) }
  return sourceLine(letters) ?? chineseDateline(letters)
}

// MARK: Chinese

/// `中央政府门户网站2007年6月8日来源：新华社。`: a page's own line of date and source, run into the text.
private func sourceLine(_ text: [Unicode.Scalar]) -> Dateline? {
  let reach = text.prefix(44)
  guard
    let label = reach.indices.first(where: {
      reach[$0...].starts(with: "来源：".unicodeScalars)
        || reach[$0...].starts(with: "來源：".unicodeScalars)
    })
  else { return nil }
  let before = reach[..<label]
  guard let found = findDate(in: Readers.text(of: before)),
    before.allSatisfy({ !"，。；".unicodeScalars.contains($0) })
  else { return nil }
  let value = text[(label + 3)...].prefix { !"。；".unicodeScalars.contains($0) }
  guard (2...20).contains(value.count) else { return nil }
  return Dateline(source: Readers.text(of: value), date: found.span)
}

/// `[据]新华社杭州2021年10月28日电`, `【2017年11月26日讯】`, `本报讯`: a medium, a place, a day, a word for news.
private func chineseDateline(_ text: [Unicode.Scalar]) -> Dateline? {
  var rest = text.prefix(34)
  while let first = rest.first, "【〔［（(据據".unicodeScalars.contains(first) { rest.removeFirst() }
  let day = rest.prefix { "0123456789０１２３４５６７８９年月日".unicodeScalars.contains($0) }
  let printed =
    day.last == "日" && day.contains("年") ? findDate(in: Readers.text(of: day))?.span : nil
  if printed != nil, rest.count > day.count, !isReportWord(at: day.endIndex, in: rest) {
    rest = rest[day.endIndex...]
  }
  guard let end = rest.indices.first(where: { isReportWord(at: $0, in: rest) }) else { return nil }
  let head = rest[rest.startIndex..<end]
  guard !head.isEmpty, head.count <= 28,
    head.allSatisfy({ !"，。、；：“”,".unicodeScalars.contains($0) })
  else { return nil }
  let isDated = "日号號".unicodeScalars.contains(head[end - 1])
  let medium = mediumName(head)
  guard isDated || medium?.endIndex == end else { return nil }
  guard isDated || endsReportWord(at: end, in: rest) else { return nil }
  let name = medium.map(text(of:)).flatMap { isOwnName($0) ? nil : $0 }
  return Dateline(
    source: name,
    date: printed ?? (isDated ? findDate(in: Readers.text(of: head))?.span : nil)
  )
}

/// Whether 电, 讯, 消息 or 专电 begins at an index.
private func isReportWord(at index: Int, in text: ArraySlice<Unicode.Scalar>) -> Bool {
  if "电電讯訊".unicodeScalars.contains(text[index]) { return true }
  return text[index...].starts(with: "消息".unicodeScalars)
    || text[index...].starts(with: "专电".unicodeScalars)
    || text[index...].starts(with: "專電".unicodeScalars)
}

/// Whether no other word begins with the word for news: 讯 in 通讯员, 电 in 电视台.
private func endsReportWord(at index: Int, in text: ArraySlice<Unicode.Scalar>) -> Bool {
  let next = index + 1
  guard next < text.endIndex, "电電".unicodeScalars.contains(text[index]) else { return true }
  return !"视影话力子器台網网信報报脑車车商".unicodeScalars.contains(text[next])
}

/// The beginning of a head that is the name of a medium: up to 社, 报, 网 or 台.
private func mediumName(_ head: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
  for length in (2...9).reversed() where length <= head.count {
    let name = head.prefix(length)
    if NewsMarks.shared.listed(text(of: name)).has(.agency) { return name }
  }
  guard
    let end = head.indices.prefix(12).last(where: {
      $0 > head.startIndex && "社报報网網台刊".unicodeScalars.contains(head[$0])
    })
  else { return nil }
  let name = head[head.startIndex...end]
  return name.allSatisfy { isHan($0.value) } ? name : nil
}

private func isOwnName(_ name: String) -> Bool {
  name.unicodeScalars.first == "本" && name.unicodeScalars.count == 2
}

func text(of scalars: ArraySlice<Unicode.Scalar>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(view)
}

// MARK: English

/// `PLACE, Month Day[, Year] (Agency) -- `, the day and the agency wanting or not.
private func englishDateline(_ head: [Unicode.Scalar]) -> Dateline? {
  guard let dash = dash(in: head), dash >= 3 else { return nil }
  let opening = head[..<dash]
  let place = opening.prefix { $0 != "," && $0 != "(" }
  let letters = place.filter { $0.properties.isAlphabetic }
  let capitals = letters.filter { $0.properties.isUppercase }
  let opensSmall = place.prefix { $0 != " " }.contains { $0.properties.isLowercase }
  guard letters.count >= 3, !opensSmall, capitals.count * 2 >= letters.count else { return nil }
  return Dateline(source: agency(in: opening), date: findDate(in: text(of: opening))?.span)
}

/// The dash, with spaces around it, behind which the report begins.
private func dash(in head: [Unicode.Scalar]) -> Int? {
  head.indices.dropLast().first { index in
    guard index > 0, "-–—".unicodeScalars.contains(head[index]) else { return false }
    let before = head[index - 1]
    return isWhitespace(before.value) || before == ")" && head[index] != "-"
  }
}

/// `(Xinhua)`: a name in brackets that is no date.
private func agency(in opening: ArraySlice<Unicode.Scalar>) -> String? {
  guard let open = opening.firstIndex(of: "("),
    let close = opening[open...].firstIndex(of: ")"), (2...30).contains(close - open - 1)
  else { return nil }
  let name = opening[(open + 1)..<close]
  guard name.first?.properties.isUppercase == true,
    !name.contains(where: { $0.properties.numericType != nil })
  else { return nil }
  return text(of: name)
}
