/// Codes at one width, as the kernels read them.
protocol Codes {
  /// The code of a row; larger than any where there is none.
  func code(_ row: Int) -> Int
}

/// Codes of whole machine words.
struct FixedCodes<Code: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable>: Codes {
  private let codes: FixedArray<Code>

  init(_ codes: FixedArray<Code>) { self.codes = codes }

  func code(_ row: Int) -> Int {
    let code = codes[row]
    return code == Code.max ? Int.max : Int(code)
  }
}
