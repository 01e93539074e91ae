/// Where the longest end of a range of UTF-8 that takes at most `width` columns begins.
///
/// The place where `suffix(_:width:)` cuts, found without a copy of the text.
package func suffixStart(
  _ bytes: borrowing Span<UInt8>,
  _ range: Range<Int>,
  width: Int
) -> Int {
  var left = width
  var start = range.upperBound
  while start > range.lowerBound {
    if bytes[start - 1] &- 0x20 < 0x5F {
      guard left > 0 else { break }
      left -= 1
      start -= 1
      continue
    }
    let scalar = decodeScalar(bytes, before: start)
    guard let columns = plainWidth(scalar.value) else {
      let kept = suffix(string(bytes, range), width: width)
      return range.upperBound - kept.utf8.count
    }
    guard columns <= left else { break }
    left -= columns
    start -= scalar.length
  }
  return start
}

/// Where the longest beginning of a range of UTF-8 that takes at most `width` columns ends.
///
/// The place where `prefix(_:width:)` cuts, found without a copy of the text.
package func prefixEnd(
  _ bytes: borrowing Span<UInt8>,
  _ range: Range<Int>,
  width: Int
) -> Int {
  var left = width
  var end = range.lowerBound
  while end < range.upperBound {
    if bytes[end] &- 0x20 < 0x5F {
      guard left > 0 else { break }
      left -= 1
      end += 1
      continue
    }
    let scalar = decodeScalar(bytes, at: end)
    guard let columns = plainWidth(scalar.value) else {
      return range.lowerBound + prefix(string(bytes, range), width: width).utf8.count
    }
    guard columns <= left else { break }
    left -= columns
    end += scalar.length
  }
  return end
}

/// The columns that a range of UTF-8 takes where every character of it stands for itself on a line; nil where one
/// does not, or is rare.
package func plainWidth(
  of bytes: borrowing Span<UInt8>,
  _ range: Range<Int>,
  ambiguous: AmbiguousWidth
) -> Int? {
  var width = 0
  var place = range.lowerBound
  while place < range.upperBound {
    if bytes[place] &- 0x20 < 0x5F {
      (width, place) = (width + 1, place + 1)
      continue
    }
    let scalar = decodeScalar(bytes, at: place)
    switch scalar.value {
    // Quotation marks and the dash, whose width Unicode leaves open.
    case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D: width += ambiguous == .wide ? 2 : 1
    case _:
      guard let columns = plainWidth(scalar.value) else { return nil }
      width += columns
    }
    place += scalar.length
  }
  return width
}

/// The columns of a character that no other one joins or widens; nil for one that might.
private func plainWidth(_ value: UInt32) -> Int? {
  switch value {
  case 0x20...0x7E: 1
  case 0x4E00...0x9FFF, 0x3001...0x3011, 0xFF01...0xFF5E: 2
  case _: nil
  }
}

private func string(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> String {
  var copy: [UInt8] = []
  copy.reserveCapacity(range.count)
  for offset in range { copy.append(bytes[offset]) }
  return String(decoding: copy, as: UTF8.self)
}
