import Calendar
import Columns
import CorpusModel
import Rendering
import Store

extension ExportRun {
  /// Writes every gift that has a date as an activity of IATI 2.03.
  func writeIATI(to sink: ByteSink) throws(ExportError) {
    total = corpus.rowCount(.donations)
    let codes = CountryCodes()
    sink.out.write(xmlDeclaration)
    sink.out.write("<iati-activities version=\"2.03\">\n")
    try forEachBlock(of: total) { rows throws(ExportError) in
      let gifts = GiftBlock(.range(rows), corpus, codes)
      for row in 0..<rows.count {
        guard let activity = gifts.activity(row, reporter: reporter.identifier) else {
          leftOut += 1
          continue
        }
        sink.out.writeActivity(activity, reporter: reporter)
      }
      try sink.flush()
    }
    sink.out.write("</iati-activities>\n")
  }
}

/// A block of gifts, column by column.
private struct GiftBlock {
  private let corpus: Corpus
  private let codes: CountryCodes
  private let texts: [String: TextColumn]
  private let quantities: FixedArray<Double>
  private let amounts: FixedArray<Double>
  private let lines: FixedArray<Double>
  private let totals: FixedArray<Truth>
  private let dates: DateColumn
  private let articleDates: DateColumn
  private let documentDates: DateColumn
  private let donors: Column
  private let recipients: Column
  private let countries: Column

  init(_ rows: RowSelection, _ corpus: Corpus, _ codes: CountryCodes) {
    self.corpus = corpus
    self.codes = codes
    let gifts = TableRows(rows, of: .donations, corpus)
    func dates(of table: Table, _ name: String) -> DateColumn {
      TableRows(.list(gifts[name].references.array), of: table, corpus)["date"].dates
    }
    let names = ["id", "item", "item_text", "unit", "currency", "status", "evidence", "file"]
    texts = Dictionary(uniqueKeysWithValues: names.map { ($0, gifts[$0].asText) })
    quantities = gifts["quantity"].numbers
    amounts = gifts["amount"].numbers
    lines = gifts["line"].numbers
    totals = gifts["aggregate"].truths
    self.dates = gifts["date"].dates
    articleDates = dates(of: .articles, "article")
    documentDates = dates(of: .documents, "document")
    donors = gifts["donors"]
    recipients = gifts["recipients"]
    countries = gifts["countries"]
  }

  /// The gift of a row; nil where neither it nor its text has a date, which an activity must have.
  func activity(_ row: Int, reporter: String) -> Activity? {
    let own = dates.date(row)
    guard let date = own ?? articleDates.date(row) ?? documentDates.date(row) else { return nil }
    let item = text("item", row)
    return Activity(
      status: text("status", row),
      identifier: activityIdentifier(reporter, text("id", row)),
      title: title(row),
      description: description(row),
      parties: parties(donors, row, .funding) + parties(recipients, row, .implementing),
      countries: reached(row),
      date: date,
      dateIsOfText: own == nil,
      amount: amounts[row].isNaN ? nil : roundToDecimal(amounts[row]),
      currency: texts["currency"]?.text(row),
      isInKind: !item.isEmpty && item != "money",
      isTotal: totals[row] == .yes
    )
  }

  private func text(_ name: String, _ row: Int) -> String { texts[name]?.text(row) ?? "" }

  private func title(_ row: Int) -> String {
    let item = text("item", row).isEmpty ? text("item_text", row) : text("item", row)
    let names = entities(donors, row).map { corpus.entities.value($0).name }
    let what = item.isEmpty ? "gift" : item
    return names.isEmpty ? what : "\(what) from \(names.joined(separator: ", "))"
  }

  private func description(_ row: Int) -> String {
    var out = TextBuffer()
    out.write(text("evidence", row))
    if !quantities[row].isNaN {
      out.write(" [")
      out.writeNumber(roundToDecimal(quantities[row]))
      out.write(" \(text("unit", row))]")
    }
    if totals[row] == .yes { out.write(" [a total over many gifts]") }
    out.write(" (\(text("file", row))")
    if !lines[row].isNaN { out.write(":\(Int(lines[row]))") }
    out.write(")")
    return String(decoding: out.bytes, as: UTF8.self)
  }

  private func entities(_ column: Column, _ row: Int) -> [Int] {
    guard case .list(let lists) = column else { return [] }
    return lists.range(row).compactMap { element in
      let number = lists.elements.references[element]
      return number == RowSelection.noRow ? nil : Int(number)
    }
  }

  /// Who gave or received; countries that received are the countries of the activity instead.
  private func parties(
    _ column: Column,
    _ row: Int,
    _ role: Activity.Party.Role
  ) -> [Activity.Party] {
    entities(column, row).compactMap { number in
      let kind = corpus.entities.kinds[number]
      if role == .implementing, kind == .country { return nil }
      let type = organisationType(corpus.entities.kindNames.text(number))
      return Activity.Party(role: role, type: type, name: corpus.entities.value(number).name)
    }
  }

  private func reached(_ row: Int) -> [(code: String, name: String)] {
    entities(countries, row).compactMap { number in
      let country = corpus.entities.value(number)
      return codes.short(country.code).map { ($0, country.name) }
    }
  }
}

/// The code list OrganisationType for a kind of organization; nil where it has none.
private func organisationType(_ kind: String?) -> String? {
  switch kind {
  case "government", "party": "10"
  case "foundation": "60"
  case "company", "media": "70"
  case "international": "40"
  case "university": "80"
  case "association": "22"
  case _: nil
  }
}

extension TextBuffer {
  /// Writes an activity with its elements in the order of the schema.
  mutating func writeActivity(
    _ activity: Activity,
    reporter: (identifier: String, name: String)
  ) {
    write("<iati-activity xml:lang=\"en\"")
    writeAttribute("default-currency", activity.currency)
    write(">\n")
    writeElement("iati-identifier", [], activity.identifier)
    write("\n<reporting-org")
    writeAttribute("ref", reporter.identifier)
    write(" type=\"90\" secondary-reporter=\"1\">")
    writeElement("narrative", [], reporter.name)
    write("</reporting-org>\n<title>")
    writeElement("narrative", [], activity.title)
    write("</title>\n<description type=\"1\">")
    writeElement("narrative", [], activity.description)
    write("</description>\n")
    writeParties(of: activity)
    writeEmptyElement("activity-status", [("code", activity.statusCode)])
    newLine()
    writeDates(of: activity)
    for country in activity.countries {
      write("<recipient-country")
      writeAttribute("code", country.code)
      write(">")
      writeElement("narrative", [], country.name)
      write("</recipient-country>\n")
    }
    writeEmptyElement("sector", [("vocabulary", "1"), ("code", activity.sector)])
    newLine()
    writeTransaction(of: activity)
    write("</iati-activity>\n")
  }

  private mutating func writeParties(of activity: Activity) {
    let unknown = Activity.Party(role: .funding, type: nil, name: "not named in the source")
    for party in activity.parties.isEmpty ? [unknown] : activity.parties {
      write("<participating-org")
      writeAttribute("role", party.role.rawValue)
      writeAttribute("type", party.type)
      write(">")
      writeElement("narrative", [], party.name)
      write("</participating-org>\n")
    }
  }

  private mutating func writeDates(of activity: Activity) {
    let (start, end) = (isoDay(activity.date.start), isoDay(activity.date.end))
    for (type, day) in [(activity.dateTypes.start, start), (activity.dateTypes.end, end)] {
      write("<activity-date")
      writeAttribute("type", type)
      writeAttribute("iso-date", day)
      guard activity.dateIsOfText else {
        write("/>\n")
        continue
      }
      write(">")
      writeElement("narrative", [], "date of the text; it gives the gift none")
      write("</activity-date>\n")
    }
  }

  private mutating func writeTransaction(of activity: Activity) {
    guard let type = activity.transactionCode, let amount = activity.amount,
      let currency = activity.currency
    else { return }
    let day = isoDay(activity.date.end)
    write("<transaction>")
    writeEmptyElement("transaction-type", [("code", type)])
    writeEmptyElement("transaction-date", [("iso-date", day)])
    write("<value")
    writeAttribute("currency", currency)
    writeAttribute("value-date", day)
    write(">")
    writeNumber(amount)
    write("</value></transaction>\n")
  }

  private func isoDay(_ day: Day) -> String { DateSpan(day: day).description }
}
