import Calendar
import CorpusModel

/// Something two editions share whatever their language: by such things passages are recognised.
enum SharedFeature: Hashable, Sendable {
  case number(Decimal64)
  /// The first and the last day.
  case date(Int32, Int32)
  /// A name, by its entity.
  case entity(Int)
  /// A word of the English edition, by its stem; Chinese words stand for the stems they are found beside.
  case stem(String)
}

/// Numbers for features, in the order in which they are first met.
struct FeatureSpace: Sendable {
  private(set) var ids: [SharedFeature: Int32] = [:]

  /// The number of a feature; a new one where it has none.
  mutating func id(of feature: SharedFeature) -> Int32 {
    if let known = ids[feature] { return known }
    let new = Int32(truncatingIfNeeded: ids.count)
    ids[feature] = new
    return new
  }
}

/// Weighted features, ascending by number, each once.
struct FeatureVector: Sendable {
  private(set) var ids: [Int32] = []
  private(set) var weights: [Float] = []
  /// The sum of the squares of the weights.
  private(set) var square: Float = 0

  init() {}

  /// Keeps the greatest weight of each feature; weights of 0 are left out.
  init(_ features: [(id: Int32, weight: Float)]) {
    for feature in features.sorted(by: { $0.id == $1.id ? $0.weight > $1.weight : $0.id < $1.id })
    where feature.weight > 0 && ids.last != feature.id {
      ids.append(feature.id)
      weights.append(feature.weight)
      square += feature.weight * feature.weight
    }
  }

  /// The sum of the products of the weights of shared features.
  func product(with other: FeatureVector) -> Float {
    var (left, right) = (0, 0)
    var sum: Float = 0
    while left < ids.count, right < other.ids.count {
      let (a, b) = (ids[left], other.ids[right])
      if a == b {
        sum += weights[left] * other.weights[right]
        left += 1
        right += 1
      } else if a < b {
        left += 1
      } else {
        right += 1
      }
    }
    return sum
  }

  /// How much two vectors agree, 0...1.
  func cosine(with other: FeatureVector) -> Double {
    guard square > 0, other.square > 0 else { return 0 }
    return Double(product(with: other)) / (Double(square) * Double(other.square)).squareRoot()
  }
}

/// The natural logarithm of a positive number, good to four places: enough for weights.
func logarithm(_ number: Double) -> Double {
  guard number > 0 else { return 0 }
  let mantissa = number.significand
  let part = (mantissa - 1) / (mantissa + 1)
  let square = part * part
  let series = 2 * part * (1 + square * (1.0 / 3 + square * (0.2 + square / 7)))
  return Double(number.exponent) * 0.693_147_180_559_945 + series
}
