/// Ranges by a place in a text, one for each place: asked for nearly every word of it.
struct PlaceTable: Sendable {
  private var ranges: [Range<Int>] = []
  /// The position of a place's range plus one, 0 for none; empty until the first range is put in.
  private var positions: [Int32] = []
  private let count: Int

  /// - Parameter count: how many places the text has; there may be a range at its end too.
  init(count: Int) { self.count = count }

  /// The range of a place; nil for a place that has none, or lies outside the text.
  subscript(place: Int) -> Range<Int>? {
    get {
      guard positions.indices.contains(place), positions[place] > 0 else { return nil }
      return ranges[Int(positions[place]) - 1]
    }
    set {
      guard let newValue, place >= 0, place <= count else { return }
      if positions.isEmpty { positions = [Int32](repeating: 0, count: count + 1) }
      if positions[place] > 0 {
        ranges[Int(positions[place]) - 1] = newValue
      } else {
        ranges.append(newValue)
        positions[place] = Int32(ranges.count)
      }
    }
  }
}

/// Marked places in a text.
struct PlaceMarks: Sendable {
  /// Empty until the first place is marked.
  private var marks: [Bool] = []
  private let count: Int

  /// - Parameter count: how many places the text has; its end may be marked too.
  init(count: Int) { self.count = count }

  mutating func insert(_ place: Int) {
    if marks.isEmpty { marks = [Bool](repeating: false, count: count + 1) }
    marks[place] = true
  }

  /// Whether a place is marked; none outside the text is.
  func contains(_ place: Int) -> Bool { marks.indices.contains(place) && marks[place] }
}

/// The positions of ranges by where they end; the ranges are in order and do not overlap.
struct RangeEnds: Sendable {
  private let ranges: [Range<Int>]

  init(_ ranges: [Range<Int>]) { self.ranges = ranges }

  /// The position of the range that ends at a place.
  subscript(end: Int) -> Int? {
    let position = ranges.firstPosition { $0.upperBound >= end }
    return position < ranges.count && ranges[position].upperBound == end ? position : nil
  }
}
