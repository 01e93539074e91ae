import Columns

/// What entities are called in answers: a country's code; otherwise the kind and the name, numbered
/// where one name is several things.
package struct EntityIdentifiers: Sendable {
  /// The table's word for a row.
  let singular: String
  let codes: StoredColumn
  let names: StoredColumn
  /// Which of those of its name each is, from 1.
  let ordinals: PackedNumbers

  /// The identifiers of some rows; `RowSelection.noRow` reads as missing.
  func read(_ rows: RowSelection) -> TextColumn {
    let (codes, names) = (codes.read(rows).asText, names.read(rows).asText)
    var builder = TextColumnBuilder()
    for position in 0..<rows.count {
      let row = rows[position]
      guard row != RowSelection.noRow else {
        builder.appendMissing()
        continue
      }
      if let code = codes.text(position) {
        builder.append(code)
        continue
      }
      let name = "\(singular):\(names.text(position) ?? "")"
      let ordinal = ordinals[Int(row)]
      builder.append(ordinal == 1 ? name : "\(name)#\(ordinal)")
    }
    return builder.column
  }
}
