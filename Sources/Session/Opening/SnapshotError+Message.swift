import Diagnostics
import Store

extension SnapshotError {
  /// What is wrong with a corpus file, and what to do.
  func message(path: String) -> Message {
    let again = Message(
      "build it again with `concord build`",
      "请用 `concord build` 重新生成"
    )
    switch self {
    case .unreadable(let code):
      let reason = SystemError(code: code).message
      return Message("\(path) cannot be read: \(reason)", "无法读取 \(path)：\(reason)")
    case .unwritable(let code):
      let reason = SystemError(code: code).message
      return Message("\(path) cannot be written: \(reason)", "无法写入 \(path)：\(reason)")
    case .notACorpus: return noCorpus(path)
    case .newer(let version):
      let known = SnapshotFormat.version
      return Message(
        """
        \(path) has format \(version), and this concord knows format \(known): \
        open it with a newer concord, or \(again)
        """,
        "\(path) 的格式是 \(version)，本程序只认识格式 \(known)：请用新版 concord 打开，或者\(again)"
      )
    case .otherVersion:
      return Message(
        "\(path) was made by another version of concord: \(again)",
        "\(path) 由其他版本的 concord 生成：\(again)"
      )
    case .wrongLength:
      return Message(
        "\(path) is damaged: it is not as long as it was when it was written; \(again)",
        "\(path) 已损坏：长度与写入时不同；\(again)"
      )
    case .damaged(let section):
      return Message(
        "\(path) is damaged in its part \"\(section)\": \(again)",
        "\(path) 的“\(section)”部分已损坏：\(again)"
      )
    case .cancelled: return Message("\(path) was not written", "\(path) 没有写入")
    }
  }
}

private func noCorpus(_ path: String) -> Message {
  Message(
    "\(path) is not a corpus file; `concord build PATH… -o FILE` makes one",
    "\(path) 不是语料库文件；`concord build PATH… -o FILE` 可以生成一个"
  )
}
