import CorpusModel

extension EditionText {
  /// The numbers that stand in digits in a paragraph and belong to no figure and no date: `410 of them`.
  ///
  /// What no figure was read from may still state a number.
  func plainNumbers(ofParagraph paragraph: Int) -> [Double] {
    var text = Array(read.paragraphs[paragraph].text.text.utf8)
    let places = extracted.figures.lazy.map(\.evidence) + extracted.dates.lazy.map(\.evidence)
    for place in places where place.paragraph.index == paragraph {
      for offset in place.range { text[offset] = 0x20 }
    }
    return numbers(in: text)
  }
}

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
