import CLexicon
import Unicode

/// What a word can be in the build of a news item; made from `news-marks.tsv` and from its characters.
struct WordTraits: Sendable, Equatable {
  var kinds: Kinds = []
  /// How strongly the word opens a sentence as a time.
  var time = 0
  /// How strongly it opens a sentence as a clause before the subject.
  var clause = 0

  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt32

    static let year = Kinds(rawValue: 1)
    static let daytime = Kinds(rawValue: 1 << 1)
    static let hearsay = Kinds(rawValue: 1 << 2)
    static let agency = Kinds(rawValue: 1 << 3)
    static let report = Kinds(rawValue: 1 << 4)
    static let ending = Kinds(rawValue: 1 << 5)
    static let open = Kinds(rawValue: 1 << 6)
    static let follow = Kinds(rawValue: 1 << 7)
    static let speech = Kinds(rawValue: 1 << 8)
    /// A sentence mark: `。！？!?；…`.
    static let terminal = Kinds(rawValue: 1 << 9)
    /// A mark inside a sentence: `，,：:、`.
    static let pause = Kinds(rawValue: 1 << 10)
    static let comma = Kinds(rawValue: 1 << 11)
    static let colon = Kinds(rawValue: 1 << 12)
    static let openQuote = Kinds(rawValue: 1 << 13)
    static let closeQuote = Kinds(rawValue: 1 << 14)
    static let openBracket = Kinds(rawValue: 1 << 15)
    static let closeBracket = Kinds(rawValue: 1 << 16)
    static let dash = Kinds(rawValue: 1 << 17)
    /// Digits, or Chinese digits.
    static let number = Kinds(rawValue: 1 << 18)
    /// Begins with 年 月 日 or 号.
    static let dateUnit = Kinds(rawValue: 1 << 19)
    /// Digits and date units in one word: `3月20日`.
    static let date = Kinds(rawValue: 1 << 20)
    static let ellipsis = Kinds(rawValue: 1 << 21)
    /// Ends like the name of a newspaper, a site, a station.
    static let medium = Kinds(rawValue: 1 << 22)
    /// Ends like the name of an organization.
    static let organization = Kinds(rawValue: 1 << 23)
    /// The word for a reporter.
    static let reporter = Kinds(rawValue: 1 << 25)
    /// The word for a time of the clock.
    static let clock = Kinds(rawValue: 1 << 24)

    static let punctuation: Kinds = [
      .terminal, .pause, .openQuote, .closeQuote, .openBracket, .closeBracket, .dash, .ellipsis,
    ]
  }

  func has(_ kind: Kinds) -> Bool { !kinds.isDisjoint(with: kind) }
}

/// The table of words that mark where titles end and sentences begin.
struct NewsMarks: Sendable {
  static let shared = NewsMarks()

  private let traits: [[UInt8]: WordTraits]
  /// How names of media and of organizations end, folded.
  private let mediumEndings: BytePhrases
  private let organizationEndings: BytePhrases

  private init() {
    var traits: [[UInt8]: WordTraits] = [:]
    var endings: [String: [String]] = [:]
    KeptTable(concord_news_marks()).forEachRow { fields in
      guard fields.count >= 3 else { return }
      let weight = Int(String(decoding: fields[2], as: UTF8.self)) ?? 0
      let kind = String(decoding: fields[0], as: UTF8.self)
      guard !kind.hasSuffix("-ends") else {
        endings[kind, default: []].append(fold(String(decoding: fields[1], as: UTF8.self)))
        return
      }
      traits[fold(Array(fields[1])), default: WordTraits()].add(kind, weight)
    }
    self.traits = traits
    mediumEndings = BytePhrases(endings["medium-ends", default: []])
    organizationEndings = BytePhrases(endings["organization-ends", default: []])
  }

  /// What the table says of a word, its characters not looked at.
  func listed(_ word: String) -> WordTraits { traits[fold(Array(word.utf8))] ?? WordTraits() }

  /// The traits of a word as it stands in a file.
  func traits(of word: String) -> WordTraits {
    let folded = fold(Array(word.utf8))
    var result = traits[folded] ?? WordTraits()
    result.kinds.formUnion(shape(of: word))
    if mediumEndings.ends(folded[...]) { result.kinds.insert(.medium) }
    if organizationEndings.ends(folded[...]) { result.kinds.insert(.organization) }
    // Two characters.
    guard folded.count == 6 else { return result }
    if word == "记者" || word == "記者" { result.kinds.insert(.reporter) }
    if word == "时间" || word == "時間" { result.kinds.insert(.clock) }
    if endsOpen(word) { result.kinds.insert(.open) }
    return result
  }

  /// An adverb and a preposition cut as one word: `未向`.
  private func endsOpen(_ word: String) -> Bool {
    let scalars = Array(fold(word).unicodeScalars)
    guard scalars.count == 2 else { return false }
    return "未不已均都也又并便可就才正".unicodeScalars.contains(scalars[0])
      && "向把被将对于与和在为从让由给".unicodeScalars.contains(scalars[1])
  }

  private func shape(of word: String) -> WordTraits.Kinds {
    let scalars = word.unicodeScalars
    let isWord = scalars.first.map { isWordCharacter($0.value) } ?? false
    if !isWord, let mark = punctuationKinds[word] { return mark }
    if scalars.allSatisfy({ $0 == "…" || $0 == "." }) { return [.terminal, .ellipsis] }
    var digits = 0
    var units = 0
    for scalar in scalars {
      if isDigit(scalar) { digits += 1 }
      if isDateUnit(scalar) { units += 1 }
    }
    if digits == scalars.count { return .number }
    if digits > 0, digits + units == scalars.count { return .date }
    return dateUnit(Array(scalars))
  }

  /// A unit of a date, alone or with what is often cut together with it: `日至`, `月初`, `日电`.
  private func dateUnit(_ scalars: [Unicode.Scalar]) -> WordTraits.Kinds {
    guard let first = scalars.first, isDateUnit(first) else { return [] }
    if scalars.count == 1 { return .dateUnit }
    guard scalars.count == 2, let last = scalars.last else { return [] }
    if "至到为於于起".unicodeScalars.contains(last) { return [.dateUnit, .open] }
    return "许内间电份底初末中上下晚早夜".unicodeScalars.contains(last) ? .dateUnit : []
  }
}

extension WordTraits {
  fileprivate mutating func add(_ kind: String, _ weight: Int) {
    switch kind {
    case "time": time = max(time, weight)
    case "clause": clause = max(clause, weight)
    case "year": kinds.insert(.year)
    case "daytime": kinds.insert(.daytime)
    case "hearsay": kinds.insert(.hearsay)
    case "agency": kinds.insert(.agency)
    case "medium": kinds.insert(.medium)
    case "report": kinds.insert(.report)
    case "ending": kinds.insert(.ending)
    case "open": kinds.insert(.open)
    case "follow": kinds.insert(.follow)
    case "speech": kinds.insert(.speech)
    case _: break
    }
  }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "0"..."9", "０"..."９", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "〇", "○", "零", "两":
    true
  case _: false
  }
}

private func isDateUnit(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "年" || scalar == "月" || scalar == "日" || scalar == "号" || scalar == "號"
}

private let punctuationKinds: [String: WordTraits.Kinds] = {
  var kinds: [String: WordTraits.Kinds] = [:]
  func add(_ marks: String, _ kind: WordTraits.Kinds) {
    for mark in marks { kinds[String(mark)] = kind }
  }
  add("。！？!?；;｡", .terminal)
  add("，,", [.pause, .comma])
  add("：:", [.pause, .colon])
  add("、", .pause)
  add("“「『‘", .openQuote)
  add("”」』’", .closeQuote)
  add("（(《〈【[〔", .openBracket)
  add("）)》〉】]〕", .closeBracket)
  add("—－-–―", .dash)
  kinds["——"] = .dash
  kinds["……"] = [.terminal, .ellipsis]
  return kinds
}()
