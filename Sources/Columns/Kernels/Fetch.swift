/// Reads, of the texts at some rows and of what lies so far before and behind them, a byte of every 64.
///
/// One loop that does nothing else: where the texts lie far from each other, the memory is asked for many of them at
/// once, and what is done with each of them next finds it near. What it gives is of no use.
@inline(never)
package func fetch(
  _ text: FixedArray<UInt8>,
  from starts: FixedArray<UInt32>,
  to ends: FixedArray<UInt32>,
  rows: Range<Int>,
  margin: Int = 0
) -> UInt8 {
  let (bytes, firsts, lasts) = (text.span, starts.span, ends.span)
  var sum: UInt8 = 0
  for row in rows where firsts[row] != RowSelection.noRow {
    var place = max(0, Int(firsts[row]) - margin)
    let end = min(bytes.count, Int(lasts[row]) + margin)
    while place < end {
      sum &+= bytes[place]
      place += 64
    }
    if place > 0, end > 0 { sum &+= bytes[end - 1] }
  }
  return sum
}
