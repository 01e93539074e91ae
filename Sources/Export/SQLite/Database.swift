import CSQLite

/// A SQLite database that is being written, by the library itself.
///
/// A class for the connection, which ends with it.
///
/// SAFETY: the connection and its statements are used by one thread and closed once; bytes handed to
/// the library are those of arrays that live until the statement has taken its step, and the object
/// handed to the progress handler lives as long as the connection.
@safe final class Database {
  private var connection: OpaquePointer?
  private let isStopped: () -> Bool

  /// Makes a new database in a file that must not be there.
  init(_ path: String, isStopped: @escaping () -> Bool) throws(ExportError) {
    self.isStopped = isStopped
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    guard unsafe sqlite3_open_v2(path, &connection, flags, nil) == SQLITE_OK else {
      throw failure
    }
    unsafe sqlite3_progress_handler(
      connection,
      100_000,
      { context in
        guard let context = unsafe context else { return 0 }
        let database = unsafe Unmanaged<Database>.fromOpaque(context).takeUnretainedValue()
        return database.isStopped() ? 1 : 0
      },
      Unmanaged.passUnretained(self).toOpaque()
    )
  }

  deinit { unsafe sqlite3_close(connection) }

  /// Ends the connection; what was written is in the file then.
  func close() throws(ExportError) {
    guard unsafe sqlite3_close(connection) == SQLITE_OK else { throw failure }
    unsafe connection = nil
  }

  /// Runs statements that give no rows.
  func run(_ sql: String) throws(ExportError) {
    guard unsafe sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else { throw failure }
  }

  /// Makes a statement ready that is run for every row.
  func prepare(_ sql: String) throws(ExportError) -> DatabaseStatement {
    var statement: OpaquePointer?
    guard unsafe sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK,
      let statement = unsafe statement
    else { throw failure }
    return unsafe DatabaseStatement(statement)
  }

  /// Why the last call failed.
  var failure: ExportError {
    if isStopped() { return .cancelled }
    guard let words = unsafe sqlite3_errmsg(connection) else { return .database("SQLite") }
    return unsafe .database(String(cString: words))
  }
}

/// A statement with places for values.
///
/// A class for the statement, which ends with it.
@safe final class DatabaseStatement {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) { unsafe self.statement = statement }

  deinit { unsafe sqlite3_finalize(statement) }

  /// Runs it with the values of one row; whether it could be done.
  func run(_ cells: [RelationalCell]) -> Bool {
    for (index, cell) in cells.enumerated() { bind(cell, at: Int32(index + 1)) }
    let isDone = unsafe sqlite3_step(statement) == SQLITE_DONE
    return unsafe sqlite3_reset(statement) == SQLITE_OK && isDone
  }

  private func bind(_ cell: RelationalCell, at place: Int32) {
    switch cell {
    case .missing: unsafe sqlite3_bind_null(statement, place)
    case .whole(let number): unsafe sqlite3_bind_int64(statement, place, number)
    case .real(let number): unsafe sqlite3_bind_double(statement, place, number)
    case .truth(let truth): unsafe sqlite3_bind_int(statement, place, truth ? 1 : 0)
    case .text(let bytes):
      // A destructor of -1 has the library copy the bytes before the call returns.
      let copied = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      let text = bytes.map { CChar(bitPattern: $0) }
      unsafe sqlite3_bind_text(statement, place, text, Int32(text.count), copied)
    }
  }
}
