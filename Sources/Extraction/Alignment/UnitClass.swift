import CLexicon
import CorpusModel

/// What kind of thing a unit counts or measures.
enum UnitClass: Sendable, Hashable {
  case people, households, things, goods, occasions, places, bodies, money(String), share, time
  case length, area, volume, weight, other(String)
  case unknown

  init(_ unit: String?) {
    switch unit {
    case nil, "piece": self = .unknown
    case "person", "person-time", "person-day": self = .people
    case "household", "family": self = .households
    case "view", "times", "like", "comment", "download", "event", "session", "issue", "case",
      "round", "term", "flight":
      self = .occasions
    case "country", "region", "province", "state", "city", "town", "township", "county", "district",
      "village", "continent", "community":
      self = .places
    case "organization", "company", "hospital", "school", "university", "team", "party":
      self = .bodies
    case "percent", "fraction", "percentage-point", "per-mille": self = .share
    case "box", "package", "dose", "bottle", "barrel", "pair", "vehicle", "ship", "aircraft",
      "train":
      self = .goods
    case "item", "set", "portion", "batch", "book", "article", "letter", "kind", "class", "project",
      "tablet", "song", "film", "room", "bed", "loan", "fund", "transaction", "language", "page",
      "word", "character", "unit", "head", "floor", "stage", "step", "episode", "line", "point",
      "shift":
      self = .things
    case let unit?: self = Self.measures[unit]?.0 ?? .named(unit)
    }
  }

  private static func named(_ unit: String) -> UnitClass {
    if let currency = sharedCurrencies[unit] { return .money(currency) }
    return unit.first?.isUppercase == true ? .money(unit) : .other(unit)
  }

  /// The name that the currencies of several countries share: what one edition calls rupees the other may call
  /// Nepalese ones.
  private static let sharedCurrencies: [String: String] = {
    var names = ["VND": "dong", "dong": "dong"]
    for row in LexiconTable(concord_home_currencies()).rows where row.count == 3 {
      names[row[2]] = row[0]
      names[row[0]] = row[0]
    }
    return names
  }()

  /// How many of the common measure of its kind a unit is: hours, percent, metres, square metres, litres,
  /// kilograms; 1 for what is counted.
  static func factor(of unit: String?) -> Double {
    switch unit {
    case "fraction": 100
    case "per-mille": 0.1
    case let unit?: measures[unit]?.1 ?? 1
    case nil: 1
    }
  }

  private static let measures: [String: (UnitClass, Double)] = [
    "second": (.time, 1.0 / 3600), "minute": (.time, 1.0 / 60), "hour": (.time, 1),
    "day": (.time, 24), "night": (.time, 24), "week": (.time, 168), "month": (.time, 730),
    "quarter": (.time, 2190), "year": (.time, 8760), "decade": (.time, 87_600),
    "century": (.time, 876_000),
    "mm": (.length, 0.001), "cm": (.length, 0.01), "m": (.length, 1), "km": (.length, 1000),
    "li": (.length, 500), "inch": (.length, 0.0254), "foot": (.length, 0.3048),
    "yard": (.length, 0.9144), "mile": (.length, 1609.3), "nautical-mile": (.length, 1852),
    "square-m": (.area, 1), "mu": (.area, 666.7), "acre": (.area, 4046.9),
    "hectare": (.area, 10_000), "square-km": (.area, 1_000_000), "square-mile": (.area, 2_589_988),
    "ml": (.volume, 0.001), "litre": (.volume, 1), "gallon": (.volume, 3.785),
    "cubic-m": (.volume, 1000),
    "mg": (.weight, 1e-6), "g": (.weight, 0.001), "pound": (.weight, 0.4536), "jin": (.weight, 0.5),
    "kg": (.weight, 1), "tonne": (.weight, 1000),
  ]

  /// Whether its units are parts and multiples of each other: 3,400 metres are 3.4 km.
  var isGraded: Bool {
    switch self {
    case .time, .share, .length, .area, .volume, .weight: true
    case .people, .households, .things, .goods, .occasions, .places, .bodies, .money, .other,
      .unknown:
      false
    }
  }

  /// Whether two numbers of these kinds, equal in value, can be one fact told twice: partners may be
  /// persons or bodies, and what is counted with one measure word may be counted with another.
  func agrees(with other: UnitClass) -> Bool { self == other || !contradicts(other) }

  /// Whether one number of these two kinds is two different facts: persons are no parcels, and yuan no
  /// dollars.
  func contradicts(_ other: UnitClass) -> Bool {
    if self == other || self == .unknown || other == .unknown { return false }
    if stands(alone: other) { return true }
    switch (self, other) {
    case (.people, .goods), (.goods, .people), (.places, .goods), (.goods, .places): return true
    case (.bodies, .goods), (.goods, .bodies), (.people, .households), (.households, .people):
      return true
    case (.households, .goods), (.goods, .households): return true
    case _: return false
    }
  }

  /// Whether one of two kinds is money or a measure, which nothing else is counted in.
  private func stands(alone other: UnitClass) -> Bool {
    [self, other].contains { kind in
      switch kind {
      case .money, .other: true
      case _: kind.isGraded
      }
    }
  }
}
