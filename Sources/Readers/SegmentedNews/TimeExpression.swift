/// Where a time that begins at a word ends, with how strongly it opens a sentence; nil for no time.
///
/// `近日`, `今年 3 月`, `2020 年 的 春节`, `8 月 20 日 下午`, `3月20日`.
func timeExpression(at start: Int, in words: [GivenWord]) -> (end: Int, weight: Int)? {
  guard start < words.count else { return nil }
  let first = words[start]
  var index = start
  var weight = 0
  if first.traits.time > 0 {
    weight = first.traits.time
    index += 1
  } else if let place = clockPlace(at: start, in: words) {
    weight = 4
    index = place
  } else if first.has(.year) {
    weight = 3
    index += 1
  } else if !first.has([.number, .date]) {
    return nil
  }
  while index < words.count {
    if words[index].has(.date), !isLength(words[index]) {
      weight = max(weight, 4)
      index += 1
    } else if words[index].has(.number), index + 1 < words.count, words[index + 1].has(.dateUnit) {
      let isYear = words[index + 1].text.hasPrefix("年")
      // `三 年` is a length of time.
      if isYear, words[index].length < 4 { break }
      weight = max(weight, isYear ? 3 : 4)
      index += 2
    } else {
      break
    }
  }
  guard weight > 0 else { return nil }
  while index < words.count, words[index].has(.daytime) { index += 1 }
  return (index, weight)
}

/// `三年`: a number of years, not the name of one.
private func isLength(_ word: GivenWord) -> Bool {
  word.length < 5 && word.text.hasSuffix("年")
}

/// Whether a time runs across the boundary before a word.
func isInsideTime(_ boundary: Int, in words: [GivenWord]) -> Bool {
  (max(0, boundary - 6)..<boundary).contains { start in
    timeExpression(at: start, in: words).map { $0.end > boundary } ?? false
  }
}

/// Where `北京 时间`, `当地 时间` end.
private func clockPlace(at start: Int, in words: [GivenWord]) -> Int? {
  guard start + 1 < words.count, words[start + 1].has(.clock) else { return nil }
  let traits = NewsMarks.shared.listed(words[start].text + words[start + 1].text)
  return traits.time > 0 ? start + 2 : nil
}
