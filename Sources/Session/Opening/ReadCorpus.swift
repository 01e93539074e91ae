import CorpusModel
import Diagnostics
import Dispatch
import Extraction
import Readers
import Store
import Synchronization

/// What reading files and folders gave.
struct CorpusReading {
  /// Nil when nothing could be read, or reading was broken off.
  var corpus: Corpus?
  /// How the files stood when they were read; nil when that cannot be said.
  var sources: SourceList?
  /// `.done`, or why a path that was named gave nothing.
  var status: ExitStatus
}

/// Reads files and folders to a corpus.
///
/// Files that change meanwhile are read once more; files that never rest are unreadable.
func readCorpus(
  _ paths: [String],
  in environment: Environment,
  messages: (String) -> Void
) -> CorpusReading {
  let attempts = 3
  for attempt in 1...attempts {
    let before = SourceList(findFiles(paths).files, now: System.now)
    var reading = readOnce(paths, in: environment, messages: messages)
    if reading.status == .interrupted {
      messages(Remark.interrupted.message.text(in: environment.language))
    }
    guard reading.corpus != nil, let before else { return reading }
    guard let changed = before.firstChanged else {
      reading.sources = before.summed()
      return reading
    }
    let remark = Message(
      "\(changed) changed while it was read",
      "\(changed) 在读取期间发生了变化"
    )
    messages(environment.language.line(attempt < attempts ? .note : .error, remark))
  }
  return CorpusReading(corpus: nil, sources: nil, status: .unreadable)
}

private func readOnce(
  _ paths: [String],
  in environment: Environment,
  messages: (String) -> Void
) -> CorpusReading {
  let progress = ProgressLine(environment)
  let isCancelled: @Sendable () -> Bool = { environment.interruption.isRequested }
  let options = ReadOptions(
    workers: workerCount,
    onProgress: { progress.show(.reading, $0) },
    isCancelled: isCancelled
  )
  var outcome = readFiles(paths, options: options)
  defer { progress.clear() }
  guard !outcome.wasCancelled, !isCancelled() else {
    return CorpusReading(corpus: nil, status: .interrupted)
  }
  guard !outcome.documents.isEmpty else {
    progress.clear()
    for problem in outcome.problems { messages(line(for: problem, in: environment.language)) }
    messages(environment.language.line(.error, .nothingRead(paths: paths)))
    return CorpusReading(corpus: nil, status: .unreadable)
  }
  let allNamedWereRead = unreadable(paths, outcome).isEmpty
  // Nothing that was read is kept longer than it is needed.
  let documents = outcome.documents
  outcome.documents = []
  let extracted = extractAll(documents, progress, isCancelled: isCancelled)
  guard let extracted else { return CorpusReading(corpus: nil, status: .interrupted) }
  var records = link(extracted)
  records.problems = outcome.problems
  guard !isCancelled() else { return CorpusReading(corpus: nil, status: .interrupted) }
  return CorpusReading(
    corpus: build(records),
    status: allNamedWereRead ? .done : .unreadable
  )
}

/// How many documents are worked on at once; the result is the same for every number.
private let workerCount = 2

/// The paths that were named and gave no document.
private func unreadable(_ paths: [String], _ outcome: ReadOutcome) -> [String] {
  let failed = Set(outcome.problems.filter { $0.severity == .error }.map(\.file))
  return paths.filter { path in
    guard let kind = try? System.kind(of: path) else { return true }
    return kind != .folder && (failed.contains(path) || failed.contains(lastComponent(of: path)))
  }
}

/// Extracts every document, several at a time, in their order; nil when it was broken off.
private func extractAll(
  _ documents: [ReadDocument],
  _ progress: ProgressLine,
  isCancelled: @Sendable () -> Bool
) -> [(read: ReadDocument, extracted: ExtractedDocument)]? {
  let sizes = documents.map(\.source.bytes.count)
  let total = ReadProgress(
    files: documents.count,
    filesDone: 0,
    bytes: sizes.reduce(0, +),
    bytesDone: 0
  )
  let state = Mutex(
    (
      results: [Int: (read: ReadDocument, extracted: ExtractedDocument)](),
      progress: total
    )
  )
  let next = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: min(workerCount, documents.count)) { _ in
    while !isCancelled() {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < documents.count else { return }
      let result = extract(documents[index])
      let done = state.withLock { state in
        state.results[index] = result
        state.progress.filesDone += 1
        state.progress.bytesDone += sizes[index]
        return state.progress
      }
      progress.show(.extracting, done)
    }
  }
  let results = state.withLock { $0.results }
  guard results.count == documents.count else { return nil }
  return documents.indices.compactMap { results[$0] }
}
