/// Finds the first position of an ascending list whose code is not below a bound.
package func findFirstCode(_ codes: borrowing Span<UInt32>, notBelow bound: UInt32) -> Int {
  var low = 0
  var high = codes.count
  while low < high {
    let middle = (low + high) / 2
    if codes[middle] < bound { low = middle + 1 } else { high = middle }
  }
  return low
}
