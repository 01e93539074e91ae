import CorpusModel

/// A gift of one edition with where it stands.
struct ComparedGift: Sendable {
  let donation: Donation
  let place: PassagePlace
}

/// Finds gifts of one amount in paired sentences whose giver in one edition is the receiver in the other.
func swappedGifts(
  _ chinese: [ComparedGift],
  _ english: [ComparedGift],
  _ names: NameMatcher
) -> [(chinese: Donation, english: Donation, chineseRole: EntityID, englishRole: EntityID)] {
  var found:
    [(chinese: Donation, english: Donation, chineseRole: EntityID, englishRole: EntityID)] = []
  for one in chinese {
    for other in english
    where one.place.sharesParagraph(with: other.place) && isSameGift(one, other) {
      if let pair = swapped(
        one.donation.recipients,
        other.donation.donors,
        one.donation.donors,
        names
      )
        ?? swapped(one.donation.donors, other.donation.recipients, one.donation.recipients, names)
      {
        found.append((one.donation, other.donation, pair.0, pair.1))
        break
      }
    }
  }
  return found
}

/// Two names that are one, where that does not stand on the right side of the Chinese gift as well.
private func swapped(
  _ left: [EntityID],
  _ right: [EntityID],
  _ opposite: [EntityID],
  _ names: NameMatcher
) -> (EntityID, EntityID)? {
  for one in left {
    for other in right
    where names.areOne(one, other) && !opposite.contains(where: { names.areOne($0, other) }) {
      return (one, other)
    }
  }
  return nil
}

/// Whether two gifts are of one amount or quantity; in paired sentences what is given may have other names.
private func isSameGift(_ one: ComparedGift, _ other: ComparedGift) -> Bool {
  if let amount = one.donation.amount, let second = other.donation.amount {
    return amount == second && one.donation.currency == other.donation.currency
  }
  guard let quantity = one.donation.quantity, let second = other.donation.quantity else {
    return false
  }
  let isTelling = quantity.double >= 10 && one.place.sharesSentence(with: other.place)
  return quantity == second && (isTelling || one.donation.item == other.donation.item)
}
