import CorpusModel

/// 教育部 and `the Ministry of Education` without a country are those of the country the text is about.
extension DocumentNames {
  /// Counts the countries of each article; to be called before `ministry`.
  mutating func countCountries() {
    named = paragraphsByArticle.map { paragraphs in
      var counts: [Int: Int] = [:]
      for paragraph in paragraphs {
        for match in readings[paragraph].known {
          if let country = namedCountry(match) { counts[country, default: 0] += 1 }
        }
      }
      return counts
    }
  }

  /// The entity of a ministry named without its country, where the text shows a country other than China.
  mutating func ministry(_ candidate: OrganizationCandidate, _ paragraph: Int) -> EntityID? {
    guard candidate.kind == .government,
      !readings[paragraph].text.string(candidate.range).isOne(of: .stateMinistry),
      let title = bareTitle(candidate, readings[paragraph].text),
      let country = contextCountry(of: candidate.range, paragraph)
    else { return nil }
    let name = "\(title) of \(lexicon.countries[country].name)"
    return registry.organization(
      organizationKey(name),
      name: name,
      kind: .government,
      country: country
    )
  }

  /// The English title of a ministry that is written without a country.
  private func bareTitle(_ candidate: OrganizationCandidate, _ text: NameText) -> String? {
    guard candidate.kind == .government else { return nil }
    if let known = candidate.known {
      let name = lexicon.organizations[known].name
      guard name.hasPrefix("Ministry of "), name.hasSuffix(" of China"),
        lexicon.chinese.value(of: text.codes, candidate.range) != nil,
        !text.string(candidate.range).hasPrefix("中")
      else { return nil }
      return String(name.dropLast(9))
    }
    guard candidate.country == nil, text.codes[candidate.range.lowerBound].isLetter else {
      return nil
    }
    let name = withoutArticle(text.string(candidate.range))
    return name.hasPrefix("Ministry of ") ? name : nil
  }

  /// The one foreign country that the sentence names before a place in it, or that its paragraph or article
  /// names alone; nil for China and where several may be meant.
  private func contextCountry(of range: Range<Int>, _ paragraph: Int) -> Int? {
    let reading = readings[paragraph]
    guard let china = lexicon.positions["CHN"], !isSpokesperson(range.upperBound, reading.text)
    else {
      return nil
    }
    var start = range.lowerBound
    while start > 0, ![0x3002, 0xFF1B, 0x2E, 0x3B].contains(reading.text.codes[start - 1]) {
      start -= 1
    }
    let sentence = Set(
      reading.known.beginning(in: start..<range.lowerBound).compactMap { namedCountry($0) }
    )
    if sentence.count == 1, let only = sentence.first { return only == china ? nil : only }
    if sentence.contains(china) { return nil }
    let inParagraph = Set(reading.known.compactMap { namedCountry($0) })
    if inParagraph.count == 1, let only = inParagraph.first { return only == china ? nil : only }
    let counts = named[articles[paragraph]]
    guard counts[china] == nil else { return nil }
    let best = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first
    return best?.key
  }

  /// 外交部发言人 without a country is China's.
  private func isSpokesperson(_ end: Int, _ text: NameText) -> Bool {
    text.string(end..<min(end + 3, text.count)) == "发言人"
  }

  private func namedCountry(_ match: KnownMatch) -> Int? {
    switch match.meaning {
    case .country(let index), .people(let index): index
    case .place(let index): lexicon.places[index].country
    case .organization, .nothing: nil
    }
  }
}
