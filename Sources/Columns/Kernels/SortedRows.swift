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
  let (few, many) = left.count <= right.count ? (left, right) : (right, left)
  return few.count < many.count / 16 ? insert(few, into: many) : merge(few, many)
}

/// Of a long list what lies between the numbers of a short one is copied as it is.
private func insert(_ few: [UInt32], into many: [UInt32]) -> [UInt32] {
  let long = many.span
  var found: [UInt32] = []
  found.reserveCapacity(few.count + many.count)
  var place = 0
  for number in few {
    let next = findNext(long, number, from: place)
    found.append(contentsOf: many[place..<next])
    place = next
    if place == long.count || long[place] != number { found.append(number) }
  }
  found.append(contentsOf: many[place...])
  return found
}

/// Number by number, without a branch that depends on which list goes on.
private func merge(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
  let (one, other) = (left.span, right.span)
  return [UInt32](mostly: one.count + other.count) { found in
    var (first, second, count) = (0, 0, 0)
    while first < one.count, second < other.count {
      let (low, high) = (one[first], other[second])
      found[count] = min(low, high)
      count += 1
      first += low <= high ? 1 : 0
      second += high <= low ? 1 : 0
    }
    while first < one.count {
      found[count] = one[first]
      (first, count) = (first + 1, count + 1)
    }
    while second < other.count {
      found[count] = other[second]
      (second, count) = (second + 1, count + 1)
    }
    return count
  }
}

extension [UInt32] {
  /// Room for so many numbers, of which `fill` sets the first ones and says how many: where each is only
  /// perhaps kept, this asks less of every number than to append it.
  package init(mostly most: Int, _ fill: (inout MutableSpan<UInt32>) -> Int) {
    self.init(repeating: 0, count: most)
    var room = mutableSpan
    let count = fill(&room)
    removeLast(most - count)
  }
}

/// The numbers of an ascending list, each once.
package func eachOnce(_ numbers: [UInt32]) -> [UInt32] {
  guard let last = numbers.last else { return [] }
  let source = numbers.span
  var found = [UInt32](mostly: source.count) { kept in
    var count = 0
    for index in 0..<source.count - 1 {
      kept[count] = source[index]
      count += source[index] == source[index + 1] ? 0 : 1
    }
    return count
  }
  found.append(last)
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
