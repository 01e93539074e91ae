import CLexicon
import CorpusModel
import Unicode

/// What kind of thing a unit counts or measures.
enum UnitClass: Sendable, Hashable {
  case people, households, things, goods, occasions, places, bodies, money(String), share, time
  case length, area, volume, weight, other(String)
  case unknown

  init(_ unit: String?) {
    guard let unit else {
      self = .unknown
      return
    }
    self = UnitTable.shared.unitClass(of: unit) ?? .named(unit)
  }

  private static func named(_ unit: String) -> UnitClass {
    if let currency = sharedCurrencies[unit] { return .money(currency) }
    return unit.first?.isUppercase == true ? .money(unit) : .other(unit)
  }

  /// The name that the currencies of several countries share: what one edition calls rupees the other may call
  /// Nepalese ones.
  private static let sharedCurrencies: [String: String] = {
    var names = ["VND": "dong", "dong": "dong"]
    for row in KeptTable(concord_home_currencies()).rows where row.count == 3 {
      names[row[2]] = row[0]
      names[row[0]] = row[0]
    }
    return names
  }()

  /// How many of the common measure of its kind a unit is: hours, percent, metres, square metres, litres,
  /// kilograms; 1 for what is counted.
  static func factor(of unit: String?) -> Double {
    unit.map { UnitTable.shared.factor(of: $0) } ?? 1
  }

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
      case .time, .share, .length, .area, .volume, .weight, .people, .households, .things, .goods,
        .occasions, .places, .bodies, .unknown:
        kind.isGraded
      }
    }
  }
}
