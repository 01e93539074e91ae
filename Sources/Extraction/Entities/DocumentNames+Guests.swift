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
      let body = entity(of: first, text)
      // Named as the line prints it, in the script of the page.
      let name = writtenName(bytes[text.bytes(first.range)])
      if foldedName(name) == foldedName(registry.entities[body.index].name) {
        registry.update(body) { $0.name = name }
      }
      return GuestLine(line: line, role: writtenName(bytes[rest]), body: body)
    }
    guard let role = chineseRoles(in: text, .standard).last, role.upperBound == text.count,
      (3...30).contains(role.lowerBound)
    else { return GuestLine(line: line, role: line) }
    let end = bodyEnd(before: role, text)
    let body = registry.organization(
      organizationKey(text.string(0..<end)),
      name: writtenName(bytes[text.bytes(0..<end)]),
      kind: bodyKind(text.codes[end - 1]),
      country: reading.known.beginning(in: 0..<end).lazy.compactMap(seat(of:)).first
    )
    let office = writtenName(bytes[text.bytes(end..<role.upperBound)])
    return GuestLine(line: line, role: office, body: body)
  }

  /// 无国界社工|紧急救援主任: where a calling ends that the name of the body holds, what follows is of the office.
  private func bodyEnd(before role: Range<Int>, _ text: NameText) -> Int {
    let calling = chineseRoles(in: text, .standard).last {
      $0.upperBound < role.lowerBound && $0.upperBound > 3
        && role.lowerBound - $0.upperBound <= 6
    }
    return calling?.upperBound ?? role.lowerBound
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
      let isTold = line.body != nil || entity.organization == nil
      entity.role = isTold ? line.role : entity.role ?? line.role
      entity.organization = line.body ?? entity.organization
      entity.country = entity.country ?? country
    }
  }
}
