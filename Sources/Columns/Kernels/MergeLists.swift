/// The numbers of several ascending lists, each once: neighbours are merged, then what they gave, until
/// one list is left.
package func mergeLists(_ lists: [[UInt32]]) -> [UInt32] {
  var left = lists.sorted { $0.count < $1.count }
  while left.count > 1 {
    var merged: [[UInt32]] = []
    merged.reserveCapacity((left.count + 1) / 2)
    for index in stride(from: 0, to: left.count, by: 2) {
      merged.append(index + 1 < left.count ? unite(left[index], left[index + 1]) : left[index])
    }
    left = merged
  }
  return left.first ?? []
}
