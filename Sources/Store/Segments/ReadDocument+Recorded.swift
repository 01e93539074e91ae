import Columns
import CorpusModel

extension RowID: Recorded {
  func write(to writer: inout RecordWriter) { writer.put(index) }
  init(from reader: inout RecordReader) throws(RecordFault) { self.init(try reader.int()) }
}

extension Language: RecordedCase {}
extension DocumentKind: RecordedCase {}
extension BlockKind: RecordedCase {}
extension RepairKind: RecordedCase {}

extension ProblemSeverity: Recorded {
  func write(to writer: inout RecordWriter) { writer.put(rawValue) }

  init(from reader: inout RecordReader) throws(RecordFault) {
    guard let severity = ProblemSeverity(rawValue: try reader.value()) else { throw RecordFault() }
    self = severity
  }
}

extension Document: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(file)
    writer.put(kind)
    writer.put(language)
    writer.put(title)
    writer.put(publisher)
    writer.put(issue)
    writer.put(date)
    writer.put(url)
    writer.put(encoding)
    writer.put(details)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(file: try reader.value(), kind: try reader.value(), language: try reader.value())
    title = try reader.value()
    publisher = try reader.value()
    issue = try reader.value()
    date = try reader.value()
    url = try reader.value()
    encoding = try reader.value()
    details = try reader.value()
  }
}

extension Detail: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(name)
    writer.put(value)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(name: try reader.value(), value: try reader.value())
  }
}

extension Article: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(number)
    writer.put(title)
    writer.put(language)
    writer.put(range)
    writer.put([section, subtitle, contentsTitle, affiliation, contributor, origin, editorNote])
    writer.put(page)
    writer.put([authors, translators, reporters])
    writer.put(date)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      number: try reader.value(),
      title: try reader.value(),
      language: try reader.value(),
      range: try reader.value()
    )
    let texts: [String?] = try reader.value()
    page = try reader.value()
    let names: [[String]] = try reader.value()
    guard texts.count == 7, names.count == 3 else { throw RecordFault() }
    (section, subtitle, contentsTitle) = (texts[0], texts[1], texts[2])
    (affiliation, contributor) = (texts[3], texts[4])
    (origin, editorNote) = (texts[5], texts[6])
    (authors, translators, reporters) = (names[0], names[1], names[2])
    date = try reader.value()
  }
}

extension Part: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(article)
    writer.put(number)
    writer.put(level)
    writer.put(title)
    writer.put(range)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      article: try reader.value(),
      number: try reader.value(),
      level: try reader.value(),
      title: try reader.value(),
      range: try reader.value()
    )
  }
}

extension Block: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(kind)
    writer.put(article)
    writer.put(range)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(kind: try reader.value(), article: try reader.value(), range: try reader.value())
  }
}

extension Paragraph: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(article)
    writer.put(part)
    writer.put(number)
    writer.put(kind)
    writer.put(text)
    writer.put(speaker)
    writer.put(givenWordStarts)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      article: try reader.value(),
      part: try reader.value(),
      number: try reader.value(),
      kind: try reader.value(),
      text: try reader.value()
    )
    speaker = try reader.value()
    givenWordStarts = try reader.value()
  }
}

extension TracedText: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(text)
    writer.put(pieces)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(text: try reader.value(), pieces: try reader.value())
  }
}

extension TracedText.Piece: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(start)
    writer.put(source)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(start: try reader.value(), source: try reader.value())
  }
}

extension Repair: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(paragraph)
    writer.put(kind)
    writer.put(before)
    writer.put(after)
    writer.put(range)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      paragraph: try reader.value(),
      kind: try reader.value(),
      before: try reader.value(),
      after: try reader.value(),
      range: try reader.value()
    )
  }
}

extension Problem: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(file)
    writer.put(line)
    writer.put(severity)
    writer.put(message)
    writer.put(text)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      file: try reader.value(),
      line: try reader.value(),
      severity: try reader.value(),
      message: try reader.value(),
      text: try reader.value()
    )
  }
}
