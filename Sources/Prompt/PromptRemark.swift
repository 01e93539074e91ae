import Diagnostics

/// What the prompt itself tells.
enum PromptRemark {
  /// A text of more lines than the screen has.
  case tooTall(lines: Int)
  /// A text from the editor that does not fit is run at once.
  case runs(lines: Int)
  case editorFailed(String)

  var message: Message {
    switch self {
    case .tooTall(let lines):
      Message(
        "note: \(lines) lines are more than this screen holds; `edit` opens them in your editor and runs them",
        "注意：\(lines) 行，屏幕放不下；输入“编辑”可在编辑器中打开并运行"
      )
    case .runs(let lines):
      Message("note: \(lines) lines from the editor run now", "注意：运行编辑器中的 \(lines) 行")
    case .editorFailed(let name):
      Message(
        "error: the editor \"\(name)\" did not end well; set EDITOR to another one",
        "错误：编辑器“\(name)”没有正常结束；请用 EDITOR 指定另一个"
      )
    }
  }
}
