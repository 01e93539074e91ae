package import CorpusModel

/// What one file gave: a document, or the problems that kept it from being read.
package struct FileReading: Sendable {
  /// Nil for a file that could not be read or is no text.
  package var document: ReadDocument?
  /// Problems with a file that gave no document; a document carries its own.
  package var problems: [Problem]
}

/// Reads the bytes of one file: encoding and format are recognised by their shape.
///
/// The result depends on nothing but the arguments. `file` is the name the document will carry; its
/// ending only decides between formats that look alike. Time is linear in the size.
package func readDocument(bytes: [UInt8], file: String) -> FileReading {
  let decoded: DecodedText
  switch decode(bytes, file: file) {
  case .text(let text): decoded = text
  case .refused(let problem): return FileReading(document: nil, problems: [problem])
  }
  let source = SourceText(bytes: decoded.bytes)
  var document = Format.recognize(source, file: file).read(source, file: file)
  document.cutLongParagraphs()
  document.document.encoding = decoded.encoding.rawValue
  document.problems.insert(contentsOf: decoded.problems, at: 0)
  return FileReading(document: document, problems: [])
}
