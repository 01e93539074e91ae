import CorpusModel
import Dispatch
import Extraction
import Readers
import Synchronization

/// The two halves of what is done with a file before anything is written.
package enum ReadingHalf: Sendable, CaseIterable {
  /// Bytes to articles and paragraphs.
  case reading
  /// Paragraphs to words, names, figures and records.
  case extraction
}

/// Reads files and finds what they say, and keeps nothing of it: what readers and finders alone cost.
///
/// Some megabytes of files are read, then what they say is found, and so on; `measure` is handed each half to do.
/// The word lists are loaded before.
/// - Returns: how many bytes the files have, and how many sentences and records were found in them.
package func readAlone(
  _ paths: [String],
  measure: (ReadingHalf, () -> Void) -> Void
) -> (bytes: Int, found: Int) {
  _ = loadWordLists()
  let files = findFiles(paths).files.sorted { $0.size > $1.size }
  let documents = Mutex([ReadDocument]())
  let found = Atomic(0)
  var next = 0
  while next < files.count {
    let start = next
    var bytes = 0
    while next < files.count, next == start || bytes + files[next].size <= bytesReadAtOnce {
      bytes += files[next].size
      next += 1
    }
    measure(.reading) {
      forEach(files[start..<next]) { file in
        guard let document = read(file) else { return }
        documents.withLock { $0.append(document) }
      }
    }
    let texts = documents.withLock { documents in
      defer { documents = [] }
      return documents.sorted { $0.source.bytes.count > $1.source.bytes.count }
    }
    measure(.extraction) {
      forEach(texts[...]) { found.add(countRecords(of: $0), ordering: .relaxed) }
    }
  }
  return (files.reduce(0) { $0 + $1.size }, found.load(ordering: .relaxed))
}

/// About so many bytes of files are held at once.
private let bytesReadAtOnce = 32_000_000

/// Does something with every element, as many at a time as files are read.
private func forEach<Element: Sendable>(
  _ elements: ArraySlice<Element>,
  _ work: @Sendable (Element) -> Void
) {
  let next = Atomic(elements.startIndex)
  DispatchQueue.concurrentPerform(iterations: workerCount) { _ in
    while true {
      let number = next.add(1, ordering: .relaxed).oldValue
      guard number < elements.endIndex else { return }
      work(elements[number])
    }
  }
}

/// What a file holds; nil where it cannot be read.
private func read(_ file: FoundFile) -> ReadDocument? {
  guard let bytes = try? System.read(file.path) else { return nil }
  return readDocument(bytes: bytes, file: file.name).document
}

/// How many sentences and records a document has.
private func countRecords(of document: ReadDocument) -> Int {
  let found = extract(document).extracted
  return found.sentences.count + found.mentions.count + found.figures.count + found.dates.count
    + found.statements.count + found.donations.count + found.events.count
}
