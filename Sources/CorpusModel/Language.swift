/// The languages Concord reads.
package enum Language: String, Sendable, CaseIterable, Hashable {
  case simplifiedChinese = "zh-Hans"
  case traditionalChinese = "zh-Hant"
  case english = "en"

  @inlinable package var isChinese: Bool {
    switch self {
    case .simplifiedChinese, .traditionalChinese: true
    case .english: false
    }
  }
}
