import Columns
import CorpusModel

extension Corpus {
  /// Checks that everything in the corpus refers to something that is there; throws the first part
  /// that does not.
  ///
  /// What was built is always so; a file may have been changed together with its checksums. Reads
  /// all columns, not the texts.
  package func check() throws(SnapshotError) {
    try checkTexts()
    try checkWords()
    try checkEntities()
    try checkIndexes()
    for table in Table.allCases {
      guard let store = tables[table] else { continue }
      for (spec, column) in zip(Schema.columns(of: table), store.columns) {
        let bounds = ReferenceBounds(rows: rowTarget(spec.type), entities: entities.count)
        try require(isSound(column, rows: store.rowCount, bounds), "\(table.name).\(spec.name)")
      }
      try require(placesAreSound(store), "\(table.name) places")
    }
  }

  private func checkTexts() throws(SnapshotError) {
    let documents = texts.sourceOffsets.count - 1
    try require(
      areRuns(texts.sourceOffsets, over: texts.sourceCount)
        && areRuns(texts.lineOffsets, over: texts.lineStarts.count)
        && isSorted(texts.lineStarts, to: texts.sourceCount),
      "files"
    )
    try require(
      areRuns(texts.paragraphOffsets, over: texts.reading.bytes.count)
        && texts.paragraphOffsets.count - 1 == rowCount(.paragraphs),
      "reading text"
    )
    try require(
      texts.pieces.isSound(reading: texts.reading.bytes.count, source: texts.sourceCount),
      "files runs"
    )
    try require(documents == rowCount(.documents), "documents")
  }

  private func checkWords() throws(SnapshotError) {
    let forms = words.forms
    let sentences = words.sentenceStarts.count
    try require(
      areRuns(words.sentenceOffsets, over: words.codes.count) && sentences == rowCount(.sentences)
        && words.codes.count == rowCount(.words) && isWhole(words.codes)
        && words.codes.allSatisfy { Int($0) < forms.count },
      "word stream"
    )
    for (name, column) in [("words", forms.words), ("norms", forms.norms)] {
      let isWhole = column.codes.allSatisfy { Int($0) < column.dictionary.count }
      try require(isWhole && isSound(column), "forms \(name)")
    }
    try require(isSound(forms.stems) && isSound(forms.kinds), "forms stems")
    let texts = forms.words.dictionary.texts
    let haveLengths = forms.words.codes.indices.allSatisfy { form in
      Int(forms.lengths[form]) == texts.range(Int(forms.words.codes[form])).count
    }
    try require(haveLengths, "forms lengths")
    try require(
      isWhole(words.sentenceStarts) && isWhole(words.starts.anchors),
      "word stream starts"
    )
    try require(words.starts.isWhole, "word stream odd groups")
    let end = self.texts.reading.bytes.count
    for sentence in 0..<sentences {
      let first = Int(words.sentenceStarts[sentence])
      let range = Int(words.sentenceOffsets[sentence])..<Int(words.sentenceOffsets[sentence + 1])
      let isInside = range.allSatisfy { first + Int(words.starts[$0]) + words.length($0) <= end }
      try require(first <= end && isInside, "word stream starts")
    }
  }

  private func checkEntities() throws(SnapshotError) {
    let count = entities.count
    let bounds = ReferenceBounds(rows: nil, entities: count)
    let columns = [
      entities.names, entities.codes, entities.regions, entities.kindNames, entities.roles,
    ]
    try require(
      columns.allSatisfy { isSound(.codes($0), rows: count, bounds) },
      "entities"
    )
    try require(
      entities.kinds.codes.allSatisfy { Int($0) < EntityKind.allCases.count },
      "entities kinds"
    )
    try require(
      isSound(.lists(entities.writtenNames), rows: count, bounds),
      "entities written names"
    )
    let references = [entities.organizations, entities.countries]
    try require(
      references.allSatisfy { areReferences($0, count, below: count) } && isWhole(entities.mentions)
        && isWhole(entities.rows),
      "entities organizations"
    )
    let index = entities.index
    try require(
      isSound(index.names) && areRuns(index.offsets, over: index.numbers.count)
        && areReferences(index.numbers, index.numbers.count, below: count),
      "entities index"
    )
    for (table, numbers) in entityNumbers {
      try require(numbers.allSatisfy { Int($0) < count }, "\(table.name) entities")
    }
    for number in 0..<count {
      let target = table(of: entities.kinds[number]).map(rowCount) ?? 0
      let row = entities.rows[number]
      try require(row == RowSelection.noRow || Int(row) < target, "entities rows")
    }
  }

  private func checkIndexes() throws(SnapshotError) {
    let sentences = rowCount(.sentences)
    try require(isSound(index.positions, below: words.codes.count), "index positions")
    let characters = index.characters
    try require(
      isSound(characters.forms, below: words.forms.count) && isWhole(characters.characters)
        && isWhole(characters.sizes),
      "index characters"
    )
    try require(
      areReferences(index.irregular, below: sentences) && isSound(index.irregularTexts),
      "index irregular sentences"
    )
    let frequent = index.frequencies.words
    try require(
      areReferences(frequent, frequent.count, below: words.forms.words.dictionary.count)
        && isWhole(index.frequencies.counts),
      "index frequencies words"
    )
    for table in [Table.paragraphs, .sentences, .words] {
      guard let runs = articleRuns.offsets(of: table) else { continue }
      let isWhole = runs.count == rowCount(.articles) + 1
      try require(isWhole && areRuns(runs, over: rowCount(table)), "articles runs")
    }
  }

  /// How many rows there are in the table that a column of rows names; nil for another column.
  private func rowTarget(_ type: ValueType) -> Int? {
    if case .row(let table) = type.element { rowCount(table) } else { nil }
  }

  private func placesAreSound(_ store: TableStore) -> Bool {
    let (files, reading) = (texts.sourceCount, texts.reading.bytes.count)
    switch store.places {
    case .source(let ranges): return areSound(ranges, rows: store.rowCount, to: files)
    case .reading(let ranges): return areSound(ranges, rows: store.rowCount, to: reading)
    case .sides(let chinese, let english):
      return areSound(chinese, rows: store.rowCount, to: files)
        && areSound(english, rows: store.rowCount, to: files)
    case .words: return store.rowCount == words.codes.count
    case .lines(let documents, let lines):
      guard isWhole(lines) else { return false }
      return areReferences(documents, store.rowCount, below: rowCount(.documents))
    }
  }
}

private func require(_ holds: Bool, _ name: String) throws(SnapshotError) {
  guard holds else { throw .damaged(section: name) }
}
