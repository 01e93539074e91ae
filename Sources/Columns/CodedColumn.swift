/// Texts as codes into a dictionary in order.
package struct CodedColumn: Sendable {
  /// One code a row; `RowSelection.noRow` where the text is missing.
  package let codes: FixedArray<UInt32>
  package let dictionary: TextDictionary

  package init(codes: FixedArray<UInt32>, dictionary: TextDictionary) {
    self.codes = codes
    self.dictionary = dictionary
  }

  package init(codes: [UInt32], dictionary: TextDictionary) {
    self.init(codes: FixedArray(codes), dictionary: dictionary)
  }

  package var count: Int { codes.count }

  /// The text of a row; nil when it is missing.
  package func text(_ row: Int) -> String? {
    let code = codes[row]
    return code == RowSelection.noRow ? nil : dictionary.texts.text(Int(code))
  }

  /// The same texts as slices of the dictionary's heap.
  package var slices: TextColumn { dictionary.texts.slices(codes) }
}
