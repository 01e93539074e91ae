import Session

/// The measurements of the program, each with the ratio that must hold.
struct Bench {
  private var folder = "../shared/corpus"
  private var sizes = [10, 20, 100]
  /// The program that stands beside this one.
  private let program: String
  private let scratch: String

  init(arguments: [String]) {
    let own = System.programPath ?? CommandLine.arguments[0]
    program = parentFolder(of: own) + "/concord"
    scratch = parentFolder(of: own) + "/bench"
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--sizes", let list = rest.popFirst() {
        sizes = list.split(separator: ",").compactMap { Int($0) }
      } else {
        folder = argument
      }
    }
  }

  /// Measures everything; false when something could not be measured or an answer was wrong.
  func run() -> Bool {
    let steps = [measureStart, measureReading, measureQuestions, measureGrowth]
    return steps.reduce(true) { $1() && $0 }
  }

  /// The program that only says its version, against a static program that does nothing.
  private func measureStart() -> Bool {
    guard let empty = buildEmptyProgram(), let nothing = median(of: [empty], runs: 51),
      let version = median(of: [program, "--version"], runs: 51)
    else { return failed("start: the programs could not be run") }
    let ratio = version.wallSeconds / nothing.wallSeconds
    report("start, empty static program", milliseconds(nothing.wallSeconds))
    report("start, concord --version", milliseconds(version.wallSeconds), times(ratio) + " (≤ 3)")
    return true
  }

  /// Compiles an empty program as the release is compiled; nil without a compiler.
  private func buildEmptyProgram() -> String? {
    let source = scratch + "/empty.swift"
    do {
      try System.makeFolder(scratch)
      try System.replace(source, with: [])
    } catch { return nil }
    let binary = scratch + "/empty"
    let compile = ["/usr/bin/env", "swiftc", "-O", "-static-stdlib", source, "-o", binary]
    guard let cost = spawn(compile), cost.status == 0 else { return nil }
    return binary
  }

  /// The whole pipeline from files to tables, in this process.
  private func measureReading() -> Bool {
    let environment = Environment(scriptsFolder: scratch)
    var runs: [Double] = []
    var bytes = 0
    for _ in 0..<5 {
      let start = now()
      guard let corpus = openCorpus([folder], in: environment, messages: { _ in }).corpus else {
        return failed("reading: \(folder) could not be read")
      }
      runs.append(now() - start)
      bytes = corpus.bytes
    }
    let seconds = median(runs)
    let speed = text(Double(bytes) / 1e6 / seconds, 2) + " MB/s"
    report(
      "reading \(megabytes(bytes)) to full tables",
      milliseconds(seconds),
      speed + " (≤ 500 ms)"
    )
    guard let cost = spawn([program, "query", "sentences | count", folder, "--no-cache"]) else {
      return false
    }
    report("memory of one question", megabytes(cost.memory), "(≤ 150 MB)")
    return true
  }

  /// Questions to an open corpus.
  private func measureQuestions() -> Bool {
    var environment = Environment(scriptsFolder: scratch)
    environment.seconds = { System.monotonicSeconds }
    guard let corpus = openCorpus([folder], in: environment, messages: { _ in }).corpus else {
      return failed("questions: \(folder) could not be read")
    }
    for question in questions {
      var session = Session(corpus: corpus, in: environment)
      var runs: [Double] = []
      for _ in 0..<9 {
        let start = now()
        let output = session.enter(question)
        runs.append(now() - start)
        guard output.status == .done, !output.answer.isEmpty else {
          return failed("\(question): \(output.messages.joined(separator: "\n"))")
        }
      }
      report(question, milliseconds(median(runs)), "(≤ 20 ms)")
    }
    return true
  }

  private let questions = [
    "sentences | count",
    "sentences | filter text has \"口罩\" | count",
    "sentences | filter text matches /mask(s)?/i | count",
    "sentences | group article.section | count",
    "words | group norm | count | top 20",
    "sentences | kwic \"mask\" | take 20",
    "figures | filter unit = \"CNY\" | sort value descending | take 10",
  ]

  /// Reading against the size of the corpus.
  private func measureGrowth() -> Bool {
    guard let seeds = try? seedDocuments() else { return failed("growth: no documents") }
    var first: (bytes: Int, seconds: Double)?
    for size in sizes {
      let place = "\(scratch)/\(size)"
      guard let made = try? AmplifiedCorpus(of: seeds, size: size * 1_000_000, folder: place),
        let cost = spawn([program, "query", "documents | count", place, "--no-cache"]),
        cost.status == 0
      else { return failed("growth: \(size) MB could not be read") }
      let speed = text(Double(made.bytes) / 1e6 / cost.cpuSeconds, 2) + " MB a CPU second"
      let base = first ?? (made.bytes, cost.cpuSeconds)
      first = base
      let growth = cost.cpuSeconds / base.seconds / (Double(made.bytes) / Double(base.bytes))
      report(
        "reading \(megabytes(made.bytes))",
        text(cost.wallSeconds, 2) + " s",
        "\(speed), \(megabytes(cost.memory)), time a byte \(times(growth)) (≤ 1.10)"
      )
    }
    return true
  }

  private func seedDocuments() throws -> [(name: String, bytes: [UInt8])] {
    try System.names(in: folder).map { ($0, try System.read(folder + "/" + $0)) }
  }

  private func failed(_ message: String) -> Bool {
    print("failed: \(message)")
    return false
  }
}
