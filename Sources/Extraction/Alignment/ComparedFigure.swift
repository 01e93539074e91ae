import CorpusModel

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
    let factor = UnitClass.factor(of: figure.unit)
    value = figure.value.double * factor
    low = (figure.low?.double ?? figure.value.double) * factor
    high = (figure.high?.double ?? figure.value.double) * factor
  }

  /// 1小时40分钟 is one length of time: adds the part behind, where it follows at once.
  mutating func take(_ other: ComparedFigure) -> Bool {
    let gap = other.figure.evidence.range.lowerBound - figure.evidence.range.upperBound
    guard unitClass == .time, other.unitClass == .time, [0, 1, 5].contains(gap),
      figure.evidence.paragraph == other.figure.evidence.paragraph,
      UnitClass.factor(of: figure.unit) > UnitClass.factor(of: other.figure.unit)
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
    case .money, .share, .other, .length, .area, .volume, .weight: return true
    case .time: return figure.value.double >= 2 || figure.value.exponent < 0
    case .people, .households, .things, .goods, .occasions, .places, .bodies, .unknown:
      return figure.value.double >= 10 || figure.value.exponent < 0
    }
  }

  /// Whether two numbers are alike but for one digit, or for two changed about: 690,000 and 960,000.
  func isSlip(of other: ComparedFigure) -> Bool {
    let (left, right) = (figure.value.plainText.utf8, other.figure.value.plainText.utf8)
    guard left.count == right.count, isTelling else { return false }
    let differing = zip(left, right).filter { $0 != $1 }
    if differing.count == 1 { return true }
    return differing.count == 2 && differing[0].0 == differing[1].1
      && differing[0].1 == differing[1].0
  }

  /// Whether a number has more than one digit that counts, so that two of them meet by no chance.
  var isParticular: Bool {
    var digits = figure.value.significand.magnitude
    while digits > 0, digits % 10 == 0 { digits /= 10 }
    return digits > 9
  }

  var isMoney: Bool { if case .money = unitClass { true } else { false } }

  /// Whether two figures tell one fact.
  func isSame(as other: ComparedFigure) -> Bool {
    equals(other) && !contradicts(other)
  }

  /// Whether two figures count one kind of thing, so that they stand for each other though their numbers
  /// differ.
  func isOfKind(_ other: ComparedFigure) -> Bool {
    figure.unit == other.figure.unit
      || unitClass == other.unitClass && (unitClass.isGraded || isMoney)
  }

  /// Whether two figures give one number to two kinds of things: 310吨 and 310 kilograms.
  func differsInUnit(from other: ComparedFigure) -> Bool {
    guard isTelling, figure.value.double == other.figure.value.double else { return false }
    if contradicts(other) { return true }
    return unitClass.isGraded && figure.unit != other.figure.unit && !equals(other)
  }

  /// Whether two figures of one value cannot be one fact, as they count things of other kinds.
  private func contradicts(_ other: ComparedFigure) -> Bool {
    if unitClass.contradicts(other.unitClass) { return true }
    let units: Set = [figure.unit, other.figure.unit]
    if units == ["box", "set"] || units == ["box", "pair"] || units == ["bottle", "pair"] {
      return true
    }
    // Partners are persons or bodies; persons said to be persons are no companies.
    let kinds = [unitClass, other.unitClass]
    guard kinds == [.people, .bodies] || kinds == [.bodies, .people] else { return false }
    return !isIndefinite && !other.isIndefinite && !countsEither && !other.countsEither
  }

  /// Whether what is counted may be persons or bodies.
  private var countsEither: Bool {
    guard unitClass == .people, let counted = figure.counted?.lowercased() else { return false }
    return Self.either.contains { counted.contains($0) }
  }

  private static let either = [
    "partner", "member", "participant", "donor", "sponsor", "customer", "client", "user",
    "supporter", "contributor", "representative", "delegate", "exhibitor", "media", "other",
    "伙伴", "成员", "会员", "代表", "捐赠", "客户", "用户", "股东", "参与", "嘉宾", "媒体",
  ]

  /// Whether two figures state the same number, hedges and ways of writing apart.
  func equals(_ other: ComparedFigure) -> Bool {
    if isNear(value, other.value, of: other) { return true }
    let isRange = figure.approximation == .between || other.figure.approximation == .between
    if isRange { return low <= other.high && other.low <= high }
    if isIndefinite, other.isIndefinite {
      return value < other.value * 1.5 && other.value < value * 1.5
    }
    return isOthers(of: other) || other.isOthers(of: self)
  }

  private func isNear(_ left: Double, _ right: Double, of other: ComparedFigure) -> Bool {
    // What is told in another measure is rounded.
    let isConverted = unitClass.isGraded && figure.unit != other.figure.unit
    let isRounded = unitClass == .time || unitClass == .share || isConverted
    return abs(left - right) <= max(abs(left), abs(right)) * (isRounded ? 0.02 : 1e-9)
  }

  /// 数十, dozens: no more than the order of size is said.
  private var isIndefinite: Bool { figure.approximation == .moreThan && high >= value * 5 }

  /// `Lebanon and seven other countries` are eight countries.
  private func isOthers(of whole: ComparedFigure) -> Bool {
    guard let counted = figure.counted, counted.hasPrefix("other") else { return false }
    return isNear(value + 1, whole.value, of: whole)
  }
}
