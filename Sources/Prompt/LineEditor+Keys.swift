import CLibedit

/// Which key does what.
///
/// SAFETY: the pointers are those of the class, used while it lives and on its one thread; the names of
/// functions, whose pointers libedit keeps, live as long as the class.
extension LineEditor {
  func addFunctions() {
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
    unsafe add("concord-mark") { editor, _ in unsafe LineEditor.of(editor)?.insertMark() ?? ending }
    unsafe add("concord-nothing") { _, _ in UInt8(CC_NORM) }
    unsafe add("concord-paste") { editor, _ in unsafe LineEditor.of(editor)?.paste() ?? ending }
  }

  private func add(_ name: String, _ function: ConcordEditFunction) {
    // libedit keeps the pointer to the name.
    let name = WideText(name)
    functionNames.append(name)
    _ = unsafe concord_el_add(editor, name.pointer, name.pointer, function)
  }

  func bindKeys() {
    let keys = [
      ("\n", "concord-enter"), ("\r", "concord-enter"), ("\u{1B}\n", "concord-new-line"),
      ("\u{1B}\r", "concord-new-line"), ("\t", "concord-complete"),
      ("\u{1B}[A", "concord-up"), ("\u{1B}OA", "concord-up"),
      ("\u{1B}[B", "concord-down"), ("\u{1B}OB", "concord-down"),
      ("\u{1B}[200~", "concord-paste"), ("\u{1B}[1;5D", "ed-prev-word"),
      ("\u{1B}[1;5C", "em-next-word"), ("\u{1F}", "vi-undo"), (acceptKey, "ed-newline"),
      (beginKey, "concord-begin"), ("\u{18}\u{05}", "concord-edit"),
      (markKey, "concord-mark"), (noKey, "concord-nothing"),
      ("\u{1B}.", "concord-last-word"), ("\u{1B}_", "concord-last-word"),
    ]
    for (key, command) in keys { bind(key, to: command) }
  }

  /// Makes keys that mean nothing here do nothing.
  ///
  /// The editor would put the end of what they send into the line, or begin a command of its own. Page Up and Page Down look for entries that begin like the line.
  func ignoreUnknownKeys() {
    let tildes = ["2", "11", "12", "13", "14", "15", "17", "18", "19", "20", "21", "23", "24"]
    var keys = tildes.map { "\u{1B}[\($0)~" } + ["\u{1B}[Z", "\u{1B}x", "\u{1B}[I", "\u{1B}[O"]
    keys += "PQRS".flatMap { ["\u{1B}O\($0)", "\u{1B}[[\($0)"] }
    for modifier in 2...8 {
      keys += "ABCDHFPQRS".map { "\u{1B}[1;\(modifier)\($0)" }
      keys += (tildes + ["3", "5", "6"]).map { "\u{1B}[\($0);\(modifier)~" }
    }
    for key in keys { bind(key, to: "concord-nothing") }
    bind("\u{1B}[5~", to: "ed-search-prev-history")
    bind("\u{1B}[6~", to: "ed-search-next-history")
  }

  private func bind(_ key: String, to command: String) {
    unsafe withWideText(key) { key in
      unsafe withWideText(command) { _ = unsafe concord_el_bind(editor, key, $0) }
    }
  }
}

/// A key nobody types; it ends the entry.
let acceptKey = "\u{1E}"
/// A key nobody types; it puts the text in that waits.
let beginKey = "\u{1D}"
/// What a function answers when its editor has gone.
let ending = UInt8(CC_EOF)
/// A mark was typed; `concord_joined_character` is it.
let markKey = "\u{9D}"
/// The escape key alone.
let noKey = "\u{9E}"
