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
  /// How wide the terminal shows what may be narrow or wide.
  var ambiguous: () -> AmbiguousWidth
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
  let editor: OpaquePointer
  private let history: OpaquePointer
  var actions: EditorActions
  /// What stands in the line for signs of several characters.
  let signs = SignTable()
  private var prompt = WideText()
  var rightPrompt = WideText()
  /// For which text, cursor and width the right prompt was made.
  var hinted: (text: String, cursor: Int, width: Int)?
  var entries: Set<String> = []
  var lastEntry = ""
  /// What the next entry begins with.
  var beginning = ""
  /// What leaves the line for an editor of its own.
  var draft: (text: String, isTooTall: Bool)?
  var functionNames: [WideText] = []
  var layout = EntryLayout(prompt: "", width: 80)
  /// Whether the terminal understands escape sequences.
  let hasEscapes: Bool

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
    layout = EntryLayout(prompt: text, width: actions.width(), ambiguous: actions.ambiguous())
    (hinted, draft) = (nil, nil)
    setPasteMode(true)
    defer { setPasteMode(false) }
    var count: Int32 = 0
    concord_el_forget_interrupt()
    errno = 0
    guard let line = unsafe el_wgets(editor, &count), count > 0 else {
      guard concord_el_was_interrupted() else { return .end }
      send(lineBelow)
      return .interrupted
    }
    var held: [Unicode.Scalar] = []
    for index in 0..<Int(count) {
      guard let scalar = Unicode.Scalar(UInt32(bitPattern: unsafe line[index])) else { continue }
      held.append(scalar)
    }
    var text = signs.decode(held)
    if let draft { return .draft(composed(draft.text), isTooTall: draft.isTooTall) }
    while text.last?.isNewline == true { text.removeLast() }
    return .entry(composed(text))
  }

  /// Adds an entry to what Up and Ctrl-R find; one the screen cannot hold stays out.
  func remember(_ entry: String) {
    guard !entry.isEmpty, fits(entry) else { return }
    entries.insert(entry)
    lastEntry = entry
    let held = signs.encode(entry, actions.ambiguous())
    unsafe withWideText(held) { unsafe concord_history_enter(history, $0) }
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
    addFunctions()
    ignoreUnknownKeys()
    unsafe el_source(editor, nil)
    bindKeys()
    // Insertion and deletion by the terminal garble what stands before a double-width character.
    for capability in ["ic", "IC", "im", "ei", "dc", "DC", "dm", "ed"] {
      unsafe withWideText(capability) { name in
        unsafe withWideText("") { _ = unsafe concord_el_set_capability(editor, name, $0) }
      }
    }
    unsafe concord_el_handle_signals(editor)
  }

  static func of(_ editor: OpaquePointer?) -> LineEditor? {
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
  var lineBelow: String { hasEscapes ? "\n\u{1B}[J" : "\n" }

  /// Writes to the terminal past the editor.
  func send(_ text: String) {
    _ = unsafe Array(text.utf8).withUnsafeBytes {
      unsafe write(STDOUT_FILENO, $0.baseAddress, $0.count)
    }
  }

  /// Gives the editor keys to read before those that are typed.
  func push(_ keys: String) {
    unsafe withWideText(keys) { unsafe el_wpush(editor, $0) }
  }
}
