import CorpusModel

/// A gift of one edition with where it stands.
struct ComparedGift: Sendable {
  let donation: Donation
  let place: PassagePlace
}

/// Two gifts that are one, and the name that gives in one edition and receives in the other.
struct SwappedGift: Sendable {
  var chinese: Donation
  var english: Donation
  var chineseRole: EntityID
  var englishRole: EntityID
}

/// Finds gifts of one amount in paired passages whose giver in one edition is the receiver in the other.
func swappedGifts(
  _ chinese: [ComparedGift],
  _ english: [ComparedGift],
  _ names: NameMatcher
) -> [SwappedGift] {
  chinese.compactMap { one in
    for other in english
    where one.place.sharesParagraph(with: other.place) && isSameGift(one, other) {
      let (left, right) = (one.donation, other.donation)
      let roles =
        swapped(left.recipients, right.donors, left.donors, names)
        ?? swapped(left.donors, right.recipients, left.recipients, names)
        ?? crossed(left, right, names)
      if let roles {
        return SwappedGift(
          chinese: left,
          english: right,
          chineseRole: roles.0,
          englishRole: roles.1
        )
      }
    }
    return nil
  }
}

/// The receiver of one gift and the giver of the other, where no names are known to be one: what gives in one
/// edition is of the kind that receives in the other, both ways round.
private func crossed(
  _ left: Donation,
  _ right: Donation,
  _ names: NameMatcher
) -> (EntityID, EntityID)? {
  guard left.donors.count == 1, let giver = left.donors.first,
    right.donors.count == 1, let other = right.donors.first,
    left.recipients.count == 1, let receiver = left.recipients.first,
    right.recipients.count == 1, let last = right.recipients.first,
    names.areOfOneKind(giver, last), names.areOfOneKind(receiver, other),
    !names.areOfOneKind(giver, receiver), !names.areOfOneKind(other, last)
  else { return nil }
  return (receiver, other)
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
