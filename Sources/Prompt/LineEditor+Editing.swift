import CLibedit
import Diagnostics
import Glibc
import Session
import Unicode

/// The line as it stands: what the editor holds, and the text that it means.
struct EditedLine {
  /// What the editor holds, with a character for each sign.
  let held: [Unicode.Scalar]
  /// The cursor in it.
  let place: Int
  let text: String
  /// The cursor in the text, in Unicode scalars.
  let cursor: Int

  init(held: [Unicode.Scalar], place: Int, _ signs: SignTable) {
    self.held = held
    self.place = place
    text = signs.decode(held)
    cursor = signs.decode(held.prefix(place)).unicodeScalars.count
  }
}

/// What the keys do.
///
/// SAFETY: the pointers are those of the class, used while it lives and on its one thread.
extension LineEditor {
  /// The text typed so far and the position of the cursor in it.
  private var line: EditedLine {
    guard let info = unsafe el_wline(editor)?.pointee, let buffer = unsafe info.buffer else {
      return EditedLine(held: [], place: 0, signs)
    }
    let count = unsafe info.lastchar - buffer
    var held: [Unicode.Scalar] = []
    for index in 0..<max(0, count) {
      held.append(Unicode.Scalar(UInt32(bitPattern: unsafe buffer[index])) ?? "\u{FFFD}")
    }
    return EditedLine(held: held, place: unsafe info.cursor - buffer, signs)
  }

  /// The right prompt; the editor asks for it twice each time it draws the entry.
  func freshHint() -> UnsafeMutablePointer<wchar_t> {
    joinMarks()
    let line = line
    if concord_el_take_resize() { wipe(line) }
    (layout.width, layout.ambiguous) = (actions.width(), actions.ambiguous())
    let now = (text: line.text, cursor: line.cursor, width: layout.width)
    if let hinted, hinted == now { return unsafe rightPrompt.pointer }
    hinted = now
    let hint = actions.hint(line.text, line.cursor)
    rightPrompt = WideText(
      signs.encode(layout.rightEdge(hint, behind: line.text), layout.ambiguous)
    )
    return unsafe rightPrompt.pointer
  }

  /// Wipes the entry off the screen, which got another size: the editor draws it from where the cursor
  /// stands.
  private func wipe(_ line: EditedLine) {
    guard hasEscapes else { return }
    let before = String(String.UnicodeScalarView(line.text.unicodeScalars.prefix(line.cursor)))
    let rows = layout.rows(above: before)
    send((rows > 0 ? "\u{1B}[\(rows)A" : "") + "\r\u{1B}[J")
  }

  /// Makes one sign of a letter and the marks behind it: the editor draws no marks.
  private func joinMarks() {
    let line = line
    let whole = signs.encode(line.text, layout.ambiguous).unicodeScalars
    guard !whole.elementsEqual(line.held) else { return }
    let before = String(String.UnicodeScalarView(line.text.unicodeScalars.prefix(line.cursor)))
    replace(with: line.text, cursorBehind: before)
  }

  /// Puts another text into the line.
  private func replace(with text: String, cursorBehind before: String) {
    let cursor = signs.encode(before, layout.ambiguous).unicodeScalars.count
    empty()
    _ = put(text)
    unsafe el_cursor(
      editor,
      Int32(cursor - signs.encode(text, layout.ambiguous).unicodeScalars.count)
    )
  }

  /// Puts a mark behind the letter it belongs to.
  func insertMark() -> UInt8 {
    guard let mark = Unicode.Scalar(UInt32(bitPattern: concord_joined_character())) else {
      return UInt8(CC_ERROR)
    }
    let line = line
    var scalars = Array(line.text.unicodeScalars)
    scalars.insert(mark, at: line.cursor)
    replace(
      with: String(String.UnicodeScalarView(scalars)),
      cursorBehind: String(String.UnicodeScalarView(scalars.prefix(line.cursor + 1)))
    )
    return UInt8(CC_REFRESH)
  }

  /// Takes all text off the line.
  private func empty() {
    let line = line
    unsafe el_cursor(editor, Int32(line.held.count - line.place))
    unsafe el_deletestr(editor, Int32(line.held.count))
  }

  func enter() -> UInt8 {
    let line = line
    guard actions.isComplete(line.text) else { return insert("\n" + margin(behind: line)) }
    push(acceptKey)
    return UInt8(CC_NORM)
  }

  /// What a line that goes on begins with: blanks as wide as the prompt where the one above ends in `|`,
  /// `,` or an open bracket, so that it is seen to go on; nothing elsewhere, as inside of quotes.
  private func margin(behind line: EditedLine) -> String {
    let before = line.text.unicodeScalars.prefix(line.cursor).last { !$0.properties.isWhitespace }
    guard !keysAreWaiting, let before, "|｜,，、(（".unicodeScalars.contains(before) else { return "" }
    return String(repeating: " ", count: layout.promptWidth)
  }

  /// Whether keys were pressed that nobody has read: a paste that the terminal does not mark.
  private var keysAreWaiting: Bool {
    var keys = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&keys, 1, 0) > 0
  }

  /// Puts text at the cursor; what the screen could not hold leaves for an editor of its own.
  func insert(_ text: String) -> UInt8 {
    if text.contains("\n") {
      let line = line
      var scalars = Array(line.text.unicodeScalars)
      scalars.insert(contentsOf: text.unicodeScalars, at: line.cursor)
      let whole = String(String.UnicodeScalarView(scalars))
      guard fits(whole) else { return leave(with: whole, isTooTall: true) }
    }
    return put(text)
  }

  /// Puts text at the cursor, whatever room there is.
  private func put(_ text: String) -> UInt8 {
    let held = signs.encode(text, layout.ambiguous)
    let status = unsafe withWideText(held) { unsafe el_winsertstr(editor, $0) }
    return status == 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
  }

  /// Puts the text that was waiting into the line.
  func begin() -> UInt8 {
    let text = beginning
    beginning = ""
    return text.isEmpty ? UInt8(CC_NORM) : insert(text)
  }

  /// Leaves the line for an editor of its own.
  func leave() -> UInt8 { leave(with: line.text, isTooTall: false) }

  private func leave(with text: String, isTooTall: Bool) -> UInt8 {
    draft = (text, isTooTall)
    empty()
    push(acceptKey)
    return UInt8(CC_REFRESH)
  }

  /// Puts the last word of the last entry into the line.
  func insertLastWord() -> UInt8 {
    guard let word = lastEntry.split(whereSeparator: \.isWhitespace).last else {
      return UInt8(CC_ERROR)
    }
    return insert(String(word))
  }

  /// Moves to the line above or below inside an entry; at its edges, and in an entry that came from
  /// history, goes on in history.
  func moveLine(_ step: Int) -> UInt8 {
    let line = line
    guard !entries.contains(line.text), let target = position(in: line.held, line.place, step)
    else {
      push(step < 0 ? "\u{10}" : "\u{0E}")
      return UInt8(CC_NORM)
    }
    unsafe el_cursor(editor, Int32(target - line.place))
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

  func completeHere() -> UInt8 {
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
      let kept = String(String.UnicodeScalarView(scalars[..<completion.start]))
      let place = signs.encode(kept, layout.ambiguous).unicodeScalars.count
      unsafe el_deletestr(editor, Int32(max(0, line.place - place)))
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
  func paste() -> UInt8 {
    let closing = Array("\u{1B}[201~".unicodeScalars)
    var pasted: [Unicode.Scalar] = []
    while pasted.suffix(closing.count) != closing[...] {
      var character: wchar_t = 0
      guard unsafe el_wgetc(editor, &character) == 1 else { break }
      if character == wchar_t(concord_joined_key) {
        character = concord_joined_character()
      }
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
