/// Sorts runs of elements, several at a time, then merges neighbouring runs until one is left.
///
/// The order must be total, so that the result does not depend on the runs. Whether to stop is asked before
/// each run and every few thousand elements of a merge.
func sortInParts<Element: Sendable>(
  _ elements: [Element],
  _ parts: Parts,
  by isBefore: @escaping @Sendable (Element, Element) -> Bool
) throws(EngineError) -> [Element] {
  var runs = try parts.map(elements.count) { elements[$0].sorted(by: isBefore) }
  var pairs = parts
  pairs.size = 1
  while runs.count > 1 {
    let before = runs
    runs = try pairs.map((before.count + 1) / 2) { pair in
      let first = 2 * pair.lowerBound
      guard first + 1 < before.count else { return before[first] }
      return merge(before[first], before[first + 1], parts.cancellation, by: isBefore)
    }
  }
  return runs.first ?? []
}

/// Two sorted runs as one; stops short when the work is cancelled, whose result nobody reads.
private func merge<Element>(
  _ left: [Element],
  _ right: [Element],
  _ cancellation: Cancellation,
  by isBefore: (Element, Element) -> Bool
) -> [Element] {
  var merged: [Element] = []
  merged.reserveCapacity(left.count + right.count)
  var (one, other) = (0, 0)
  while one < left.count, other < right.count {
    if merged.count % batchSize == 0, cancellation.isCancelled { return merged }
    if isBefore(right[other], left[one]) {
      merged.append(right[other])
      other += 1
    } else {
      merged.append(left[one])
      one += 1
    }
  }
  merged.append(contentsOf: left[one...])
  merged.append(contentsOf: right[other...])
  return merged
}
