import CorpusModel

/// Reads what makes a number a part of a whole: 百分之五, 三分之二, 九成, 七成六, 一半.
func readParts(after reading: inout NumberReading, in text: borrowing CodeText) {
  if readShare(&reading, in: text) || readHalf(&reading, in: text) { return }
  readTenths(&reading, in: text)
}

/// 百分之N is percent, 千分之N per mille; other denominators make fractions.
private func readShare(_ reading: inout NumberReading, in text: borrowing CodeText) -> Bool {
  let middle = reading.range.upperBound
  guard text[middle] == "分", text[middle + 1] == "之" else { return false }
  let next = text.skipSpaces(middle + 2)
  guard var share = readChineseNumber(in: text, at: next), share.part == .none else { return false }
  let whole = reading.value
  share.range = reading.range.lowerBound..<share.range.upperBound
  share.isSingleHan = false
  if whole == Decimal64(100) || whole == Decimal64(1000) {
    share.part = whole == Decimal64(100) ? .percent : .perMille
    share.startsBare = false
    reading = share
    return true
  }
  guard let value = share.value.divided(by: whole) else { return false }
  share.value = value
  share.low = nil
  share.high = nil
  share.part = .fraction
  share.startsBare = false
  reading = share
  return true
}

/// 一半, 半数, 过半, 大半: half, or more than half.
private func readHalf(_ reading: inout NumberReading, in text: borrowing CodeText) -> Bool {
  let (start, end) = (reading.range.lowerBound, reading.range.upperBound)
  guard reading.isSingleHan else { return false }
  if text[start] == "一", text[end] == "半", !isTimeAfterHalf(text[end + 1]) {
    reading.range = start..<end + 1
  } else if text[start] == "半", text[end] == "数" {
    reading.range = start..<end + 1
  } else if text[start] == "半", isMoreBefore(text[start - 1]), !isTimeAfterHalf(text[end]) {
    reading.range = start - 1..<end
    reading.approximation = .moreThan
  } else {
    return false
  }
  if isMoreBefore(text[start - 1]) {
    reading.range = start - 1..<reading.range.upperBound
    reading.approximation = .moreThan
  }
  reading.value = Decimal64(5, exponent: -1)
  reading.low = reading.approximation == .moreThan ? reading.value : nil
  reading.part = .fraction
  reading.isSingleHan = false
  return true
}

private func isMoreBefore(_ code: Code) -> Bool { code == "过" || code == "大" || code == "超" }

/// Whether 半 before this code is half of a measure, or part of another word.
private func isTimeAfterHalf(_ code: Code) -> Bool {
  NumberWords.shared.afterHalf.contains(code)
}

/// N成 is N tenths: 九成 is 90 percent, 七成六 is 76.
private func readTenths(_ reading: inout NumberReading, in text: borrowing CodeText) {
  let end = reading.range.upperBound
  guard text[end] == "成", reading.largestPower < 2, !reading.value.isGreater(than: Decimal64(10))
  else { return }
  guard isEndOfTenths(text[end + 1]) || text.hanDigit(at: end + 1) != nil else { return }
  reading.value = reading.value.scaled(by: 1)
  reading.low = reading.low?.scaled(by: 1)
  reading.high = reading.high?.scaled(by: 1)
  var last = end + 1
  if let digit = text.hanDigit(at: last), let sum = reading.value.adding(Decimal64(digit)) {
    reading.value = sum
    last += 1
  }
  reading.part = .percent
  reading.isSingleHan = false
  reading.range = reading.range.lowerBound..<last
}

/// Whether 成 before this code is the measure and not the verb (成为, 成功, 成立).
private func isEndOfTenths(_ code: Code) -> Bool {
  switch code {
  case "以", "左", "多", "的", "受", "人", "企", "，", "。", ",", "、", "；", ";", "）", ")", "”", "？",
    "民", "家", "居", "用", "网", "学", "中", "是", "来", "在", "都", "至", "到", "上":
    true
  case _: code == .none || code.isSpace
  }
}
