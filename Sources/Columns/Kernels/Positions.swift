/// The positions at which a condition holds.
package func positions(_ truths: [Bool]) -> [UInt32] {
  let source = truths.span
  var found: [UInt32] = []
  for position in source.indices where source[position] { found.append(UInt32(position)) }
  return found
}
