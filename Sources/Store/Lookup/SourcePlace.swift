import Columns
package import CorpusModel

/// Where a row stands in a file, and the text there.
package struct SourcePlace: Sendable, Hashable {
  package let file: String
  /// The row of `documents`; nil for a problem with a file that gave none.
  package let document: Int?
  /// 1-based; 0 when the whole file is meant.
  package let firstLine: Int
  package let lastLine: Int
  /// The text as it stands in the file, without what was mended.
  package let text: String

  package init(file: String, document: Int?, firstLine: Int, lastLine: Int, text: String) {
    self.file = file
    self.document = document
    self.firstLine = firstLine
    self.lastLine = lastLine
    self.text = text
  }
}

extension Corpus {
  /// Where a row stands: one place, two for what lies in both editions, none if it has no text.
  package func places(of row: Int, in table: Table) -> [SourcePlace] {
    guard let store = tables[table], (0..<store.rowCount).contains(row) else { return [] }
    switch store.places {
    case .source(let ranges): return [ranges[row]].compactMap { $0 }.map(place(source:))
    case .reading(let ranges):
      return [ranges[row]].compactMap { $0 }.map { place(source: texts.sourceRange(reading: $0)) }
    case .sides(let chinese, let english):
      return [chinese[row], english[row]].compactMap { $0 }.map(place(source:))
    case .words: return [place(source: texts.sourceRange(reading: wordRange(row)))]
    case .lines(let documents, let lines):
      return [place(line: Int(lines[row]), document: documents[row], problem: row)]
    }
  }

  /// Lines of a document as they stand in the file, each with its number; lines that do not exist
  /// are left out.
  package func lines(_ numbers: ClosedRange<Int>, document: Int) -> [(number: Int, text: String)] {
    numbers.compactMap { number in
      texts.lineRange(number, document: document).map { range in
        (number, String(decoding: texts.sourceBytes(range), as: UTF8.self))
      }
    }
  }

  private func place(source range: Range<Int>) -> SourcePlace {
    let document = texts.document(source: range.lowerBound)
    let last = max(range.lowerBound, range.upperBound - 1)
    return SourcePlace(
      file: file(document),
      document: document,
      firstLine: texts.line(source: range.lowerBound, document: document),
      lastLine: texts.line(source: last, document: document),
      text: String(decoding: texts.sourceBytes(range), as: UTF8.self)
    )
  }

  private func place(line: Int, document: UInt32, problem row: Int) -> SourcePlace {
    let name = read("file", of: .problems, rows: .list([UInt32(row)]))?.asText.text(0) ?? ""
    guard document != RowSelection.noRow else {
      return SourcePlace(file: name, document: nil, firstLine: line, lastLine: line, text: "")
    }
    let text = texts.lineRange(line, document: Int(document)).map {
      String(decoding: texts.sourceBytes($0), as: UTF8.self)
    }
    return SourcePlace(
      file: name,
      document: Int(document),
      firstLine: line,
      lastLine: line,
      text: text ?? ""
    )
  }

  private func file(_ document: Int) -> String {
    read("file", of: .documents, rows: .list([UInt32(document)]))?.asText.text(0) ?? ""
  }

  /// The range of the reading text a word takes up.
  private func wordRange(_ word: Int) -> Range<Int> {
    let sentence = findOwner(UInt32(word), offsets: words.sentenceOffsets)
    let start = Int(words.sentenceStarts[sentence] + words.starts[word])
    return start..<start + words.length(word)
  }
}
