import CorpusModel
import Dispatch
import Extraction
import Readers
import Store
import Synchronization

/// Reads files and folders to a corpus; what keeps it from being read goes to `messages`.
///
/// Without paths the sample corpus is opened. A file that cannot be read leaves the others to be
/// read; the status is `unreadable` when that file was named, or when nothing is left.
package func openCorpus(
  _ paths: [String],
  in environment: Environment,
  messages: (String) -> Void
) -> Opening {
  guard let paths = pathsToOpen(paths, environment) else {
    messages("error: no path is named, and the sample corpus is not beside the program")
    return Opening(corpus: nil, status: .wrong)
  }
  let start = environment.seconds()
  let progress = ProgressLine(environment)
  let options = ReadOptions(
    workers: workerCount,
    onProgress: progress.show,
    isCancelled: { environment.interruption.isRequested }
  )
  let outcome = readFiles(paths, options: options)
  progress.clear()
  guard !outcome.wasCancelled, !environment.interruption.isRequested else {
    messages("interrupted")
    return Opening(corpus: nil, status: .interrupted)
  }
  guard !outcome.documents.isEmpty else {
    for problem in outcome.problems { messages(line(for: problem)) }
    messages("error: nothing could be read in \(paths.joined(separator: ", "))")
    return Opening(corpus: nil, status: .unreadable)
  }
  var records = link(extractAll(outcome.documents))
  records.problems = outcome.problems
  guard !environment.interruption.isRequested else {
    messages("interrupted")
    return Opening(corpus: nil, status: .interrupted)
  }
  let opened = OpenedCorpus(
    build(records),
    paths: paths,
    problems: outcome.problems + outcome.documents.flatMap(\.problems),
    seconds: environment.seconds() - start
  )
  let allNamedWereRead = unreadable(paths, outcome).isEmpty
  return Opening(corpus: opened, status: allNamedWereRead ? .done : .unreadable)
}

/// How many documents are worked on at once; the result is the same for every number.
private let workerCount = 2

private func pathsToOpen(_ paths: [String], _ environment: Environment) -> [String]? {
  guard paths.isEmpty else { return paths }
  return environment.sampleCorpus.map { [$0] }
}

/// The paths that were named and gave no document.
private func unreadable(_ paths: [String], _ outcome: ReadOutcome) -> [String] {
  let failed = Set(outcome.problems.filter { $0.severity == .error }.map(\.file))
  return paths.filter { path in
    guard let kind = try? System.kind(of: path) else { return true }
    return kind != .folder && (failed.contains(path) || failed.contains(lastComponent(of: path)))
  }
}

/// Extracts every document, several at a time, in their order.
private func extractAll(
  _ documents: [ReadDocument]
) -> [(read: ReadDocument, extracted: ExtractedDocument)] {
  let results = Mutex([Int: (read: ReadDocument, extracted: ExtractedDocument)]())
  let next = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: min(workerCount, documents.count)) { _ in
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < documents.count else { return }
      let result = extract(documents[index])
      results.withLock { $0[index] = result }
    }
  }
  let done = results.withLock { $0 }
  return documents.indices.compactMap { done[$0] }
}
