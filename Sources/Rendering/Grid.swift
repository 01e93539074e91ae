import Columns

/// The cells of an answer with the widths their columns need.
struct Grid {
  struct Column {
    var name: Cell
    var type: ResultType
    /// One a row, from top to bottom.
    var cells: [Cell]
    var width: Int
    /// Whether it is what stands before hits, of which the end matters.
    var isBeforeHits = false

    /// Numbers stand at the right edge of their column, and so does what stands before a hit.
    var isRight: Bool { type == .number || isBeforeHits }
    /// The cell of a row, cut where its column is too narrow.
    func cell(_ row: Int) -> Cell {
      isBeforeHits ? cells[row].cutFromLeft(to: width) : cells[row].cut(to: width)
    }
    /// Whether its cells may be cut: a number or a date never is.
    var mayShrink: Bool {
      switch type {
      case .text, .entity, .row, .list: true
      case .number, .date, .boolean: false
      }
    }
  }

  /// Blanks between two columns.
  static let gap = 2
  /// What the column before hits is called, and that of the hits.
  private static let hits = ["left": "hit", "左文": "命中"]
  /// No column is cut below this width.
  static let narrowest = 8

  var columns: [Column]

  /// Takes the rows of a page, as far as it does not stop.
  init(_ page: inout Page) {
    columns = []
    for column in page.columns {
      let name = page.cell(column.name)
      let cells = page.cells { $0.readable($1, of: column) }
      let width = cells.reduce(name.width) { max($0, $1.width) }
      columns.append(Column(name: name, type: column.type, cells: cells, width: width))
    }
    for (index, next) in columns.dropFirst().enumerated()
    where Grid.hits[columns[index].name.text] == next.name.text {
      columns[index].isBeforeHits = true
    }
  }

  private var totalWidth: Int {
    columns.reduce(0) { $0 + $1.width } + Grid.gap * max(0, columns.count - 1)
  }

  /// Narrows columns, and at need drops the last ones, until a line fits; returns the names of
  /// the columns that were dropped.
  mutating func fit(into limit: Int) -> [String] {
    guard totalWidth > limit else { return [] }
    var dropped: [String] = []
    while columns.count > 1, narrowestWidth > limit {
      dropped.insert(columns.removeLast().name.text, at: 0)
    }
    guard totalWidth > limit else { return dropped }
    shrink(into: limit)
    return dropped
  }

  private var narrowestWidth: Int {
    columns.reduce(Grid.gap * (columns.count - 1)) { $0 + Grid.leastWidth(of: $1) }
  }

  private static func leastWidth(of column: Column) -> Int {
    column.mayShrink ? min(column.width, max(narrowest, min(column.name.width, 14))) : column.width
  }

  /// Gives every column that may shrink the same share; what one does not need goes to the rest.
  private mutating func shrink(into limit: Int) {
    let flexible = columns.indices.filter { columns[$0].mayShrink }
      .sorted { (columns[$0].width, $0) < (columns[$1].width, $1) }
    let rigid = columns.reduce(0) { $0 + ($1.mayShrink ? 0 : $1.width) }
    var free = limit - rigid - Grid.gap * (columns.count - 1)
    for (done, index) in flexible.enumerated() {
      let share = max(1, free / (flexible.count - done))
      columns[index].width = min(columns[index].width, max(share, 1))
      free -= columns[index].width
    }
  }
}
