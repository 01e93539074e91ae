package import Diagnostics

/// A program that can run: everything in it was checked before anything of it runs.
package struct CheckedProgram: Sendable, Equatable {
  /// `concord 1`; nil means the newest.
  package var version: Int?
  /// The first line of the leading comment block, without `#`.
  package var title: String?
  /// The other lines of it.
  package var description: String?
  package var parameters: [CheckedParameter]
  /// In the order written; the first has the number `firstBinding`.
  package var bindings: [CheckedBinding]
  /// How many definitions the environment had.
  package var firstBinding: Int
  package var questions: [Question]
}

/// A parameter and its value: `param least = 10000 "smallest shipment to list"`.
package struct CheckedParameter: Sendable, Equatable {
  package var name: String
  package var standard: Literal
  /// What was given with `--set`, otherwise the standard value.
  package var value: Literal
  package var help: String?
}

/// A definition: `let masks = donations | filter item = "masks"`.
package struct CheckedBinding: Sendable, Equatable {
  package var name: String
  package var plan: Plan
}

/// A pipeline whose answer is printed.
package struct Question: Sendable, Equatable {
  package var plan: Plan
  /// `show as bars` at the end.
  package var form: OutputForm?
  /// `explain` at the end: print the plan with what each step did, not the answer.
  package var explains: Bool
  /// Where it stands in the script.
  package var span: SourceSpan
}

/// The forms an answer can be printed in.
package enum OutputForm: String, Sendable, CaseIterable {
  case table, list, bars, line, timeline, kwic, records
  case csv, tsv, json, jsonl, markdown, html, svg
}
