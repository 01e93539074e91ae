import Columns
package import Rendering

/// Bytes on their way to a file or a stream, handed on in large pieces.
///
/// A class for the open file, which appears in its place when it is finished and not before.
package final class ByteSink {
  private enum Target {
    case file(OutputFile, path: String)
    case stream(@Sendable ([UInt8]) throws(ExportError) -> Void)
  }

  private static let pieceSize = 1 << 18

  private let target: Target
  /// What is written next; whoever fills it hands it on with `flush`.
  package var out = TextBuffer()

  /// Begins a file that will stand at a path.
  package init(path: String) throws(ExportError) {
    do throws(FileError) {
      target = .file(try OutputFile(path), path: path)
    } catch {
      throw .file(path: path, error)
    }
  }

  /// Hands the bytes to somebody, who says what is wrong with the stream.
  package init(stream: @escaping @Sendable ([UInt8]) throws(ExportError) -> Void) {
    target = .stream(stream)
  }

  /// Hands on what was gathered, if it is enough to be worth a write.
  package func flush() throws(ExportError) {
    if out.bytes.count >= ByteSink.pieceSize { try flushAll() }
  }

  private func flushAll() throws(ExportError) {
    guard !out.bytes.isEmpty else { return }
    switch target {
    case .file(let file, let path):
      do throws(FileError) { try file.write(out.bytes) } catch { throw .file(path: path, error) }
    case .stream(let write): try write(out.bytes)
    }
    out.clear()
  }

  /// Hands on the rest; a file is whole then, but not yet in its place.
  package func end() throws(ExportError) { try flushAll() }

  /// Puts a file in its place.
  package func publish() throws(ExportError) {
    guard case .file(let file, let path) = target else { return }
    do throws(FileError) { try file.finish() } catch { throw .file(path: path, error) }
  }
}
