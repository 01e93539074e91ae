/// The numbers two ascending lists have in common.
package func intersect(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
  let (few, many) = left.count <= right.count ? (left, right) : (right, left)
  let (short, long) = (few.span, many.span)
  var found: [UInt32] = []
  found.reserveCapacity(short.count)
  var place = 0
  for index in short.indices {
    let wanted = short[index]
    place = findNext(long, wanted, from: place)
    guard place < long.count else { break }
    if long[place] == wanted { found.append(wanted) }
  }
  return found
}

/// The numbers of two ascending lists, each once.
package func unite(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
  if left.isEmpty { return right }
  if right.isEmpty { return left }
  let (one, other) = (left.span, right.span)
  var found: [UInt32] = []
  found.reserveCapacity(one.count + other.count)
  var (first, second) = (0, 0)
  while first < one.count, second < other.count {
    let (low, high) = (one[first], other[second])
    found.append(min(low, high))
    if low <= high { first += 1 }
    if high <= low { second += 1 }
  }
  while first < one.count {
    found.append(one[first])
    first += 1
  }
  while second < other.count {
    found.append(other[second])
    second += 1
  }
  return found
}

/// The numbers of an ascending list that are not in another one.
package func subtract(_ right: [UInt32], from left: [UInt32]) -> [UInt32] {
  guard !right.isEmpty else { return left }
  let other = right.span
  var place = 0
  return left.filter { number in
    place = findNext(other, number, from: place)
    return place >= other.count || other[place] != number
  }
}

/// Whether every number is above the one before it.
package func isStrictlyAscending(_ numbers: borrowing Span<UInt32>) -> Bool {
  var start = 1
  while start < numbers.count {
    // So many at once, without a way out between them.
    let end = min(start + 1024, numbers.count)
    var falls = 0
    for index in start..<end { falls |= numbers[index] <= numbers[index - 1] ? 1 : 0 }
    guard falls == 0 else { return false }
    start = end
  }
  return true
}

/// The first position, from one on, whose number is not below a bound: steps of double length, then
/// halves.
func findNext(_ values: borrowing Span<UInt32>, _ bound: UInt32, from start: Int) -> Int {
  var low = start
  var step = 1
  while low + step < values.count, values[low + step] < bound {
    low += step
    step *= 2
  }
  var high = min(low + step, values.count)
  while low < high {
    let middle = (low + high) / 2
    if values[middle] < bound { low = middle + 1 } else { high = middle }
  }
  return low
}
