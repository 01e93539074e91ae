import CLibedit
import Diagnostics
import Glibc
import Session
import Unicode

/// What came of reading one entry.
enum EntryReading: Sendable {
  case entry(String)
  /// Ctrl-C: the text was dropped.
  case interrupted
  /// What is to be edited in an editor of its own: asked for, or taller than the screen.
  case draft(String, isTooTall: Bool)
  /// Ctrl-D on an empty line.
  case end
}

/// What the editor asks while an entry is typed; positions count Unicode scalars.
struct EditorActions {
  /// Whether Enter ends the entry or opens a new line.
  var isComplete: (String) -> Bool
  /// What Tab offers at a position.
  var complete: (String, Int) -> LineCompletion
  /// What stands at the right edge.
  var hint: (String, Int) -> String
  /// The language of messages.
  var language: () -> NameLanguage
  /// How wide and how high the screen is.
  var width: () -> Int
  var height: () -> Int
}

/// Line editing by libedit; a class because it owns the editor and is called back by it.
///
/// SAFETY: the editor and its history are opened in `init` and closed in `deinit`; they are used by
/// one thread only. The client pointer of the editor is this object, which outlives every call of
/// `readEntry` that can call back. Texts handed out to libedit stand in buffers that are kept until the
/// next one is handed out.
@safe final class LineEditor {
  private let editor: OpaquePointer
  private let history: OpaquePointer
  private var actions: EditorActions
  private var prompt = WideText()
  private var rightPrompt = WideText()
  /// For which text, cursor and width the right prompt was made.
  private var hinted: (text: String, cursor: Int, width: Int)?
  private var entries: Set<String> = []
  private var lastEntry = ""
  /// What the next entry begins with.
  private var beginning = ""
  /// What leaves the line for an editor of its own.
  private var draft: (text: String, isTooTall: Bool)?
  private var functionNames: [WideText] = []
  private var layout = EntryLayout(prompt: "", width: 80)
  /// Whether the terminal understands escape sequences.
  private let hasEscapes: Bool

  /// Opens the editor on the standard streams; nil where they are no terminal.
  init?(program: String, hasEscapes: Bool, actions: EditorActions) {
    guard let editor = unsafe concord_el_open(program), let history = unsafe history_winit() else {
      return nil
    }
    unsafe self.editor = editor
    unsafe self.history = history
    self.actions = actions
    self.hasEscapes = hasEscapes
    prepare()
  }

  deinit {
    unsafe history_wend(history)
    unsafe el_end(editor)
  }

  /// Reads one entry, of one or several lines.
  func readEntry(prompt text: String) -> EntryReading {
    prompt = WideText(text)
    layout = EntryLayout(prompt: text, width: actions.width())
    (hinted, draft) = (nil, nil)
    setPasteMode(true)
    defer { setPasteMode(false) }
    var count: Int32 = 0
    errno = 0
    guard let line = unsafe el_wgets(editor, &count), count > 0 else {
      guard count < 0, errno == EINTR else { return .end }
      send(lineBelow)
      return .interrupted
    }
    var text = ""
    for index in 0..<Int(count) {
      guard let scalar = Unicode.Scalar(UInt32(bitPattern: unsafe line[index])) else { continue }
      text.unicodeScalars.append(scalar)
    }
    if let draft { return .draft(composed(draft.text), isTooTall: draft.isTooTall) }
    while text.last?.isNewline == true { text.removeLast() }
    return .entry(composed(text))
  }

  /// Adds an entry to what Up and Ctrl-R find; one the screen cannot hold stays out.
  func remember(_ entry: String) {
    guard !entry.isEmpty, fits(entry) else { return }
    entries.insert(entry)
    lastEntry = entry
    unsafe withWideText(entry) { unsafe concord_history_enter(history, $0) }
  }

  /// Puts text into the next entry as if it had been pasted: line breaks do not end the entry.
  func prefill(_ text: String) {
    beginning = text
    push(beginKey)
  }

  /// Whether the screen can hold an entry with a row above and below it; the editor does not scroll.
  func fits(_ entry: String) -> Bool {
    layout.width = actions.width()
    return layout.rows(above: entry) + 3 <= max(4, actions.height())
  }

  // MARK: Setting up

  private func prepare() {
    unsafe concord_el_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
    unsafe concord_el_use_emacs(editor)
    unsafe concord_el_set_prompt(editor) { unsafe LineEditor.of($0)?.prompt.pointer }
    unsafe concord_el_set_right_prompt(editor) { unsafe LineEditor.of($0)?.freshHint() }
    unsafe concord_history_set_size(history, 10_000)
    unsafe concord_history_skip_repeats(history)
    unsafe concord_el_use_history(editor, history)
    unsafe el_source(editor, nil)
    addFunctions()
    bindKeys()
    // Insertion and deletion by the terminal garble what stands before a double-width character.
    for capability in ["ic", "IC", "im", "ei", "dc", "DC", "dm", "ed"] {
      unsafe withWideText(capability) { name in
        unsafe withWideText("") { _ = unsafe concord_el_set_capability(editor, name, $0) }
      }
    }
    unsafe concord_el_handle_signals(editor)
  }

  private func addFunctions() {
    unsafe add("concord-enter") { editor, _ in unsafe LineEditor.of(editor)?.enter() ?? ending }
    unsafe add("concord-new-line") { editor, _ in
      unsafe LineEditor.of(editor)?.insert("\n") ?? ending
    }
    unsafe add("concord-begin") { editor, _ in unsafe LineEditor.of(editor)?.begin() ?? ending }
    unsafe add("concord-edit") { editor, _ in unsafe LineEditor.of(editor)?.leave() ?? ending }
    unsafe add("concord-last-word") { editor, _ in
      unsafe LineEditor.of(editor)?.insertLastWord() ?? ending
    }
    unsafe add("concord-complete") { editor, _ in
      unsafe LineEditor.of(editor)?.completeHere() ?? ending
    }
    unsafe add("concord-up") { editor, _ in unsafe LineEditor.of(editor)?.moveLine(-1) ?? ending }
    unsafe add("concord-down") { editor, _ in unsafe LineEditor.of(editor)?.moveLine(1) ?? ending }
    unsafe add("concord-paste") { editor, _ in unsafe LineEditor.of(editor)?.paste() ?? ending }
  }

  private func add(_ name: String, _ function: ConcordEditFunction) {
    // libedit keeps the pointer to the name.
    let name = WideText(name)
    functionNames.append(name)
    _ = unsafe concord_el_add(editor, name.pointer, name.pointer, function)
  }

  private func bindKeys() {
    let keys = [
      ("\n", "concord-enter"), ("\r", "concord-enter"), ("\u{1B}\n", "concord-new-line"),
      ("\u{1B}\r", "concord-new-line"), ("\t", "concord-complete"),
      ("\u{1B}[A", "concord-up"), ("\u{1B}OA", "concord-up"),
      ("\u{1B}[B", "concord-down"), ("\u{1B}OB", "concord-down"),
      ("\u{1B}[200~", "concord-paste"), ("\u{1B}[1;5D", "ed-prev-word"),
      ("\u{1B}[1;5C", "em-next-word"), ("\u{1F}", "vi-undo"), (acceptKey, "ed-newline"),
      (beginKey, "concord-begin"), ("\u{18}\u{05}", "concord-edit"),
      ("\u{1B}.", "concord-last-word"), ("\u{1B}_", "concord-last-word"),
    ]
    for (key, command) in keys {
      unsafe withWideText(key) { key in
        unsafe withWideText(command) { _ = unsafe concord_el_bind(editor, key, $0) }
      }
    }
  }

  private static func of(_ editor: OpaquePointer?) -> LineEditor? {
    guard let editor = unsafe editor, let client = unsafe concord_el_client(editor) else {
      return nil
    }
    return unsafe Unmanaged<LineEditor>.fromOpaque(client).takeUnretainedValue()
  }

  /// Asks the terminal to mark pasted text, so that its line breaks do not end the entry.
  private func setPasteMode(_ isOn: Bool) {
    guard hasEscapes else { return }
    send(isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l")
  }

  /// Goes to the next line; what stood there of an entry that goes on is wiped away.
  private var lineBelow: String { hasEscapes ? "\n\u{1B}[J" : "\n" }

  /// Writes to the terminal past the editor.
  private func send(_ text: String) {
    _ = unsafe Array(text.utf8).withUnsafeBytes {
      unsafe write(STDOUT_FILENO, $0.baseAddress, $0.count)
    }
  }

  /// Gives the editor keys to read before those that are typed.
  private func push(_ keys: String) {
    unsafe withWideText(keys) { unsafe el_wpush(editor, $0) }
  }

  // MARK: Keys

  /// The text typed so far and the position of the cursor in it.
  private var line: (text: String, cursor: Int) {
    guard let info = unsafe el_wline(editor)?.pointee, let buffer = unsafe info.buffer else {
      return ("", 0)
    }
    let count = unsafe info.lastchar - buffer
    var text = ""
    for index in 0..<max(0, count) {
      if let scalar = Unicode.Scalar(UInt32(bitPattern: unsafe buffer[index])) {
        text.unicodeScalars.append(scalar)
      }
    }
    return (text, unsafe info.cursor - buffer)
  }

  /// The right prompt; the editor asks for it twice each time it draws the entry.
  private func freshHint() -> UnsafeMutablePointer<wchar_t> {
    joinMarks()
    let line = line
    layout.width = actions.width()
    let now = (text: line.text, cursor: line.cursor, width: layout.width)
    if let hinted, hinted == now { return unsafe rightPrompt.pointer }
    hinted = now
    let hint = actions.hint(line.text, line.cursor)
    rightPrompt = WideText(layout.rightEdge(hint, behind: line.text))
    return unsafe rightPrompt.pointer
  }

  /// Makes one character of a letter and the mark typed behind it: the editor draws no marks.
  private func joinMarks() {
    let line = line
    let whole = composed(line.text)
    guard whole.unicodeScalars.count != line.text.unicodeScalars.count else { return }
    let before = String(String.UnicodeScalarView(line.text.unicodeScalars.prefix(line.cursor)))
    let cursor = composed(before).unicodeScalars.count
    empty()
    _ = insert(whole)
    unsafe el_cursor(editor, Int32(cursor - whole.unicodeScalars.count))
  }

  /// Takes all text off the line.
  private func empty() {
    let line = line
    let count = line.text.unicodeScalars.count
    unsafe el_cursor(editor, Int32(count - line.cursor))
    unsafe el_deletestr(editor, Int32(count))
  }

  private func enter() -> UInt8 {
    guard actions.isComplete(line.text) else { return insert("\n") }
    push(acceptKey)
    return UInt8(CC_NORM)
  }

  /// Puts text at the cursor; what the screen could not hold leaves for an editor of its own.
  private func insert(_ text: String) -> UInt8 {
    if text.contains("\n") {
      let line = line
      var scalars = Array(line.text.unicodeScalars)
      scalars.insert(contentsOf: text.unicodeScalars, at: line.cursor)
      let whole = String(String.UnicodeScalarView(scalars))
      guard fits(whole) else { return leave(with: whole, isTooTall: true) }
    }
    let status = unsafe withWideText(text) { unsafe el_winsertstr(editor, $0) }
    return status == 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
  }

  /// Puts the text that was waiting into the line.
  private func begin() -> UInt8 {
    let text = beginning
    beginning = ""
    return text.isEmpty ? UInt8(CC_NORM) : insert(text)
  }

  /// Leaves the line for an editor of its own.
  private func leave() -> UInt8 { leave(with: line.text, isTooTall: false) }

  private func leave(with text: String, isTooTall: Bool) -> UInt8 {
    draft = (text, isTooTall)
    empty()
    push(acceptKey)
    return UInt8(CC_REFRESH)
  }

  /// Puts the last word of the last entry into the line.
  private func insertLastWord() -> UInt8 {
    guard let word = lastEntry.split(whereSeparator: \.isWhitespace).last else {
      return UInt8(CC_ERROR)
    }
    return insert(String(word))
  }

  /// Moves to the line above or below inside an entry; at its edges, and in an entry that came from
  /// history, goes on in history.
  private func moveLine(_ step: Int) -> UInt8 {
    let line = line
    let scalars = Array(line.text.unicodeScalars)
    guard !entries.contains(line.text), let target = position(in: scalars, line.cursor, step) else {
      push(step < 0 ? "\u{10}" : "\u{0E}")
      return UInt8(CC_NORM)
    }
    unsafe el_cursor(editor, Int32(target - line.cursor))
    return UInt8(CC_CURSOR)
  }

  /// The position in the same column of the line above (-1) or below (1); nil where there is none.
  private func position(in scalars: [Unicode.Scalar], _ cursor: Int, _ step: Int) -> Int? {
    let start = (scalars[..<cursor].lastIndex(of: "\n") ?? -1) + 1
    let column = cursor - start
    if step < 0 {
      guard start > 0 else { return nil }
      let above = (scalars[..<(start - 1)].lastIndex(of: "\n") ?? -1) + 1
      return min(above + column, start - 1)
    }
    guard let end = scalars[cursor...].firstIndex(of: "\n") else { return nil }
    let last = scalars[(end + 1)...].firstIndex(of: "\n") ?? scalars.count
    return min(end + 1 + column, last)
  }

  private func completeHere() -> UInt8 {
    let line = line
    let completion = actions.complete(line.text, line.cursor)
    let typed = line.cursor - completion.start
    guard typed >= 0, !completion.candidates.isEmpty else { return UInt8(CC_ERROR) }
    let scalars = Array(line.text.unicodeScalars)
    let isOnly = completion.candidates.count == 1
    let common = isOnly ? completion.only : completion.commonText
    if isOnly
      || (!common.isEmpty
        && !common.unicodeScalars.elementsEqual(scalars[completion.start..<line.cursor]))
    {
      unsafe el_deletestr(editor, Int32(typed))
      return insert(common)
    }
    layout.width = actions.width()
    // Redisplaying wipes the lines above the cursor that the entry took.
    let before = String(String.UnicodeScalarView(scalars[..<line.cursor]))
    let room = String(repeating: "\n", count: layout.rows(above: before))
    send(lineBelow + completion.list(width: layout.width, in: actions.language()) + room)
    return UInt8(CC_REDISPLAY)
  }

  /// Takes pasted text up to its closing mark as one insertion.
  private func paste() -> UInt8 {
    let closing = Array("\u{1B}[201~".unicodeScalars)
    var pasted: [Unicode.Scalar] = []
    while pasted.suffix(closing.count) != closing[...] {
      var character: wchar_t = 0
      guard unsafe el_wgetc(editor, &character) == 1 else { break }
      let scalar = Unicode.Scalar(UInt32(bitPattern: character)) ?? "\u{FFFD}"
      pasted.append(scalar == "\r" ? "\n" : scalar)
    }
    if pasted.suffix(closing.count) == closing[...] { pasted.removeLast(closing.count) }
    while pasted.last == "\n" { pasted.removeLast() }
    let text = composed(String(String.UnicodeScalarView(withSingleBreaks(pasted))))
    return text.isEmpty ? UInt8(CC_REFRESH) : insert(text)
  }
}

/// Pasted lines, each ended once: the terminal makes two breaks of the two characters that end a line
/// elsewhere.
private func withSingleBreaks(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
  let runs = scalars.split(omittingEmptySubsequences: true) { $0 != "\n" }
  guard runs.allSatisfy({ $0.count.isMultiple(of: 2) }) else { return scalars }
  var isSecond = false
  return scalars.filter { scalar in
    defer { isSecond = scalar == "\n" && !isSecond }
    return !(scalar == "\n" && isSecond)
  }
}

/// A key nobody types; it ends the entry.
private let acceptKey = "\u{1E}"
/// A key nobody types; it puts the text in that waits.
private let beginKey = "\u{1D}"
/// What a function answers when its editor has gone.
private let ending = UInt8(CC_EOF)
