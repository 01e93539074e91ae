import Query

extension Relation {
  /// The live columns to print: all that were chosen or made, of a table's own the usual ones.
  var printedColumns: [Int] { shape.printedColumns(isChosen: isChosen) }
}
