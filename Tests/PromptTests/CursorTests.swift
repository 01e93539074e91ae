import Testing
import Unicode

/// One edit: what is typed, the keys after it, and what the line shows then, with `‸` at the cursor.
struct Edit: Sendable, CustomTestStringConvertible {
  var typed: String
  var keys: [String]
  /// What stands left and right of the cursor.
  private var sides: [Substring]

  init(_ typed: String, _ keys: [String], _ shown: String) {
    (self.typed, self.keys, sides) = (
      typed, keys, shown.split(separator: "‸", omittingEmptySubsequences: false)
    )
  }

  /// The line behind the prompt.
  var line: String { "1> " + sides.joined() }
  /// The column of the cursor.
  var column: Int { displayWidth("1> " + (sides.first ?? "")) }

  var testDescription: String { "\(typed) \(keys.joined(separator: " "))" }
}

/// libedit garbles lines when something is put in, or taken away, before a wide character, and draws no
/// marks that stand on other characters: text captures do not show it, the cursor does.
private let edits = [
  // ASCII
  Edit("# abc", ["Left", "x"], "# abx‸c"),
  Edit("# abc", ["C-a", "Right", "Right", "DC", "BSpace"], "#‸bc"),
  // Han
  Edit("# 口罩", ["Left", "x"], "# 口x‸罩"),
  Edit("# 口罩", ["Left", "Left", "a", "b"], "# ab‸口罩"),
  Edit("# 口罩", ["Left", "防"], "# 口防‸罩"),
  Edit("# a口罩b", ["C-a", "Right", "Right", "DC"], "# ‸口罩b"),
  Edit("# a口罩b", ["Left", "BSpace"], "# a口‸b"),
  Edit("# 一二三四", ["Left", "Left", "Left", "C-k", "五"], "# 一五‸"),
  // full-width
  Edit("# ＡＢ｜口", ["Left", "Left", "x"], "# ＡＢx‸｜口"),
  Edit("# ＡＢ｜口", ["C-a", "Right", "Right", "DC", "y"], "# y‸Ｂ｜口"),
  Edit("# 很长。", ["C-a", "C-e", "Left", "，"], "# 很长，‸。"),
  // emoji
  Edit("# a😀b", ["Left", "x", "Left", "Left", "y"], "# ay‸😀xb"),
  Edit("# 😀😷", ["Left", "BSpace"], "# ‸😷"),
  // combining marks, which become one character with their letter
  Edit("# ae\u{301}", ["x"], "# a\u{E9}x‸"),
  Edit("# e\u{301}e\u{301}", ["Left", "x"], "# \u{E9}x‸\u{E9}"),
  Edit("# ae\u{301}o\u{308}口", ["C-a", "Right", "Right", "DC", "DC"], "# ‸\u{F6}口"),
  Edit("# ne\u{301}", ["BSpace", "罩"], "# n罩‸"),
  // marks that no single character holds, and one that takes no room at all
  Edit("# aq\u{332}z", ["Left", "Left", "x"], "# ax‸q\u{332}z"),
  Edit("# q\u{332}\u{308}口", ["Left", "BSpace", "y"], "# y‸口"),
  Edit("# a\u{200B}b", ["Left", "x"], "# a\u{200B}x‸b"),
  // several emoji that are one sign
  Edit("# a👨‍👩‍👧b", ["Left", "x"], "# a👨‍👩‍👧x‸b"),
  Edit("# 👨‍👩‍👧口", ["Left", "Left", "y"], "# y‸👨‍👩‍👧口"),
  Edit("# 👨‍👩‍👧", ["BSpace", "a"], "# a‸"),
  Edit("# 口👨‍👩‍👧罩", ["C-a", "Right", "Right", "DC", "z"], "# z‸👨‍👩‍👧罩"),
]

extension AtTheTerminal {
  struct CursorTests {
    @Test(arguments: ["xterm-256color", "tmux-256color", "linux", "vt220"])
    func `the cursor stands right after every edit`(_ kind: String) throws {
      let terminal = try Terminal(kind: kind)
      for edit in edits {
        try terminal.type(edit.typed)
        try terminal.play(edit.keys)
        try terminal.wait(line: edit.line, column: edit.column)
        try terminal.drop()
      }
    }

    @Test(arguments: ["xterm-256color", "tmux-256color", "linux"])
    func `a wide character that half fits goes to the next row, and the cursor with it`(
      _ kind: String
    ) throws {
      let terminal = try Terminal(kind: kind, width: 42)
      // Behind "1> # " eighteen wide characters fit, and one column is left.
      let first = String(repeating: "罩", count: 18)
      try terminal.type("# " + first + "口鼻")
      let wrapped = try terminal.wait(line: "口鼻", column: 4)
      #expect(wrapped.lines[wrapped.row - 1] == "1> # " + first)
      try terminal.play(["Left", "Left", "x"])
      // Not only the cursor: before the letter comes it stands there too.
      try terminal.wait(for: "the letter in the column that was left") { screen in
        screen.lines.dropFirst(wrapped.row - 1).first == "1> # " + first + "x"
          && screen.column == 0
      }
      try terminal.play(["BSpace", "C-a", "y"])
      try terminal.wait(for: "the first row, with the cursor behind what was put in") { screen in
        screen.row == wrapped.row - 1 && screen.column == 4 && screen.line == "1> y# " + first
      }
    }

    @Test(arguments: ["xterm-256color", "tmux-256color", "linux"])
    func `a mark joins the last letter of a full row, though the cursor is in the next one`(
      _ kind: String
    ) throws {
      let terminal = try Terminal(kind: kind, width: 42)
      let full = "1> # " + String(repeating: "罩", count: 18)
      try terminal.type(String((full + "e").dropFirst(3)))
      let wrapped = try terminal.wait(line: "", column: 0)
      try terminal.type("\u{301}")
      try terminal.wait(for: "the joined letter") { $0.lines[wrapped.row - 1] == full + "\u{E9}" }
      try terminal.type("口e\u{301}")
      try terminal.wait(line: "口\u{E9}", column: 3)
    }

    @Test
    func `an escape sequence in the prompt takes no room, and its colour ends before the text`()
      throws
    {
      let terminal = try Terminal()
      let screen = try terminal.screen()
      #expect(screen.line == "1>" && screen.column == 3)
      #expect(try terminal.colours(ofRow: screen.row).hasPrefix("\u{1B}[1m\u{1B}[34m1>\u{1B}[0m"))
    }
  }
}
