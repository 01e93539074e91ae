package import CorpusModel

/// What the checker is told about the world: the checker itself sees names and types, never data.
package struct CheckEnvironment: Sendable {
  /// `--set name=value`, as given; read by the type of the parameter's standard value.
  package var parameters: [String: String]
  /// The definitions made before, at the prompt, numbered from 0.
  ///
  /// A later one of the same name hides an earlier one.
  package var bindings: [KnownBinding]
  /// The parameters given before, at the prompt; one given anew takes the place of the earlier one.
  package var knownParameters: [CheckedParameter]
  /// The shape of `_`; nil before the first answer.
  package var lastResult: RowShape?
  package var names: CorpusNames

  package init(
    parameters: [String: String] = [:],
    bindings: [KnownBinding] = [],
    knownParameters: [CheckedParameter] = [],
    lastResult: RowShape? = nil,
    names: CorpusNames = .none
  ) {
    self.parameters = parameters
    self.bindings = bindings
    self.knownParameters = knownParameters
    self.lastResult = lastResult
    self.names = names
  }
}

/// A definition made before.
package struct KnownBinding: Sendable, Equatable {
  package var name: String
  package var shape: RowShape

  package init(name: String, shape: RowShape) {
    self.name = name
    self.shape = shape
  }
}

/// What an open corpus knows by name, supplied by the session.
package struct CorpusNames: Sendable {
  /// Whether a text names a country in any language, by name or by code, in this corpus or not; nil
  /// when that cannot be told, and then every name passes.
  package var isCountry: (@Sendable (String) -> Bool)?
  /// Whether a text names an entity of this corpus (any kind for nil); nil when there is no corpus.
  package var isKnown: (@Sendable (String, EntityKind?) -> Bool)?
  /// Names near which a mistyped one may lie: countries in every language, entities of the corpus
  /// with their written names; most frequent first.
  package var names: @Sendable (EntityKind?) -> [String]
  /// The values of a column, most frequent first, for completion; text and entities' names.
  package var values: @Sendable (ColumnOrigin) -> [String]
  /// The words to ask a column for that holds passages, most frequent first; empty for other columns.
  package var words: @Sendable (ColumnOrigin) -> [String]
  /// The things a column names, most frequent first, each with all its written names.
  package var things: @Sendable (ColumnOrigin) -> [[String]]
  /// The value of a column that a word means which is none of them: `口罩` is "masks".
  package var meant: @Sendable (ColumnOrigin, String) -> String?
  /// The region that a text names in any language: `非洲` is "Africa".
  package var region: @Sendable (String) -> String?

  package init(
    isCountry: (@Sendable (String) -> Bool)? = nil,
    isKnown: (@Sendable (String, EntityKind?) -> Bool)? = nil,
    names: @escaping @Sendable (EntityKind?) -> [String] = { _ in [] },
    values: @escaping @Sendable (ColumnOrigin) -> [String] = { _ in [] },
    words: @escaping @Sendable (ColumnOrigin) -> [String] = { _ in [] },
    things: @escaping @Sendable (ColumnOrigin) -> [[String]] = { _ in [] },
    meant: @escaping @Sendable (ColumnOrigin, String) -> String? = { _, _ in nil },
    region: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.isCountry = isCountry
    self.isKnown = isKnown
    self.names = names
    self.values = values
    self.words = words
    self.things = things
    self.meant = meant
    self.region = region
  }

  /// No corpus is open.
  package static let none = CorpusNames()
}
