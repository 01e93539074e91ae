import Columns
package import CorpusModel

/// The kinds of entities, as places in the list of all kinds.
package struct EntityKinds: RandomAccessCollection, Sendable {
  let codes: FixedArray<UInt8>

  init(codes: FixedArray<UInt8>) { self.codes = codes }

  init(_ kinds: [EntityKind]) {
    let all = EntityKind.allCases
    codes = FixedArray(kinds.map { kind in UInt8(all.firstIndex(of: kind) ?? 0) })
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { codes.count }

  package subscript(number: Int) -> EntityKind { EntityKind.allCases[Int(codes[number])] }
}
