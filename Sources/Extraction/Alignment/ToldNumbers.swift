import CorpusModel

extension EditionText {
  /// Whether a paragraph states the number of a figure of the other edition where no figure and no date of its own
  /// stands: in digits (`410 of them`), in words (`Twenty-four more`, 十四), or as a length of time (`a decade`, 一周).
  ///
  /// What no figure was read from may still state a number.
  func tells(_ figure: ComparedFigure, inParagraph paragraph: Int) -> Bool {
    var bytes = Array(read.paragraphs[paragraph].text.text.utf8)
    let places = extracted.figures.lazy.map(\.evidence) + extracted.dates.lazy.map(\.evidence)
    for place in places where place.paragraph.index == paragraph {
      for offset in place.range { bytes[offset] = 0x20 }
    }
    if numbers(in: bytes).contains(figure.figure.value.double) { return true }
    let text = CodeText(bytes)
    if numbersInWords(in: text).contains(figure.figure.value.double) { return true }
    guard figure.unitClass == .time else { return false }
    return singleTimes(in: text).contains { abs($0 - figure.value) <= figure.value * 0.05 }
  }
}

// MARK: Words

/// The numbers written in words of either language.
private func numbersInWords(in text: borrowing CodeText) -> [Double] {
  let words = QuantityLexicon.shared.numbers
  var found: [Double] = []
  var position = 0
  while position < text.count {
    let code = text[position]
    var reading: NumberReading?
    if code.isHan {
      reading = HanNumeral(code) == nil ? nil : readChineseNumber(in: text, at: position)
    } else if code.isLetter {
      reading = readEnglishNumber(in: text, at: position, words)
      if reading == nil { while text[position + 1].isLetter { position += 1 } }
    }
    if let reading { found.append(reading.value.double) }
    position = max(position + 1, reading?.range.upperBound ?? 0)
  }
  return found
}

/// How many hours the lengths of time last of which there is one, or a half: `a decade`, `the week`, 一年间, 半个月.
private func singleTimes(in text: borrowing CodeText) -> [Double] {
  var found: [Double] = []
  for position in 0..<text.count {
    let code = text[position]
    var start = position + 1
    var share = 1.0
    switch code {
    case "一", "整", "全": break
    case "半": share = 0.5
    case _:
      guard code.isLetter, !text[position - 1].isLetter else { continue }
      if text.has(TimeOpener.fortnight, at: position) { found.append(336) }
      guard let opener = TimeOpener.all.first(where: { text.has($0.codes, at: position) })
      else { continue }
      start = position + opener.codes.count
      share = opener.share
    }
    let word = QuantityLexicon.shared.words.longest(at: start, in: text) {
      $0.kind == .measure && UnitClass($0.unit) == .time
    }
    if let word { found.append(share * UnitClass.factor(of: word.value.unit)) }
  }
  return found
}

/// Words before a length of time of which there is one.
private struct TimeOpener {
  let codes: [Code]
  let share: Double

  static let fortnight = Extraction.codes(of: "fortnight")
  static let all =
    ["half a ", "half an ", "the half "].map {
      TimeOpener(codes: Extraction.codes(of: $0), share: 0.5)
    }
    + ["a ", "an ", "one ", "the ", "per ", "every ", "each ", "this ", "that "].map {
      TimeOpener(codes: Extraction.codes(of: $0), share: 1)
    }
}

// MARK: Digits

/// The numbers that stand in digits in a text, whatever they count: `1,640`, `3.5 million`, 48万.
private func numbers(in text: [UInt8]) -> [Double] {
  var found: [Double] = []
  var offset = 0
  while offset < text.count {
    guard isDigit(text[offset]) else {
      offset += 1
      continue
    }
    let (number, end) = digits(in: text, at: offset)
    found.append(number * power(in: text[end...]))
    offset = end
  }
  return found
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

/// The number that begins at a digit, and where it ends.
private func digits(in text: [UInt8], at start: Int) -> (number: Double, end: Int) {
  var number = 0.0
  var scale = 1.0
  var isFraction = false
  var offset = start
  while offset < text.count {
    let isInside = offset + 1 < text.count && isDigit(text[offset + 1])
    if isDigit(text[offset]) {
      number = number * 10 + Double(text[offset] - 0x30)
      if isFraction { scale *= 10 }
    } else if text[offset] == 0x2E, isInside, !isFraction {
      isFraction = true
    } else if text[offset] != 0x2C || !isInside {
      break
    }
    offset += 1
  }
  return (number / scale, offset)
}

/// The power of ten a text begins with.
private func power(in text: ArraySlice<UInt8>) -> Double {
  let rest = text.first == 0x20 ? text.dropFirst() : text
  return powers.first { rest.starts(with: $0.word.utf8) }?.value ?? 1
}

private let powers: [(word: String, value: Double)] = [
  ("万亿", 1e12), ("千万", 1e7), ("百万", 1e6), ("十万", 1e5), ("万", 1e4), ("亿", 1e8), ("千", 1e3),
  ("百", 1e2), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12),
]
