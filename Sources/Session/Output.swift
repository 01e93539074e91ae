package import Diagnostics
import Rendering

/// What came of a line at the prompt, or of a run of scripts.
package struct Output: Sendable {
  /// For standard output: answers and nothing else, UTF-8.
  package var answer: [UInt8] = []
  /// For standard error, each of one or more lines without the last line break.
  package var messages: [String] = []
  package var status = ExitStatus.done
  /// The forms of the answers, in their order.
  var forms: [Form] = []
  /// What the answers were made from, where a file of its own was asked for.
  package var provenance: [UInt8]?
  /// What is to stand in the next line of the prompt, not yet entered.
  package var prefill: String?
  /// What the user asked to change in an editor of their own; only a prompt at a terminal can.
  package var edits: String?
  /// Whether the user asked to leave.
  package var endsSession = false
  /// The corpus that was asked, where the program ends with the answer: it goes with the program as it is, and is not
  /// taken apart before.
  var corpus: OpenedCorpus?

  /// The answer as text.
  package var text: String { String(decoding: answer, as: UTF8.self) }

  /// The answer as a file that spreadsheets open by a double click: CSV with letters beyond ASCII begins
  /// with a byte-order mark, without which they take it for another encoding than UTF-8.
  package var answerForSpreadsheets: [UInt8] {
    let isCSV = !forms.isEmpty && forms.allSatisfy { $0 == .csv }
    guard isCSV, answer.contains(where: { $0 >= 0x80 }) else { return answer }
    return [0xEF, 0xBB, 0xBF] + answer
  }

  /// How many tables of CSV or TSV stand one behind the other; a spreadsheet takes them for one.
  package var tableCount: Int { forms.count { $0 == .csv || $0 == .tsv } }

  /// Nothing to show.
  package init() {}

  /// What stands for an answer that was not waited for.
  package static func interrupted(in language: NameLanguage) -> Output {
    Output(.interrupted, Remark.interrupted.message.text(in: language))
  }

  init(text: String) { answer = Array(text.utf8) }

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    messages = [message]
  }

  /// Puts another output behind this one.
  mutating func add(_ other: Output) {
    if !answer.isEmpty, !other.answer.isEmpty { answer.append(0x0A) }
    answer += other.answer
    messages += other.messages
  }
}
