import Diagnostics

/// Words that follow numbers in speech, and are asked for apart here.
enum Units {
  /// Currencies by their code.
  private static let currencies: [String: String] = [
    "元": "CNY", "人民币": "CNY", "元人民币": "CNY", "块": "CNY", "yuan": "CNY", "rmb": "CNY",
    "cny": "CNY", "美元": "USD", "usd": "USD", "dollar": "USD", "dollars": "USD", "欧元": "EUR",
    "eur": "EUR", "euro": "EUR", "euros": "EUR", "日元": "JPY", "yen": "JPY",
  ]

  private static let counters: Set<String> = [
    "个", "只", "件", "箱", "套", "人", "人次", "名", "次", "台", "盒", "份", "吨", "pieces", "piece",
    "pcs", "people", "persons", "tons", "boxes", "sets", "times",
  ]

  /// Orders of rows as they are said.
  static let falling: Set<String> = [
    "从大到小", "从高到低", "从多到少", "由大到小", "倒序", "递减", "down", "reverse", "reversed",
    "decreasing",
  ]
  static let rising: Set<String> = [
    "从小到大", "从低到高", "从少到多", "由小到大", "正序", "递增", "up", "increasing",
  ]

  /// What is said to a unit behind a number; nil where the word is none.
  static func advice(for word: String) -> Message? {
    if let code = currencies[word.lowercased()] {
      return Message(
        "a number stands without its unit; the currency is asked for apart: and currency = \"\(code)\"",
        "数字后面不写单位；币种另外问：且 币种 = \"\(code)\""
      )
    }
    guard counters.contains(word.lowercased()) else { return nil }
    return Message("a number stands without its unit", "数字后面不写单位")
  }

  /// The number before a unit that is joined to it: `1000` of `1000元`.
  static func number(of word: String) -> (number: String, advice: Message)? {
    for length in 1..<max(2, min(6, word.count)) {
      let unit = String(word.suffix(length))
      if let advice = advice(for: unit), length < word.count {
        return (String(word.dropLast(length)), advice)
      }
    }
    return nil
  }
}
