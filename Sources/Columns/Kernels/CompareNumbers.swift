/// How two numbers are to stand to each other.
package enum NumberOrder: Sendable { case equal, different, less, atMost, greater, atLeast }

/// Compares every number with a known bound; a missing number differs from it and is nothing else.
package func compareNumbers(
  _ values: FixedArray<Double>,
  _ order: NumberOrder,
  _ bound: Double
) -> [Bool] {
  switch order {
  case .equal: values.map { $0 == bound }
  case .different: values.map { $0 != bound }
  case .less: values.map { $0 < bound }
  case .atMost: values.map { $0 <= bound }
  case .greater: values.map { $0 > bound }
  case .atLeast: values.map { $0 >= bound }
  }
}
