import Columns

/// Writes arrays as sections of a file and keeps the list that says which is which.
struct SnapshotWriter {
  /// The words of the catalog.
  private(set) var tape: [UInt32] = []
  private let file: OutputFile
  private var sections: [Section] = []
  private var names: [UInt8] = []
  /// What was written, by checksum: equal arrays are written once.
  private var written: [UInt64: [(content: FixedArray<UInt8>, section: UInt32)]] = [:]
  private var heaps: [ObjectIdentifier: UInt32] = [:]
  private var dictionaries: [ObjectIdentifier: UInt32] = [:]
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
    let sum = checksum(content)
    if let same = written[sum]?.first(where: { $0.content == content }) {
      tape.append(same.section)
      return
    }
    let number = try section(content, sum, name)
    written[sum, default: []].append((content, number))
    tape.append(number)
  }

  private mutating func section(
    _ content: FixedArray<UInt8>,
    _ sum: UInt64,
    _ name: String
  ) throws(SnapshotError) -> UInt32 {
    try pad()
    let start = names.count
    names += Array(name.utf8)
    sections.append(
      Section(
        offset: file.count,
        length: content.count,
        checksum: sum,
        name: start..<names.count
      )
    )
    try put(content)
    return UInt32(sections.count - 1)
  }

  /// Writes a heap once, however many columns share it.
  mutating func heap(_ heap: TextHeap, _ name: String) throws(SnapshotError) {
    if let known = heaps[ObjectIdentifier(heap)] {
      tape += [0, known]
      return
    }
    heaps[ObjectIdentifier(heap)] = UInt32(heaps.count)
    word(1)
    try array(heap.bytes, name + " bytes")
  }

  /// Writes a dictionary once, however many columns share it.
  mutating func dictionary(_ dictionary: TextDictionary, _ name: String) throws(SnapshotError) {
    if let known = dictionaries[ObjectIdentifier(dictionary)] {
      tape += [0, known]
      return
    }
    dictionaries[ObjectIdentifier(dictionary)] = UInt32(dictionaries.count)
    word(1)
    try texts(dictionary.texts, name + " texts")
    try texts(dictionary.folded, name + " folded texts")
  }

  /// Writes catalog, directory, footer and header, and puts the file in its place.
  mutating func finish(fingerprint: [UInt8]) throws(SnapshotError) {
    let catalog = FixedArray(tape).bytes
    _ = try section(catalog, checksum(catalog), SnapshotFormat.catalog)
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
      try file.finish()
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
