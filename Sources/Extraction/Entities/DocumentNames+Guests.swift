import CorpusModel

/// What the line under the name of somebody interviewed says: 某某同行会总干事.
struct GuestLine: Sendable {
  var line: String
  var role: String
  var body: EntityID?
}

/// Who is interviewed.
extension DocumentNames {
  /// Reads the line under the name of a guest: a body, known or not, and the office behind it.
  mutating func guestLine(_ line: String) -> GuestLine {
    let bytes = Array(line.utf8)
    let reading = ParagraphReading(bytes, LowerCaseWords())
    let text = reading.text
    let first = reading.organizations.filter { $0.range.lowerBound == 0 }.max {
      $0.range.count < $1.range.count
    }
    if let first, first.range.count + 1 < text.count {
      let rest = text.bytes(first.range.upperBound..<text.count)
      return GuestLine(line: line, role: writtenName(bytes[rest]), body: entity(of: first, text))
    }
    guard let role = chineseRoles(in: text, .standard).last, role.upperBound == text.count,
      (3...30).contains(role.lowerBound)
    else { return GuestLine(line: line, role: line) }
    let name = text.string(0..<role.lowerBound)
    let body = registry.organization(
      organizationKey(name),
      name: name,
      kind: bodyKind(text.codes[role.lowerBound - 1]),
      country: reading.known.beginning(in: 0..<role.lowerBound).lazy.compactMap(seat(of:)).first
    )
    return GuestLine(line: line, role: writtenName(bytes[text.bytes(role)]), body: body)
  }

  private func bodyKind(_ last: UInt16) -> OrganizationKind {
    switch last {
    case 0x9662: .hospital
    case 0x793E, 0x62A5: .media
    case 0x6821, 0x5B66: .university
    case _: .association
    }
  }

  /// Who is interviewed: a line of the byline holds nothing but the name that turns are labelled with.
  func guest(in blocks: [Block], _ read: ReadDocument) -> String? {
    guard !turnNames.isEmpty else { return interviewed(in: read) }
    for block in blocks {
      let line = NameText(Array(read.source.bytes[block.range]))
      let codes = line.codes.filter { $0 != .space && $0 != 0x0A }
      if let name = turnNames.first(where: { $0.nameCodes == codes }) { return name }
    }
    return nil
  }

  /// Whom the lines above the text of a page name as the person it is about.
  func interviewed(in read: ReadDocument) -> String? {
    read.document.details.first { $0.name == "人物" || $0.name == "person" }?.value
  }

  /// Gives who is interviewed the body and the office of the line.
  mutating func describe(guest: String, by line: GuestLine) {
    let id = registry.person(personKey(guest), name: guest)
    let country = line.body.flatMap { registry.entities[$0.index].country }
    registry.update(id) { entity in
      entity.role = entity.organization == nil ? line.role : entity.role ?? line.role
      entity.organization = entity.organization ?? line.body
      entity.country = entity.country ?? country
    }
  }
}
