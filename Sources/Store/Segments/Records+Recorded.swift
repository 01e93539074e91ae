import CorpusModel

extension Approximation: RecordedCase {}
extension DonationStatus: RecordedCase {}
extension EventKind: RecordedCase {}

extension Decimal64: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(Int(significand))
    writer.put(Int(exponent))
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    let significand = Int64(try reader.int())
    self.init(significand, exponent: Int16(truncatingIfNeeded: try reader.int()))
  }
}

extension Figure: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(evidence)
    writer.put(value)
    writer.put(unit)
    writer.put(counted)
    writer.put(approximation)
    writer.put(low)
    writer.put(high)
    writer.put(rule)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      evidence: try reader.value(),
      value: try reader.value(),
      unit: try reader.value(),
      counted: try reader.value(),
      approximation: try reader.value(),
      low: try reader.value(),
      high: try reader.value(),
      rule: try reader.value()
    )
  }
}

extension DateMention: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(evidence)
    writer.put(date)
    writer.put(resolved)
    writer.put(rule)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      evidence: try reader.value(),
      date: try reader.value(),
      resolved: try reader.value(),
      rule: try reader.value()
    )
  }
}

extension Statement: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(evidence)
    writer.put(speakers)
    writer.put(quote)
    writer.put(direct)
    writer.put(cue)
    writer.put(rule)
    writer.put(role)
    writer.put(organization)
    writer.put(country)
    writer.put(date)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      evidence: try reader.value(),
      speakers: try reader.value(),
      quote: try reader.value(),
      direct: try reader.value(),
      cue: try reader.value(),
      rule: try reader.value()
    )
    role = try reader.value()
    organization = try reader.value()
    country = try reader.value()
    date = try reader.value()
  }
}

extension Donation: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(evidence)
    writer.put(status)
    writer.put(aggregate)
    writer.put(rule)
    writer.put([donors, recipients, countries])
    writer.put([item, itemText, unit, currency])
    writer.put([quantity, amount])
    writer.put(approximation)
    writer.put(date)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      evidence: try reader.value(),
      status: try reader.value(),
      aggregate: try reader.value(),
      rule: try reader.value()
    )
    let entities: [[EntityID]] = try reader.value()
    let texts: [String?] = try reader.value()
    let numbers: [Decimal64?] = try reader.value()
    guard entities.count == 3, texts.count == 4, numbers.count == 2 else { throw RecordFault() }
    (donors, recipients, countries) = (entities[0], entities[1], entities[2])
    (item, itemText, unit, currency) = (texts[0], texts[1], texts[2], texts[3])
    (quantity, amount) = (numbers[0], numbers[1])
    approximation = try reader.value()
    date = try reader.value()
  }
}

extension Event: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(evidence)
    writer.put(title)
    writer.put(kind)
    writer.put(rule)
    writer.put(date)
    writer.put([place, theme])
    writer.put([countries, hosts, supporters, organizations])
    writer.put(speakers)
    writer.put([participants, viewers])
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self.init(
      evidence: try reader.value(),
      title: try reader.value(),
      kind: try reader.value(),
      rule: try reader.value()
    )
    date = try reader.value()
    let texts: [String?] = try reader.value()
    let entities: [[EntityID]] = try reader.value()
    speakers = try reader.value()
    let numbers: [Decimal64?] = try reader.value()
    guard texts.count == 2, entities.count == 4, numbers.count == 2 else { throw RecordFault() }
    (place, theme) = (texts[0], texts[1])
    (countries, hosts) = (entities[0], entities[1])
    (supporters, organizations) = (entities[2], entities[3])
    (participants, viewers) = (numbers[0], numbers[1])
  }
}
