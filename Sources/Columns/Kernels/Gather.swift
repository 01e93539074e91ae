/// Copies the code of every row wanted; no row gives no code.
package func gatherCodes(
  _ codes: FixedArray<UInt32>,
  at rows: borrowing Span<UInt32>
)
  -> FixedArray<UInt32>
{
  let source = codes.span
  return FixedArray(count: rows.count) { index in
    let row = rows[index]
    return row == RowSelection.noRow ? row : source[Int(row)]
  }
}

/// Copies the code of every row wanted; no row gives no code.
package func gatherCodes(_ codes: FixedArray<UInt32>, at rows: [UInt32]) -> FixedArray<UInt32> {
  gatherCodes(codes, at: rows.span)
}

/// Copies the code of every row wanted, of codes still in the making; no row gives no code.
package func gatherCodes(_ codes: [UInt32], at rows: [UInt32]) -> [UInt32] {
  let source = codes.span
  var result: [UInt32] = []
  result.reserveCapacity(rows.count)
  for row in rows {
    result.append(row == RowSelection.noRow ? row : source[Int(row)])
  }
  return result
}

/// The code of every row of a selection; a range is not copied.
package func gatherCodes(_ codes: FixedArray<UInt32>, _ rows: RowSelection) -> FixedArray<UInt32> {
  gather(codes, rows, missing: RowSelection.noRow)
}

/// The number of every row of a selection; no row gives a missing number.
package func gatherNumbers(
  _ values: FixedArray<Double>,
  _ rows: RowSelection
) -> FixedArray<Double> {
  gather(values, rows, missing: .nan)
}

/// The value of every row of a selection: a view of a range, a copy of a list; no row gives
/// `missing`.
@inline(__always)
func gather<Element: BitwiseCopyable & Sendable>(
  _ values: FixedArray<Element>,
  _ rows: RowSelection,
  missing: Element
) -> FixedArray<Element> {
  if case .range(let range) = rows { return values.view(range) }
  let list = rows.rows
  let (source, wanted) = (values.span, list.span)
  return FixedArray(count: wanted.count) { index in
    let row = wanted[index]
    return row == RowSelection.noRow ? missing : source[Int(row)]
  }
}
