import Columns
import CorpusModel
import Unicode

/// Builds the list of everything that has a name, with its lookup by name.
func buildEntities(_ context: BuildContext, mentions: MentionPlaces) -> EntityStore {
  let entities = context.records.entities
  var columns = EntityColumns()
  for entity in entities { columns.append(entity, context) }
  var counts = [Double](repeating: 0, count: entities.count)
  for entity in mentions.entities where entity != RowSelection.noRow { counts[Int(entity)] += 1 }
  var rows: [UInt32] = []
  var next: [EntityKind: UInt32] = [:]
  for entity in entities {
    let hasTable = table(of: entity.kind) != nil
    rows.append(hasTable ? next[entity.kind, default: 0] : RowSelection.noRow)
    if hasTable { next[entity.kind, default: 0] += 1 }
  }
  return EntityStore(
    kinds: EntityKinds(entities.map(\.kind)),
    names: columns.names.column,
    writtenNames: columns.written.list,
    codes: columns.codes.column,
    regions: columns.regions.column,
    kindNames: columns.kindNames.column,
    roles: columns.roles.column,
    organizations: FixedArray(columns.organizations),
    countries: FixedArray(columns.countries),
    mentions: FixedArray(counts),
    rows: FixedArray(rows),
    index: NameIndex(indexNames(entities))
  )
}

/// The table whose rows are the entities of a kind; places and groups have none.
func table(of kind: EntityKind) -> Table? {
  switch kind {
  case .country: .countries
  case .organization: .organizations
  case .person: .people
  case .place, .group: nil
  }
}

private struct EntityColumns {
  var names = CodedBuilder()
  var written = TextListBuilder()
  var codes = CodedBuilder()
  var regions = CodedBuilder()
  var kindNames = CodedBuilder()
  var roles = CodedBuilder()
  var organizations: [UInt32] = []
  var countries: [UInt32] = []

  mutating func append(_ entity: Entity, _ context: BuildContext) {
    names.append(entity.name)
    written.append(entity.names)
    codes.append(entity.code)
    regions.append(entity.region)
    kindNames.append(
      entity.kind == .organization ? entity.organizationKind?.rawValue : entity.kind.rawValue
    )
    roles.append(entity.role)
    organizations.append(context.cell(entity.organization))
    countries.append(context.cell(entity.country))
  }
}

/// The entities of each folded name and code.
private func indexNames(_ entities: [Entity]) -> [[UInt8]: [UInt32]] {
  var numbers: [[UInt8]: [UInt32]] = [:]
  for (number, entity) in entities.enumerated() {
    var names = entity.names
    names.append(entity.name)
    if let code = entity.code { names.append(code) }
    for name in names {
      let key = fold(Array(name.utf8))
      if numbers[key]?.last == UInt32(number) { continue }
      numbers[key, default: []].append(UInt32(number))
    }
  }
  return numbers
}

/// Builds the table of one kind of entity; its rows stand where the entity is first named.
func buildEntityTable(
  _ table: Table,
  _ context: BuildContext,
  entities: EntityStore,
  mentions: MentionPlaces
) -> (store: TableStore, numbers: [UInt32]) {
  let kinds = entities.kinds
  let numbers = kinds.indices.filter { Store.table(of: kinds[$0]) == table }.map { UInt32($0) }
  let rows = RowSelection.list(numbers)
  let places = FirstMentions(numbers, context, mentions: mentions)
  let own: [String: StoredColumn] = [
    "name": .values(Column.coded(entities.names).gather(rows)),
    "names": .values(Column.list(entities.writtenNames).gather(rows)),
    "code": .values(Column.coded(entities.codes).gather(rows)),
    "region": .values(Column.coded(entities.regions).gather(rows)),
    "kind": .values(Column.coded(entities.kindNames).gather(rows)),
    "role": .values(Column.coded(entities.roles).gather(rows)),
    "organization": .values(.entity(gatherCodes(entities.organizations, rows))),
    "country": .values(.entity(gatherCodes(entities.countries, rows))),
    "mentions": .numbers(gatherNumbers(entities.mentions, rows).array),
    "file": .through(.values(.row(places.documents)), .values(.coded(context.files))),
    "line": .numbers(places.lines),
    "id": .values(.text(nameEntities(table, numbers, entities))),
  ]
  let store = TableStore(
    table,
    rowCount: numbers.count,
    places: .source(places.ranges),
    own
  )
  return (store, numbers)
}

/// Where each entity of a table is named first.
private struct FirstMentions {
  var ranges = TextRanges()
  var documents: [UInt32] = []
  var lines: [Double] = []

  init(_ numbers: [UInt32], _ context: BuildContext, mentions: MentionPlaces) {
    var first = [Int?](repeating: nil, count: context.entityCount)
    for (mention, entity) in mentions.entities.enumerated() where entity != RowSelection.noRow {
      let start = mentions.places.ranges.starts[mention]
      if let known = first[Int(entity)], mentions.places.ranges.starts[known] <= start { continue }
      first[Int(entity)] = mention
    }
    for number in numbers {
      guard let mention = first[Int(number)], let range = mentions.places.ranges[mention] else {
        ranges.append(nil)
        documents.append(RowSelection.noRow)
        lines.append(.nan)
        continue
      }
      let source = context.texts.sourceRange(reading: range)
      let document = context.texts.document(source: source.lowerBound)
      ranges.append(source)
      documents.append(UInt32(document))
      lines.append(Double(context.texts.line(source: source.lowerBound, document: document)))
    }
  }
}

/// A country's code; otherwise the kind and the name, numbered where one name is several things.
private func nameEntities(
  _ table: Table,
  _ numbers: [UInt32],
  _ entities: EntityStore
) -> TextColumn {
  var seen: [String: Int] = [:]
  return TextColumn(
    numbers.map { number in
      if let code = entities.codes.text(Int(number)) { return code }
      let name = "\(table.singular):\(entities.names.text(Int(number)) ?? "")"
      let count = seen[name, default: 0] + 1
      seen[name] = count
      return count == 1 ? name : "\(name)#\(count)"
    }
  )
}
