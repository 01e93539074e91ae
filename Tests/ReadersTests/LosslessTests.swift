import CorpusModel
import Foundation
import Readers
import Testing

struct LosslessTests {
  @Test(.enabled(if: RealCorpus.isPresent, "the real documents are not beside the repository"))
  func `the blocks of every real document are its bytes`() throws {
    let outcome = readFiles([RealCorpus.folder.path])
    #expect(outcome.documents.count >= 5)
    for document in outcome.documents {
      #expect(coversEveryByte(document), "\(document.document.file)")
    }
  }
}
