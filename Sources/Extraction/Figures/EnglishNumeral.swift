/// What an English number word stands for.
enum EnglishNumeral: Sendable {
  /// one…nineteen
  case unit(Int64)
  /// twenty…ninety
  case ten(Int64)
  /// hundred 2, thousand 3, million 6…
  case scale(Int)
  case dozen
  case score
  /// A part of a whole: half, third; its denominator.
  case part(Int64)

  /// Every number word.
  static let all: [(word: String, numeral: EnglishNumeral)] =
    zip(
      [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
      ],
      1...
    ).map { ($0, .unit($1)) }
    + zip(
      ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
      2...
    ).map { ($0, .ten($1 * 10)) }
    + [
      ("hundred", .scale(2)), ("hundreds", .scale(2)), ("thousand", .scale(3)),
      ("thousands", .scale(3)), ("lakh", .scale(5)), ("lakhs", .scale(5)), ("crore", .scale(7)),
      ("crores", .scale(7)), ("million", .scale(6)), ("millions", .scale(6)), ("mln", .scale(6)),
      ("billion", .scale(9)), ("billions", .scale(9)), ("bn", .scale(9)), ("bln", .scale(9)),
      ("trillion", .scale(12)), ("trillions", .scale(12)), ("dozen", .dozen), ("dozens", .dozen),
      ("tens", .ten(10)), ("half", .part(2)), ("third", .part(3)), ("thirds", .part(3)),
      ("quarter", .part(4)), ("quarters", .part(4)), ("fifth", .part(5)), ("fifths", .part(5)),
      ("sixth", .part(6)), ("eighth", .part(8)), ("eighths", .part(8)), ("tenth", .part(10)),
      ("tenths", .part(10)),
    ]
}
