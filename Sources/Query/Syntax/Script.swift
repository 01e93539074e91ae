/// A script as written: statements with their comments, names not yet looked up.
package struct Script: Equatable, Sendable {
  package var statements: [Statement]
  /// Comments below the last statement.
  package var ending: [Comment]

  package init(statements: [Statement] = [], ending: [Comment] = []) {
    self.statements = statements
    self.ending = ending
  }
}

/// A comment with its `#`.
package struct Comment: Equatable, Sendable {
  package var text: String
  /// Whether a blank line stands above it.
  package var followsBlankLine: Bool

  package init(_ text: String, followsBlankLine: Bool = false) {
    self.text = text
    self.followsBlankLine = followsBlankLine
  }
}

/// One statement and the comments that belong to it.
package struct Statement: Equatable, Sendable {
  package var form: Form
  /// Comments on the lines above.
  package var before: [Comment]
  package var followsBlankLine: Bool
  /// The comment at the end of its last line.
  package var trailing: String?
  package var place: Place

  /// The kinds of statement.
  package enum Form: Equatable, Sendable {
    /// `concord 1`
    case version(Int)
    /// `param least = 10000 "smallest shipment to list"`
    case parameter(ParameterSyntax)
    /// `let masks = donations | filter item = "masks"`
    case definition(NameSyntax, PipelineSyntax)
    /// `masks | count`
    case question(PipelineSyntax)
    /// Something that was reported.
    case invalid
  }

  package init(
    form: Form,
    before: [Comment],
    followsBlankLine: Bool,
    trailing: String?,
    place: Place
  ) {
    self.form = form
    self.before = before
    self.followsBlankLine = followsBlankLine
    self.trailing = trailing
    self.place = place
  }
}

/// The parts of `param least = 10000 "smallest shipment to list"`.
package struct ParameterSyntax: Equatable, Sendable {
  package var name: NameSyntax
  package var standard: LiteralSyntax
  package var isNegative: Bool
  package var standardPlace: Place
  package var help: String?

  package init(
    name: NameSyntax,
    standard: LiteralSyntax,
    isNegative: Bool,
    standardPlace: Place,
    help: String?
  ) {
    self.name = name
    self.standard = standard
    self.isNegative = isNegative
    self.standardPlace = standardPlace
    self.help = help
  }
}

/// A name as written, in ASCII forms.
package struct NameSyntax: Equatable, Sendable {
  package var text: String
  package var place: Place

  package init(_ text: String, _ place: Place) {
    self.text = text
    self.place = place
  }
}
