import CorpusModel

/// What kind of thing a unit counts.
enum UnitClass: Sendable, Hashable {
  case people, things, goods, occasions, places, bodies, money(String), share, time, other(String)
  case unknown

  init(_ unit: String?) {
    switch unit {
    case nil, "piece": self = .unknown
    case "person", "person-time", "person-day", "household", "family": self = .people
    case "view", "times", "like", "comment", "download", "event", "session", "issue", "case",
      "round",
      "term":
      self = .occasions
    case "country", "region", "province", "state", "city", "town", "township", "county", "district",
      "village", "continent", "community":
      self = .places
    case "organization", "company", "hospital", "school", "university", "team", "party":
      self = .bodies
    case "percent", "fraction", "percentage-point", "per-mille": self = .share
    case "second", "minute", "hour", "day", "night", "week", "month", "quarter", "year", "decade",
      "century":
      self = .time
    case "box", "package", "dose", "bottle", "pair", "vehicle", "ship", "aircraft", "tonne":
      self = .goods
    case "item", "set", "portion", "batch", "book", "article", "letter", "kind", "class", "project",
      "tablet", "song", "film", "room", "bed", "loan", "fund", "transaction", "language", "page",
      "word",
      "character", "unit":
      self = .things
    case let unit?: self = unit.first?.isUppercase == true ? .money(unit) : .other(unit)
    }
  }

  /// Whether two numbers of these kinds, equal in value, can be one fact told twice: partners may be
  /// persons or bodies, and what is counted with one measure word may be counted with another.
  func agrees(with other: UnitClass) -> Bool { self == other || !contradicts(other) }

  /// Whether one number of these two kinds is two different facts: persons are no parcels, and yuan no
  /// dollars.
  func contradicts(_ other: UnitClass) -> Bool {
    if self == other { return false }
    switch (self, other) {
    case (.unknown, _), (_, .unknown), (.things, .goods), (.goods, .things): return false
    case (.money, _), (_, .money), (.share, _), (_, .share), (.time, _), (_, .time): return true
    case (.people, .goods), (.goods, .people), (.places, .goods), (.goods, .places): return true
    case (.bodies, .goods), (.goods, .bodies), (.other, _), (_, .other): return true
    case _: return false
    }
  }
}

/// A figure of one edition, ready to be compared.
struct ComparedFigure: Sendable {
  let figure: Figure
  let place: PassagePlace
  let unitClass: UnitClass
  /// The stated number and its bounds in the common measure of its kind.
  private(set) var value: Double
  private var low: Double
  private var high: Double

  init(_ figure: Figure, at place: PassagePlace) {
    self.figure = figure
    self.place = place
    unitClass = UnitClass(figure.unit)
    let factor = Self.factor(of: figure.unit)
    value = figure.value.double * factor
    low = (figure.low?.double ?? figure.value.double) * factor
    high = (figure.high?.double ?? figure.value.double) * factor
  }

  /// How many of the common measure a unit is: hours for times, percent for shares.
  private static func factor(of unit: String?) -> Double {
    switch unit {
    case "second": 1.0 / 3600
    case "minute": 1.0 / 60
    case "day", "night": 24
    case "week": 168
    case "month": 730
    case "quarter": 2190
    case "year": 8760
    case "decade": 87_600
    case "century": 876_000
    case "fraction": 100
    case "per-mille": 0.1
    case _: 1
    }
  }

  /// 1小时40分钟 is one length of time: adds the part behind, where it follows at once.
  mutating func take(_ other: ComparedFigure) -> Bool {
    let gap = other.figure.evidence.range.lowerBound - figure.evidence.range.upperBound
    guard unitClass == .time, other.unitClass == .time, [0, 1, 5].contains(gap),
      figure.evidence.paragraph == other.figure.evidence.paragraph,
      Self.factor(of: figure.unit) > Self.factor(of: other.figure.unit)
    else { return false }
    value += other.value
    low += other.low
    high += other.high
    return true
  }

  var hedge: Approximation { figure.approximation }

  func sharesSentence(with other: ComparedFigure) -> Bool {
    place.sharesSentence(with: other.place)
  }

  func sharesParagraph(with other: ComparedFigure) -> Bool {
    place.sharesParagraph(with: other.place)
  }

  /// Whether the number says so much that its like is no chance and its lack no accident: amounts,
  /// measures, and counts above nine.
  var isTelling: Bool {
    switch unitClass {
    case .money, .share, .other: return true
    case .time: return figure.value.double >= 2 || figure.value.exponent < 0
    case _: return figure.value.double >= 10 || figure.value.exponent < 0
    }
  }

  /// Whether a number has more than one digit that counts, so that two of them meet by no chance.
  var isParticular: Bool {
    var digits = figure.value.significand.magnitude
    while digits > 0, digits % 10 == 0 { digits /= 10 }
    return digits > 9
  }

  /// Whether two figures tell one fact.
  func isSame(as other: ComparedFigure) -> Bool {
    unitClass.agrees(with: other.unitClass) && equals(other)
  }

  /// Whether two figures count one kind of thing, so that they stand for each other though their numbers
  /// differ.
  func isOfKind(_ other: ComparedFigure) -> Bool {
    if figure.unit == other.figure.unit { return true }
    return unitClass == other.unitClass && (unitClass == .time || unitClass == .share)
  }

  /// Whether two figures state the same number, hedges and ways of writing apart.
  func equals(_ other: ComparedFigure) -> Bool {
    if isNear(value, other.value) { return true }
    let isRange = figure.approximation == .between || other.figure.approximation == .between
    if isRange { return low <= other.high && other.low <= high }
    if isIndefinite, other.isIndefinite {
      return value < other.value * 1.5 && other.value < value * 1.5
    }
    return isOthers(of: other) || other.isOthers(of: self)
  }

  private func isNear(_ left: Double, _ right: Double) -> Bool {
    let isRounded = unitClass == .time || unitClass == .share
    return abs(left - right) <= max(abs(left), abs(right)) * (isRounded ? 0.02 : 1e-9)
  }

  /// 数十, dozens: no more than the order of size is said.
  private var isIndefinite: Bool { figure.approximation == .moreThan && high >= value * 5 }

  /// `Lebanon and seven other countries` are eight countries.
  private func isOthers(of whole: ComparedFigure) -> Bool {
    guard let counted = figure.counted, counted.hasPrefix("other") else { return false }
    return isNear(value + 1, whole.value)
  }
}
