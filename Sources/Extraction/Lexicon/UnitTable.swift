import CLexicon
import Unicode

/// What the rules on figures ask of a unit beside its class.
enum UnitTrait: String, CaseIterable, Sendable {
  /// A person, a place or a body: no thing that an undecided measure word counts.
  case namedBody = "named body"
  /// A body whose people a number behind it may count.
  case peopled
  /// Stands before the goods it weighs.
  case weighed
  /// Often said with one, and then not counted: one day.
  case spokenOf = "spoken of"
  /// May stand behind `over` in its sense of during.
  case lasting
}

/// What `quantities.tsv` says of units beside how they are written: what they count or measure, and what the rules ask.
///
/// A class, so that whoever asks for it is handed one reference.
final class UnitTable: Sendable {
  static let shared = UnitTable(KeptTable(concord_quantities()))

  private let classes: [String: UnitClass]
  private let factors: [String: Double]
  private let traits: [UnitTrait: Set<String>]

  init(_ table: KeptTable) {
    var classes: [String: UnitClass] = [:]
    var factors: [String: Double] = [:]
    var traits: [UnitTrait: Set<String>] = [:]
    for row in table.rows where row.count == 3 {
      let units = row[2].parts(between: "|").map(String.init)
      let words = row[0].split(separator: " ")
      switch row[1] {
      case "trait":
        if let trait = UnitTrait(rawValue: row[0]) { traits[trait] = Set(units) }
      case "class":
        guard let name = words.first, let kind = UnitClass(named: name) else { continue }
        let factor = words.count > 1 ? Double(words[1]) : nil
        for unit in units { (classes[unit], factors[unit]) = (kind, factor) }
      case _: continue
      }
    }
    self.classes = classes
    self.factors = factors
    self.traits = traits
  }

  /// The class of a unit; nil for a currency and for what counts a thing of its own.
  func unitClass(of unit: String) -> UnitClass? { classes[unit] }

  /// How many of the common measure of its class a unit is; 1 for what is counted.
  func factor(of unit: String) -> Double { factors[unit] ?? 1 }

  /// Whether a unit has a trait.
  func has(_ unit: String, _ trait: UnitTrait) -> Bool { traits[trait]?.contains(unit) ?? false }
}

extension UnitClass {
  /// The class of a name in the table; nil for any other word.
  fileprivate init?(named name: Substring) {
    switch name {
    case "people": self = .people
    case "households": self = .households
    case "things": self = .things
    case "goods": self = .goods
    case "occasions": self = .occasions
    case "places": self = .places
    case "bodies": self = .bodies
    case "share": self = .share
    case "time": self = .time
    case "length": self = .length
    case "area": self = .area
    case "volume": self = .volume
    case "weight": self = .weight
    case "unknown": self = .unknown
    case _: return nil
    }
  }
}
