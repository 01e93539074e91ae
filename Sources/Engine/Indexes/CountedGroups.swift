import Columns
import CorpusModel
import Query
import Store

extension Execution {
  /// How many groups an order is wanted of, when the verb behind it takes only its beginning.
  func wanted(of grouping: Grouping, before next: Operation?) -> Int? {
    switch next {
    case .take(let count): return max(0, count)
    case .top(let count, let key):
      guard let first = grouping.order.first, first.descending, first.key == key else { return nil }
      return max(0, count)
    case _: return nil
    }
  }

  /// The rows of each group counted without looking at every row; nil where that does not do.
  ///
  /// What depends on the article alone is computed for every article, whose rows are known to be so
  /// many; the codes of a column are counted in an array.
  /// Where the index has them in order, only those that are `wanted` are made.
  func countedGroups(
    _ relation: Relation,
    _ grouping: Grouping,
    wanted: Int?
  ) throws(EngineError) -> CountedGroups? {
    guard !options.tracksGroups, grouping.aggregates.allSatisfy(\.isCount) else { return nil }
    let keys = grouping.keys.map { prepare($0.expression) }
    if let known = knownFrequencies(relation.batch, keys, grouping.order, wanted) { return known }
    if let runs = countedArticles(relation.batch, keys) { return runs }
    return try countedCodes(relation.batch, keys)
  }

  /// The words of the corpus by frequency, which the index has in the order every `group` gives.
  private func knownFrequencies(
    _ batch: Batch,
    _ keys: [Prepared],
    _ order: [SortTerm],
    _ wanted: Int?
  ) -> CountedGroups? {
    let usual = [
      SortTerm(Expression(.column(1), .number), descending: true),
      SortTerm(Expression(.column(0), .text)),
    ]
    guard keys.count == 1, order == usual, case .column(let position) = keys[0].node,
      case .stored(let number) = batch.columns[position], case .table(.words) = batch.identity,
      number == Schema.column("word", of: .words), batch.rows == .range(0..<corpus.rowCount(.words))
    else { return nil }
    return CountedGroups(
      corpus.index.frequencies,
      corpus.words.forms.words.dictionary,
      wanted: wanted
    )
  }

  private func countedArticles(_ batch: Batch, _ keys: [Prepared]) -> CountedGroups? {
    guard let view = ArticleView(batch, corpus), isWithoutGaps(batch.rows) else { return nil }
    var counts = [Int](repeating: 0, count: view.count)
    let met = countRuns(view.offsets.span, batch.rows, into: &counts)
    guard let cells = view.columns(keys, ofArticles: met) else { return nil }
    return CountedGroups(cells, weights: met.map { counts[Int($0)] }, method: "runs of articles")
  }

  /// Whether every row is there.
  func isWithoutGaps(_ rows: RowSelection) -> Bool {
    if case .list(let list) = rows { !list.contains(RowSelection.noRow) } else { true }
  }

  private func countedCodes(
    _ batch: Batch,
    _ keys: [Prepared]
  ) throws(EngineError) -> CountedGroups? {
    guard keys.count == 1, case .column(let position) = keys[0].node,
      case .stored(let number) = batch.columns[position], case .table(let table) = batch.identity,
      isWithoutGaps(batch.rows)
    else { return nil }
    switch corpus.stored(number, of: table) {
    case .codes(let column):
      var counted = CodeCounts(codes: column.dictionary.count)
      let rows = batch.rows.writtenOut
      countCodes(column.codes, rows, into: &counted.counts, first: &counted.first)
      return CountedGroups(counted, column.dictionary, method: "codes of the column counted")
    case .coded(let codes, .coded(let forms)):
      let known = knownCounts(table, batch.rows)
      var counted = known
      if counted == nil { counted = try countAll(codes, batch.rows, codes: forms.count) }
      return counted.map {
        CountedGroups(
          $0.through(forms.codes, count: forms.dictionary.count),
          forms.dictionary,
          method: known == nil ? "codes of the words counted" : "counts of the index"
        )
      }
    case _: return nil
    }
  }

  /// The counts of all forms, which the index has.
  private func knownCounts(_ table: Table, _ rows: RowSelection) -> CodeCounts? {
    guard table == .words, case .range(let range) = rows, range.count == corpus.rowCount(.words)
    else { return nil }
    let positions = corpus.index.positions
    return CodeCounts(
      counts: positions.counts.map { Int($0) },
      first: (0..<positions.count).map { positions.first($0) ?? RowSelection.noRow }
    )
  }
}

/// Rows counted by group: the values of the keys and the number of rows of each group.
struct CountedGroups {
  let keys: [Column]
  let counts: [Int]
  let method: String
  /// Whether the groups come in the order `group` gives them.
  var isInOrder = false
  /// How many groups there are, where only the first ones were made.
  var all: Int?

  /// Takes the frequencies of all words, or of the first ones.
  init(_ known: Frequencies, _ dictionary: TextDictionary, wanted: Int?) {
    let made = 0..<min(known.words.count, wanted ?? .max)
    let words = known.words.unpacked(made)
    keys = [.coded(CodedColumn(codes: words, dictionary: dictionary))]
    counts = known.counts.unpacked(made).map { Int($0) }
    method = "counts of the index"
    isInOrder = true
    all = known.words.count
  }

  /// Gathers cells with weights into groups: cells that are one value, texts under folding, are one.
  init(_ cells: [Column], weights: [Int], method: String) {
    var encoder = RowEncoder(columns: cells.count)
    let groups = encoder.encode(cells)
    var counts = [Int](repeating: 0, count: encoder.count)
    for (row, group) in groups.enumerated() { counts[Int(group)] += weights[row] }
    keys = cells.indices.map { encoder.values($0) ?? cells[$0] }
    self.counts = counts
    self.method = method
  }

  /// Gathers the counts of codes into groups; the codes of one folded text are neighbours, and the one
  /// met first stands for them.
  init(_ counted: CodeCounts, _ dictionary: TextDictionary, method: String) {
    var shown: [UInt32] = []
    var counts: [Int] = []
    var first = RowSelection.noRow
    var last = -1
    for code in counted.counts.indices.dropLast(counted.hasMissing ? 1 : 0)
    where counted.counts[code] > 0 {
      if last >= 0, dictionary.isFoldedAlike(last, code), let group = counts.indices.last {
        counts[group] += counted.counts[code]
        if counted.first[code] < first {
          shown[group] = UInt32(code)
          first = counted.first[code]
        }
      } else {
        shown.append(UInt32(code))
        counts.append(counted.counts[code])
        first = counted.first[code]
      }
      last = code
    }
    if counted.hasMissing, let missing = counted.counts.last, missing > 0 {
      shown.append(RowSelection.noRow)
      counts.append(missing)
    }
    keys = [.coded(CodedColumn(codes: shown, dictionary: dictionary))]
    self.counts = counts
    self.method = method
  }
}

/// How often each code occurs, and the row in which it occurs first.
struct CodeCounts {
  var counts: [Int]
  var first: [UInt32]
  /// Whether the last count is that of the rows without a code.
  var hasMissing = false

  /// No rows yet, of so many codes.
  init(codes count: Int) {
    counts = [Int](repeating: 0, count: count + 1)
    first = [UInt32](repeating: RowSelection.noRow, count: count + 1)
    hasMissing = true
  }

  init(counts: [Int], first: [UInt32]) {
    self.counts = counts
    self.first = first
  }

  /// The counts of the codes that these codes stand for.
  func through(_ codes: FixedArray<UInt32>, count: Int) -> CodeCounts {
    var result = CodeCounts(codes: count)
    for (code, target) in codes.enumerated() where counts[code] > 0 {
      let place = target == RowSelection.noRow ? count : Int(target)
      result.counts[place] += counts[code]
      result.first[place] = min(result.first[place], first[code])
    }
    return result
  }
}

extension Execution {
  /// Counts the codes of some rows; the rows without a code come last.
  func countAll(
    _ codes: NarrowNumbers,
    _ rows: RowSelection,
    codes count: Int
  ) throws(EngineError) -> CodeCounts {
    var counted = CodeCounts(codes: count)
    if case .runs(let runs) = rows {
      let all = RowSelection.range(0..<codes.count)
      for number in 0..<runs.runCount {
        if number % 64 == 0 { try checkCancellation() }
        let run = Int(runs.run(number).lowerBound)..<Int(runs.run(number).upperBound)
        countCodes(codes, all, run, into: &counted.counts, first: &counted.first)
      }
      return counted
    }
    // All words of a large corpus take a while.
    for start in stride(from: 0, to: rows.count, by: 1 << 20) {
      try checkCancellation()
      let part = start..<min(start + 1 << 20, rows.count)
      countCodes(codes, rows, part, into: &counted.counts, first: &counted.first)
    }
    return counted
  }
}
