/// Finds the first place of a byte string in a range of a text; nil where it does not stand.
///
/// Sixty-four places are looked at together, and only at two bytes of the needle, those that stand in fewest texts: the
/// rest is compared where both agree. An empty needle stands nowhere.
package func findBytes(
  _ needle: borrowing Span<UInt8>,
  in text: borrowing Span<UInt8>,
  _ range: Range<Int>
) -> Int? {
  let length = needle.count
  guard length > 0, range.lowerBound >= 0, range.upperBound <= text.count, range.count >= length
  else { return nil }
  let lastPlace = range.upperBound - length
  var place = range.lowerBound
  if place + 15 <= lastPlace {
    let probe = Probe(needle)
    while place + 63 <= lastPlace {
      if isMet(probe, in: text, place) {
        for block in 0..<4 {
          if let found = first(needle, probe, in: text, place + 16 * block) { return found }
        }
      }
      place += 64
    }
    while place + 15 <= lastPlace {
      if let found = first(needle, probe, in: text, place) { return found }
      place += 16
    }
  }
  while place <= lastPlace {
    if stands(needle, in: text, at: place) { return place }
    place += 1
  }
  return nil
}

/// The first of sixteen places where the needle stands; nil where it stands at none of them.
private func first(
  _ needle: borrowing Span<UInt8>,
  _ probe: Probe,
  in text: borrowing Span<UInt8>,
  _ place: Int
) -> Int? {
  let met = halves(metPlaces(probe, in: text, place))
  for half in 0..<2 {
    // A byte of ones for each place that is to be looked at.
    var left = met[half]
    while left != 0 {
      let offset = left.trailingZeroBitCount >> 3
      let candidate = place + 8 * half + offset
      if stands(needle, in: text, at: candidate) { return candidate }
      left &= ~(0xFF &<< UInt64(8 * offset))
    }
  }
  return nil
}

/// Two bytes of a needle, sixteen times each.
private struct Probe {
  let places: (Int, Int)
  let bytes: (SIMD16<UInt8>, SIMD16<UInt8>)

  /// The two rarest bytes of a needle that is not empty; the same twice in one of a byte.
  init(_ needle: borrowing Span<UInt8>) {
    var (best, other) = (0, needle.count - 1)
    for place in needle.indices {
      if rarity(needle[place]) > rarity(needle[best]) {
        (best, other) = (place, best)
      } else if place != best, other == best || rarity(needle[place]) > rarity(needle[other]) {
        other = place
      }
    }
    places = (best, other)
    bytes = (SIMD16(repeating: needle[best]), SIMD16(repeating: needle[other]))
  }
}

/// How rare a byte is in Chinese and English texts, roughly: the first bytes of Han characters stand everywhere, then come
/// spaces and letters by their frequency in English.
private func rarity(_ byte: UInt8) -> UInt8 { rarities[Int(byte)] }

private let rarities: [UInt8] = {
  let frequent = Array(0xE4...0xE9) + Array(" etaoinsrhldcumfpgwybvk".utf8)
  var rarities = [UInt8](repeating: .max, count: 256)
  for (rank, byte) in frequent.enumerated() { rarities[Int(byte)] = UInt8(rank) }
  return rarities
}()

/// Whether both bytes stand where they must at one of 64 places; all of them, and the needle behind them, lie in the
/// text.
@inline(__always)
private func isMet(_ probe: Probe, in text: borrowing Span<UInt8>, _ place: Int) -> Bool {
  var met = metPlaces(probe, in: text, place)
  for block in 1..<4 { met = met .| metPlaces(probe, in: text, place + 16 * block) }
  let sides = halves(met)
  return sides.x | sides.y != 0
}

/// At which of sixteen places both bytes stand where they must.
@inline(__always)
private func metPlaces(
  _ probe: Probe,
  in text: borrowing Span<UInt8>,
  _ place: Int
) -> SIMDMask<SIMD16<Int8>> {
  // SAFETY: the last of the places, and the needle's length behind it, end in the range, and so in the
  // text: checked by the caller.
  unsafe text.withUnsafeBytes { bytes in
    let left = unsafe bytes.loadUnaligned(
      fromByteOffset: place + probe.places.0,
      as: SIMD16<UInt8>.self
    )
    let right = unsafe bytes.loadUnaligned(
      fromByteOffset: place + probe.places.1,
      as: SIMD16<UInt8>.self
    )
    return (left .== probe.bytes.0) .& (right .== probe.bytes.1)
  }
}

private func stands(
  _ needle: borrowing Span<UInt8>,
  in text: borrowing Span<UInt8>,
  at place: Int
) -> Bool {
  for offset in needle.indices where text[place + offset] != needle[offset] { return false }
  return true
}

/// Sixteen answers as a byte each, all ones for yes.
@inline(__always)
private func halves(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD2<UInt64> {
  // SAFETY: both types are sixteen bytes without padding, and every bit pattern is a value of each.
  unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
}
