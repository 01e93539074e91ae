import Columns
import Testing

/// Codes of forms as the corpus keeps them: the frequent ones in few bytes.
func writtenCodes(_ codes: [UInt32], forms: Int) throws -> NarrowNumbers {
  var counts = [UInt32](repeating: 0, count: forms)
  for code in codes { counts[Int(code)] += 1 }
  var builder = NarrowNumbersBuilder(counts: counts)
  var bytes: [UInt8] = []
  for code in codes { builder.append(code, to: &bytes) }
  return try #require(builder.finish(FixedMemory(copying: bytes), at: 0..<bytes.count))
}
