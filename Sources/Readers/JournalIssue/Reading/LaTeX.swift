import Unicode

/// What a stretch of LaTeX between dollar signs shows in print; nil where it holds a command that is
/// not known, or is no LaTeX.
///
/// Recovered pages have it for numerals, units and signs: `1 0 0` is 100, `{\rm I\hspace{-1.5pt}I}` is
/// II, `^{\circ}\mathrm{C}` is °C.
func latexReading(_ source: ArraySlice<UInt32>) -> String? {
  var result: [UInt32] = []
  var index = source.startIndex
  while index < source.endIndex {
    let value = source[index]
    switch value {
    case 0x5C:
      guard let command = command(in: source, at: index) else { return nil }
      result += command.shown
      index = command.end
    case 0x7B, 0x7D, 0x5F: index += 1
    case 0x5E:
      let raised = superscript(after: index, in: source)
      result += raised.shown
      index = raised.end
    case 0x7E:
      result.append(0x20)
      index += 1
    case _:
      result.append(value)
      index += 1
    }
  }
  return string(withoutInnerSpaces(result))
}

/// The commands that show a sign; those that only set type show nothing.
private let commands: [String: String] = [
  "rm": "", "mathrm": "", "text": "", "textbf": "", "mathbf": "", "bf": "", "it": "", "textit": "",
  "mathit": "", "mathsf": "", "left": "", "right": "", "displaystyle": "", "quad": " ",
  "qquad": " ",
  "times": "×", "cdot": "·", "circ": "°", "degree": "°", "sim": "~", "approx": "≈", "pm": "±",
  "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "rightarrow": "→", "to": "→", "ldots": "…",
  "cdots": "…", "prime": "′", "mu": "μ", "alpha": "α", "beta": "β", "sharp": "♯", "textcircled": "",
]

private func command(
  in source: ArraySlice<UInt32>,
  at start: Int
) -> (shown: [UInt32], end: Int)? {
  let letters = source[(start + 1)...].prefix(while: isLatinLetter)
  guard !letters.isEmpty else {
    guard start + 1 < source.endIndex else { return nil }
    let sign = source[start + 1]
    // `\,` and its like are thin spaces, `\%` and its like are the sign.
    let isSpace = [0x2C, 0x3B, 0x21, 0x3A, 0x20].contains(sign)
    return (isSpace ? [] : [sign], start + 2)
  }
  let name = string(letters)
  if name == "hspace" || name == "vspace" {
    let close = source[letters.endIndex...].firstIndex(of: 0x7D) ?? letters.endIndex - 1
    return ([], close + 1)
  }
  guard let shown = commands[name] else { return nil }
  var end = letters.endIndex
  while end < source.endIndex, isWhitespace(source[end]) { end += 1 }
  return (scalars(shown), end)
}

private func superscript(
  after caret: Int,
  in source: ArraySlice<UInt32>
) -> (shown: [UInt32], end: Int) {
  var index = caret + 1
  while index < source.endIndex, source[index] == 0x7B || isWhitespace(source[index]) { index += 1 }
  guard index < source.endIndex else { return ([], index) }
  let raised: [UInt32: UInt32] = [0x31: 0xB9, 0x32: 0xB2, 0x33: 0xB3]
  guard let sign = raised[source[index]] else { return ([], index) }
  return ([sign], index + 1)
}

/// Drops the spaces that such recovery puts between digits and around signs.
private func withoutInnerSpaces(_ text: [UInt32]) -> [UInt32] {
  var result: [UInt32] = []
  for (index, value) in text.enumerated() {
    guard isWhitespace(value) else {
      result.append(value)
      continue
    }
    guard let before = result.last,
      let after = text[(index + 1)...].first(where: { !isWhitespace($0) })
    else { continue }
    if isLatinLetter(before), isLatinLetter(after), !isWhitespace(before) { result.append(0x20) }
  }
  return result
}
