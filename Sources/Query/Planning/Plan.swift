package import CorpusModel

/// A checked pipeline: where the rows come from, then what is done to them, from top to bottom.
///
/// Invariant: names are resolved, types agree, every prefix is itself a plan.
package struct Plan: Sendable, Equatable {
  package var source: PlanSource
  /// The shape of the source's rows.
  package var sourceShape: RowShape
  package var steps: [PlanStep]

  package init(source: PlanSource, sourceShape: RowShape, steps: [PlanStep] = []) {
    self.source = source
    self.sourceShape = sourceShape
    self.steps = steps
  }

  /// The shape of the rows that come out.
  package var shape: RowShape { steps.last?.shape ?? sourceShape }
}

/// Where rows come from; a pipeline in brackets is laid open into the one around it.
package enum PlanSource: Sendable, Equatable {
  /// `donations`: all rows in corpus order
  case table(Table)
  /// `masks`: the rows of a definition, evaluated at most once a run
  case binding(BindingID)
  /// `_`: the rows of the last result
  case lastResult
}

/// The number of a definition: those of the environment first, then those of the program.
package struct BindingID: Sendable, Hashable {
  package let index: Int

  package init(_ index: Int) { self.index = index }
}

/// One verb of a plan.
package struct PlanStep: Sendable, Equatable {
  package var operation: Operation
  /// The shape of the rows that come out.
  package var shape: RowShape
  /// The verb as the formatter writes it in English, for `explain` and `peek`.
  package var text: String

  package init(_ operation: Operation, shape: RowShape, text: String) {
    self.operation = operation
    self.shape = shape
    self.text = text
  }
}
