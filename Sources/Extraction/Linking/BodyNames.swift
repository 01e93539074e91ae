import CLexicon
import CorpusModel
import Unicode

/// Bodies that every country, province or city has, named by it and a common noun, so that their names can be
/// read in both languages: 缅甸教育部 and `Ministry of Education of Myanmar`, 中国驻尼泊尔大使馆 and `Chinese
/// Embassy in Nepal`.
struct BodyNames: Sendable {
  static let standard = BodyNames()

  /// The row of each noun, Chinese or English in small letters.
  private let rows: [[UInt16]: Int]
  /// The rows of bodies that have a host: embassies and consulates.
  private let hosted: Set<Int>
  private let lexicon = NameLexicon.standard

  private init() {
    var rows: [[UInt16]: Int] = [:]
    var hosted: Set<Int> = []
    for (index, row) in KeptTable(concord_organization_terms()).rows.enumerated()
    where row.count == 2 {
      for term in alternatives(row[0]) + alternatives(row[1]) {
        rows[Self.small(term.nameCodes)] = index
      }
      if row[0].contains("馆") { hosted.insert(index) }
    }
    self.rows = rows
    self.hosted = hosted
  }

  /// Whether a name is the noun alone, which says nothing without its country.
  func isBare(_ name: String) -> Bool { row(of: withoutArticle(name).nameCodes[...]) != nil }

  /// What all names of one body share; nil for names of another make.
  ///
  /// The country is the alpha-3 code of the one the body is known to be of.
  func key(of name: String, country: String?) -> String? {
    let codes = withoutArticle(name).nameCodes
    guard let first = codes.first else { return nil }
    if let country, let row = row(of: codes[...]) { return key(row, "country \(country)", nil) }
    return first.isChinese ? chineseKey(codes, country) : englishKey(codes)
  }

  private func key(_ row: Int, _ seat: String, _ host: String?) -> String? {
    guard let host else { return hosted.contains(row) ? nil : "body \(row) \(seat)" }
    return hosted.contains(row) ? "body \(row) \(seat) in \(host)" : nil
  }

  private func row(of term: ArraySlice<UInt16>) -> Int? { rows[Self.small(Array(term))] }

  /// Words with the space behind them.
  private static func mark(_ words: String) -> [UInt16] { words.nameCodes + [.space] }

  private static func small(_ codes: [UInt16]) -> [UInt16] {
    codes.map { $0.isCapital && $0 < 0x80 ? $0 | 0x20 : $0 == 0x2019 ? 0x27 : $0 }
  }

  // MARK: Chinese

  private func chineseKey(_ codes: [UInt16], _ country: String?) -> String? {
    guard let (seat, end) = chineseSeat(codes, at: 0, country) else { return nil }
    if end < codes.count, codes[end] == 0x9A7B {
      guard let (host, hostEnd) = chineseSeat(codes, at: end + 1, nil),
        let row = row(of: codes[hostEnd...])
      else { return nil }
      return key(row, seat, host)
    }
    return row(of: codes[end...]).flatMap { key($0, seat, nil) }
  }

  /// The country or place that begins at a position; of a single character the country must be known.
  private func chineseSeat(_ codes: [UInt16], at start: Int, _ country: String?) -> (String, Int)? {
    guard start < codes.count else { return nil }
    var best: (String, Int)?
    lexicon.chinese.forEachMatch(in: codes, at: start, limit: codes.count) { end, value in
      if let seat = seat(lexicon.meanings[value]) { best = (seat, end) }
    }
    if let best { return best }
    if start > 0, codes[start] == 0x534E { return ("country CHN", start + 1) }
    guard let shorts = lexicon.shortForms[codes[start]] else { return nil }
    let index =
      shorts.first { lexicon.countries[$0].code == country }
      ?? (start > 0 && lexicon.plainShortForms.contains(codes[start]) ? shorts.first : nil)
    return index.map { ("country \(lexicon.countries[$0].code)", start + 1) }
  }

  private func seat(_ meaning: NameMeaning) -> String? {
    switch meaning {
    case .country(let index), .people(let index): "country \(lexicon.countries[index].code)"
    case .place(let index): "place \(lexicon.places[index].name)"
    case .organization, .nothing: nil
    }
  }

  // MARK: English

  private func englishKey(_ codes: [UInt16]) -> String? {
    if let branch = branchKey(codes) { return branch }
    let (body, host) = withoutHost(codes[...])
    if let (seat, rest) = leadingSeat(body), let row = row(of: rest) { return key(row, seat, host) }
    guard let (head, seat) = trailingSeat(body), let row = row(of: head) else { return nil }
    return key(row, seat, host)
  }

  /// `Red Cross Society of China Zhejiang Branch` is the Red Cross of Zhejiang.
  private func branchKey(_ codes: [UInt16]) -> String? {
    let (start, end) = (Self.mark("Red Cross Society of China"), [.space] + "Branch".nameCodes)
    guard codes.count > start.count + end.count, codes.starts(with: start),
      codes.suffix(end.count).elementsEqual(end),
      let seat = wholeSeat(codes[start.count..<codes.count - end.count]),
      let row = row(of: "red cross".nameCodes[...])
    else { return nil }
    return key(row, seat, nil)
  }

  /// A name without `in Nepal` or `to Nepal`, and the country named so.
  private func withoutHost(_ codes: ArraySlice<UInt16>) -> (ArraySlice<UInt16>, String?) {
    for word in ["in", "to"] {
      let mark = [.space] + Self.mark(word)
      guard let place = codes.lastPlace(of: mark),
        let host = wholeSeat(codes[(place + mark.count)...])
      else { continue }
      return (codes[..<place], host)
    }
    return (codes, nil)
  }

  /// `Cambodian` and what follows it.
  private func leadingSeat(_ codes: ArraySlice<UInt16>) -> (String, ArraySlice<UInt16>)? {
    var best: (String, ArraySlice<UInt16>)?
    let all = Array(codes)
    lexicon.english.forEachMatch(in: all, at: 0, limit: all.count) { end, value in
      guard let seat = seat(lexicon.meanings[value]), end < all.count else { return }
      var next = end
      if next + 1 < all.count, [0x27, 0x2019].contains(all[next]), all[next + 1] == 0x73 {
        next += 2
      }
      guard next < all.count, all[next] == .space else { return }
      best = (seat, all[(next + 1)...])
    }
    return best
  }

  /// What stands before `of Cambodia`, and Cambodia.
  private func trailingSeat(_ codes: ArraySlice<UInt16>) -> (ArraySlice<UInt16>, String)? {
    for word in ["of the", "of"] {
      let mark = [.space] + Self.mark(word)
      guard let place = codes.lastPlace(of: mark),
        let seat = wholeSeat(codes[(place + mark.count)...])
      else { continue }
      return (codes[..<place], seat)
    }
    return nil
  }

  /// The country or place that all of a stretch names.
  private func wholeSeat(_ codes: ArraySlice<UInt16>) -> String? {
    lexicon.english.value(of: Array(codes)).flatMap { seat(lexicon.meanings[$0]) }
  }
}

extension ArraySlice<UInt16> {
  /// Where some codes stand last.
  fileprivate func lastPlace(of codes: [UInt16]) -> Int? {
    guard count > codes.count else { return nil }
    return (startIndex...endIndex - codes.count).last {
      self[$0..<$0 + codes.count].elementsEqual(codes)
    }
  }
}
