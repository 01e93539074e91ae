import CorpusModel

/// A text decoded to UTF-8 and what had to be said about that.
struct DecodedText {
  var bytes: [UInt8]
  var encoding: TextEncoding
  var problems: [Problem] = []
}

/// What decoding a file gave.
enum Decoding {
  case text(DecodedText)
  /// The file is no text.
  case refused(Problem)
}

/// Decodes a file: a byte-order mark decides, then UTF-8 if it fits, then what the page names, then the likeliest encoding.
func decode(_ bytes: [UInt8], file: String) -> Decoding {
  guard !bytes.isEmpty else {
    let problem = Problem(file: file, line: 0, severity: .warning, message: "the file is empty")
    return .text(DecodedText(bytes: [], encoding: .utf8, problems: [problem]))
  }
  if let kind = binaryKind(bytes) {
    let message =
      kind.isDocument
      ? "the file is \(kind.name), not text; save it as plain text, HTML or CSV"
      : "the file is \(kind.name), not text"
    return .refused(refusal(file, message))
  }
  if let marked = TextEncoding(mark: bytes), marked != .utf8 {
    return converted(bytes, from: marked, file: file)
  }
  let controls = censusControls(bytes)
  if controls.nulls * 50 > bytes.count, let wide = guessWideEncoding(bytes) {
    return converted(bytes, from: wide, file: file)
  }
  guard controls.all * 20 <= bytes.count else {
    return .refused(refusal(file, "the file is not text: control characters make up much of it"))
  }
  if isUTF8(bytes) {
    var text = DecodedText(bytes: bytes, encoding: .utf8)
    noteNulls(controls, in: bytes, file: file, &text.problems)
    return .text(text)
  }
  return decodeFaulty(bytes, file: file)
}

/// Decodes what is not wholly UTF-8.
private func decodeFaulty(_ bytes: [UInt8], file: String) -> Decoding {
  let census = censusUTF8(bytes.prefix(262_144))
  // In another encoding, bytes form UTF-8 characters by chance only.
  guard census.faults > 0, census.faults * 5 > census.wide else {
    return repaired(bytes, file: file)
  }
  if let stated = TextEncoding(statedIn: bytes), stated != .utf8, fits(bytes, stated) {
    return converted(bytes, from: stated, file: file)
  }
  if let guess = guessEncoding(bytes) {
    return converted(bytes, from: guess, file: file, isGuess: true)
  }
  let isAlmostASCII = census.faults * 200 < min(bytes.count, 262_144)
  guard isAlmostASCII || census.faults <= census.wide || census.faults <= 3 else {
    let message =
      "the file is in no encoding that is known here; save it as UTF-8, or name its encoding in <meta charset=…>"
    return .refused(refusal(file, message))
  }
  return repaired(bytes, file: file)
}

/// Whether the encoding that a page names is that of its bytes: one fault in a hundred wide characters at most.
private func fits(_ bytes: [UInt8], _ encoding: TextEncoding) -> Bool {
  let sample = bytes.prefix(65_536)
  guard let conversion = convert(sample, from: encoding) else { return false }
  let wide = sample.count { $0 >= 0x80 }
  return conversion.faults.count * 100 <= max(100, wide)
}

private func repaired(_ bytes: [UInt8], file: String) -> Decoding {
  let conversion = repairUTF8(bytes)
  var text = DecodedText(bytes: conversion.bytes, encoding: .utf8)
  text.problems = faultProblems(conversion, encoding: .utf8, file: file)
  return .text(text)
}

private func converted(
  _ bytes: [UInt8],
  from encoding: TextEncoding,
  file: String,
  isGuess: Bool = false
) -> Decoding {
  guard let conversion = convert(bytes[...], from: encoding) else {
    return .refused(
      refusal(file, "the file is in \(encoding.rawValue), which this system cannot convert")
    )
  }
  var text = DecodedText(bytes: conversion.bytes, encoding: encoding)
  if isGuess {
    let message = "the encoding is not marked; read as \(encoding.rawValue) by its characters"
    text.problems.append(Problem(file: file, line: 0, severity: .note, message: message))
  }
  text.problems += faultProblems(conversion, encoding: encoding, file: file)
  noteNulls(censusControls(conversion.bytes), in: conversion.bytes, file: file, &text.problems)
  return .text(text)
}

private func refusal(_ file: String, _ message: String) -> Problem {
  Problem(file: file, line: 0, severity: .error, message: message)
}

private func noteNulls(
  _ controls: ControlCensus,
  in bytes: [UInt8],
  file: String,
  _ problems: inout [Problem]
) {
  guard controls.nulls > 0, let first = bytes.firstIndex(of: 0) else { return }
  let line = bytes[..<first].count { $0 == 0x0A } + 1
  let message =
    "\(controls.nulls) null byte\(controls.nulls == 1 ? "" : "s") in the text, kept as they are"
  problems.append(Problem(file: file, line: line, severity: .warning, message: message))
}

/// One problem for each line with faults, naming the bytes; after a thousand lines, one for the rest.
private func faultProblems(
  _ conversion: Conversion,
  encoding: TextEncoding,
  file: String
) -> [Problem] {
  var problems: [Problem] = []
  var line = 1
  var position = 0
  var index = 0
  while index < conversion.faults.count {
    line += conversion.bytes[position..<conversion.faults[index].offset].count { $0 == 0x0A }
    position = conversion.faults[index].offset
    guard problems.count < 1000 else {
      let message = "\(conversion.faults.count - index) further faults of encoding from here on"
      problems.append(Problem(file: file, line: line, severity: .warning, message: message))
      break
    }
    let lineEnd = conversion.bytes[position...].firstIndex(of: 0x0A) ?? conversion.bytes.count
    let end =
      conversion.faults[index...].firstIndex { $0.offset > lineEnd }
      ?? conversion.faults.count
    let bytes = conversion.faults[index..<end].lazy.flatMap(\.bytes)
    problems.append(
      Problem(
        file: file,
        line: line,
        severity: .warning,
        message: "not \(encoding.rawValue); shown as \u{FFFD}",
        text: hexadecimal(bytes.prefix(64))
      )
    )
    index = end
  }
  return problems
}

private func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined(separator: " ")
}
