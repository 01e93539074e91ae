import CLexicon

/// In which kind of Chinese a character is written.
enum HanScript: Sendable { case traditional, simplified, both }

/// What every character folds to, in two steps: the page of 256, then the place on it.
struct FoldTable: Sendable {
  /// The table of data/fold.tsv and data/compose.tsv.
  static let shared = FoldTable()

  /// Of every character from U+4E00 to U+9FFF: 1 where it is Traditional only, 2 where it is Simplified only.
  static let hanScripts: [UInt8] = (UInt32(0x4E00)..<0xA000).map {
    switch script(of: shared.entry($0)) {
    case .traditional: 1
    case .simplified: 2
    case .both: 0
    }
  }

  /// The place of a page in `entries`, a multiple of 256, for every 256 code points.
  private(set) var pages: [UInt32]
  /// The folded code point in the low 21 bits, flags above; 0 for a character that stays.
  private(set) var entries: [UInt32]
  /// The composed character of a base and a mark.
  private let composed: [UInt64: UInt32]

  private static let markFlag: UInt32 = 1 << 31
  private static let traditionalFlag: UInt32 = 1 << 30
  private static let simplifiedFlag: UInt32 = 1 << 29
  private static let valueMask: UInt32 = (1 << 21) - 1

  private init() {
    pages = [UInt32](repeating: 0, count: 0x110000 >> 8)
    entries = [UInt32](repeating: 0, count: 256)
    // Room for all pages at once: the tables fill about two hundred.
    entries.reserveCapacity(256 << 8)
    var pairs: [UInt64: UInt32] = [:]
    pairs.reserveCapacity(1 << 10)
    var marks: Set<UInt32> = []
    forEachComposition(in: KeptTable(concord_compose()).bytes) { base, mark, whole in
      pairs[FoldTable.key(base, mark)] = whole
      marks.insert(mark)
    }
    composed = pairs
    forEachFold(in: KeptTable(concord_fold()).bytes) { source, target, kind in
      addFold(from: source, to: target, kind: kind)
    }
    for mark in marks { set(mark, FoldTable.markFlag | mark) }
  }

  /// What a character folds to; itself where nothing is known.
  func fold(_ value: UInt32) -> UInt32 {
    let entry = entry(value) & FoldTable.valueMask
    return entry == 0 ? value : entry
  }

  /// The entry of a code point, flags included.
  func entry(_ value: UInt32) -> UInt32 {
    entries[Int(pages[Int(value >> 8)]) + Int(value & 0xFF)]
  }

  /// The entry's folded code point, or 0 where the character stays.
  static func target(_ entry: UInt32) -> UInt32 { entry & valueMask }

  /// Whether an entry belongs to a mark that may join the character before it.
  static func isMark(_ entry: UInt32) -> Bool { entry & markFlag != 0 }

  /// The one character for a base and a mark, where there is one.
  func compose(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    composed[FoldTable.key(base, mark)]
  }

  /// In which kind of Chinese the character of an entry is written.
  static func script(of flags: UInt32) -> HanScript {
    if flags & FoldTable.traditionalFlag != 0 { return .traditional }
    return flags & FoldTable.simplifiedFlag != 0 ? .simplified : .both
  }

  private static func key(_ base: UInt32, _ mark: UInt32) -> UInt64 {
    UInt64(base) << 32 | UInt64(mark)
  }

  private mutating func addFold(from source: UInt32, to target: UInt32, kind: UInt8) {
    let isHanScript = kind == UInt8(ascii: "s") && isHan(source)
    guard source != target else { return set(source, FoldTable.simplifiedFlag) }
    // 著 and the like are written in both kinds.
    let isEvidence = isHanScript && !FoldTable.writtenInBoth.contains(source)
    set(source, target | (isEvidence ? FoldTable.traditionalFlag : 0))
  }

  private static let writtenInBoth: Set<UInt32> = Set(
    "著乾藉瞭祇甯覆徵".unicodeScalars.map(\.value)
  )

  private mutating func set(_ value: UInt32, _ entry: UInt32) {
    let page = Int(value >> 8)
    if pages[page] == 0 {
      pages[page] = UInt32(entries.count)
      entries.append(contentsOf: repeatElement(0, count: 256))
    }
    entries[Int(pages[page]) + Int(value & 0xFF)] = entry
  }
}
