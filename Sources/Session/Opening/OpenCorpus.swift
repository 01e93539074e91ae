import CorpusModel
import Diagnostics
import Readers
import Store

/// Opens a corpus file, or reads files and folders to a corpus; what keeps it from being read goes
/// to `messages`.
///
/// Without paths the sample corpus is opened. What was read is kept in the cache, if there is one,
/// and opened from there until one of its files changes. A file that cannot be read leaves the
/// others to be read; the status is `unreadable` when that file was named, or when nothing is left.
package func openCorpus(
  _ paths: [String],
  in environment: Environment,
  messages: (String) -> Void
) -> Opening {
  guard let paths = pathsToOpen(paths, environment) else {
    messages(environment.language.line(.error, .noSampleCorpus))
    return Opening(corpus: nil, status: .wrong)
  }
  if let file = paths.first(where: isCorpusFile) {
    guard paths.count == 1 else {
      messages(environment.language.line(.error, .openedAlone(file: file)))
      return Opening(corpus: nil, status: .wrong)
    }
    return openFile(file, in: environment, messages: messages)
  }
  return openSources(paths, in: environment, messages: messages)
}

/// Opens what is kept of files and folders, or reads them.
private func openSources(
  _ paths: [String],
  in environment: Environment,
  messages: (String) -> Void
) -> Opening {
  let start = environment.seconds()
  let found = findFiles(paths)
  let cache = found.problems.isEmpty ? CorpusCache(paths, environment) : nil
  if let cache, let opened = cache.open(found.files) {
    let corpus = OpenedCorpus(
      opened.corpus,
      paths: paths,
      origin: .cache(path: cache.path),
      fingerprint: opened.notes.fingerprint,
      seconds: environment.seconds() - start
    )
    return Opening(corpus: corpus, status: .done)
  }
  let reading = readCorpus(paths, in: environment, messages: messages)
  guard let corpus = reading.corpus else { return Opening(corpus: nil, status: reading.status) }
  let kept = cache.flatMap { keep(reading, in: $0, environment) }
  guard !environment.interruption.isRequested else {
    messages(Remark.interrupted.message.text(in: environment.language))
    return Opening(corpus: nil, status: .interrupted)
  }
  let opened = OpenedCorpus(
    corpus,
    paths: paths,
    origin: kept?.origin ?? .read,
    fingerprint: kept?.fingerprint,
    seconds: environment.seconds() - start
  )
  return Opening(corpus: opened, status: reading.status)
}

private func pathsToOpen(_ paths: [String], _ environment: Environment) -> [String]? {
  guard paths.isEmpty else { return paths }
  return environment.sampleCorpus.map { [$0] }
}

/// Whether a path is a corpus file: by its name, or by how it begins.
private func isCorpusFile(_ path: String) -> Bool {
  guard (try? System.kind(of: path)) == .file else { return false }
  if path.hasSuffix(".corpus") { return true }
  return (try? System.beginning(of: path, count: 8)).map(SnapshotFile.recognizes) ?? false
}

private func openFile(
  _ path: String,
  in environment: Environment,
  messages: (String) -> Void
) -> Opening {
  let start = environment.seconds()
  do throws(SnapshotError) {
    let opened = try Store.open(try SnapshotFile(path))
    let corpus = OpenedCorpus(
      opened.corpus,
      paths: [path],
      origin: .file(path: path),
      fingerprint: opened.notes.fingerprint,
      seconds: environment.seconds() - start
    )
    return Opening(corpus: corpus, status: .done)
  } catch {
    messages(environment.language.line(.error, error.message(path: path)))
    return Opening(corpus: nil, status: .unreadable)
  }
}

/// Keeps what was read, unless a path gave nothing.
private func keep(
  _ reading: CorpusReading,
  in cache: CorpusCache,
  _ environment: Environment
) -> (origin: OpenedCorpus.Origin, fingerprint: String)? {
  guard reading.status == .done, let corpus = reading.corpus, let sources = reading.sources
  else { return nil }
  let fingerprint = corpus.fingerprint
  do throws(SnapshotError) {
    try cache.keep(
      corpus,
      fingerprint: fingerprint,
      sources: sources,
      isCancelled: { environment.interruption.isRequested }
    )
    return (.kept(path: cache.path), fingerprint)
  } catch {
    return (.notKept(path: cache.path, error), fingerprint)
  }
}
