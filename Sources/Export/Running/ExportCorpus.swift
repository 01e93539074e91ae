import Columns
import CorpusModel
import Rendering
import Store

/// Writes one stream: CSV or JSON Lines of one table, or a format that is one file.
package func export(
  _ run: ExportRun,
  as format: ExportFormat,
  to sink: ByteSink
) throws(ExportError) {
  switch format {
  case .csv, .jsonl:
    guard let table = run.tables.first, let spelling = TableSpelling(rawValue: format.rawValue)
    else { return }
    run.total = run.corpus.rowCount(table)
    try run.write(table, as: spelling, to: sink)
  case .conllu: try run.writeCoNLLU(to: sink)
  case .tmx: try run.writeTMX(to: sink)
  case .tei: try run.writeTEI(to: sink)
  case .hxl: try run.writeHXL(of: run.tables.first ?? .donations, to: sink)
  case .iati: try run.writeIATI(to: sink)
  case .tables, .sqlite: break
  }
  try sink.end()
  try sink.publish()
}

/// Writes a folder of files, one a table; all of them appear when the last one is whole.
///
/// The folder must be there. Files of other names in it stay as they are.
package func export(
  _ run: ExportRun,
  as format: ExportFormat,
  toFolder folder: String
) throws(ExportError) {
  var sinks: [ByteSink] = []
  func begin(_ name: String) throws(ExportError) -> ByteSink {
    let sink = try ByteSink(path: folder + "/" + name)
    sinks.append(sink)
    return sink
  }
  if let spelling = TableSpelling(rawValue: format.rawValue) {
    let tables = run.tables.isEmpty ? Table.allCases : run.tables
    run.total = tables.reduce(0) { $0 + run.corpus.rowCount($1) }
    for table in tables {
      let sink = try begin("\(table.name).\(spelling.rawValue)")
      try run.write(table, as: spelling, to: sink)
      try sink.end()
    }
  } else {
    let tables = relationalTables(of: run.tables)
    run.total = tables.reduce(0) { $0 + $1.ownerCount(in: run.corpus) }
    for table in tables {
      let sink = try begin("\(table.name).jsonl")
      try run.write(table, to: sink)
      try sink.end()
    }
    for loader in TableLoader.allCases {
      let sink = try begin(loader.fileName)
      sink.out.write(loader.script(for: tables))
      try sink.end()
    }
  }
  for sink in sinks { try sink.publish() }
}
