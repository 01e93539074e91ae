/// A readable difference between two texts, line by line: `-` was recorded, `+` is new; empty when
/// they are equal.
///
/// Complexity: O(*n* · *d*) for *n* lines of which *d* differ.
package func difference(recorded: String, now: String) -> [String] {
  guard recorded != now else { return [] }
  let old = recorded.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let new = now.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let change = new.difference(from: old)
  var removed = Set<Int>()
  var inserted = Set<Int>()
  for step in change {
    switch step {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  return withContext(merged(old, new, removed: removed, inserted: inserted))
}

/// Both texts in one, every line marked with `-`, `+` or a blank.
private func merged(
  _ old: [String],
  _ new: [String],
  removed: Set<Int>,
  inserted: Set<Int>
) -> [String] {
  var lines: [String] = []
  var (left, right) = (0, 0)
  while left < old.count || right < new.count {
    if left < old.count, removed.contains(left) {
      lines.append("- " + old[left])
      left += 1
    } else if right < new.count, inserted.contains(right) {
      lines.append("+ " + new[right])
      right += 1
    } else {
      if left < old.count { lines.append("  " + old[left]) }
      left += 1
      right += 1
    }
  }
  return lines
}

/// The changed lines with two unchanged ones around them; `…` where lines are left out.
private func withContext(_ lines: [String]) -> [String] {
  let reach = 2
  let changed = lines.indices.filter { !lines[$0].hasPrefix("  ") }
  var result: [String] = []
  var next = 0
  for index in changed {
    let start = max(next, index - reach)
    if start > next { result.append("  …") }
    let end = min(lines.count, index + reach + 1)
    guard start < end else { continue }
    result.append(contentsOf: lines[start..<end])
    next = end
  }
  if next < lines.count { result.append("  …") }
  return result
}
