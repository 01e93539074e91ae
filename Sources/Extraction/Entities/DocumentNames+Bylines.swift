import CorpusModel

/// The media that those who report and write work for.
extension DocumentNames {
  /// The medium a byline names beside its people (`By Ann Lee / The Wire Service`), or the agency behind the
  /// place and the day: `NAIROBI, Jan 27 (Gulf Wire) -`.
  mutating func bylineMedium(of article: Article, _ index: Int) -> (id: EntityID, name: String)? {
    for line in article.authors where !isPersonName(line) && officeEnd(of: line) == nil {
      let words = line.split(separator: " ")
      guard (2...5).contains(words.count), words.allSatisfy({ $0.first?.isUppercase ?? false })
      else { continue }
      return medium(withoutArticle(line))
    }
    return agency(of: index) ?? chineseAgency(of: article, index)
  }

  /// 新华社某地6月3日电（记者某某）: the medium that a report opens with, where it names who the article is by.
  private func chineseAgency(of article: Article, _ index: Int) -> (id: EntityID, name: String)? {
    guard !article.reporters.isEmpty else { return nil }
    for paragraph in paragraphsByArticle[index].prefix(6) {
      let text = readings[paragraph].text
      let opening = text.string(0..<min(text.count, 70))
      guard let first = spans[paragraph].first, first.kind == .organization,
        first.range.lowerBound < 3,
        registry.entities[first.entity.index].organizationKind == .media,
        opening.contains("电"), article.reporters.allSatisfy(opening.contains)
      else { continue }
      return (first.entity, text.string(first.range))
    }
    return nil
  }

  /// `Tribune Staff Writer`: the office that a line of the byline ends in.
  func bylineOffice(of article: Article) -> String? {
    article.authors.lazy.compactMap { officeEnd(of: $0) }.first
  }

  private func officeEnd(of line: String) -> String? {
    let words = line.split(separator: " ")
    for count in [3, 2, 1] where words.count > count {
      let end = words.suffix(count).joined(separator: " ")
      if PersonLexicon.standard.englishRoles.value(of: end.nameCodes) != nil,
        end.isOne(of: .reporter)
      {
        return end
      }
    }
    return nil
  }

  /// The agency in brackets behind the place and the day that an English report opens with.
  private mutating func agency(of article: Int) -> (id: EntityID, name: String)? {
    for paragraph in paragraphsByArticle[article].prefix(6) {
      let text = readings[paragraph].text
      guard let first = readings[paragraph].words.first, first.range.lowerBound < 3,
        first.isAcronym, let open = text.codes.prefix(60).firstIndex(of: 0x28),
        let close = text.codes[open...].prefix(30).firstIndex(of: 0x29), close - open > 3,
        text.code(close + 1) == .space, Self.dashes.contains(text.code(close + 2)),
        text.codes[open + 1].isCapital,
        text.codes[open..<close].allSatisfy({ !$0.isDigit && $0 != 0x2C && $0 != 0x2E })
      else { continue }
      return medium(text.string(open + 1..<close))
    }
    return nil
  }

  private static let dashes = CodeSet([0x2D, 0x2013, 0x2014])

  /// Gives those who report in the paragraphs of an article the medium that the beginning of the paragraph names
  /// (某社某地1月2日电（记者某某）), else that of the article.
  mutating func employReporters(of article: Int, _ medium: EntityID?) {
    for paragraph in paragraphsByArticle[article] {
      let isCredit = isCreditLine(paragraph)
      for span in spans[paragraph] where span.kind == .person {
        let person = registry.entities[span.entity.index]
        let role = person.role.map { text(of: $0.nameCodes) }
        guard person.organization == nil, isCredit || role?.isOne(of: .reporter) ?? false,
          let house = dispatcher(before: span, paragraph) ?? medium
        else { continue }
        let country = registry.entities[house.index].country
        registry.update(span.entity) { entity in
          entity.organization = house
          if !isCredit { entity.country = entity.country ?? country }
        }
      }
    }
  }

  /// `(Reporting by Ann Lee; editing by Tom Roe)`.
  private func isCreditLine(_ paragraph: Int) -> Bool {
    let text = readings[paragraph].text
    let start = text.string(0..<min(24, text.count))
    return NameWords.standard[.creditLine].contains { start.hasPrefix($0) }
  }

  /// The medium named last before a name, in the same paragraph and near it.
  private func dispatcher(before person: Span, _ paragraph: Int) -> EntityID? {
    let near = max(0, person.range.lowerBound - 80)..<person.range.lowerBound
    return spans(of: paragraph, beginningIn: near).last { span in
      span.kind == .organization && span.range.upperBound <= person.range.lowerBound
        && person.range.lowerBound - span.range.upperBound < 40
        && registry.entities[span.entity.index].organizationKind == .media
    }?.entity
  }
}
