package import CorpusModel

/// A live column: one that the next verb may name.
package struct Field: Sendable, Equatable {
  /// The English or the user's own name; dotted where it came from a path: `article.title`.
  package var name: String
  /// The Chinese name where the schema has one, otherwise empty.
  package var chineseName: String
  package var type: ValueType
  /// The column of the corpus whose values these are, as long as nothing was computed from them.
  package var origin: ColumnOrigin?

  package init(
    _ name: String,
    _ type: ValueType,
    chineseName: String = "",
    origin: ColumnOrigin? = nil
  ) {
    self.name = name
    self.chineseName = chineseName
    self.type = type
    self.origin = origin
  }
}

/// A column of a table of the corpus.
package struct ColumnOrigin: Sendable, Hashable {
  package var table: Table
  /// Its position in `Schema.columns(of: table)`.
  package var column: Int

  package init(table: Table, column: Int) {
    self.table = table
    self.column = column
  }

  /// Whether it is the column of that name.
  package func isColumn(_ name: String, of table: Table) -> Bool {
    self.table == table && column == Schema.column(name, of: table)
  }
}

/// What the rows between two verbs look like.
package struct RowShape: Sendable, Equatable {
  /// The live columns from left to right; expressions name them by position.
  package var fields: [Field]
  /// The table whose rows these still are, one output row standing for one of its rows (which may
  /// repeat); nil once rows were made anew, as by `group`.
  package var table: Table?
  /// Whether columns follow on the right whose names only the data tells, as after `pivot`.
  package var isOpen: Bool
  /// The first aggregate of the group above: what `top 10` without `by` ranks by.
  package var ranking: Int?
  /// The positions of the keys of the group above, which `pivot` lays out; empty elsewhere.
  package var keys: [Int]

  package init(
    fields: [Field],
    table: Table? = nil,
    isOpen: Bool = false,
    ranking: Int? = nil,
    keys: [Int] = []
  ) {
    self.fields = fields
    self.table = table
    self.isOpen = isOpen
    self.ranking = ranking
    self.keys = keys
  }

  /// The shape of a whole table: its columns in the order of the schema.
  package init(of table: Table) {
    let fields = Schema.columns(of: table).enumerated().map { position, column in
      Field(
        column.name,
        column.type,
        chineseName: column.chinese,
        origin: ColumnOrigin(table: table, column: position)
      )
    }
    self.init(fields: fields, table: table)
  }
}
