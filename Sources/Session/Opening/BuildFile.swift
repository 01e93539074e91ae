import Columns
import Diagnostics
import Store

/// Reads files and folders and writes the corpus to a file, which appears when it is whole.
package func buildFile(
  _ paths: [String],
  to path: String,
  in environment: Environment,
  messages: (String) -> Void
) -> Output {
  var output = Output()
  let folder = parentFolder(of: path)
  let piped: PipedTexts
  do throws(SystemError) {
    piped = try PipedTexts(paths)
  } catch {
    return Output(.unreadable, environment.language.line(.error, .pipeCannotBeRead(error)))
  }
  let reading = withExtendedLifetime(piped) {
    readCorpus(piped.paths, beside: folder, in: environment, messages: messages)
  }
  output.status = reading.status
  guard reading.segments != nil else { return output }
  do throws(SnapshotError) {
    let corpus = try buildCorpus(reading, in: .file(path), environment)
    WholeFiles(environment).note(path)
    output.messages.append(
      written(path, corpus.texts.sourceCount).text(in: environment.language)
    )
  } catch .cancelled {
    output.status = .interrupted
  } catch {
    output.status = .unreadable
    output.messages.append(environment.language.line(.error, error.message(path: path)))
  }
  return output
}

/// How large the file is beside the text in it.
private func written(_ path: String, _ text: Int) -> Message {
  let size = (try? System.status(of: path).size) ?? 0
  // Beside a short text the file is mostly what every corpus file has.
  guard text >= 1_000_000 else {
    return Message("\(path): \(size) bytes", "\(path)：\(size) 字节")
  }
  let tenths = text > 0 ? (size * 10 + text / 2) / text : 0
  let ratio = "\(tenths / 10).\(tenths % 10)"
  let megabytes = "\(size / 1_000_000).\(size / 100_000 % 10)"
  return Message(
    "\(path): \(megabytes) MB, \(ratio) times the text",
    "\(path)：\(megabytes) MB，是文本的 \(ratio) 倍"
  )
}

/// Compares every part of a corpus file with its checksum.
package func verifyFile(_ path: String, in environment: Environment) -> Output {
  var output = Output()
  do throws(SnapshotError) {
    let file = try SnapshotFile(path)
    try file.verify(isCancelled: { environment.interruption.isRequested })
    try Store.open(file).corpus.check()
    let remark = Message(
      "\(path) is whole: \(file.partCount) parts, \(file.count) bytes",
      "\(path) 完好：\(file.partCount) 个部分，\(file.count) 字节"
    )
    output.answer = Array((remark.text(in: environment.language) + "\n").utf8)
  } catch .cancelled {
    output.status = .interrupted
  } catch {
    output.status = .unreadable
    output.messages.append(environment.language.line(.error, error.message(path: path)))
  }
  return output
}
