import CorpusModel
import Extraction
import Readers

/// What must hold of any file: nothing is lost, every paragraph leads back into the file.
func fuzzReaders(_ bytes: [UInt8]) {
  for name in ["file.txt", "file.html", "file.csv", "file.jsonl", "file.md"] {
    guard let document = readDocument(bytes: bytes, file: name).document else { continue }
    let count = document.source.bytes.count
    let ends = [0] + document.blocks.map(\.range.upperBound)
    precondition(
      document.blocks.map(\.range.lowerBound) == Array(ends.dropLast()) && ends.last == count,
      "\(name): the blocks are not the file"
    )
    for paragraph in document.paragraphs {
      for piece in paragraph.text.pieces {
        precondition(0 <= piece.source && piece.source <= count, "\(name): a piece out of bounds")
      }
    }
  }
}

/// What must hold of the records of any text: their places lie in their paragraphs.
func fuzzExtraction(_ bytes: [UInt8]) {
  guard let read = readDocument(bytes: bytes, file: "file.txt").document else { return }
  let (document, extracted) = extract(read)
  for sentence in extracted.sentences {
    let length = document.paragraphs[sentence.paragraph.index].text.count
    precondition(sentence.range.upperBound <= length, "a sentence out of bounds")
  }
  for figure in extracted.figures {
    let length = document.paragraphs[figure.evidence.paragraph.index].text.count
    precondition(figure.evidence.range.upperBound <= length, "a figure out of bounds")
  }
  _ = link(DocumentList([(document, extracted)]))
}
