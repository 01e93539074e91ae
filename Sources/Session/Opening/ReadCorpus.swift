import Columns
import CorpusModel
import Diagnostics
import Extraction
import Readers
import Store

/// What reading files and folders gave.
struct CorpusReading {
  /// One a file; nil when nothing could be read, or reading was broken off.
  var segments: [Segment]?
  /// The problems of files that gave no document.
  var problems: [Problem] = []
  /// How the files stood when they were read; nil when that cannot be said.
  var sources: SourceList?
  /// `.done`, or why a path that was named gave nothing.
  var status: ExitStatus

  /// One hash for the whole: that of the hashes and names of the files.
  var fingerprint: String {
    let lines = (segments ?? []).map { segment in
      segment.file.map { segment.digest + "  " + $0 + "\n" } ?? ""
    }
    return sha256(Array(lines.joined().utf8))
  }
}

/// Reads files and folders to segments, which are kept in the cache, or else in `folder`.
///
/// Files that change meanwhile are read once more; files that never rest are unreadable.
func readCorpus(
  _ paths: [String],
  beside folder: String,
  in environment: Environment,
  messages: (String) -> Void
) -> CorpusReading {
  let attempts = 3
  for attempt in 1...attempts {
    let before = SourceList(findFiles(paths).files, now: System.now)
    var reading = readOnce(paths, beside: folder, in: environment, messages: messages)
    if reading.status == .interrupted {
      messages(Remark.interrupted.message.text(in: environment.language))
    }
    guard reading.segments != nil, let before else { return reading }
    // Summed first: a file that changes meanwhile would have the sum of what was not read.
    let sources = before.summed()
    guard let changed = before.firstChanged else {
      reading.sources = sources
      return reading
    }
    let isLast = attempt == attempts
    messages(environment.language.line(isLast ? .error : .note, changedWhileRead(changed, isLast)))
  }
  return CorpusReading(status: .unreadable)
}

private func changedWhileRead(_ path: String, _ isLast: Bool) -> Message {
  isLast
    ? Message(
      "\(path) changed while it was read, each time; try again when nothing writes to it",
      "\(path) 每次在读取期间都发生了变化；请等它不再变化时再试"
    )
    : Message(
      "\(path) changed while it was read; everything is read again",
      "\(path) 在读取期间发生了变化，重新读取"
    )
}

private func readOnce(
  _ paths: [String],
  beside folder: String,
  in environment: Environment,
  messages: (String) -> Void
) -> CorpusReading {
  let progress = ProgressLine(environment)
  defer { progress.clear() }
  let isCancelled: @Sendable () -> Bool = { environment.interruption.isRequested }
  let found = findFiles(paths)
  let keeper = SegmentKeeper(SegmentFolder(environment), spool: SegmentSpool(beside: folder))
  let queue = SegmentQueue(
    found.files,
    in: keeper,
    isCancelled: isCancelled,
    onProgress: { progress.show(.reading, $0) }
  )
  guard let segments = queue.run(workers: workerCount), !isCancelled() else {
    progress.clear()
    if keeper.keeps, queue.readCount > 0 {
      messages(Remark.readingIsKept(files: queue.readCount).message.text(in: environment.language))
    }
    return CorpusReading(status: .interrupted)
  }
  let problems = found.problems + segments.flatMap(\.problems)
  guard segments.contains(where: \.hasDocument) else {
    progress.clear()
    for problem in problems { messages(line(for: problem, in: environment.language)) }
    messages(environment.language.line(.error, .nothingRead(paths: paths)))
    return CorpusReading(status: .unreadable)
  }
  let status: ExitStatus = unreadable(paths, problems).isEmpty ? .done : .unreadable
  return CorpusReading(segments: segments, problems: problems, status: status)
}

/// How many documents are worked on at once; the result is the same for every number.
let workerCount = 2

/// Joins what was read to a corpus, which is built part by part in its place; nothing of it stays when that
/// is broken off.
func buildCorpus(
  _ reading: CorpusReading,
  in place: BuildPlace,
  _ environment: Environment
) throws(SnapshotError) -> Corpus {
  let isCancelled: @Sendable () -> Bool = { environment.interruption.isRequested }
  let documents = DocumentList(reading.segments ?? [])
  let progress = ProgressLine(environment)
  defer { progress.clear() }
  let done = ReadProgress(ofWhole: documents)
  progress.show(.building, done)
  giveBackFreedMemory()
  let linking = Beside { link(documents, isCancelled: isCancelled) }
  // Linking beside the writing of texts and words takes the memory of both at once.
  if done.bytes > environment.bytesBuiltAtOnce {
    linking.wait()
    giveBackFreedMemory()
  }
  guard !isCancelled() else { throw .cancelled }
  let notes = SnapshotNotes(
    fingerprint: reading.fingerprint,
    program: CorpusCache.program,
    sources: reading.sources?.text ?? ""
  )
  return try build(
    documents,
    notes,
    in: place,
    bytesAtOnce: environment.bytesBuiltAtOnce,
    isCancelled: isCancelled
  ) {
    var records = linking.take()
    records.problems = reading.problems
    return records
  }
}

extension ReadProgress {
  /// All of the documents is read.
  fileprivate init(ofWhole documents: DocumentList) {
    let bytes = documents.counts.reduce(0) { $0 + $1.bytes }
    self.init(
      files: documents.count,
      filesDone: documents.count,
      bytes: bytes,
      bytesDone: bytes
    )
  }
}

/// The paths that were named and gave no document.
private func unreadable(_ paths: [String], _ problems: [Problem]) -> [String] {
  let failed = Set(problems.filter { $0.severity == .error }.map(\.file))
  return paths.filter { path in
    guard let kind = try? System.kind(of: path) else { return true }
    return kind != .folder && (failed.contains(path) || failed.contains(lastComponent(of: path)))
  }
}
