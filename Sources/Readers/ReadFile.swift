import CorpusModel
import FoundationEssentials
import Glibc

/// How far reading has come.
package struct ReadProgress: Sendable {
  package var files: Int
  package var filesDone: Int
  package var bytes: Int
  package var bytesDone: Int

  package init(files: Int, filesDone: Int, bytes: Int, bytesDone: Int) {
    self.files = files
    self.filesDone = filesDone
    self.bytes = bytes
    self.bytesDone = bytesDone
  }
}

/// Reads one file that was found; one that cannot be read gives a problem and no document.
package func readFile(_ file: FoundFile) -> FileReading {
  do {
    let data = try Data(contentsOf: URL(fileURLWithPath: file.path), options: .mappedIfSafe)
    return readDocument(bytes: [UInt8](data), file: file.name)
  } catch {
    let problem = Problem(
      file: file.name,
      line: 0,
      severity: .error,
      message: "the file cannot be read: \(plainReason(error))"
    )
    return FileReading(document: nil, problems: [problem])
  }
}

/// Why a file could not be read, without the words of a framework.
func plainReason(_ error: any Error) -> String {
  let cocoa = error as? CocoaError
  switch cocoa?.code {
  case .fileReadNoPermission: return "permission denied"
  case .fileReadNoSuchFile, .fileNoSuchFile: return "no such file"
  case .fileReadTooLarge: return "it is too large"
  case _: break
  }
  if let underlying = cocoa?.underlying as? POSIXError {
    return underlying.code == .ELOOP
      ? "symbolic links lead in a circle" : "system error \(underlying.code.rawValue)"
  }
  return "the system gives no reason"
}
