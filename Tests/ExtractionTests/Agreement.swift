/// How what was found agrees with hand-made answers: what is right, what was missed, what was too much.
struct Agreement: Sendable, CustomStringConvertible {
  var right = 0
  var missed = 0
  var extra = 0
  /// What was missed and what was too much, with the passage.
  var faults: [String] = []

  var precision: Double { right + extra == 0 ? 1 : Double(right) / Double(right + extra) }
  var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }
  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  var description: String {
    let shares = [precision, recall, f1].map { "\(Int(($0 * 1000).rounded()))‰" }
    return "precision \(shares[0]), recall \(shares[1]), F1 \(shares[2]) of \(right + missed)"
  }

  /// Counts the items of two lists; `part` gives what of an item is compared.
  mutating func add(
    _ have: [String],
    _ answer: [String],
    at place: String,
    by part: (String) -> String
  ) {
    var rest = have.map(part)
    for item in answer.map(part) {
      if let index = rest.firstIndex(of: item) {
        rest.remove(at: index)
        right += 1
      } else {
        missed += 1
        faults.append("\(place): missed \(item)")
      }
    }
    extra += rest.count
    faults += rest.map { "\(place): too much \($0)" }
  }

  /// Counts the members of two sets.
  mutating func add<Item: Hashable>(_ expected: Set<Item>, _ found: Set<Item>) {
    right += expected.intersection(found).count
    missed += expected.subtracting(found).count
    extra += found.subtracting(expected).count
  }
}
