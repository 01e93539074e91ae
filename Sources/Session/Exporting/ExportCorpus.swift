import Columns
import CorpusModel
import Diagnostics
import Export
import Store
import Query

/// Opens a corpus and writes it in another format; an output that is interrupted or fails leaves
/// what was there.
///
/// `stream` takes the bytes of an export that goes to standard output.
package func export(
  _ call: ExportCall,
  in environment: Environment,
  messages: (String) -> Void,
  stream: @escaping @Sendable ([UInt8]) throws(SystemError) -> Void
) -> Output {
  let language = environment.language
  let tables: [Table]
  do throws(ExportComplaint) {
    tables = try call.checkedTables()
    try call.checkOutput(tables)
  } catch {
    return Output(.wrong, language.line(.error, error.remark.message))
  }
  let opening = openCorpus(call.paths, in: environment, messages: messages)
  guard let opened = opening.corpus else {
    var output = Output()
    output.status = opening.status
    return output
  }
  openingRemarks(of: opened, in: language).forEach(messages)
  var output = write(call, tables, opened, in: environment, stream: stream)
  if output.status == .done { output.status = opening.status }
  return output
}

/// Writes an open corpus, with a line on the terminal that says how far it has come.
private func write(
  _ call: ExportCall,
  _ tables: [Table],
  _ opened: OpenedCorpus,
  in environment: Environment,
  stream: @escaping @Sendable ([UInt8]) throws(SystemError) -> Void
) -> Output {
  let language = environment.language
  let progress = ProgressLine(environment)
  let run = ExportRun(
    opened.corpus,
    tables: tables,
    facts: facts(of: opened),
    reporter: call.reportingParty,
    marksCSV: call.marksCSV && call.output != nil,
    isCancelled: { environment.interruption.isRequested },
    report: { done, total in progress.showWriting(done: done, of: total) }
  )
  var output = Output()
  do throws(ExportError) {
    try write(call, run, stream: stream)
    progress.clear()
    output.messages = notes(of: call, run).map { language.line(.note, $0.message) }
    if let remark = call.writtenRemark { output.messages.append(remark.message.text(in: language)) }
  } catch {
    progress.clear()
    return failed(error, call, in: environment)
  }
  return output
}

/// What an export says of itself: nothing that differs from one machine to another.
private func facts(of opened: OpenedCorpus) -> [(name: String, value: String)] {
  [
    ("program", programVersion), ("language", String(languageVersion)),
    ("corpus", opened.fingerprint),
  ]
}

private func write(
  _ call: ExportCall,
  _ run: ExportRun,
  stream: @escaping @Sendable ([UInt8]) throws(SystemError) -> Void
) throws(ExportError) {
  let product = call.format.product(tables: run.tables.count)
  guard let path = call.output else {
    let sink = ByteSink { (bytes: [UInt8]) throws(ExportError) in
      do throws(SystemError) {
        try stream(bytes)
      } catch {
        throw .file(path: nil, FileError(code: error.code))
      }
    }
    return try export(run, as: call.format, to: sink)
  }
  switch product {
  case .database: try exportDatabase(run, to: path)
  case .stream where !call.makesFolder: try export(run, as: call.format, to: ByteSink(path: path))
  case .stream, .folder: try writeFolder(call, run, path)
  }
}

/// Writes a folder, which is made where it is not there, and taken away again where nothing came of it.
private func writeFolder(
  _ call: ExportCall,
  _ run: ExportRun,
  _ path: String
) throws(ExportError) {
  let isNew = !System.exists(path)
  do throws(SystemError) {
    try System.makeFolder(path)
  } catch {
    throw .file(path: path, FileError(code: error.code))
  }
  do throws(ExportError) {
    try export(run, as: call.format, toFolder: path)
  } catch {
    if isNew { System.removeEmptyFolder(path) }
    throw error
  }
}

private func failed(
  _ error: ExportError,
  _ call: ExportCall,
  in environment: Environment
) -> Output {
  let language = environment.language
  switch error {
  case .cancelled: return Output.interrupted(in: language)
  case .file(nil, let file):
    let remark = ExportRemark.streamFailed(SystemError(code: file.code))
    return Output(.unreadable, language.line(.error, remark.message))
  case .file(let path?, let file):
    let remark = ExportRemark.failed(path: path, SystemError(code: file.code))
    return Output(.wrong, language.line(.error, remark.message))
  case .database(let words):
    let remark = ExportRemark.databaseFailed(path: call.output ?? "", words: words)
    return Output(.wrong, language.line(.error, remark.message))
  }
}

private func notes(of call: ExportCall, _ run: ExportRun) -> [ExportRemark] {
  var remarks: [ExportRemark] = []
  if call.format == .tmx, run.corpus.rowCount(.pairs) == 0 { remarks.append(.nothingAligned) }
  if call.format == .iati, run.corpus.rowCount(.donations) == run.leftOut {
    remarks.append(.noActivity)
  }
  if run.leftOut > 0 { remarks.append(.leftOut(call.format, count: run.leftOut)) }
  return remarks
}

/// Why a call is not even tried.
private struct ExportComplaint: Error {
  let remark: ExportRemark

  init(_ remark: ExportRemark) { self.remark = remark }
}

extension ExportCall {
  /// Whether the output is a folder of files: several tables, or a path that ends so.
  fileprivate var makesFolder: Bool {
    guard format == .csv || format == .jsonl, let output else { return false }
    return output.hasSuffix("/") || (try? System.kind(of: output)) == .folder
  }

  /// Who reports: `XM-DAC-1=Name`, or an identifier alone.
  fileprivate var reportingParty: (identifier: String, name: String) {
    guard let reporter else { return ("concord", "Concord") }
    guard let (identifier, name) = splitSetting(reporter) else { return (reporter, reporter) }
    return (identifier, name)
  }

  /// What is said of a finished export that is in a file.
  fileprivate var writtenRemark: ExportRemark? {
    guard let output else { return nil }
    guard (try? System.kind(of: output)) != .folder else {
      return .folderWritten(path: output, files: (try? System.names(in: output).count) ?? 0)
    }
    return .written(path: output, bytes: (try? System.status(of: output).size) ?? 0)
  }

  fileprivate func checkedTables() throws(ExportComplaint) -> [Table] {
    if reporter != nil, format != .iati { throw ExportComplaint(.takesNoReporter(format)) }
    if marksCSV, format != .csv { throw ExportComplaint(.takesNoMark(format)) }
    guard !tables.isEmpty else { return [] }
    guard !format.tables.isEmpty else { throw ExportComplaint(.takesNoTable(format)) }
    var found: [Table] = []
    for name in tables {
      guard let table = tableNamed(name), format.tables.contains(table) else {
        throw ExportComplaint(.hasNoTable(format, name))
      }
      if !found.contains(table) { found.append(table) }
    }
    if format == .hxl, found.count > 1 { throw ExportComplaint(.takesOneTable(format)) }
    return found
  }

  fileprivate func checkOutput(_ tables: [Table]) throws(ExportComplaint) {
    let product = format.product(tables: tables.count)
    guard let output else {
      switch product {
      case .stream: return
      case .folder: throw ExportComplaint(.needsFolder(format))
      case .database: throw ExportComplaint(.needsFile(format))
      }
    }
    let kind = try? System.kind(of: output)
    switch product {
    case .folder where kind == .file: throw ExportComplaint(.isNoFolder(output))
    case .database where kind == .folder: throw ExportComplaint(.isFolder(output))
    case .stream where kind == .folder && !makesFolder:
      throw ExportComplaint(.isFolder(output))
    case .stream, .folder, .database: return
    }
  }
}
