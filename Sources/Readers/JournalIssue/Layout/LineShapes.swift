import Unicode

extension IssueLine {
  /// Whether it begins with the dash that introduces a subtitle or a listed point.
  var startsWithDash: Bool {
    guard let first = scalars.first, isDash(first) else { return false }
    return first != 0x2D || scalars.dropFirst().first == 0x2D
  }

  /// Its text after such a dash.
  var textAfterDash: [UInt32] { Array(trimmedSpaces(scalars.drop { isDash($0) })) }

  /// The page number it consists of: `35`, `- 35 -`, `第35页`, `Page 35`.
  var pageNumber: Int? {
    guard scalars.count <= 12 else { return nil }
    let kept = scalars.filter { !isWhitespace($0) && !isDash($0) && $0 != 0xB7 && $0 != 0x2022 }
    var digits = kept.map { fold($0) }[...]
    for opener in ["第", "page", "p."] where digits.starts(with: scalarValues(opener)) {
      digits = digits.dropFirst(opener.unicodeScalars.count)
      break
    }
    if digits.last == fold(0x9875) { digits.removeLast() }
    guard (1...3).contains(digits.count), digits.allSatisfy(isDigit) else { return nil }
    return decimalValue(digits)
  }

  /// The index after the mark of an editor's note at its start; nil where there is none.
  var editorNoteMark: Int? {
    var start = scalars.startIndex
    while start < scalars.count, scalars[start] == 0x2A { start += 1 }
    guard start < scalars.count, IssueTables.noteBeginnings.contains(fold(scalars[start])) else {
      return nil
    }
    for mark in IssueTables.editorNoteMarks {
      guard let end = end(of: mark, in: scalars[...], at: start) else { continue }
      return end
    }
    return nil
  }

  /// Whether a caption says that it is one: 图为…, `Photo: …`, …摄.
  var saysCaption: Bool {
    guard scalars.count <= 320, let first = scalars.first else { return false }
    let start = isOpeningMark(first) ? 1 : 0
    if start < scalars.count, IssueTables.captionBeginnings.contains(fold(scalars[start])),
      IssueTables.captionOpeners.contains(where: {
        end(of: $0, in: scalars[...], at: start) != nil
      })
    {
      return true
    }
    guard isShort else { return false }
    return IssueTables.captionClosers.contains { closer in
      let start = scalars.count - closer.count
      return start > 4 && end(of: closer, in: scalars[...], at: start) != nil
    }
  }

  /// Whether it introduces the legend of a picture, which is the next line.
  var opensLegend: Bool {
    guard scalars.count <= 16, let last = scalars.last, last == 0x3A || last == 0xFF1A else {
      return false
    }
    return IssueTables.legendLabels.contains(normalForm(scalars))
  }

  /// Whether it begins with a small letter, quotation marks and the sign of a quoted line aside.
  var startsSmall: Bool {
    guard let first = firstLetter else { return false }
    return isSmallLetter(scalars[first])
  }

  /// Where its first letter stands, unless a digit comes before it.
  var firstLetter: Int? {
    for (index, value) in scalars.prefix(6).enumerated() {
      if isLatinLetter(value) || isHan(value) { return index }
      if isDigit(value) { return nil }
    }
    return nil
  }

  /// Its first word in small letters, and whether it is printed with a capital.
  var firstWord: (text: String, isCapital: Bool)? {
    guard let start = firstLetter, isLatinLetter(scalars[start]) else { return nil }
    let word = scalars[start...].prefix { isLatinLetter($0) || $0 == 0x2D }
    return (string(word).lowercased(), isCapitalLetter(scalars[start]))
  }

  /// Its last word in small letters, where no mark stands after it.
  var lastWord: String? {
    guard let last = scalars.last, isLatinLetter(last) || last == 0x2E else { return nil }
    let word = scalars.reversed().drop { $0 == 0x2E }.prefix { isLatinLetter($0) || $0 == 0x2D }
    return string(word.reversed()).lowercased()
  }

  /// The share of its longer words that begin with a capital.
  var capitalShare: Double {
    let counted = words(in: scalars[...]).filter { word in
      guard let first = scalars[word.range].first, isLatinLetter(first) else { return false }
      return !IssueTables.functionWords.contains(string(scalars[word.range]).lowercased())
    }
    guard !counted.isEmpty else { return 0 }
    let capitals = counted.count { isCapitalLetter(scalars[$0.range.lowerBound]) }
    return Double(capitals) / Double(counted.count)
  }
}

private func scalarValues(_ text: String) -> [UInt32] { text.unicodeScalars.map { fold($0.value) } }
