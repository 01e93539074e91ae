import Calendar
import Columns
import CorpusModel

/// Builds the rows of `mentions`.
func buildMentions(_ context: BuildContext, mentions: MentionPlaces) -> TableStore {
  var kinds = CodedBuilder()
  var starts: [UInt32] = []
  starts.reserveCapacity(mentions.entities.count)
  let places = mentions.places
  for (row, entity) in mentions.entities.enumerated() {
    context.pause(at: row)
    let isKnown = entity != RowSelection.noRow
    kinds.append(isKnown ? context.entityKinds[Int(entity)].rawValue : nil)
    let sentence = places.sentences[row]
    guard sentence != RowSelection.noRow else {
      starts.append(RowSelection.noRow)
      continue
    }
    let first = Int(context.sentences.ranges.starts[Int(sentence)])
    let before = first..<max(first, Int(places.ranges.starts[row]))
    starts.append(UInt32(countCharacters(context.texts.reading.bytes, before)))
  }
  let own: [String: StoredColumn] = [
    "kind": kinds.stored, "entity": .values(.entity(mentions.entities)),
    "text": places.ranges.texts(of: context.texts.reading), "start": .whole(PackedNumbers(starts)),
  ]
  return TableStore(
    .mentions,
    rowCount: starts.count,
    places: .reading(places.ranges),
    own.with(places.columns(.mentions, context.offsets.mentions))
  )
}

/// Builds the rows of `figures`.
func buildFigures(_ context: BuildContext) -> TableStore {
  var values: [Double] = []
  var units = CodedBuilder()
  var counted = CodedBuilder()
  var approximations = CodedBuilder()
  var lows: [Double] = []
  var highs: [Double] = []
  var rules = CodedBuilder()
  var places = EvidencePlaces(context)
  for (document, records) in context.each(.figures) {
    for figure in records.extracted.figures {
      values.append(figure.value.double)
      units.append(figure.unit)
      counted.append(figure.counted)
      approximations.append(figure.approximation.rawValue)
      lows.append(figure.low.cell)
      highs.append(figure.high.cell)
      rules.append(figure.rule)
      places.append(figure.evidence, document: document)
    }
  }
  let own: [String: StoredColumn] = [
    "value": .numbers(values), "unit": units.stored, "counted": counted.stored,
    "approximation": approximations.stored, "low": .numbers(lows), "high": .numbers(highs),
    "text": places.ranges.texts(of: context.texts.reading), "rule": rules.stored,
  ]
  return TableStore(
    .figures,
    rowCount: values.count,
    places: .reading(places.ranges),
    own.with(places.columns(.figures, context.offsets.figures))
  )
}

/// Builds the rows of `dates`.
func buildDates(_ context: BuildContext) -> TableStore {
  var dates = DateColumnBuilder()
  var precisions = CodedBuilder()
  var resolved: [Truth] = []
  var rules = CodedBuilder()
  var places = EvidencePlaces(context)
  for (document, records) in context.each(.dates) {
    for mention in records.extracted.dates {
      dates.append(mention.date)
      precisions.append(mention.date?.precision.name)
      resolved.append(Truth(mention.resolved))
      rules.append(mention.rule)
      places.append(mention.evidence, document: document)
    }
  }
  let own: [String: StoredColumn] = [
    "date": .values(.date(dates.column)), "precision": precisions.stored,
    "resolved": .values(.boolean(resolved)),
    "text": places.ranges.texts(of: context.texts.reading), "rule": rules.stored,
  ]
  return TableStore(
    .dates,
    rowCount: dates.count,
    places: .reading(places.ranges),
    own.with(places.columns(.dates, context.offsets.dates))
  )
}

/// Builds the rows of `statements`.
func buildStatements(_ context: BuildContext) -> TableStore {
  var speakers = TextListBuilder()
  var first = CodedBuilder()
  var roles = CodedBuilder()
  var organizations: [UInt32] = []
  var countries: [UInt32] = []
  var quotes = PassageTextsBuilder()
  var direct: [Truth] = []
  var cues = CodedBuilder()
  var dates = DateColumnBuilder()
  var rules = CodedBuilder()
  var places = EvidencePlaces(context)
  for (document, records) in context.each(.statements) {
    for statement in records.extracted.statements {
      speakers.append(statement.speakers)
      first.append(statement.speakers.first)
      roles.append(statement.role)
      organizations.append(context.cell(statement.organization))
      countries.append(context.cell(statement.country))
      quotes.append(statement.quote, near: statement.evidence, document: document, context)
      direct.append(Truth(statement.direct))
      cues.append(statement.cue)
      dates.append(statement.date)
      rules.append(statement.rule)
      places.append(statement.evidence, document: document)
    }
  }
  let own: [String: StoredColumn] = [
    "speakers": speakers.column, "speaker": first.stored, "role": roles.stored,
    "organization": .values(.entity(organizations)), "country": .values(.entity(countries)),
    "quote": quotes.column(context.texts.reading), "direct": .values(.boolean(direct)),
    "cue": cues.stored, "date": .values(.date(dates.column)), "rule": rules.stored,
  ]
  return TableStore(
    .statements,
    rowCount: dates.count,
    places: .reading(places.ranges),
    own.with(places.columns(.statements, context.offsets.statements))
  )
}
