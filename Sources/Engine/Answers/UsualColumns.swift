import Query

extension Relation {
  /// The live columns to print: all that were chosen or made, of a table's own the usual ones.
  func printedColumns(for purpose: PrintPurpose) -> [Int] {
    shape.printedColumns(isChosen: isChosen, for: purpose)
  }
}
