package import Diagnostics

/// Where a piece of a tree stands.
///
/// All places compare equal, so that two trees are equal when they say the same.
package struct Place: Equatable, Sendable {
  package var span: SourceSpan

  package init(_ span: SourceSpan) { self.span = span }

  package static func == (_: Place, _: Place) -> Bool { true }
}
