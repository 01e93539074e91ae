package import CorpusModel

/// A checked expression: its form and the type of its value.
///
/// Evaluation is total: what cannot be computed (a path from a missing row, division by zero, the
/// year of a missing date) is missing. A condition is true or false, never missing.
package struct Expression: Sendable, Equatable {
  package var form: Form
  package var type: ValueType

  package init(_ form: Form, _ type: ValueType) {
    self.form = form
    self.type = type
  }

  /// What an expression does; each case is documented by the text it stands for.
  package indirect enum Form: Sendable, Equatable {
    /// `quantity`: the live column at that position
    case column(Int)
    /// `article.title`, `countries.code`: a step from a row or an entity.
    ///
    /// From a list the step is taken from every element; the results are one flat list without
    /// the missing ones (`organizations.names` is one list of texts).
    case step(Expression, PathStep)
    /// `"口罩"`
    case literal(Literal)
    /// `quantity >= 10000`
    case compare(Comparison, Expression, Expression)
    /// `title exactly "Ａ"`: equal code point by code point
    case same(Expression, Expression)
    /// `language in ("en", "zh-Hans")`: `=` holds with one of them
    case isOne(Expression, of: [Expression])
    /// `country in countries`, `countries has "Italy"`: `=` holds with one element of the list
    case contains(list: Expression, Expression)
    /// `amount between 100 and 500`, both ends included
    case between(Expression, low: Expression, high: Expression)
    /// `text has "mask"`; the left side is text, an entity, or a list of either
    case test(TextTest, Expression, Expression)
    /// `text matches /mask(s?)/i`; the left side is text, an entity, or a list of either
    case matches(Expression, RegexLiteral)
    /// `date is missing`; an empty list is missing
    case isMissing(Expression)
    /// `date is known`
    case isKnown(Expression)
    /// `not aggregate`
    case not(Expression)
    /// `a and b`; at least two, in the order written
    case all([Expression])
    /// `a or b`; at least two, in the order written
    case any([Expression])
    /// `amount / quantity`
    case arithmetic(Arithmetic, Expression, Expression)
    /// `-amount`
    case negative(Expression)
    /// `year(date)`; the arguments are in number and type as the function documents
    case call(Function, [Expression])
    /// `share(count)`; only in `add`
    case window(WindowFunction, Expression)
    /// `rows` in `expect rows > 0`: the number of rows that pass
    case rowCount
  }
}

/// One step of a dotted path.
package enum PathStep: Sendable, Equatable {
  /// `article.title`: a column of the row's own table, by its position in the schema
  case column(ColumnOrigin)
  /// `country.code`
  case entity(EntityField)
}

/// What can be asked of an entity by a dotted path; missing where its kind has none.
package enum EntityField: String, Sendable, CaseIterable {
  /// The canonical name.
  case name
  /// All written forms.
  case names
  /// ISO 3166 alpha-3 of a country.
  case code
  /// The region of a country.
  case region
  /// `foundation`, `government` … of an organization, otherwise `country`, `person`, `place`, `group`.
  case kind
  /// The role of a person.
  case role
  /// The organization of a person.
  case organization
  /// The country of an organization or a person.
  case country
  /// How often it is named.
  case mentions

  package var type: ValueType {
    switch self {
    case .name, .code, .region, .kind, .role: .text
    case .names: .list(.text)
    case .organization: .entity(.organization)
    case .country: .entity(.country)
    case .mentions: .number
    }
  }
}
