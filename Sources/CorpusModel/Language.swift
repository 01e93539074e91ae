/// The languages Concord reads.
package enum Language: String, Sendable, CaseIterable, Hashable {
  case simplifiedChinese = "zh-Hans"
  case traditionalChinese = "zh-Hant"
  case english = "en"

  package var isChinese: Bool { self != .english }
}
