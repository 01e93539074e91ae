import Columns
import CorpusModel

/// Builds the rows of `events`.
func buildEvents(_ context: BuildContext) -> TableStore {
  var columns = EventColumns()
  var places = EvidencePlaces(context)
  for (document, records) in context.each(.events) {
    for event in records.extracted.events {
      columns.append(event, context)
      places.append(event.evidence, document: document)
    }
  }
  return TableStore(
    .events,
    rowCount: columns.dates.count,
    places: .reading(places.ranges),
    columns.columns.with(places.columns(.events, context.offsets.events))
  )
}

private struct EventColumns {
  var titles = CodedBuilder()
  var kinds = CodedBuilder()
  var dates = DateColumnBuilder()
  var sites = CodedBuilder()
  var countries = EntityListBuilder()
  var hosts = EntityListBuilder()
  var supporters = EntityListBuilder()
  var speakers = TextListBuilder()
  var themes = CodedBuilder()
  var participants: [Double] = []
  var viewers: [Double] = []
  var organizations = EntityListBuilder()
  var rules = CodedBuilder()

  mutating func append(_ event: Event, _ context: BuildContext) {
    titles.append(event.title.orMissing)
    kinds.append(event.kind.rawValue)
    dates.append(event.date)
    sites.append(event.place)
    countries.append(event.countries, context)
    hosts.append(event.hosts, context)
    supporters.append(event.supporters, context)
    speakers.append(event.speakers)
    themes.append(event.theme)
    participants.append(event.participants.cell)
    viewers.append(event.viewers.cell)
    organizations.append(event.organizations, context)
    rules.append(event.rule)
  }

  var columns: [String: StoredColumn] {
    [
      "title": titles.stored, "kind": kinds.stored, "date": .values(.date(dates.column)),
      "place": sites.stored, "countries": countries.column, "hosts": hosts.column,
      "supporters": supporters.column, "speakers": speakers.column, "theme": themes.stored,
      "participants": .numbers(participants), "viewers": .numbers(viewers),
      "organizations": organizations.column, "rule": rules.stored,
    ]
  }
}
