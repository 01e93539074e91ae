/// The documents of a corpus, whose records are read when they are asked for.
///
/// A large corpus has more records than memory holds. So the list keeps none: what is given is kept by
/// whoever asked, and read again when it is asked for again. Asking for parts gives a document with
/// these and with no others.
package struct DocumentList: RandomAccessCollection, Sendable {
  /// What a file says.
  package typealias Records = (read: ReadDocument, extracted: ExtractedDocument)

  /// Of each document.
  package let counts: [RecordCounts]
  private let load: @Sendable (Int, RecordParts) -> Records

  /// Takes what reads the records of a document by its position.
  package init(counts: [RecordCounts], load: @escaping @Sendable (Int, RecordParts) -> Records) {
    self.counts = counts
    self.load = load
  }

  /// A list of documents that are in memory.
  package init(_ documents: [Records]) {
    counts = documents.map { RecordCounts($0.read, $0.extracted) }
    load = { number, _ in documents[number] }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { counts.count }

  /// All records of a document.
  package subscript(number: Int) -> Records { load(number, .all) }

  /// Some records of a document.
  package subscript(number: Int, parts: RecordParts) -> Records { load(number, parts) }

  /// Some records of all documents, one document after the other.
  package func each(
    _ parts: RecordParts
  ) -> LazyMapSequence<Range<Int>, (offset: Int, element: Records)> {
    indices.lazy.map { (offset: $0, element: load($0, parts)) }
  }

  /// The same documents, with records that are changed when they are read.
  package func changing(
    _ change: @escaping @Sendable (Int, inout ExtractedDocument) -> Void
  ) -> DocumentList {
    DocumentList(counts: counts) { [load] number, parts in
      var records = load(number, parts)
      change(number, &records.extracted)
      return records
    }
  }
}
