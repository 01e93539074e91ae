import Columns
import Diagnostics
import Rendering
import TestSupport
import Testing

/// Answers written from columns as they lie, and the end of a writing that nobody waits for.
struct WrittenColumnsTests {
  private let fields = [
    "masks", "", "口罩", "a\tb", "two\nlines", "“quoted”, said", "e\u{301}tude", "x\u{2028}y",
    "\u{7F}",
    "a \"word\"", "ends ", " begins", "1,5", "ｆｕｌｌ", "🙂🏽", "back\\slash",
  ]

  private func texts(_ random: inout SplitMix, _ count: Int) -> [String?] {
    (0..<count).map { _ in
      random.next() % 12 == 0 ? nil : fields[Int(random.next() % UInt64(fields.count))]
    }
  }

  /// The same table with its cells in columns and as values.
  private func tables(_ random: inout SplitMix, rows: Int) -> (columns: ResultTable, ResultTable) {
    var columns = ["left", "hit", "right", "file"].map { name in
      ResultColumn(name: name, type: .text, cells: .texts(TextColumn(texts(&random, rows))))
    }
    let labels = texts(&random, rows)
    let numbers = labels.indices.map { labels[$0] == nil ? RowSelection.noRow : UInt32($0) }
    columns.append(
      ResultColumn(
        name: "article",
        type: .row,
        cells: .labels(TextColumn(labels), rows: FixedArray(numbers))
      )
    )
    let lines = (0..<rows).map { _ in
      [.nan, 0, 7, 1234, -3, 2.5, 1e17][Int(random.next() % 7)]
    }
    columns.append(ResultColumn(name: "line", type: .number, cells: .numbers(FixedArray(lines))))
    let values = columns.map { ResultColumn(name: $0.name, type: $0.type, values: $0.values) }
    return (
      ResultTable(columns: columns, rowCount: rows), ResultTable(columns: values, rowCount: rows)
    )
  }

  @Test(arguments: Form.allCases)
  func `columns are written as the values in them are`(form: Form) {
    for seed in 0..<12 {
      var random = SplitMix(seed: UInt64(seed))
      let (columns, values) = tables(&random, rows: seed * 3)
      for surface in [Surface.plain, Surface(width: 60, colours: true, rows: 10)] {
        let written = render(columns, as: form, on: surface)
        let expected = render(values, as: form, on: surface)
        #expect(written.bytes == expected.bytes && written.notes == expected.notes)
        #expect(!written.wasStopped)
      }
    }
  }

  @Test(
    arguments: Form.allCases.filter { $0 != .line && $0 != .svg && $0 != .html && $0 != .timeline }
  )
  func `a writing asks once in so many rows whether to go on, and ends`(form: Form) {
    var random = SplitMix(seed: 1)
    let (table, values) = tables(&random, rows: 5000)
    for table in [table, values] {
      var looks = 0
      let whole = render(table, as: form, on: .plain) {
        looks += 1
        return false
      }
      #expect(looks >= 5 && !whole.bytes.isEmpty)
      for limit in [0, 1, looks - 1] {
        var asked = 0
        let stopped = render(table, as: form, on: .plain) {
          asked += 1
          return asked > limit
        }
        #expect(stopped.wasStopped && stopped.bytes.isEmpty && asked == limit + 1)
      }
    }
  }

  @Test func `a page ends too`() {
    let rows = ResultColumn(
      name: "n",
      type: .number,
      cells: .numbers(FixedArray(repeating: 1, count: 3000))
    )
    let page = Publication(
      title: "",
      language: .english,
      answers: [
        PublishedAnswer(
          table: ResultTable(columns: [rows], rowCount: 3000),
          question: "",
          places: [],
          facts: []
        )
      ],
      facts: []
    )
    var looks = 0
    #expect(
      page.html {
        looks += 1
        return looks > 2
      } == nil
    )
    #expect(page.html { false } == page.html)
  }
}
