import Columns
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
    return readyToAsk(openFile(file, in: environment, messages: messages))
  }
  do throws(SystemError) {
    let piped = try PipedTexts(paths)
    return withExtendedLifetime(piped) {
      readyToAsk(openSources(piped, named: paths, in: environment, messages: messages))
    }
  } catch {
    messages(environment.language.line(.error, .pipeCannotBeRead(error)))
    return Opening(corpus: nil, status: .unreadable)
  }
}

/// From here on memory is used for questions, each like the one before.
private func readyToAsk(_ opening: Opening) -> Opening {
  if opening.corpus != nil { keepFreedMemory() }
  return opening
}

/// Opens what is kept of files and folders, or reads them.
private func openSources(
  _ piped: PipedTexts,
  named paths: [String],
  in environment: Environment,
  messages: (String) -> Void
) -> Opening {
  let start = environment.seconds()
  let found = findFiles(piped.paths)
  let isKept = found.problems.isEmpty && !piped.areAny
  let cache = isKept ? CorpusCache(paths, environment) : nil
  if let cache, let opened = cache.open(found.files, environment) {
    let corpus = OpenedCorpus(
      opened.corpus,
      paths: paths,
      origin: .cache(path: cache.path),
      fingerprint: opened.notes.fingerprint,
      seconds: environment.seconds() - start
    )
    return Opening(corpus: corpus, status: .done)
  }
  return readSources(
    piped,
    named: paths,
    cache,
    since: start,
    in: environment,
    messages: messages
  )
}

private func readSources(
  _ piped: PipedTexts,
  named paths: [String],
  _ cache: CorpusCache?,
  since start: Double,
  in environment: Environment,
  messages: (String) -> Void
) -> Opening {
  let folder = System.temporaryFolder
  let reading = readCorpus(piped.paths, beside: folder, in: environment, messages: messages)
  guard reading.segments != nil else { return Opening(corpus: nil, status: reading.status) }
  do throws(SnapshotError) {
    let built = try build(reading, cache, environment)
    let opened = OpenedCorpus(
      built.corpus,
      paths: paths,
      origin: built.origin,
      fingerprint: reading.fingerprint,
      seconds: environment.seconds() - start
    )
    return Opening(corpus: opened, status: reading.status)
  } catch .cancelled {
    messages(Remark.interrupted.message.text(in: environment.language))
    return Opening(corpus: nil, status: .interrupted)
  } catch {
    messages(environment.language.line(.error, error.message(path: folder)))
    return Opening(corpus: nil, status: .unreadable)
  }
}

/// Builds what was read where it is kept, unless a path gave nothing; else in a file that is gone with the
/// program.
private func build(
  _ reading: CorpusReading,
  _ cache: CorpusCache?,
  _ environment: Environment
) throws(SnapshotError) -> (corpus: Corpus, origin: OpenedCorpus.Origin) {
  var origin = OpenedCorpus.Origin.read
  if let cache, reading.status == .done, reading.sources != nil {
    do throws(SnapshotError) {
      return (try cache.build(reading, environment), .kept(path: cache.path))
    } catch .cancelled {
      throw .cancelled
    } catch {
      origin = .notKept(path: cache.path, error)
    }
  }
  let place = BuildPlace.unnamed(folder: System.temporaryFolder)
  return (try buildCorpus(reading, in: place, environment), origin)
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
    let status = try? System.status(of: path)
    let file = try SnapshotFile(path)
    try WholeFiles(environment).check(file, at: path, status)
    let opened = try Store.open(file)
    let corpus = OpenedCorpus(
      opened.corpus,
      paths: [path],
      origin: .file(path: path),
      fingerprint: opened.notes.fingerprint,
      seconds: environment.seconds() - start
    )
    return Opening(corpus: corpus, status: .done)
  } catch .cancelled {
    messages(Remark.interrupted.message.text(in: environment.language))
    return Opening(corpus: nil, status: .interrupted)
  } catch {
    messages(environment.language.line(.error, error.message(path: path)))
    return Opening(corpus: nil, status: .unreadable)
  }
}
