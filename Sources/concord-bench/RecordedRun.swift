import Session

/// A run of the tasks as the file of runs keeps it.
///
/// A line a task, tabs between: number of the run, task, seconds of CPU, by the clock, of the first
/// question, bytes touched.
struct RecordedRun {
  var number: Int
  var figures: [String: Figures] = [:]

  init(number: Int) { self.number = number }

  /// The last run of a file; nil where there is none.
  static func last(of path: String) -> RecordedRun? {
    guard let bytes = try? System.read(path) else { return nil }
    var run: RecordedRun?
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count == 6, let number = Int(fields[0]) else { continue }
      if run?.number != number { run = RecordedRun(number: number) }
      run?.figures[String(fields[1])] = Figures(
        cpu: Double(fields[2]) ?? 0,
        wall: Double(fields[3]) ?? 0,
        first: Double(fields[4]) ?? 0,
        touched: Int(fields[5]) ?? 0
      )
    }
    return run
  }

  /// Adds the run to a file, below those before it; false when that cannot be written.
  func append(to path: String, order: [String]) -> Bool {
    var bytes = (try? System.read(path)) ?? []
    for task in order {
      guard let figures = figures[task] else { continue }
      let fields = [
        String(number), task, text(figures.cpu, 6), text(figures.wall, 6), text(figures.first, 6),
        String(figures.touched),
      ]
      bytes += Array((fields.joined(separator: "\t") + "\n").utf8)
    }
    return (try? System.replace(path, with: bytes)) != nil
  }
}
