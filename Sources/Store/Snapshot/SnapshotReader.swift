import Columns
import Unicode

/// Reads a catalog word by word and hands out views of the sections it names.
///
/// Whatever the catalog says, nothing outside its sections is reached: a file that contradicts
/// itself is damaged.
struct SnapshotReader {
  private let file: SnapshotFile
  private let tape: FixedArray<UInt32>
  private var position = 0
  private var heaps: [TextHeap] = []
  private var dictionaries: [TextDictionary] = []

  init(_ file: SnapshotFile) throws(SnapshotError) {
    self.file = file
    guard let catalog = file.sections.last, file.name(catalog) == SnapshotFormat.catalog else {
      throw .damaged(section: "directory")
    }
    try file.check(catalog)
    guard
      let words = FixedArray<UInt32>(
        file.memory,
        at: catalog.offset,
        count: catalog.length / 4
      )
    else { throw SnapshotReader.contradiction }
    tape = words
  }

  /// What is thrown where the catalog cannot have been written so.
  static let contradiction = SnapshotError.damaged(section: SnapshotFormat.catalog)

  /// The next word.
  mutating func word() throws(SnapshotError) -> Int {
    guard position < tape.count else { throw SnapshotReader.contradiction }
    position += 1
    return Int(tape[position - 1])
  }

  /// Whether every word was read.
  var isAtEnd: Bool { position == tape.count }

  /// The next array.
  mutating func array<Element: BitwiseCopyable & Sendable>(
    of type: Element.Type = Element.self
  ) throws(SnapshotError) -> FixedArray<Element> {
    try array(try nextSection())
  }

  /// A whole section.
  func array<Element: BitwiseCopyable & Sendable>(
    _ section: Section
  ) throws(SnapshotError) -> FixedArray<Element> {
    let width = MemoryLayout<Element>.stride
    guard section.length % width == 0 else { throw .damaged(section: file.name(section)) }
    return try view(section, 0, section.length / width)
  }

  /// The section the next word names.
  mutating func nextSection() throws(SnapshotError) -> Section {
    let number = try word()
    guard file.sections.indices.contains(number) else { throw SnapshotReader.contradiction }
    return file.sections[number]
  }

  /// A part of a section, which lies inside it.
  func view<Element: BitwiseCopyable & Sendable>(
    _ section: Section,
    _ offset: Int,
    _ count: Int
  ) throws(SnapshotError) -> FixedArray<Element> {
    let length = count * MemoryLayout<Element>.stride
    guard offset >= 0, count >= 0, offset + length <= section.length,
      let array = FixedArray<Element>(file.memory, at: section.offset + offset, count: count)
    else { throw .damaged(section: file.name(section)) }
    return array
  }

  /// The next array, which must have so many elements.
  mutating func array<Element: BitwiseCopyable & Sendable>(
    count: Int
  ) throws(SnapshotError) -> FixedArray<Element> {
    let array = try array(of: Element.self)
    guard array.count == count else { throw SnapshotReader.contradiction }
    return array
  }

  /// The next array of offsets: so many runs and one last number.
  mutating func offsets(runs: Int? = nil) throws(SnapshotError) -> FixedArray<UInt32> {
    let offsets = try array(of: UInt32.self)
    guard !offsets.isEmpty, runs.map({ offsets.count == $0 + 1 }) ?? true else {
      throw SnapshotReader.contradiction
    }
    return offsets
  }

  /// The next text.
  mutating func text() throws(SnapshotError) -> String {
    String(decoding: try array(of: UInt8.self), as: UTF8.self)
  }

  /// The next heap, one that was met before or a new one.
  mutating func heap() throws(SnapshotError) -> TextHeap {
    guard try word() == 1 else {
      let number = try word()
      guard heaps.indices.contains(number) else { throw SnapshotReader.contradiction }
      return heaps[number]
    }
    let heap = TextHeap(try array(of: UInt8.self))
    heaps.append(heap)
    return heap
  }

  /// The next dictionary, one that was met before or a new one.
  mutating func dictionary() throws(SnapshotError) -> TextDictionary {
    guard try word() == 1 else {
      let number = try word()
      guard dictionaries.indices.contains(number) else { throw SnapshotReader.contradiction }
      return dictionaries[number]
    }
    let texts = try dictionaryTexts()
    let folded: DictionaryTexts? =
      switch try word() {
      case 0: texts
      case 1: try dictionaryTexts()
      case 2: nil
      case _: throw SnapshotReader.contradiction
      }
    guard folded.map({ $0.count == texts.count }) ?? true else {
      throw SnapshotReader.contradiction
    }
    let dictionary = TextDictionary(texts: texts, folded: folded, fold: { fold($0) })
    dictionaries.append(dictionary)
    return dictionary
  }
}
