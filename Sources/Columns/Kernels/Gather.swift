/// Copies the code of every row wanted; no row gives no code.
package func gatherCodes(_ codes: [UInt32], at rows: [UInt32]) -> [UInt32] {
  let source = codes.span
  var result: [UInt32] = []
  result.reserveCapacity(rows.count)
  for row in rows {
    result.append(row == RowSelection.noRow ? row : source[Int(row)])
  }
  return result
}

/// Copies the code of every row of a selection.
package func gatherCodes(_ codes: [UInt32], _ rows: RowSelection) -> [UInt32] {
  switch rows {
  case .range(let range): Array(codes[range])
  case .list(let list): gatherCodes(codes, at: list)
  }
}

/// Copies the number of every row of a selection; no row gives a missing number.
package func gatherNumbers(_ values: [Double], _ rows: RowSelection) -> [Double] {
  switch rows {
  case .range(let range): return Array(values[range])
  case .list(let list):
    let source = values.span
    var result: [Double] = []
    result.reserveCapacity(list.count)
    for row in list { result.append(row == RowSelection.noRow ? .nan : source[Int(row)]) }
    return result
  }
}

/// Copies the truth of every row of a selection; no row gives a missing one.
package func gatherTruths(_ values: [Truth], _ rows: RowSelection) -> [Truth] {
  switch rows {
  case .range(let range): return Array(values[range])
  case .list(let list):
    var result: [Truth] = []
    result.reserveCapacity(list.count)
    for row in list { result.append(row == RowSelection.noRow ? .missing : values[Int(row)]) }
    return result
  }
}

/// Copies a bound of the list of every row of a selection; no row gives an empty list.
func gatherBounds(_ bounds: [UInt32], _ rows: RowSelection) -> [UInt32] {
  switch rows {
  case .range(let range): return Array(bounds[range])
  case .list(let list):
    var result: [UInt32] = []
    result.reserveCapacity(list.count)
    for row in list { result.append(row == RowSelection.noRow ? 0 : bounds[Int(row)]) }
    return result
  }
}
