/// Finds the last position of an ascending array whose value is not above a bound; 0 if none is.
package func findLast(_ values: FixedArray<UInt32>, notAbove bound: UInt32) -> Int {
  let source = values.span
  var low = 0
  var high = source.count
  while low < high {
    let middle = (low + high) / 2
    if source[middle] <= bound { low = middle + 1 } else { high = middle }
  }
  return max(0, low - 1)
}
