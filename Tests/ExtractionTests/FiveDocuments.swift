import CorpusModel
import Extraction
import Foundation
import Readers

/// The five documents, where they lie beside the repository.
enum FiveDocuments {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/corpus")

  static let isPresent = FileManager.default.fileExists(atPath: folder.path)

  /// The names of their files, in order.
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// What is found in them, read once for all tests.
  static func records() throws -> CorpusRecords { try read.get() }

  private static let read = Result {
    link(
      DocumentList(
        try names().compactMap { name in
          let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
          return readDocument(bytes: bytes, file: name).document
        }.map(extract)
      )
    )
  }
}
