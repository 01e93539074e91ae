/// Yes or no for every row, one byte each; a byte other than 0 is yes.
package struct FixedFlags: RandomAccessCollection, Sendable {
  package let bytes: FixedArray<UInt8>

  package init(bytes: FixedArray<UInt8>) { self.bytes = bytes }

  package init(_ flags: [Bool]) { bytes = FixedArray(flags.map { $0 ? 1 : 0 }) }

  package var startIndex: Int { 0 }
  package var endIndex: Int { bytes.count }

  package subscript(index: Int) -> Bool { bytes[index] != 0 }
}
