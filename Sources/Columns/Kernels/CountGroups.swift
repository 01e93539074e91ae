/// Counts how often each group occurs; every group must be below `counts.count`.
package func countGroups(_ groups: [UInt32], into counts: inout [Int]) {
  var target = counts.mutableSpan
  for group in groups { target[Int(group)] += 1 }
}
