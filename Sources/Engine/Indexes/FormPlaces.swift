import Columns
import Store

/// The places of the words of some forms.
struct FormPlaces {
  private let positions: Postings
  private let forms: [Int]

  /// The places of forms that have fewer are put in one list.
  private static let fewest = 256

  init(_ forms: [Int], _ index: TextIndex) {
    self.forms = forms
    positions = index.positions
  }

  /// Calls `body` with ascending places, a stretch at a time, until it returns false.
  ///
  /// All come in one stretch, unless about so many are wanted; then the first ones come before the others
  /// are read.
  func forEachStretch(wanted: Int?, _ body: ([UInt32]) -> Bool) {
    var done: UInt32?
    if let wanted {
      let (places, isAll) = first(max(64, min(wanted, 1 << 20)))
      guard body(places), !isAll else { return }
      done = places.last
    }
    let places = all
    _ = body(done.map { last in Array(places.drop { $0 <= last }) } ?? places)
  }

  private var all: [UInt32] { mergeLists(lists) }

  /// All places, in a few ascending lists.
  var lists: [[UInt32]] {
    let many = forms.filter { positions.counts[$0] >= FormPlaces.fewest }
    guard many.count < forms.count else { return many.map { positions.list($0) } }
    let few = forms.filter { positions.counts[$0] < FormPlaces.fewest }
    return many.map { positions.list($0) } + [mergeLists(few.map { positions.list($0) })]
  }

  /// The places up to where one of the lists was read that goes on; whether these are all.
  private func first(_ count: Int) -> (places: [UInt32], isAll: Bool) {
    var end = UInt32.max
    var lists: [[UInt32]] = []
    for form in forms {
      let list = positions.list(form, first: count)
      if Int(positions.counts[form]) > list.count { end = min(end, list.last ?? 0) }
      lists.append(list)
    }
    let merged = mergeLists(lists)
    return (end == .max ? merged : Array(merged.prefix { $0 <= end }), end == .max)
  }
}
