import Calendar
import Columns
import TestSupport
import Testing

struct ColumnTests {
  @Test func `gathering no row gives a missing cell in every type`() {
    let date = DateSpan(year: 2020)
    let lists = ListColumn(offsets: [0, 2], elements: .number([1, 2]))
    let columns: [Column] = [
      .text(TextColumn(["a"])), .number([1]), .date(DateColumn([date])), .boolean([.yes]),
      .row([0]), .entity([0]), .list(lists),
    ]
    for column in columns {
      let gathered = column.gather(.list([0, RowSelection.noRow]))
      #expect(gathered.count == 2)
      #expect(gathered.isKnown(0))
      #expect(!gathered.isKnown(1))
    }
  }

  @Test func `joined columns keep their cells in order`() throws {
    let left = TextColumn(["mask", nil])
    let joined = try #require(
      Column.concatenate([.text(left), .text(TextColumn(["药"])), .text(TextColumn([]))])
    )
    #expect((0..<3).map { joined.asText.text($0) } == ["mask", nil, "药"])
  }

  @Test func `joined parts of one heap share it`() throws {
    let whole = TextColumn(["a", "b", "c"])
    let parts = [Column.text(whole.gather(.list([2]))), .text(whole.gather(.range(0..<2)))]
    let joined = try #require(Column.concatenate(parts)).asText
    #expect(joined.heap === whole.heap)
    #expect((0..<3).map { joined.text($0) } == ["c", "a", "b"])
  }

  @Test func `joined lists keep only the elements they hold`() throws {
    let lists = ListColumn(offsets: [0, 1, 3], elements: .number([7, 8, 9]))
    let last = Column.list(lists).gather(.list([1, RowSelection.noRow]))
    let joined = try #require(Column.concatenate([last, last]))
    guard case .list(let column) = joined else {
      Issue.record("the join of lists is no list")
      return
    }
    #expect(column.elements.numbers == [8, 9, 8, 9])
    #expect((0..<4).map { column.range($0) } == [0..<2, 2..<2, 2..<4, 4..<4])
  }

  @Test(arguments: 0..<10)
  func `texts that are searched again and again are found where each of them is looked at`(
    seed: Int
  ) {
    var random = SplitMix(seed: UInt64(seed))
    let letters = Array("abcdefgh\u{4E01}".utf8)
    let words = Set(
      (0..<3000).map { _ in
        (0..<Int(1 + random.next() % 11)).map { _ in
          letters[Int(random.next() % UInt64(seed < 5 ? 3 : letters.count))]
        }
      }
    ).sorted { $0.lexicographicallyPrecedes($1) }
    var builder = TextColumnBuilder()
    for word in words { builder.append(bytes: word) }
    let texts = DictionaryTexts(builder.column)
    let dictionary = TextDictionary(texts: texts, folded: texts, fold: { $0 })
    for round in 0..<12 {
      // What stands in a word, or across two of them.
      let start = Int(random.next() % UInt64(builder.heap.count - 8))
      let needle = Array(builder.heap[start..<start + 1 + Int(random.next() % 7)])
      let atEnd = round % 3 == 0
      let expected = words.indices.filter { number in
        let places = words[number].indices.filter { words[number][$0...].starts(with: needle) }
        return places.contains { !atEnd || $0 + needle.count == words[number].count }
      }
      #expect(dictionary.codes(foldedHolding: needle, atEnd: atEnd) == expected)
    }
  }

  @Test(arguments: [true, false])
  func `a dictionary finds all spellings of a folded text as one range of codes`(
    keepsFolded: Bool
  ) {
    let folded = DictionaryTexts(TextColumn(["hat", "mask", "mask", "masks", "matter"]))
    let dictionary = TextDictionary(
      texts: DictionaryTexts(TextColumn(["Hat", "Mask", "mask", "masks", "Matter"])),
      folded: keepsFolded ? folded : nil,
      fold: { $0.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 } }
    )
    #expect(dictionary.codes(folded: Array("mask".utf8)) == 1..<3)
    #expect(dictionary.codes(folded: Array("medicine".utf8)).isEmpty)
    #expect(dictionary.codes(foldedPrefix: Array("ma".utf8)) == 1..<5)
    #expect(dictionary.codes(foldedHolding: Array("at".utf8)) == [0, 4])
    #expect(dictionary.codes(foldedHolding: Array("k".utf8), atEnd: true) == [1, 2])
    #expect(dictionary.isFoldedAlike(1, 2) && !dictionary.isFoldedAlike(2, 3))
  }

  @Test func `a text is not found across the end of another one`() {
    let texts = DictionaryTexts(TextColumn(["ab", "ca", "bab", ""]))
    #expect(texts.codes(holding: Array("ba".utf8)) == [2])
    #expect(texts.codes(holding: Array("ab".utf8)) == [0, 2])
    #expect(texts.codes(holding: Array("abc".utf8)).isEmpty)
    #expect(texts.codes(holding: Array("a".utf8), atEnd: true) == [1])
  }
}
