import CorpusModel

/// A gift counted place by place: 洗手站234个，其中加德满都127个、第二省46个.
struct PlaceParts {
  let parties: PartyReader

  private var paragraph: AnnotatedParagraph { parties.paragraph }
  private var text: [UInt8] { paragraph.plain }
  private let words = GivingWords.chinese

  /// The whole, which is a total now, and each part with the place that it went to; the gift alone where its
  /// things are not told by places.
  func parts(of transfer: Transfer, groups: inout GroupList) -> [Transfer] {
    guard parties.isChinese, let whole = transfer.list.items.first, whole.quantity != nil,
      whole.name != nil, transfer.list.items.count > 1
    else { return [transfer] }
    let shares = transfer.list.items.dropFirst()
    guard shares.allSatisfy({ isPart($0, of: whole) }),
      text.firstOffset(of: "其中", in: transfer.range) != nil
    else { return [transfer] }
    var sum = transfer
    sum.list.items = [whole]
    sum.aggregate = true
    return [sum]
      + shares.map { share in
        var part = transfer
        part.list.items = [GiftItem(name: whole.name, text: whole.text, quantity: share.quantity)]
        part.list.total = nil
        part.aggregate = false
        guard let place = share.text else { return part }
        let name = parties.outermost(in: place).first { $0.range == place }
        part.recipients = [name?.entity ?? groups.id(of: paragraph.string(place))]
        if let country = name.flatMap(parties.country) { part.countries = [country] }
        return part
      }
  }

  /// Whether what stands before a number is a place, not a thing, and it counts what the whole counts.
  private func isPart(_ share: GiftItem, of whole: GiftItem) -> Bool {
    guard let quantity = share.quantity, quantity.unit == whole.quantity?.unit, share.amount == nil,
      let place = share.text, place.count <= 30, share.name == nil,
      place.upperBound <= quantity.evidence.range.lowerBound
    else { return false }
    return words["place noun"].ends(in: text, before: place.upperBound)
      || parties.outermost(in: place).contains {
        $0.range == place && ($0.kind == .place || $0.kind == .country)
      }
  }
}
