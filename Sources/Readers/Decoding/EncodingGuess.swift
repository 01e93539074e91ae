/// Guesses which encoding of 16 or 32 bits a text with many null bytes is in.
func guessWideEncoding(_ bytes: [UInt8]) -> TextEncoding? {
  best(of: [.utf16LE, .utf16BE, .utf32LE, .utf32BE], for: sample(bytes))
}

/// Guesses the encoding of a text that is not UTF-8.
func guessEncoding(_ bytes: [UInt8]) -> TextEncoding? {
  let candidates: [TextEncoding] = [
    .gb18030, .big5, .windows1252, .windows1250, .latin2, .utf16LE, .utf16BE,
  ]
  return best(of: candidates, for: sample(bytes))
}

/// The first 64 KB, a whole number of units of every encoding.
private func sample(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
  bytes.prefix(65_536)
}

private func best(of encodings: [TextEncoding], for sample: ArraySlice<UInt8>) -> TextEncoding? {
  var best: (encoding: TextEncoding, score: Double)?
  for encoding in encodings {
    guard let score = likelihood(of: sample, in: encoding), score > (best?.score ?? 0) else {
      continue
    }
    best = (encoding, score)
  }
  return best?.encoding
}

/// How much a sample looks like a text once decoded: 1 when every wide character is a frequent one,
/// nil when it cannot be a text.
private func likelihood(of sample: ArraySlice<UInt8>, in encoding: TextEncoding) -> Double? {
  guard let conversion = convert(sample, from: encoding) else { return nil }
  var census = CharacterCensus()
  census.count(String(decoding: conversion.bytes, as: UTF8.self))
  // The last character of a sample may be cut.
  let faults = max(0, conversion.faults.count - 1)
  let strange = census.strange + faults * 4
  guard census.all > 0, census.wide + census.ascii > 0 else { return nil }
  if let likely = encoding.likelihoodOfLatin {
    guard census.wide * 8 < census.all, strange * 20 < max(20, census.wide) else { return nil }
    // A sign or a capital inside a word is a letter of another encoding.
    let share = Double(census.latin - 2 * census.signsInWords) / Double(census.wide)
    return census.wide == 0 ? nil : likely * share
  }
  // Chinese characters stand together, not one by one inside English words.
  guard census.alone * 4 < max(4, census.wide) else { return nil }
  if census.wide == 0 { return strange * 50 < census.all ? 0.5 : nil }
  guard strange * 10 < census.wide + census.ascii / 4 else { return nil }
  let score = (Double(census.frequent) - 2 * Double(strange)) / Double(census.wide)
  return score > 0.2 ? score : nil
}

/// Counts of characters by how likely they are in a Chinese or English text.
private struct CharacterCensus {
  var all = 0
  var ascii = 0
  var wide = 0
  var frequent = 0
  var latin = 0
  var strange = 0
  /// Wide characters and signs between two Latin letters.
  var alone = 0
  var signsInWords = 0
  private var previous: Unicode.Scalar = " "
  private var beforePrevious: Unicode.Scalar = " "

  mutating func count(_ text: String) {
    for scalar in text.unicodeScalars {
      all += 1
      noteInsideWord(before: scalar)
      switch scalar.value {
      case 0x09...0x0D, 0x20...0x7E: ascii += 1
      case 0x00...0x1F, 0x7F...0x9F, 0xE000...0xF8FF, 0xF0000...0x10FFFF, 0xFFFE, 0xFFFF:
        strange += 1
      case 0xFFFD: break
      case 0xA0...0x24F, 0x2010...0x203A, 0x20AC, 0x2122:
        wide += 1
        latin += 1
        if scalar.value > 0x2000 { frequent += 1 }
      case 0x3000...0x3011, 0xFF01...0xFF5E, 0xFEFF:
        wide += 1
        frequent += 1
      case _:
        wide += 1
        if FrequentCharacters.all.contains(scalar.value) { frequent += 1 }
      }
    }
  }
}

extension CharacterCensus {
  /// Looks at the character before one, with what stands on both sides of it.
  private mutating func noteInsideWord(before next: Unicode.Scalar) {
    defer { (beforePrevious, previous) = (previous, next) }
    guard previous.value > 0x7F, !(0x2010...0x203A).contains(previous.value) else { return }
    let isBetween = beforePrevious.isASCIILetter && next.isASCIILetter
    if isBetween, previous.value > 0x24F { alone += 1 }
    if isOddInWord(before: next, isBetween: isBetween) { signsInWords += 1 }
  }

  /// Whether the last character is none that stands where it does: a capital behind a small letter, a sign within
  /// a word, `¿` at its end, `£` before it, a small figure behind a vowel (`m³` is a measure).
  private func isOddInWord(before next: Unicode.Scalar, isBetween: Bool) -> Bool {
    if previous.properties.isUppercase, beforePrevious.properties.isLowercase { return true }
    guard !previous.properties.isAlphabetic else { return false }
    switch previous {
    case "¿": return beforePrevious.isASCIILetter
    case "£": return next.isASCIILetter
    case "¹", "³": return "aeiouy".unicodeScalars.contains(beforePrevious)
    case _: return isBetween
    }
  }
}

extension TextEncoding {
  /// How likely a Latin encoding of eight bits is beside the others, all else equal; nil for other encodings.
  fileprivate var likelihoodOfLatin: Double? {
    switch self {
    case .windows1252: 0.3
    case .windows1250: 0.29
    case .latin2: 0.28
    case _: nil
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool { value < 0x80 && properties.isAlphabetic }
}

/// The Chinese characters that make up more than half of any modern text, in both scripts.
private enum FrequentCharacters {
  static let all = Set(
    """
    的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作\
    里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想\
    实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文\
    体政美相见被利什二等产或新己制身果加西月话合回特代内信表化老给世位次度门任常先海通教原东声提立及比\
    员解水名真论处走义各入几口认条平系气题活更别打女变四总何电数安少报才结反受目太量再感建务做接必场件\
    计管期市直德资命山金指许统区保至队形社便空决治展马科司五基书非则界达光放强即难且权思完设式路记南品\
    告类求据程北边交规万取望术领共确传师观清今切院让识带导争运疫病
    這個們來時說會對過發後裡經麼學現當沒動還進樣開從實軍無與長機關點業將兩間問頭體見產話內東聲員論處\
    義幾認條氣題變總電數報結務場計資區隊馬書聽達強難權記類據邊該規萬覺術領傳師觀識帶導爭運國應戰
    """.unicodeScalars.map(\.value)
  )
}
