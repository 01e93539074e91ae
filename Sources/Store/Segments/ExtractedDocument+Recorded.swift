import Calendar
import CorpusModel

extension Credit: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(entity)
    writer.put(range)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(entity: try reader.value(), range: try reader.value())
  }
}

extension Evidence: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(paragraph)
    writer.put(range)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(paragraph: try reader.value(), range: try reader.value())
  }
}

extension Sentence: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(paragraph)
    writer.put(number)
    writer.put(range)
    writer.put(language)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      paragraph: try reader.value(),
      number: try reader.value(),
      range: try reader.value(),
      language: try reader.value()
    )
  }
}

extension WordKind: RecordedCase {}

extension WordForm: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(text)
    writer.put(norm)
    writer.put(stem)
    writer.put(kind)
    writer.put(isChinese)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      text: try reader.value(),
      norm: try reader.value(),
      stem: try reader.value(),
      kind: try reader.value(),
      isChinese: try reader.value()
    )
  }
}

extension EntityKind: RecordedCase {}
extension OrganizationKind: RecordedCase {}

extension Entity: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(kind)
    writer.put(name)
    writer.put(names)
    writer.put(code)
    writer.put(region)
    writer.put(organizationKind)
    writer.put(role)
    writer.put(organization)
    writer.put(country)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(kind: try reader.value(), name: try reader.value())
    names = try reader.value()
    code = try reader.value()
    region = try reader.value()
    organizationKind = try reader.value()
    role = try reader.value()
    organization = try reader.value()
    country = try reader.value()
  }
}

extension Mention: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(entity)
    writer.put(evidence)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(entity: try reader.value(), evidence: try reader.value())
  }
}

extension DateSpan: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(Int(start.number))
    writer.put(Int(end.number))
    writer.put(precision)
    writer.put(minute.map { Int($0) })
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    guard let start = Int32(exactly: try reader.int()), let end = Int32(exactly: try reader.int())
    else { throw RecordFault() }
    let precision: DatePrecision = try reader.value()
    let minute: Int? = try reader.value()
    self.init(
      start: Day(number: start),
      end: Day(number: end),
      precision: precision,
      minute: minute.map { Int16(truncatingIfNeeded: $0) }
    )
  }
}

extension DatePrecision: RecordedCase {}
