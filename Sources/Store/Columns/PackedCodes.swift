package import Columns

/// Texts as packed codes into a dictionary in order.
package struct PackedCodes: Sendable {
  /// One code a row; `RowSelection.noRow` where the text is missing.
  package let codes: PackedNumbers
  package let dictionary: TextDictionary

  init(codes: PackedNumbers, dictionary: TextDictionary) {
    self.codes = codes
    self.dictionary = dictionary
  }

  init(_ column: CodedColumn) {
    self.init(codes: PackedNumbers(column.codes), dictionary: column.dictionary)
  }

  package var count: Int { codes.count }

  /// The text of a row; nil when it is missing.
  package func text(_ row: Int) -> String? {
    let code = codes[row]
    return code == RowSelection.noRow ? nil : dictionary.texts.text(Int(code))
  }

  /// The cells of some rows; `RowSelection.noRow` reads as missing.
  package func read(_ rows: RowSelection) -> Column {
    .coded(CodedColumn(codes: codes.gather(rows), dictionary: dictionary))
  }
}
