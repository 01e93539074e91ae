import CorpusModel

/// The entities of all documents before they are joined, in as little memory as they take: a large corpus
/// has millions of them, most of which share their names.
struct EntityTable: Sendable {
  private struct Row: Sendable {
    var kind: EntityKind
    var organizationKind: OrganizationKind?
    var name, code, region, role: UInt32
    /// Numbers of other rows; `NameTable.none` where there is none.
    var organization, country: UInt32
    /// Where its names end in `names`; they begin behind those of the row before.
    var namesEnd: UInt32
  }

  private(set) var texts = NameTable()
  private var rows: [Row] = []
  private var names: [UInt32] = []
  /// The forms in which each row is written; row `i` has `formOffsets[i] ..< formOffsets[i + 1]`.
  private var forms: [(name: UInt32, count: UInt32)] = []
  private var formOffsets: [UInt32] = [0]
  /// The document of each row.
  private(set) var documents: [UInt32] = []
  /// The first row of each document.
  private(set) var offsets: [Int] = []

  var count: Int { rows.count }

  /// Adds the entities of the next document.
  mutating func add(_ entities: [Entity]) {
    let offset = UInt32(rows.count)
    let document = UInt32(offsets.count)
    offsets.append(rows.count)
    for entity in entities {
      for name in entity.names { names.append(texts.number(name)) }
      rows.append(
        Row(
          kind: entity.kind,
          organizationKind: entity.organizationKind,
          name: texts.number(entity.name),
          code: texts.number(entity.code),
          region: texts.number(entity.region),
          role: texts.number(entity.role),
          organization: entity.organization.map { UInt32($0.index) + offset } ?? NameTable.none,
          country: entity.country.map { UInt32($0.index) + offset } ?? NameTable.none,
          namesEnd: UInt32(names.count)
        )
      )
      documents.append(document)
    }
  }

  /// Keeps how often the rows of the next document are written in each form.
  mutating func addForms(_ counts: [Int: [String: Int]], rows: Range<Int>) {
    for row in rows {
      for (form, count) in counts[row] ?? [:] {
        forms.append((texts.number(form), UInt32(count)))
      }
      formOffsets.append(UInt32(forms.count))
    }
  }

  /// The rows of a document.
  func rows(of document: Int) -> Range<Int> {
    offsets[document]..<(document + 1 < offsets.count ? offsets[document + 1] : rows.count)
  }

  func kind(_ row: Int) -> EntityKind { rows[row].kind }
  func name(_ row: Int) -> String { texts[rows[row].name] }
  func code(_ row: Int) -> String? { texts.text(rows[row].code) }

  /// The number of a row's name.
  func nameNumber(_ row: Int) -> UInt32 { rows[row].name }

  /// The number of a row's code; `NameTable.none` where it has none.
  func codeNumber(_ row: Int) -> UInt32 { rows[row].code }

  /// The row of an organization's or a person's country.
  func country(_ row: Int) -> Int? { EntityTable.row(rows[row].country) }

  /// The row of a person's organization.
  func organization(_ row: Int) -> Int? { EntityTable.row(rows[row].organization) }

  private static func row(_ number: UInt32) -> Int? {
    number == NameTable.none ? nil : Int(number)
  }

  /// The numbers of the written names that the finders gave a row.
  func nameNumbers(_ row: Int) -> ArraySlice<UInt32> {
    names[(row == 0 ? 0 : Int(rows[row - 1].namesEnd))..<Int(rows[row].namesEnd)]
  }

  /// The written names that the finders gave a row.
  func names(_ row: Int) -> [String] { nameNumbers(row).map { texts[$0] } }

  /// Whether one of a row's names is this one.
  func hasName(_ row: Int, _ name: String) -> Bool {
    texts.find(name).map { nameNumbers(row).contains($0) } ?? false
  }

  /// The forms in which a row is written, each with how often.
  func forms(_ row: Int) -> ArraySlice<(name: UInt32, count: UInt32)> {
    forms[Int(formOffsets[row])..<Int(formOffsets[row + 1])]
  }

  /// A row as an entity, whose ids are rows.
  func entity(_ row: Int) -> Entity {
    let kept = rows[row]
    var entity = Entity(kind: kept.kind, name: name(row))
    entity.names = names(row)
    entity.code = code(row)
    entity.region = texts.text(kept.region)
    entity.organizationKind = kept.organizationKind
    entity.role = texts.text(kept.role)
    entity.organization = organization(row).map { EntityID($0) }
    entity.country = country(row).map { EntityID($0) }
    return entity
  }
}
