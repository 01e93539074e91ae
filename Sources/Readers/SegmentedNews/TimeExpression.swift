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
  } else if first.has(.year) {
    weight = 3
    index += 1
  } else if !first.has([.number, .date]) {
    return nil
  }
  while index < words.count {
    if words[index].has(.date) {
      weight = max(weight, 4)
      index += 1
    } else if words[index].has(.number), index + 1 < words.count, words[index + 1].has(.dateUnit) {
      weight = max(weight, words[index + 1].text.hasPrefix("年") ? 3 : 4)
      index += 2
    } else {
      break
    }
  }
  guard weight > 0 else { return nil }
  while index < words.count, words[index].has(.daytime) { index += 1 }
  return (index, weight)
}
