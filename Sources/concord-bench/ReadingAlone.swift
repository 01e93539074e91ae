import Session

/// Measures readers and finders alone, each by itself: nothing is written, and no table is built.
///
/// The word lists are loaded before.
func measureReadingAlone(_ paths: [String]) {
  var costs: [ReadingHalf: (wall: Double, cpu: Double)] = [:]
  let (bytes, found) = readAlone(paths) { half, work in
    let (cpuStart, start) = (cpuSeconds(), now())
    work()
    let before = costs[half] ?? (0, 0)
    costs[half] = (before.wall + now() - start, before.cpu + cpuSeconds() - cpuStart)
  }
  var both = (wall: 0.0, cpu: 0.0)
  for half in ReadingHalf.allCases {
    let cost = costs[half] ?? (0, 0)
    both = (both.wall + cost.wall, both.cpu + cost.cpu)
    reportSpeed(half == .reading ? "readers" : "extraction", bytes, cost)
  }
  reportSpeed("both, \(found) sentences and records", bytes, both)
}

private func reportSpeed(_ what: String, _ bytes: Int, _ cost: (wall: Double, cpu: Double)) {
  let size = Double(bytes) / 1e6
  report(
    what,
    text(size / cost.wall, 2) + " MB/s",
    "by the clock, \(text(size / cost.cpu * 2, 2)) MB/s while two cores are busy; \(megabytes(bytes)) in "
      + "\(text(cost.wall, 2)) s, \(text(cost.cpu, 2)) s of processor time"
  )
}
