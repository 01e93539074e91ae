package import Diagnostics

/// What help says about a function.
package struct FunctionFacts: Sendable {
  package let name: Message
  /// Every name it is called by.
  package let names: [String]
  /// A call: `round(x[, digits])`.
  package let form: Message
  package let meaning: Message
}

/// A function of one row or of all rows, by its English name; nil where there is none.
package func functionFacts(_ name: String) -> FunctionFacts? {
  if let function = Function(rawValue: name) {
    let signature = function.signature
    return FunctionFacts(
      name: named(function),
      names: function.allNames,
      form: Message(
        "\(signature.form(function.name(in: .english)))",
        "\(signature.form(function.name(in: .chinese)))"
      ),
      meaning: signature.meaning
    )
  }
  guard let function = WindowFunction(rawValue: name) else { return nil }
  return FunctionFacts(
    name: named(function),
    names: function.allNames,
    form: Message("add NAME = \(function)(x)", "添加 名 = \(function)(x)"),
    meaning: function.meaning
  )
}
