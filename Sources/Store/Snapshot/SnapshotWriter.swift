import Columns

/// Writes arrays as sections of a file and keeps the list that says which is which.
struct SnapshotWriter {
  /// The words of the catalog.
  private(set) var tape: [UInt32] = []
  private let file: OutputFile
  private var sections: [Section] = []
  private var names: [UInt8] = []
  /// What was written, by checksum: equal arrays are written once.
  private var written: [UInt64: [UInt32]] = [:]
  private var heaps = KnownObjects<TextHeap>()
  private var dictionaries = KnownObjects<TextDictionary>()
  /// Parts of the file that were mapped.
  let mapped = MappedParts()
  private let isCancelled: () -> Bool

  init(_ file: OutputFile, isCancelled: @escaping () -> Bool) throws(SnapshotError) {
    self.file = file
    self.isCancelled = isCancelled
    try put(FixedArray(repeating: 0, count: SnapshotFormat.headerSize))
  }

  /// Adds a word to the catalog.
  mutating func word(_ word: Int) { tape.append(UInt32(word)) }

  /// Adds a text to the catalog.
  mutating func text(_ text: String, _ name: String) throws(SnapshotError) {
    try array(FixedArray(Array(text.utf8)), name)
  }

  /// Writes an array as a section, unless an equal one is there, and names it in the catalog.
  mutating func array<Element: BitwiseCopyable & Sendable>(
    _ array: FixedArray<Element>,
    _ name: String
  ) throws(SnapshotError) {
    guard !isCancelled() else { throw .cancelled }
    let content = array.bytes
    if let known = mapped.section(of: content), sections[Int(known)].length == content.count {
      tape.append(known)
      return
    }
    let sum = checksum(content)
    if let same = same(content, sum) {
      tape.append(same)
      return
    }
    try pad()
    let start = file.count
    try put(content)
    tape.append(add(start, sum, name))
  }

  /// The section that has these bytes already.
  private func same(_ content: FixedArray<UInt8>, _ sum: UInt64) -> UInt32? {
    written[sum]?.first { number in
      let section = sections[Int(number)]
      return section.length == content.count && file.holds(content, at: section.offset)
    }
  }

  /// Makes a section of what was written since a place.
  private mutating func add(_ start: Int, _ sum: UInt64, _ name: String) -> UInt32 {
    let first = names.count
    names += Array(name.utf8)
    sections.append(
      Section(
        offset: start,
        length: file.count - start,
        checksum: sum,
        name: first..<names.count
      )
    )
    let number = UInt32(sections.count - 1)
    written[sum, default: []].append(number)
    return number
  }

  /// Writes an array that is too large for memory as a section, piece by piece, and maps it.
  ///
  /// - Returns: memory of the file, and where in it the array lies.
  mutating func stream(
    _ name: String,
    _ fill: (inout SectionStream) throws(SnapshotError) -> Void
  ) throws(SnapshotError) -> (memory: FixedMemory, part: Range<Int>) {
    try pad()
    let start = file.count
    var stream = SectionStream(file)
    try fill(&stream)
    let sum = try stream.finish()
    let (written, part) = try map(start..<file.count)
    let content = FixedArray<UInt8>(written, at: part.lowerBound, count: part.count) ?? []
    let known = same(content, sum)
    if known != nil { file.goBack(to: start) }
    let number = known ?? add(start, sum, name)
    tape.append(number)
    let section = sections[Int(number)]
    let found = try map(section.offset..<section.offset + section.length)
    mapped.add(found.memory, section: number)
    return found
  }

  private func map(
    _ part: Range<Int>
  ) throws(SnapshotError) -> (memory: FixedMemory, part: Range<Int>) {
    do throws(FileError) { return try file.map(part) } catch { throw .unwritable(error.code) }
  }

  /// Between two stretches of a long pass: whether to go on; what was mapped is given back.
  func pause() throws(SnapshotError) {
    guard !isCancelled() else { throw .cancelled }
    mapped.forget()
  }

  /// The same, once in 65,536 rows.
  func pause(at row: Int) throws(SnapshotError) { if row & 0xFFFF == 0 { try pause() } }

  /// Writes a heap piece by piece.
  mutating func heap(
    _ name: String,
    _ fill: (inout SectionStream) throws(SnapshotError) -> Void
  ) throws(SnapshotError) -> TextHeap {
    word(1)
    let (memory, part) = try stream(name + " bytes", fill)
    let bytes = FixedArray<UInt8>(memory, at: part.lowerBound, count: part.count)
    let heap = TextHeap(bytes ?? [])
    _ = heaps.number(heap)
    return heap
  }

  /// Writes a heap once, however many columns share it.
  mutating func heap(_ heap: TextHeap, _ name: String) throws(SnapshotError) {
    if let known = heaps.number(heap) {
      tape += [0, known]
      return
    }
    word(1)
    try array(heap.bytes, name + " bytes")
  }

  /// Writes a dictionary once, however many columns share it; one that is hot is larger, but its texts, also
  /// folded, are found at once.
  mutating func dictionary(
    _ dictionary: TextDictionary,
    _ name: String,
    isHot: Bool = false
  ) throws(SnapshotError) {
    if let known = dictionaries.number(dictionary) {
      tape += [0, known]
      return
    }
    word(1)
    try texts(dictionary.texts, name + " texts", isPlain: isHot)
    guard !dictionary.isFolded else { return word(0) }
    guard isHot, let folded = dictionary.folded else { return word(2) }
    word(1)
    try texts(folded, name + " folded texts", isPlain: true)
  }

  /// Writes catalog, directory, footer and header, and puts the file in its place.
  ///
  /// - Returns: the whole file.
  mutating func finish(fingerprint: [UInt8]) throws(SnapshotError) -> FixedMemory {
    let catalog = FixedArray(tape).bytes
    try pad()
    let place = file.count
    try put(catalog)
    _ = add(place, checksum(catalog), SnapshotFormat.catalog)
    try pad()
    let start = file.count
    let directory = FixedArray(directoryBytes)
    var footer = ByteBuilder()
    footer.append(UInt64(directory.count))
    footer.append(UInt64(sections.count))
    footer.append(checksum(directory))
    footer.append(contentsOf: SnapshotFormat.magic)
    var header = ByteBuilder()
    header.append(contentsOf: SnapshotFormat.magic)
    header.append(SnapshotFormat.version)
    header.append(UInt32(sections.count))
    header.append(UInt64(start + directory.count + SnapshotFormat.footerSize))
    header.append(contentsOf: Array(fingerprint.prefix(32)))
    header.pad(to: SnapshotFormat.headerSize - 8)
    header.append(checksum(FixedArray(header.bytes)))
    guard !isCancelled() else { throw .cancelled }
    try put(directory)
    try put(FixedArray(footer.bytes))
    do throws(FileError) {
      try file.overwriteBeginning(header.bytes)
      let memory = try file.map()
      try file.finish()
      return memory
    } catch {
      throw .unwritable(error.code)
    }
  }

  private var directoryBytes: [UInt8] {
    var directory = ByteBuilder()
    for section in sections {
      directory.append(UInt64(section.offset))
      directory.append(UInt64(section.length))
      directory.append(section.checksum)
      directory.append(UInt32(section.name.lowerBound))
      directory.append(UInt32(section.name.count))
    }
    directory.append(contentsOf: names)
    return directory.bytes
  }

  private func put(_ bytes: FixedArray<UInt8>) throws(SnapshotError) {
    do throws(FileError) { try file.write(bytes) } catch { throw .unwritable(error.code) }
  }

  private func pad() throws(SnapshotError) {
    do throws(FileError) {
      try file.pad(toMultipleOf: SnapshotFormat.alignment)
    } catch {
      throw .unwritable(error.code)
    }
  }
}
