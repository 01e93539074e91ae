import Glibc
import Session

/// What came of a text in the user's editor.
enum ExternalEditing {
  /// The text as it was saved, without the line breaks at its end.
  case text(String)
  /// The editor could not be started, or ended with a complaint.
  case failed(editor: String)
}

/// Lets the user change a text in their own editor: `VISUAL`, else `EDITOR`, else `vi`.
func editExternally(_ text: String) -> ExternalEditing {
  let editor = System.variable("VISUAL") ?? System.variable("EDITOR") ?? "vi"
  let folder = System.variable("TMPDIR") ?? "/tmp"
  let path = "\(folder)/concord-\(getpid()).concord"
  // SAFETY: the calls read the strings for their own length only.
  defer { _ = unsafe unlink(path) }
  guard (try? System.replace(path, with: Array((text + "\n").utf8))) != nil,
    unsafe system("\(editor) '\(path)'") == 0, let bytes = try? System.read(path)
  else { return .failed(editor: editor) }
  var edited = String(decoding: bytes, as: UTF8.self)
  while edited.last?.isWhitespace == true { edited.removeLast() }
  return .text(edited)
}
