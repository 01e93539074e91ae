import CorpusModel
import Diagnostics
import Extraction
import Readers
import Store

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
  defer { progress.clear() }
  let isCancelled: @Sendable () -> Bool = { environment.interruption.isRequested }
  let found = findFiles(paths)
  let folder = SegmentFolder(environment)
  let queue = SegmentQueue(
    found.files,
    in: folder,
    isCancelled: isCancelled,
    onProgress: { progress.show(.reading, $0) }
  )
  guard let segments = queue.run(workers: workerCount), !isCancelled() else {
    progress.clear()
    if folder != nil, queue.readCount > 0 {
      messages(Remark.readingIsKept(files: queue.readCount).message.text(in: environment.language))
    }
    return CorpusReading(corpus: nil, status: .interrupted)
  }
  let problems = found.problems + segments.flatMap(\.problems)
  let documents = segments.compactMap(\.document)
  guard !documents.isEmpty else {
    progress.clear()
    for problem in problems { messages(line(for: problem, in: environment.language)) }
    messages(environment.language.line(.error, .nothingRead(paths: paths)))
    return CorpusReading(corpus: nil, status: .unreadable)
  }
  progress.show(.building, queue.progress)
  var records = link(documents)
  records.problems = problems
  guard !isCancelled() else { return CorpusReading(corpus: nil, status: .interrupted) }
  return CorpusReading(
    corpus: build(records),
    status: unreadable(paths, problems).isEmpty ? .done : .unreadable
  )
}

/// How many documents are worked on at once; the result is the same for every number.
private let workerCount = 2

/// The paths that were named and gave no document.
private func unreadable(_ paths: [String], _ problems: [Problem]) -> [String] {
  let failed = Set(problems.filter { $0.severity == .error }.map(\.file))
  return paths.filter { path in
    guard let kind = try? System.kind(of: path) else { return true }
    return kind != .folder && (failed.contains(path) || failed.contains(lastComponent(of: path)))
  }
}
