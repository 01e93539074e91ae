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
