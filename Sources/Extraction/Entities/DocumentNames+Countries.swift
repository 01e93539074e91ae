import CorpusModel

extension DocumentNames {
  /// Reads single characters as countries, by what the article and the document name in full.
  mutating func addShortCountries() {
    let inDocument = countryCounts(Array(readings.indices))
    for paragraphs in paragraphsByArticle {
      let counts = countryCounts(paragraphs)
      for paragraph in paragraphs where readings[paragraph].text.hasChinese {
        addShortCountries(in: paragraph, counts, inDocument)
      }
    }
  }

  private mutating func addShortCountries(
    in paragraph: Int,
    _ counts: [Int: Int],
    _ inDocument: [Int: Int]
  ) {
    let text = readings[paragraph].text
    var taken = [Bool](repeating: false, count: text.count + 1)
    for span in spans[paragraph] {
      for place in span.range { taken[place] = true }
    }
    let found = ShortCountryFinder(text: text, taken: taken).find()
    guard !found.isEmpty else { return }
    for short in found {
      guard let country = country(short, counts) ?? country(short, inDocument) ?? fallback(short)
      else {
        continue
      }
      let range = short.position..<short.position + 1
      spans[paragraph].append(
        Span(range: range, entity: registry.country(country), kind: .country, form: .short)
      )
    }
    spans[paragraph] = arranged(spans[paragraph])
  }

  private func country(_ short: ShortCountry, _ counts: [Int: Int]) -> Int? {
    let named = short.countries.filter { counts[$0] ?? 0 > 0 }
    return named.max { counts[$0] ?? 0 < counts[$1] ?? 0 }
  }

  private func fallback(_ short: ShortCountry) -> Int? {
    short.isPlain ? short.countries.first : nil
  }

  /// How often each country is named, inside other names too.
  private func countryCounts(_ paragraphs: [Int]) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for paragraph in paragraphs {
      for match in readings[paragraph].known {
        switch match.meaning {
        case .country(let index), .people(let index): counts[index, default: 0] += 2
        case .place(let index):
          if let country = lexicon.places[index].country { counts[country, default: 0] += 1 }
        case .organization, .nothing: continue
        }
      }
    }
    return counts
  }
}
