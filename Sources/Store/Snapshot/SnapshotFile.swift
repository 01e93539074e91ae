package import Columns

/// A corpus file that is mapped.
///
/// Its header, footer and directory are right, and every section lies inside it. What the sections
/// hold is looked at when it is used.
package struct SnapshotFile: Sendable {
  let memory: FixedMemory
  let sections: [Section]
  /// The names of all sections, one after the other.
  private let names: FixedArray<UInt8>
  /// Where the directory begins.
  private let end: Int

  /// Maps a file and checks how it is laid out.
  package init(_ path: String) throws(SnapshotError) {
    let memory: FixedMemory
    do throws(FileError) {
      memory = try FixedMemory.map(path)
    } catch {
      throw .unreadable(error.code)
    }
    try self.init(memory)
  }

  /// Checks how the bytes of a file are laid out.
  package init(_ memory: FixedMemory) throws(SnapshotError) {
    self.memory = memory
    let bytes = FixedArray<UInt8>(memory, at: 0, count: memory.count) ?? []
    let ends = try SnapshotFile.checkHeader(bytes)
    let directory = try SnapshotFile.directory(bytes, sectionCount: ends)
    end = bytes.count - SnapshotFormat.footerSize - directory.count
    names = directory.view(ends * SnapshotFormat.entrySize..<directory.count)
    var sections: [Section] = []
    sections.reserveCapacity(ends)
    let room = SnapshotFormat.headerSize..<bytes.count - SnapshotFormat.footerSize
    for number in 0..<ends {
      let entry = number * SnapshotFormat.entrySize
      let section = try SnapshotFile.section(directory, entry, room: room, names: names.count)
      sections.append(section)
    }
    self.sections = sections
  }

  /// Whether a file begins as corpus files do, so that it is not taken for a text.
  package static func recognizes(_ beginning: [UInt8]) -> Bool {
    beginning.starts(with: SnapshotFormat.magic)
  }

  /// The number of sections, of a header that is whole.
  private static func checkHeader(_ bytes: FixedArray<UInt8>) throws(SnapshotError) -> Int {
    let magic = SnapshotFormat.magic
    guard bytes.count >= magic.count, bytes.view(0..<magic.count).elementsEqual(magic) else {
      throw .notACorpus
    }
    guard bytes.count >= SnapshotFormat.headerSize + SnapshotFormat.footerSize else {
      throw .wrongLength
    }
    let version = bytes.halfWord(at: 8)
    guard version <= SnapshotFormat.version else { throw .newer(version: version) }
    guard version == SnapshotFormat.version else { throw .otherVersion }
    let summed = SnapshotFormat.headerSize - 8
    guard checksum(bytes.view(0..<summed)) == bytes.word(at: summed) else {
      throw .damaged(section: "header")
    }
    guard bytes.word(at: 16) == UInt64(bytes.count) else { throw .wrongLength }
    return Int(bytes.halfWord(at: 12))
  }

  /// The bytes of the directory, which are whole.
  private static func directory(
    _ bytes: FixedArray<UInt8>,
    sectionCount: Int
  ) throws(SnapshotError) -> FixedArray<UInt8> {
    let footer = bytes.count - SnapshotFormat.footerSize
    guard bytes.view(footer + 24..<bytes.count).elementsEqual(SnapshotFormat.magic),
      bytes.word(at: footer + 8) == UInt64(sectionCount),
      let length = Int(exactly: bytes.word(at: footer)),
      length <= footer - SnapshotFormat.headerSize,
      sectionCount > 0, length >= sectionCount * SnapshotFormat.entrySize
    else { throw .damaged(section: "footer") }
    let directory = bytes.view(footer - length..<footer)
    guard checksum(directory) == bytes.word(at: footer + 16) else {
      throw .damaged(section: "directory")
    }
    return directory
  }

  /// One entry of the directory; it lies inside the file.
  private static func section(
    _ directory: FixedArray<UInt8>,
    _ entry: Int,
    room: Range<Int>,
    names: Int
  ) throws(SnapshotError) -> Section {
    let name = Int(directory.halfWord(at: entry + 24))
    let nameEnd = name + Int(directory.halfWord(at: entry + 28))
    guard let offset = Int(exactly: directory.word(at: entry)),
      let length = Int(exactly: directory.word(at: entry + 8)),
      offset >= room.lowerBound, offset <= room.upperBound, length <= room.upperBound - offset,
      offset % SnapshotFormat.alignment == 0, nameEnd <= names
    else { throw .damaged(section: "directory") }
    return Section(
      offset: offset,
      length: length,
      checksum: directory.word(at: entry + 16),
      name: name..<nameEnd
    )
  }

  /// The name of a section, for messages.
  func name(_ section: Section) -> String {
    String(decoding: names.view(section.name), as: UTF8.self)
  }

  /// The bytes of a section.
  func bytes(_ section: Section) -> FixedArray<UInt8> {
    FixedArray(memory, at: section.offset, count: section.length) ?? []
  }

  /// Compares every section with its checksum.
  ///
  /// Reads the whole file. `isCancelled` is asked before every section.
  package func verify(isCancelled: () -> Bool = { false }) throws(SnapshotError) {
    for section in sections {
      guard !isCancelled() else { throw .cancelled }
      try check(section)
    }
    try checkGaps()
    // Read for this alone: a question touches little of it.
    memory.forget()
  }

  /// Compares a section with its checksum.
  func check(_ section: Section) throws(SnapshotError) {
    guard checksum(bytes(section)) == section.checksum else {
      throw .damaged(section: name(section))
    }
  }

  /// Between two sections, and behind the last, there are zeros.
  private func checkGaps() throws(SnapshotError) {
    var start = SnapshotFormat.headerSize
    for section in sections {
      try checkGap(start, section.offset, before: name(section))
      start = section.offset + section.length
    }
    try checkGap(start, end, before: "directory")
  }

  private func checkGap(_ start: Int, _ end: Int, before name: String) throws(SnapshotError) {
    let all = FixedArray<UInt8>(memory, at: 0, count: memory.count) ?? []
    guard start <= end, all.view(start..<end).allSatisfy({ $0 == 0 }) else {
      throw .damaged(section: "gap before \(name)")
    }
  }

  /// The number of sections.
  package var partCount: Int { sections.count }

  /// The number of bytes of the file.
  package var count: Int { memory.count }

  /// Where in the file a section lies, by its name.
  package func range(of name: String) -> Range<Int>? {
    sections.first { self.name($0) == name }.map { $0.offset..<$0.offset + $0.length }
  }

  /// The checksum of each section but the catalog, by its name.
  package var sums: [String: UInt64] {
    var found: [String: UInt64] = [:]
    for section in sections.dropLast() { found[name(section)] = section.checksum }
    return found
  }

  /// The sizes of the sections, largest first.
  package var sizes: [(name: String, bytes: Int)] {
    sections.map { (name($0), $0.length) }.sorted { $0.bytes > $1.bytes }
  }
}
