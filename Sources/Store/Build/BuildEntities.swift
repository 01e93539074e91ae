import Columns
import CorpusModel

/// Builds the list of everything that has a name, with its lookup by name.
func buildEntities(
  _ entities: [Entity],
  _ context: BuildContext,
  mentions: MentionPlaces
) -> EntityStore {
  var columns = EntityColumns()
  for entity in entities { columns.append(entity, context) }
  let names = EntityTexts(entities)
  var counts = [UInt32](repeating: 0, count: entities.count)
  for entity in mentions.entities where entity != RowSelection.noRow { counts[Int(entity)] += 1 }
  var rows: [UInt32] = []
  var next: [EntityKind: UInt32] = [:]
  for entity in entities {
    let hasTable = table(of: entity.kind) != nil
    rows.append(hasTable ? next[entity.kind, default: 0] : RowSelection.noRow)
    if hasTable { next[entity.kind, default: 0] += 1 }
  }
  return EntityStore(
    kinds: context.entityKinds,
    names: names.names,
    writtenNames: names.written,
    codes: PackedCodes(columns.codes.column),
    regions: PackedCodes(columns.regions.column),
    kindNames: PackedCodes(columns.kindNames.column),
    roles: PackedCodes(columns.roles.column),
    organizations: PackedNumbers(columns.organizations),
    countries: PackedNumbers(columns.countries),
    mentions: PackedNumbers(counts),
    rows: PackedNumbers(rows),
    index: names.index
  )
}

/// What entities are called, in one dictionary: most canonical names are written ones.
private struct EntityTexts {
  let names: PackedCodes
  let written: StoredLists
  let index: NameIndex

  init(_ entities: [Entity]) {
    var texts = CodedBuilder()
    var offsets: [UInt32] = [0]
    for entity in entities { texts.append(entity.name) }
    for entity in entities {
      for name in entity.names { texts.append(name) }
      offsets.append(UInt32(texts.count - entities.count))
    }
    let codeStart = texts.count
    for entity in entities { texts.append(entity.code) }
    let column = texts.column
    let codes = column.codes
    names = PackedCodes(
      codes: PackedNumbers(codes.view(0..<entities.count)),
      dictionary: column.dictionary
    )
    let elements = PackedCodes(
      codes: PackedNumbers(codes.view(entities.count..<codeStart)),
      dictionary: column.dictionary
    )
    written = StoredLists(
      ranges: StoredRanges(starts: PackedNumbers(offsets), lengths: nil),
      elements: .codes(elements)
    )
    let namesOfEach = entities.indices.map { entity in
      let run = entities.count + Int(offsets[entity])..<entities.count + Int(offsets[entity + 1])
      let all = [codes[entity], codes[codeStart + entity]] + codes.view(run)
      return all.filter { $0 != RowSelection.noRow }
    }
    index = NameIndex(namesOfEach, names: column.dictionary)
  }
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
  var codes = CodedBuilder()
  var regions = CodedBuilder()
  var kindNames = CodedBuilder()
  var roles = CodedBuilder()
  var organizations: [UInt32] = []
  var countries: [UInt32] = []

  mutating func append(_ entity: Entity, _ context: BuildContext) {
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

/// Builds the table of one kind of entity; its rows stand where the entity is first named.
func buildEntityTable(
  _ table: Table,
  _ context: BuildContext,
  entities: EntityStore,
  mentions: MentionPlaces
) -> TableStore {
  let numbers = numbersOfEntities(of: table, in: entities)
  let rows = RowSelection.list(numbers)
  let places = FirstMentions(numbers, context, mentions: mentions)
  let own: [String: StoredColumn] = [
    "name": .values(entities.names.read(rows)),
    "names": .values(.list(entities.writtenNames.read(rows))),
    "code": .values(entities.codes.read(rows)),
    "region": .values(entities.regions.read(rows)),
    "kind": .values(entities.kindNames.read(rows)),
    "role": .values(entities.roles.read(rows)),
    "organization": .values(.entity(entities.organizations.gather(rows))),
    "country": .values(.entity(entities.countries.gather(rows))),
    "mentions": .whole(PackedNumbers(entities.mentions.gather(rows))),
    "file": .through(.values(.row(places.documents)), .values(.coded(context.files))),
    "line": .numbers(places.lines),
    "id": .entityNames(nameEntities(table, numbers, entities)),
  ]
  return TableStore(
    table,
    rowCount: numbers.count,
    places: .source(places.ranges),
    own
  )
}

/// The numbers of the entities that are the rows of a table.
func numbersOfEntities(of table: Table, in entities: EntityStore) -> [UInt32] {
  let kinds = entities.kinds
  return kinds.indices.filter { Store.table(of: kinds[$0]) == table }.map { UInt32($0) }
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
    let credited = creditPlaces(context)
    for (row, number) in numbers.enumerated() {
      // Each looks at another place of the reading text, and the system maps what lies around it too.
      context.pause(at: row << 5)
      let named = first[Int(number)].flatMap { mentions.places.ranges[$0] }
        .map { context.texts.sourceRange(reading: $0) }
      guard let source = named ?? credited[Int(number)] else {
        ranges.append(nil)
        documents.append(RowSelection.noRow)
        lines.append(.nan)
        continue
      }
      let document = context.texts.document(source: source.lowerBound)
      ranges.append(source)
      documents.append(UInt32(document))
      lines.append(Double(context.texts.line(source: source.lowerBound, document: document)))
    }
  }
}

/// Where each entity is named first outside the paragraphs, by its number.
private func creditPlaces(_ context: BuildContext) -> [Int: Range<Int>] {
  var places: [Int: Range<Int>] = [:]
  for (document, records) in context.each(.credits) {
    let base = Int(context.texts.sourceOffsets[document])
    for credit in records.extracted.credits where places[credit.entity.index] == nil {
      places[credit.entity.index] = base + credit.range.lowerBound..<base + credit.range.upperBound
    }
  }
  return places
}

/// Numbers the entities of a table that share a name and have no code.
private func nameEntities(
  _ table: Table,
  _ numbers: [UInt32],
  _ entities: EntityStore
) -> EntityIdentifiers {
  var seen: [UInt32: UInt32] = [:]
  let ordinals = numbers.map { number in
    guard entities.codes.codes[Int(number)] == RowSelection.noRow else { return UInt32(1) }
    seen[entities.names.codes[Int(number)], default: 0] += 1
    return seen[entities.names.codes[Int(number)]] ?? 1
  }
  let rows = RowSelection.list(numbers)
  return EntityIdentifiers(
    singular: table.singular,
    codes: StoredColumn.values(entities.codes.read(rows)).packed,
    names: StoredColumn.values(entities.names.read(rows)).packed,
    ordinals: PackedNumbers(ordinals)
  )
}
