/// The numbers of questions that `save NAME 3-6, 9` names.
struct Choice: Equatable {
  var numbers: [Int]

  /// All of them.
  init(all known: ClosedRange<Int>) { numbers = Array(known) }

  /// Reads `3-6`, `3`, `3-6,9`, `3 5`; nil when a piece is no number or lies outside `known`.
  init?(_ pieces: [String], known: ClosedRange<Int>) {
    numbers = []
    for piece in pieces.flatMap({ $0.split { ",，".contains($0) } }) {
      let ends = piece.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        first <= last, known.contains(first), known.contains(last)
      else { return nil }
      numbers += Array(first...last)
    }
    guard !numbers.isEmpty else { return nil }
  }

  /// Numbers as `save` takes them: `2 4-6`.
  static func text(of numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in Set(numbers).sorted() {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { run in
      run.count == 1 ? String(run.lowerBound) : "\(run.lowerBound)-\(run.upperBound)"
    }.joined(separator: " ")
  }
}
