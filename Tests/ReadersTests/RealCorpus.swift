import CorpusModel
import Foundation
import Readers

/// The real documents, where they lie beside the repository.
enum RealCorpus {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/corpus")

  /// Whether they are there; tests that need them are skipped by name where not.
  static let isPresent = FileManager.default.fileExists(atPath: folder.path)

  /// The document whose file name begins with `prefix`.
  static func document(_ prefix: String) throws -> ReadDocument? {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    guard let name = names.first(where: { $0.hasPrefix(prefix) }) else { return nil }
    let data = try Data(contentsOf: folder.appending(path: name))
    return readDocument(bytes: [UInt8](data), file: name).document
  }
}
