import Session

/// The tasks of the side-by-side runner, asked of one corpus file in an open session.
struct TaskTable {
  private let tasks: [Task]
  private let corpus: String
  /// Where runs are recorded; nil to record none.
  private let record: String?

  /// One task: its short name, what it asks, and the question.
  struct Task {
    let name: String
    let what: String
    let question: String
  }

  /// Nil where the list of tasks is not found beside the program.
  init?(corpus: String, record: String?) {
    self.corpus = corpus
    self.record = record
    guard let list = TaskTable.findList(), let bytes = try? System.read(list) else { return nil }
    tasks = String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 3, !line.hasPrefix("#") else { return nil }
      return Task(name: fields[0], what: fields[1], question: fields[2])
    }
  }

  /// `Tests/Bench/tasks.tsv` in a folder above the program.
  private static func findList() -> String? {
    var folder = System.programPath.map(parentFolder)
    while let above = folder, above != "/", above != "." {
      let list = above + "/Tests/Bench/tasks.tsv"
      if System.exists(list) { return list }
      folder = parentFolder(of: above)
    }
    return nil
  }

  /// Measures every task and prints the table; false when a question could not be answered.
  func run() -> Bool {
    let before = record.flatMap { RecordedRun.last(of: $0) }
    var run = RecordedRun(number: (before?.number ?? 0) + 1)
    print(tableLine(["", "task", "CPU ms", "ratio", "wall ms", "first ms", "touched"]))
    for task in tasks {
      guard let figures = measure(task) else {
        print("failed: \(task.question)")
        return false
      }
      run.figures[task.name] = figures
      let ratio = before?.figures[task.name].map { times(figures.cpu / max($0.cpu, 1e-6)) } ?? "-"
      print(
        tableLine([
          task.name, task.what, text(figures.cpu * 1000, 2), ratio, text(figures.wall * 1000, 2),
          text(figures.first * 1000, 2), megabytes(figures.touched),
        ])
      )
    }
    guard let record else { return true }
    return run.append(to: record, order: tasks.map(\.name))
  }

  /// Opens the corpus anew and asks once, to see what of the file is touched; then again, for the least
  /// of some times.
  private func measure(_ task: Task) -> Figures? {
    var environment = Environment(scriptsFolder: "/nonexistent")
    environment.seconds = { System.monotonicSeconds }
    let opened = openCorpus([corpus], in: environment, messages: { print($0) })
    guard let open = opened.corpus else { return nil }
    var session = Session(corpus: open, in: environment)
    var figures = Figures()
    let start = now()
    guard session.enter(task.question).status == .done else { return nil }
    figures.first = now() - start
    figures.touched = touchedBytes(of: corpus)
    // A slow question is asked less often.
    let rounds = figures.first > 0.5 ? 3 : 15
    var (cpu, wall) = (Double.infinity, Double.infinity)
    for _ in 0..<rounds {
      let (cpuStart, wallStart) = (cpuSeconds(), now())
      _ = session.enter(task.question)
      cpu = min(cpu, cpuSeconds() - cpuStart)
      wall = min(wall, now() - wallStart)
    }
    figures.cpu = cpu
    figures.wall = wall
    return figures
  }
}

/// What one task took.
struct Figures {
  /// Processor seconds of one more question, all threads, the least of some.
  var cpu = 0.0
  /// Seconds by the clock, the least of some.
  var wall = 0.0
  /// Seconds by the clock of the first question to the corpus.
  var first = 0.0
  /// Bytes of the file that the first question brought into memory.
  var touched = 0
}

/// The bytes of a mapped file that this process has in memory.
private func touchedBytes(of file: String) -> Int {
  guard let bytes = try? System.read("/proc/self/smaps") else { return 0 }
  let name = file.split(separator: "/").last ?? ""
  var isOurs = false
  var total = 0
  for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
    if line.first.map({ $0.isHexDigit && !$0.isUppercase }) ?? false {
      isOurs = line.hasSuffix("/" + name)
    } else if isOurs, line.hasPrefix("Rss:") {
      total += line.split(separator: " ").compactMap { Int($0) }.first ?? 0
    }
  }
  return total * 1024
}

private func tableLine(_ cells: [String]) -> String {
  let widths = [5, 42, 10, 8, 10, 10, 10]
  return zip(cells, widths).enumerated().map { place, cell in
    let gap = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
    return place < 2 ? cell.0 + gap : gap + cell.0
  }.joined(separator: " ")
}
