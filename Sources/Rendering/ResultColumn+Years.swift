import Columns

extension ResultColumn {
  /// Whether its numbers are read with a comma between thousands: years are not.
  ///
  /// Numbers do not say what they count; a column of nothing but whole numbers from 1000 to 2999 is
  /// taken for one of years, and as a column of counts it reads as well without commas.
  var isGrouped: Bool {
    guard type == .number else { return true }
    return values.contains { value in
      guard let number = value.numeric else { return false }
      return number < 1000 || number >= 3000 || number.rounded() != number
    }
  }
}
