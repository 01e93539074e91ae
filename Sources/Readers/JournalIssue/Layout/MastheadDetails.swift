import CorpusModel
import Unicode

/// A label found in the text of a masthead.
private struct FoundLabel {
  let name: String
  /// Where the label begins, and where its value begins.
  let start: Int
  let end: Int
}

extension IssueText {
  /// The names and values a masthead prints: `总编辑：…`, `Chief Editor: …`, `Tel: …`.
  func readDetails(_ range: Range<Int>) -> [Detail] {
    var details: [Detail] = []
    var isOpen = false
    for index in range {
      let line = lines[index].scalars.filter { $0 != 0x2A }
      let labels = foundLabels(in: line)
      if let first = labels.first, first.start == 0 || lines[index].scalars.count > 24 {
        if first.start > 0, isOpen { append(line[..<first.start], to: &details, glue: false) }
        for (position, label) in labels.enumerated() {
          let end = position + 1 < labels.count ? labels[position + 1].start : line.count
          details.append(Detail(name: label.name, value: value(line[label.end..<end], of: label)))
        }
        isOpen = true
      } else if let serial = serialNumber(in: line) {
        details.append(serial)
        isOpen = false
      } else if isOpen, lines[index].gapBefore == 0 || details.last?.value.isEmpty == true {
        append(line[...], to: &details, glue: true)
      } else {
        isOpen = false
      }
    }
    return details.filter { !$0.value.isEmpty }
  }

  /// `ISSN 1002-8285` and `CN 11-2491/D` without a colon.
  private func serialNumber(in line: [UInt32]) -> Detail? {
    let text = string(line)
    guard line.count <= 40, line.contains(where: isDigit) else { return nil }
    let name = string(line.prefix(while: isLatinLetter)).uppercased()
    return name == "ISSN" || name == "CN" ? Detail(name: name, value: text) : nil
  }

  private func value(_ text: ArraySlice<UInt32>, of label: FoundLabel) -> String {
    let value = string(trimmedSpaces(text))
    guard label.name == "Website", value.hasPrefix("//") else { return value }
    return "http:" + value
  }

  /// Adds a further line to the last value: the rest of a name cut in two, or one more.
  private func append(_ line: ArraySlice<UInt32>, to details: inout [Detail], glue: Bool) {
    let text = trimmedSpaces(line)
    guard let last = details.indices.last, !text.isEmpty, text.count <= 400 else { return }
    let isPublisher = MastheadLabels.publishers.contains(normalForm(scalars(details[last].name)))
    let old = details[last].value
    var separator = isPublisher && language.isChinese ? "、" : " "
    if old.isEmpty || (glue && isPublisher && text.count <= 4) { separator = "" }
    details[last].value = old + separator + string(text)
  }
}

// MARK: Labels

extension IssueText {
  private func foundLabels(in line: [UInt32]) -> [FoundLabel] {
    var labels: [FoundLabel] = []
    for colon in line.indices where line[colon] == 0x3A || line[colon] == 0xFF1A {
      let from = labels.last?.end ?? 0
      guard let label = label(in: line, from: from, endingAt: colon) else { continue }
      labels.append(label)
    }
    return labels
  }

  /// The label that ends at a colon.
  private func label(in line: [UInt32], from start: Int, endingAt colon: Int) -> FoundLabel? {
    let before = trimmedSpaces(line[start..<colon])
    guard !before.isEmpty else { return nil }
    if let known = knownLabel(before) { return known.found(colon) }
    if let editors = editorsLabel(before) { return editors.found(colon) }
    // A Chinese label begins a line or follows a space; an English one must be known.
    guard let word = before.split(whereSeparator: isWhitespace).last, word.count <= 12,
      word.allSatisfy(isHan), start == 0 || word.startIndex > before.startIndex
    else { return nil }
    guard start > 0 || word.startIndex == 0 else { return nil }
    return FoundLabel(name: string(word), start: word.startIndex, end: colon + 1)
  }

  private struct LabelText {
    let name: String
    let start: Int

    func found(_ colon: Int) -> FoundLabel { FoundLabel(name: name, start: start, end: colon + 1) }
  }

  private func knownLabel(_ before: ArraySlice<UInt32>) -> LabelText? {
    for label in MastheadLabels.inline {
      var start = before.endIndex
      var left = label.letters.count
      while start > before.startIndex, left > 0 {
        start -= 1
        if !isWhitespace(before[start]) { left -= 1 }
      }
      guard left == 0, end(of: label.letters, in: before, at: start) == before.endIndex else {
        continue
      }
      if start > before.startIndex, isLatinLetter(before[start - 1]) { continue }
      return LabelText(name: label.name ?? string(before[start...]), start: start)
    }
    return nil
  }

  /// `Deputy Chief Editors`, also with a letter misread: `Lavout Editor`.
  private func editorsLabel(_ before: ArraySlice<UInt32>) -> LabelText? {
    let words = before.split { isWhitespace($0) }
    guard let head = words.last,
      MastheadLabels.heads.contains(where: { $0.lowercased() == string(head).lowercased() })
    else { return nil }
    var names = [string(head)]
    var start = head.startIndex
    for word in words.dropLast().reversed() {
      guard let modifier = modifier(like: string(word)) else { break }
      names.insert(modifier, at: 0)
      start = word.startIndex
    }
    return LabelText(name: names.joined(separator: " "), start: start)
  }

  /// The modifier a word is, at most one letter misread.
  private func modifier(like word: String) -> String? {
    let folded = word.lowercased()
    if let same = MastheadLabels.modifiers.first(where: { $0.lowercased() == folded }) {
      return same
    }
    guard folded.utf8.count >= 5 else { return nil }
    return MastheadLabels.modifiers.first { editDistance($0, word) == 1 }
  }
}
