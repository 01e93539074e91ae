/// The names most like a mistyped one, nearest first: at most `limit`, none when nothing is near.
///
/// Names are compared folded, so 國際 is 国际 and case is nothing. A transposition of neighbours is
/// one edit. In a Han name a wrong character weighs as much as two Latin letters do.
package func nearestNames(to name: String, in candidates: [String], limit: Int = 3) -> [String] {
  let wanted = FoldedName(name)
  guard !wanted.values.isEmpty else { return [] }
  var found: [(distance: Int, position: Int)] = []
  for (position, candidate) in candidates.enumerated() {
    let other = FoldedName(candidate)
    let allowed = wanted.allowance(other)
    let distance = editDistance(wanted, other, atMost: allowed)
    if distance <= allowed { found.append((distance, position)) }
  }
  found.sort { ($0.distance, $0.position) < ($1.distance, $1.position) }
  return found.prefix(limit).map { candidates[$0.position] }
}

/// The name most like a mistyped one, or nil when nothing is near.
package func nearestName(to name: String, in candidates: [String]) -> String? {
  nearestNames(to: name, in: candidates, limit: 1).first
}

/// The number of edits between two texts, compared folded: insert, drop, replace, swap neighbours.
package func editDistance(_ left: String, _ right: String) -> Int {
  let (first, second) = (FoldedName(left, letterWeight: 1), FoldedName(right, letterWeight: 1))
  return editDistance(first, second, atMost: .max)
}

/// A name as folded code points, each with the weight of an edit.
private struct FoldedName {
  let values: [UInt32]
  let weights: [Int]

  /// `letterWeight` is 1 to count edits alike; names weigh a Han character as two letters.
  init(_ text: String, letterWeight: Int? = nil) {
    values = fold(text).unicodeScalars.map(\.value)
    weights = values.map { letterWeight ?? (isHan($0) ? 4 : 2) }
  }

  var weight: Int { weights.reduce(0, +) }

  /// The weight of edits up to which another name is still near: a third of the longer name, at least
  /// one letter; for short Han names one character, if another stays.
  func allowance(_ other: FoldedName) -> Int {
    let longer = max(weight, other.weight)
    let hasHan = weights.contains(4) || other.weights.contains(4)
    let least = hasHan ? (max(values.count, other.values.count) > 1 ? 4 : 0) : 2
    return max(longer / 3, least)
  }
}

/// Stops early with a number above `bound` once no path stays within it.
private func editDistance(_ left: FoldedName, _ right: FoldedName, atMost bound: Int) -> Int {
  if abs(left.weight - right.weight) > bound { return .max }
  var before: [Int] = []
  var above = [0]
  for weight in right.weights { above.append((above.last ?? 0) + weight) }
  for row in left.values.indices {
    var current = [above[0] + left.weights[row]]
    for column in right.values.indices {
      let same = left.values[row] == right.values[column]
      let replacing = same ? 0 : max(left.weights[row], right.weights[column])
      var best = min(
        above[column] + replacing,
        above[column + 1] + left.weights[row],
        current[column] + right.weights[column]
      )
      if row > 0, column > 0, left.values[row] == right.values[column - 1],
        left.values[row - 1] == right.values[column]
      {
        best = min(best, before[column - 1] + max(left.weights[row], right.weights[column]))
      }
      current.append(best)
    }
    if current.allSatisfy({ $0 > bound }), above.allSatisfy({ $0 > bound }) { return .max }
    (before, above) = (above, current)
  }
  return above.last ?? 0
}
