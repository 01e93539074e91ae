import Session

/// Measures readers and finders alone: nothing is written, and no table is built.
///
/// The word lists are loaded before.
func measureReadingAlone(_ paths: [String]) {
  _ = readAlone(paths)
  let (cpuStart, start) = (cpuSeconds(), now())
  let (bytes, found) = readAlone(paths)
  let (cpu, wall) = (cpuSeconds() - cpuStart, now() - start)
  report(
    "reading \(megabytes(bytes))",
    text(wall, 2) + " s",
    "\(text(Double(bytes) / 1e6 / wall, 2)) MB/s by the clock, \(text(cpu, 2)) s of processor time, "
      + "\(found) sentences and records"
  )
}
