import Columns
import CorpusModel
import Foundation
import Store
import TestSupport
import Testing

private let notes = SnapshotNotes(fingerprint: "ab12", program: "test", sources: "1 a.txt")

/// A corpus, and the file it was saved to.
private struct Saved {
  let corpus: Corpus
  let folder: TemporaryFolder
  let path: String
  let bytes: [UInt8]

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("a.corpus")
    corpus = try build(editions().records.corpus, notes, in: .file(path))
    bytes = Array(try Data(contentsOf: URL(filePath: path)))
  }

  /// What opening and verifying a changed copy gives.
  func outcome(_ changed: [UInt8]) -> Outcome {
    do throws(SnapshotError) {
      let file = try SnapshotFile(FixedMemory(copying: changed))
      _ = try Store.open(file)
      do throws(SnapshotError) { try file.verify() } catch { return .refusedByVerify(error) }
      return .whole
    } catch {
      return .refused(error)
    }
  }
}

private enum Outcome: Equatable {
  case refused(SnapshotError)
  case refusedByVerify(SnapshotError)
  case whole
}

/// Every cell of a corpus, table by table, column by column.
private func cells(_ corpus: Corpus) -> [String] {
  var found: [String] = []
  for table in Table.allCases {
    let rows = RowSelection.range(0..<corpus.rowCount(table))
    for column in Schema.columns(of: table) {
      guard let read = corpus.read(column.name, of: table, rows: rows) else { continue }
      found.append("\(table).\(column.name): \(described(read))")
    }
    for row in 0..<rows.count { found.append("\(corpus.places(of: row, in: table))") }
  }
  return found
}

private func described(_ column: Column) -> String {
  switch column {
  case .text, .coded:
    let texts = column.asText
    return "\((0..<texts.count).map { texts.text($0) })"
  case .number(let values): return "\(values.array)"
  case .date(let dates): return "\((0..<dates.count).map { dates.date($0) })"
  case .boolean(let truths): return "\(truths.map(\.value))"
  case .row(let rows), .entity(let rows): return "\(rows.array)"
  case .list(let lists):
    return "\((0..<lists.count).map { described(lists.elements.gather(.range(lists.range($0)))) })"
  }
}

struct SnapshotTests {
  @Test func `a saved corpus has every cell and every place of the built one`() throws {
    let saved = try Saved()
    let opened = try Store.open(SnapshotFile(saved.path))
    #expect(cells(opened.corpus) == cells(saved.corpus))
    #expect(cells(opened.corpus) == cells(build(editions().records)))
    #expect(opened.notes == notes)
    let names = ["CNIE", "中促会", "Cambodia", "khm", "nobody"]
    for name in names {
      let found = opened.corpus.entities.find(folded: name.lowercased(), kind: nil)
      #expect(found == saved.corpus.entities.find(folded: name.lowercased(), kind: nil))
    }
  }

  @Test func `what was built is sound`() throws {
    try build(editions().records).check()
  }

  @Test func `a corpus built from segments has the same bytes as one built from records`() throws {
    let saved = try Saved()
    let records = editions().records
    let segments = try records.documents.map { document in
      let bytes = Segment.bytes(document, digest: "", problems: [])
      return try #require(Segment(FixedMemory(copying: bytes)))
    }
    var corpus = records.corpus
    corpus.documents = DocumentList(segments)
    let second = saved.folder.path("b.corpus")
    _ = try build(corpus, notes, in: .file(second))
    #expect(Array(try Data(contentsOf: URL(filePath: second))) == saved.bytes)
  }

  @Test func `an empty corpus can be saved and opened`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("empty.corpus")
    _ = try build(CorpusRecords(), notes, in: .file(path))
    let opened = try Store.open(SnapshotFile(path)).corpus
    #expect(Table.allCases.allSatisfy { opened.rowCount($0) == 0 })
  }

  @Test func `one flipped bit anywhere is found, and named`() throws {
    let saved = try Saved()
    let file = try SnapshotFile(saved.path)
    var random = SplitMix(seed: 5)
    for section in file.sizes where section.bytes > 0 {
      let range = try #require(file.range(of: section.name))
      var changed = saved.bytes
      changed[Int.random(in: range, using: &random)] ^= 1 << UInt8(random.next() % 8)
      let damage = SnapshotError.damaged(section: section.name)
      let expected: Outcome =
        section.name == "catalog" ? .refused(damage) : .refusedByVerify(damage)
      #expect(saved.outcome(changed) == expected)
    }
  }

  @Test func `a bit flipped in header, directory, footer or gap is found`() throws {
    let saved = try Saved()
    let file = try SnapshotFile(saved.path)
    var inSections = IndexSet()
    for section in file.sizes {
      if let range = file.range(of: section.name) { inSections.insert(integersIn: range) }
    }
    var random = SplitMix(seed: 7)
    for place in saved.bytes.indices where !inSections.contains(place) {
      // The directory is long; a part of it will do, all of header and footer.
      let isEdge = place < 64 || place >= saved.bytes.count - 32
      guard isEdge || random.next() % 16 == 0 else { continue }
      var changed = saved.bytes
      changed[place] ^= 1 << UInt8(random.next() % 8)
      #expect(saved.outcome(changed) != .whole, "byte \(place)")
    }
  }

  @Test func `a file cut off at the beginning or end of any section is refused`() throws {
    let saved = try Saved()
    let file = try SnapshotFile(saved.path)
    var ends: Set<Int> = [0, 1, 8, 63, 64, 95, 96, saved.bytes.count - 1, saved.bytes.count - 32]
    for section in file.sizes {
      guard let range = file.range(of: section.name) else { continue }
      ends.formUnion([range.lowerBound, range.upperBound])
    }
    for end in ends {
      let expected: SnapshotError = end < 8 ? .notACorpus : .wrongLength
      #expect(saved.outcome(Array(saved.bytes[..<end])) == .refused(expected))
    }
    #expect(saved.outcome(saved.bytes + [0]) == .refused(.wrongLength))
  }

  @Test func `a file of a newer format is refused as such`() throws {
    let saved = try Saved()
    var changed = saved.bytes
    changed[8] = 200
    #expect(saved.outcome(changed) == .refused(.newer(version: 200)))
  }

  @Test func `what is no corpus is told from a damaged one`() throws {
    let saved = try Saved()
    #expect(saved.outcome(Array("just a text".utf8)) == .refused(.notACorpus))
    #expect(saved.outcome([]) == .refused(.notACorpus))
    #expect(throws: SnapshotError.unreadable(ENOENT)) {
      try SnapshotFile(saved.folder.path("none.corpus"))
    }
    #expect(throws: SnapshotError.unreadable(EISDIR)) { try SnapshotFile(saved.folder.path("")) }
  }

  @Test func `a cancelled or failed save leaves the old file and nothing else`() throws {
    let saved = try Saved()
    for stop in [1, 20, 100] {
      var asked = 0
      #expect(throws: SnapshotError.cancelled) {
        _ = try build(editions().records.corpus, notes, in: .file(saved.path)) {
          asked += 1
          return asked > stop
        }
      }
    }
    #expect(throws: SnapshotError.unwritable(ENOENT)) {
      let path = saved.folder.path("no/such/a.corpus")
      _ = try build(editions().records.corpus, notes, in: .file(path))
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: saved.folder.url.path)
    #expect(names == ["a.corpus"])
    #expect(Array(try Data(contentsOf: URL(filePath: saved.path))) == saved.bytes)
  }

  @Test(arguments: 0..<8)
  func `a file whose checksums were made to fit is refused, or every cell can be read`(
    seed: Int
  ) throws {
    let saved = try Saved()
    var random = SplitMix(seed: UInt64(seed))
    // CONCORD_FORGERIES=100000 for a long hunt.
    let wanted = ProcessInfo.processInfo.environment["CONCORD_FORGERIES"].flatMap { Int($0) }
    for _ in 0..<(wanted ?? 40) {
      let forged = forge(saved.bytes, &random)
      guard let file = try? SnapshotFile(FixedMemory(copying: forged)),
        let opened = try? Store.open(file), (try? opened.corpus.check()) != nil
      else { continue }
      #expect(!cells(opened.corpus).isEmpty)
    }
  }
}
