import Session

/// Measures readers and finders alone, on one core and on two: nothing is written, and no table is built.
///
/// The word lists are loaded before.
func measureReadingAlone(_ paths: [String]) {
  _ = readAlone(paths, workers: 2)
  for workers in [1, 2] {
    let (cpuStart, start) = (cpuSeconds(), now())
    let (bytes, found) = readAlone(paths, workers: workers)
    let (cpu, wall) = (cpuSeconds() - cpuStart, now() - start)
    report(
      "reading \(megabytes(bytes)), \(workers) at a time",
      text(wall, 2) + " s",
      text(Double(bytes) / 1e6 / wall, 2) + " MB/s, \(text(cpu, 2)) s of processor time, "
        + "\(found) sentences and records"
    )
  }
}
