/// Reads the codes of the rows so far from some places.
///
/// One loop that does nothing else: where the places lie far from each other, the memory is asked for many
/// codes at once. Where no row lies so far, the nearest one is read instead.
package func nearCodes(
  _ codes: NarrowNumbers,
  at distance: Int,
  from places: [UInt32]
) -> FixedArray<UInt32> {
  guard codes.count > 0 else {
    return FixedArray(repeating: RowSelection.noRow, count: places.count)
  }
  switch codes.storage {
  case .one(let numbers): return near(FixedCodes(numbers), codes.count, at: distance, places)
  case .two(let numbers): return near(FixedCodes(numbers), codes.count, at: distance, places)
  case .four(let numbers): return near(FixedCodes(numbers), codes.count, at: distance, places)
  case .ranked(let ranked): return near(ranked, codes.count, at: distance, places)
  }
}

private func near(
  _ codes: some Codes,
  _ count: Int,
  at distance: Int,
  _ places: [UInt32]
) -> FixedArray<UInt32> {
  let source = places.span
  return FixedArray(count: source.count) { index in
    let row = min(max(Int(source[index]) + distance, 0), count - 1)
    return UInt32(truncatingIfNeeded: codes.code(row))
  }
}
