import CorpusModel
import Dispatch
import Extraction
import Readers
import Synchronization

/// Reads files and finds what they say, and keeps nothing of it: what readers and finders alone cost.
/// - Returns: how many bytes the files have, and how many sentences and records were found in them.
package func readAlone(_ paths: [String]) -> (bytes: Int, found: Int) {
  let files = findFiles(paths).files.sorted { $0.size > $1.size }
  let next = Atomic(0)
  let found = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: workerCount) { _ in
    while true {
      let number = next.add(1, ordering: .relaxed).oldValue
      guard number < files.count else { return }
      found.add(countRecords(of: files[number]), ordering: .relaxed)
    }
  }
  return (files.reduce(0) { $0 + $1.size }, found.load(ordering: .relaxed))
}

/// How many sentences and records a file has; none where it cannot be read.
private func countRecords(of file: FoundFile) -> Int {
  guard let bytes = try? System.read(file.path),
    let document = readDocument(bytes: bytes, file: file.name).document
  else { return 0 }
  let found = extract(document).extracted
  return found.sentences.count + found.mentions.count + found.figures.count + found.dates.count
    + found.statements.count + found.donations.count + found.events.count
}
