import CorpusModel
import Extraction

/// The gifts of a passage, each as `line` tells it; `line` is handed the names of parties, joined by bars.
func tellGifts(
  _ text: String,
  line: (Donation, ([EntityID]) -> String) -> [String]
) -> [String] {
  let isChinese = text.unicodeScalars.contains { $0.value >= 0x4E00 && $0.value < 0xA000 }
  let extracted = extract(
    sample([text], language: isChinese ? .simplifiedChinese : .english)
  ).extracted
  func names(_ ids: [EntityID]) -> String {
    ids.map { extracted.entities[$0.index].name }.joined(separator: "|")
  }
  return extracted.donations.map { line($0, names).joined(separator: " ") }
}

/// The gifts of a passage as `donors > recipients @ countries : item quantity amount status`.
func gifts(_ text: String) -> [String] {
  tellGifts(text) { gift, names in
    let parties =
      "\(names(gift.donors)) > \(names(gift.recipients)) @ \(names(gift.countries)) :"
    let numbers = [gift.quantity, gift.amount].compactMap(\.self).map { "\(Int($0.double))" }
    let end = gift.aggregate ? [gift.status.rawValue, "total"] : [gift.status.rawValue]
    return [parties, gift.item ?? "?"] + numbers + end
  }
}
