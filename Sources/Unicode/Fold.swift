/// A text made comparable, with the way back to the text it was made from.
///
/// Two texts with equal `bytes` are equal to a search: case, width, Traditional and Simplified script,
/// compatibility forms and the composition of combining marks do not count. A part of a text folds to
/// the same bytes alone as inside its text, except where a combining mark is cut from its base.
package struct FoldedText: Sendable {
  /// The folded text as UTF-8.
  package let bytes: [UInt8]
  /// Where the two texts begin to run apart by another distance; ascending in both.
  let shifts: [Shift]

  struct Shift: Sendable {
    let folded: Int
    let original: Int
  }

  /// The offset in the original text of an offset in the folded text.
  package func original(at offset: Int) -> Int {
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].folded <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let exact = shifts[low - 1].original + offset - shifts[low - 1].folded
    return low < shifts.count ? min(exact, shifts[low].original) : exact
  }

  /// The range in the original text of a range of the folded text.
  package func original(_ range: Range<Int>) -> Range<Int> {
    let start = original(at: range.lowerBound)
    return start..<max(start, original(at: range.upperBound))
  }
}

/// Folds UTF-8 for comparison: case, width, script, compatibility forms, composed marks.
package func fold(_ bytes: borrowing Span<UInt8>) -> [UInt8] {
  if bytes.count <= 48, let folded = foldWord(bytes) { return folded }
  var shifts: [FoldedText.Shift] = []
  return foldBytes(bytes, &shifts)
}

/// Folds UTF-8 for comparison and keeps the way back.
package func foldWithOffsets(_ bytes: borrowing Span<UInt8>) -> FoldedText {
  var shifts: [FoldedText.Shift] = []
  let folded = foldBytes(bytes, &shifts)
  return FoldedText(bytes: folded, shifts: shifts)
}

/// Folds UTF-8 for comparison; most words are folded already, and given back as they are.
package func fold(_ bytes: [UInt8]) -> [UInt8] {
  if isASCII(bytes.span) { return foldASCII(bytes) }
  return isFolded(bytes.span) ? bytes : fold(bytes.span)
}

/// Folds UTF-8 for comparison and keeps the way back.
package func foldWithOffsets(_ bytes: [UInt8]) -> FoldedText { foldWithOffsets(bytes.span) }

/// Folds a text for comparison.
package func fold(_ text: String) -> String {
  let bytes = Array(text.utf8)
  guard !isASCII(bytes.span) else { return String(decoding: foldASCII(bytes), as: UTF8.self) }
  return isFolded(bytes.span) ? text : String(decoding: fold(bytes.span), as: UTF8.self)
}

/// Whether the table of characters is of no use to a text.
private func isASCII(_ bytes: borrowing Span<UInt8>) -> Bool {
  for place in bytes.indices where bytes[place] >= 0x80 { return false }
  return true
}

private func foldASCII(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.contains(where: { $0 &- 0x41 < 26 }) else { return bytes }
  return bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
}

/// Whether a text is what it folds to.
private func isFolded(_ bytes: borrowing Span<UInt8>) -> Bool {
  let table = FoldTable.shared
  var position = 0
  while position < bytes.count {
    let byte = bytes[position]
    guard byte >= 0x80 else {
      if byte &- 0x41 < 26 { return false }
      position += 1
      continue
    }
    let scalar = decodeScalar(bytes, at: position)
    let entry = table.entry(scalar.value)
    if entry != 0, FoldTable.isMark(entry) || FoldTable.target(entry) != 0 { return false }
    position += scalar.length
  }
  return true
}

/// Folds one code point.
///
/// Inlined for ASCII, of which half of every text is.
@inlinable package func fold(_ value: UInt32) -> UInt32 {
  guard value >= 0x80 else { return value &- 0x41 < 26 ? value | 0x20 : value }
  return foldWide(value)
}

/// Folds a code point outside ASCII.
@usableFromInline
func foldWide(_ value: UInt32) -> UInt32 { FoldTable.shared.fold(value) }

/// Folds a short text without combining marks; nil for another.
private func foldWord(_ bytes: borrowing Span<UInt8>) -> [UInt8]? {
  let table = FoldTable.shared
  var hasMark = false
  // No character grows by more than half: two bytes to three, three to four.
  let folded = [UInt8](capacity: bytes.count + bytes.count / 2 + 4) { output in
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      guard byte >= 0x80 else {
        output.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        position += 1
        continue
      }
      let scalar = decodeScalar(bytes, at: position)
      let entry = table.entry(scalar.value)
      if FoldTable.isMark(entry) {
        hasMark = true
        return
      }
      let target = scalar.value == 0xFFFD ? 0 : FoldTable.target(entry)
      if target == 0 {
        for place in position..<position + scalar.length { output.append(bytes[place]) }
      } else {
        appendScalar(target, to: &output)
      }
      position += scalar.length
    }
  }
  return hasMark ? nil : folded
}

private func foldBytes(
  _ bytes: borrowing Span<UInt8>,
  _ shifts: inout [FoldedText.Shift]
) -> [UInt8] {
  let table = FoldTable.shared
  // No character grows by more than half: two bytes to three, three to four.
  return Array(capacity: bytes.count + bytes.count / 2 + 4) { output in
    var position = 0
    while position < bytes.count {
      foldASCII(bytes, from: &position, into: &output)
      foldOthers(bytes, from: &position, into: &output, table, &shifts)
    }
  }
}

private func foldASCII(
  _ bytes: borrowing Span<UInt8>,
  from position: inout Int,
  into output: inout OutputSpan<UInt8>
) {
  var index = position
  while index < bytes.count {
    let byte = bytes[index]
    guard byte < 0x80 else { break }
    let isCapital = byte &- 0x41 < 26
    output.append(isCapital ? byte | 0x20 : byte)
    index += 1
  }
  position = index
}

private func foldOthers(
  _ bytes: borrowing Span<UInt8>,
  from position: inout Int,
  into output: inout OutputSpan<UInt8>,
  _ table: borrowing FoldTable,
  _ shifts: inout [FoldedText.Shift]
) {
  var index = position
  while index < bytes.count, bytes[index] >= 0x80 {
    let scalar = decodeScalar(bytes, at: index)
    let entry = table.entry(scalar.value)
    if entry == 0 || scalar.value == 0xFFFD {
      for place in index..<index + scalar.length { output.append(bytes[place]) }
      index += scalar.length
      continue
    }
    index += scalar.length
    if FoldTable.isMark(entry), let whole = composeLast(&output, scalar.value, table) {
      let start = output.count
      while let last = shifts.last, last.folded > start { shifts.removeLast() }
      appendScalar(whole, to: &output)
      shifts.append(FoldedText.Shift(folded: output.count, original: index))
      continue
    }
    let target = FoldTable.target(entry)
    let kept = target == 0 ? scalar.value : target
    appendScalar(kept, to: &output)
    if utf8Length(kept) != scalar.length {
      shifts.append(FoldedText.Shift(folded: output.count, original: index))
    }
  }
  position = index
}

/// Takes the last character off the output and gives what it becomes with `mark`, or leaves it.
private func composeLast(
  _ output: inout OutputSpan<UInt8>,
  _ mark: UInt32,
  _ table: borrowing FoldTable
) -> UInt32? {
  let written = output.count
  guard written > 0 else { return nil }
  let last = decodeScalar(output.span, before: written)
  guard let whole = table.compose(last.value, mark) else { return nil }
  output.removeLast(last.length)
  return table.fold(whole)
}

private func appendScalar(_ value: UInt32, to output: inout OutputSpan<UInt8>) {
  switch utf8Length(value) {
  case 1: output.append(UInt8(truncatingIfNeeded: value))
  case 2:
    output.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
    output.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
  case 3:
    output.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
    output.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
    output.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
  default:
    output.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
    output.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
    output.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
    output.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
  }
}
