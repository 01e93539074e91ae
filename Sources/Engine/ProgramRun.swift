package import Query
package import Store

/// What a program finds when it begins: the definitions made before and the last answer.
package struct RunEnvironment: Sendable {
  /// The rows of the definitions made before, by number.
  package var bindings: [Relation]
  /// The rows `_` stands for.
  package var lastResult: Relation?

  package init(bindings: [Relation] = [], lastResult: Relation? = nil) {
    self.bindings = bindings
    self.lastResult = lastResult
  }
}

/// One run of a checked program over a corpus: each definition is evaluated at most once.
package struct ProgramRun {
  private let program: CheckedProgram
  private let environment: RunEnvironment
  private let execution: Execution
  private let definitions: [Execution.Definition]

  package init(
    _ program: CheckedProgram,
    on corpus: Corpus,
    environment: RunEnvironment = RunEnvironment(),
    options: RunOptions = RunOptions()
  ) {
    self.program = program
    self.environment = environment
    let known = environment.bindings.prefix(program.firstBinding)
    definitions = known.map { .relation($0) } + program.bindings.map { .plan($0.plan) }
    execution = Execution(
      corpus: corpus,
      options: options,
      lastResult: environment.lastResult,
      definitions: definitions
    )
  }

  /// Answers one question of the program.
  package func answer(_ question: Question) throws(EngineError) -> Answer {
    execution.beginQuestion()
    var relation = try execution.run(question.plan)
    relation.recipe = recipe(question.plan)
    if relation.count == 0 || execution.log.contains(where: \.leftNothing) {
      try execution.explainNothing(question.plan)
    }
    return Answer(
      question: question,
      relation: relation,
      notes: execution.notes,
      steps: execution.log,
      corpus: execution.corpus,
      environment: environment,
      definitions: definitions
    )
  }

  /// Answers all questions in the order written.
  package func answers() throws(EngineError) -> [Answer] {
    var answers: [Answer] = []
    for question in program.questions { answers.append(try answer(question)) }
    return answers
  }

  /// The rows of all definitions, those made before first, for the next line of a prompt.
  package func bindings() throws(EngineError) -> [Relation] {
    var relations = try execution.allDefinitions()
    for (index, binding) in program.bindings.enumerated() {
      relations[relations.count - program.bindings.count + index].recipe = recipe(binding.plan)
    }
    return relations
  }

  private func recipe(_ plan: Plan) -> Recipe {
    // Rows the plan does not read are not kept alive.
    let lastResult = plan.readsLastResult ? environment.lastResult : nil
    return Recipe(plan: plan, lastResult: lastResult, definitions: definitions)
  }
}

extension Plan {
  /// Whether `_` is its source, or that of a pipeline inside it.
  fileprivate var readsLastResult: Bool {
    source == .lastResult || steps.contains { $0.operation.inner?.readsLastResult ?? false }
  }
}

extension Operation {
  /// The pipeline inside a verb.
  fileprivate var inner: Plan? {
    switch self {
    case .append(let plan, _), .except(let plan, _), .intersect(let plan, _),
      .keywords(against: let plan):
      plan
    case .join(let join): join.right
    case .filter, .group, .aggregate, .sort, .top, .bottom, .take, .skip, .sample, .add, .show,
      .hide, .unique, .each, .pivot, .kwic, .collocates, .ngrams, .dispersion, .expect, .peek:
      nil
    }
  }
}

/// Runs a checked program: the answers to its questions in the order written.
package func run(
  _ program: CheckedProgram,
  on corpus: Corpus,
  environment: RunEnvironment = RunEnvironment(),
  options: RunOptions = RunOptions()
) throws(EngineError) -> [Answer] {
  try ProgramRun(program, on: corpus, environment: environment, options: options).answers()
}

/// The rows a plan gives that names no definition and no last result.
package func rows(
  of plan: Plan,
  on corpus: Corpus,
  options: RunOptions = RunOptions()
) throws(EngineError) -> Relation {
  try Execution(corpus: corpus, options: options, lastResult: nil, definitions: []).run(plan)
}
