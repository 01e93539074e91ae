import Columns
import Store
import TestSupport

/// A corpus file with some bytes changed by chance, half of them in header, directory, footer or
/// catalog, and all checksums made to fit again.
func forge(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
  var forged = bytes
  let footer = bytes.count - 32
  let directory = footer - Int(word(bytes, footer))
  let sections = Int(word(bytes, footer + 8))
  let catalog = directory + (sections - 1) * 32
  let catalogStart = Int(word(bytes, catalog))
  let catalogLength = Int(word(bytes, catalog + 8))
  let places = [
    0..<64, directory..<directory + sections * 32, footer..<bytes.count,
    catalogStart..<catalogStart + catalogLength, 64..<directory, 64..<directory, 64..<directory,
    64..<directory,
  ]
  for _ in 0...Int(random.next() % 4) {
    let range = places[Int(random.next() % 8)]
    let place = range.lowerBound + Int(random.next() % UInt64(range.count))
    let values: [UInt8] = [0, 1, 0x7F, 0x80, 0xFF, UInt8(truncatingIfNeeded: random.next())]
    forged[place] = values[Int(random.next() % 6)]
  }
  for entry in stride(from: directory, to: directory + sections * 32, by: 32) {
    let start = Int(word(bytes, entry))
    sum(start..<start + Int(word(bytes, entry + 8)), into: entry + 16, &forged)
  }
  sum(directory..<footer, into: footer + 16, &forged)
  sum(0..<56, into: 56, &forged)
  return forged
}

private func word(_ bytes: [UInt8], _ place: Int) -> UInt64 {
  (0..<8).reduce(0) { $0 | UInt64(bytes[place + $1]) << (8 * UInt64($1)) }
}

private func sum(_ range: Range<Int>, into place: Int, _ bytes: inout [UInt8]) {
  let sum = checksum(FixedArray(Array(bytes[range])))
  for index in 0..<8 {
    bytes[place + index] = UInt8(truncatingIfNeeded: sum >> (8 * UInt64(index)))
  }
}
