import CorpusModel

/// A verb of giving in its sentence, with the words that are its own.
struct GivingClause: Sendable {
  var sentence: Range<Int>
  /// Where the words begin that no earlier gift has taken.
  var start: Int
  var trigger: GivingTrigger
  /// Where the next verb of giving stands.
  var next: Int

  /// The words before the verb.
  var before: Range<Int> { start..<max(start, trigger.range.lowerBound) }
  /// The words after the verb, to the end of the sentence.
  var after: Range<Int> {
    trigger.range.upperBound..<max(trigger.range.upperBound, sentence.upperBound)
  }
}

/// What a verb of giving names: things, receivers, and where the words for them end.
struct GiftReach: Sendable {
  var list: GiftList
  var receivers = Parties()
  /// Where the receivers begin that stand before the verb.
  var receiverStart: Int?
  var end: Int
}

/// Reads the gifts of one language; the loop over the verbs of a sentence is the same for all.
protocol TransferReader {
  var parties: PartyReader { get }
  /// The verbs of giving of a sentence, in order.
  func triggers(in sentence: Range<Int>) -> [GivingTrigger]
  /// The gift that a verb tells; nil where it tells none.
  func transfer(
    _ clause: GivingClause,
    earlier: Transfer?,
    groups: inout GroupList
  ) -> Transfer?
  /// Adds to the gift before it what a clause tells of it: to whom it went, where it arrived.
  func complete(
    _ earlier: inout Transfer,
    with clause: GivingClause,
    groups: inout GroupList
  )
    -> Bool
  /// A second gift under the verb of the first: `…, and 20 tents to Tonga`.
  func sequel(of transfer: Transfer, in sentence: Range<Int>, groups: inout GroupList) -> Transfer?
}

extension TransferReader {
  /// A gift with what both languages tell of it alike; nobody gives to themselves.
  func record(
    _ list: GiftList,
    givers: [EntityID],
    to receivers: Parties,
    range: Range<Int>,
    rule: String
  ) -> Transfer {
    Transfer(
      range: range,
      end: range.upperBound,
      donors: parties.givers(givers, to: receivers.ids),
      recipients: parties.bodies(of: receivers.ids, in: range),
      countries: receivers.countries,
      list: list,
      status: .given,
      aggregate: false,
      rule: rule
    )
  }

  /// A charity that collects for nobody named is given what it collects.
  ///
  /// What is raised from nobody named is a total.
  func asCollected(_ collected: Transfer) -> Transfer {
    var transfer = collected
    // 全场筹得83万元: no place and no newspaper gives what is collected there.
    if transfer.status == .raised { transfer.donors.removeAll(where: parties.onlyHosts) }
    if transfer.status == .raised, transfer.donors.count > 1, isCollection(before: transfer) {
      transfer.donors = []
    }
    guard transfer.status == .raised, transfer.recipients.isEmpty, transfer.donors.count == 1,
      parties.isCollector(transfer.donors[0])
    else {
      var summed = transfer
      if transfer.status == .raised, transfer.donors.isEmpty { summed.aggregate = true }
      return summed
    }
    var collected = transfer
    swap(&collected.donors, &collected.recipients)
    collected.aggregate = true
    return collected
  }

  /// Whether a benefit or a sale collects what is raised: its hosts give nothing of their own.
  private func isCollection(before transfer: Transfer) -> Bool {
    let paragraph = parties.paragraph
    let start = paragraph.sentences.last { $0.lowerBound <= transfer.range.lowerBound }?.lowerBound
    return parties.words["collection"].stands(
      in: paragraph.plain,
      (start ?? transfer.range.lowerBound)..<transfer.range.upperBound
    )
  }

  /// The gifts one sentence tells.
  func read(_ sentence: Range<Int>, groups: inout GroupList) -> [Transfer] {
    let triggers = triggers(in: sentence)
    var found: [Transfer] = []
    var covered = sentence.lowerBound
    for (index, trigger) in triggers.enumerated() where trigger.range.lowerBound >= covered {
      let next =
        index + 1 < triggers.count ? triggers[index + 1].range.lowerBound : sentence.upperBound
      let clause = GivingClause(sentence: sentence, start: covered, trigger: trigger, next: next)
      if !found.isEmpty, complete(&found[found.count - 1], with: clause, groups: &groups) {
        covered = trigger.range.upperBound
        continue
      }
      guard let transfer = transfer(clause, earlier: found.last, groups: &groups) else { continue }
      found.append(transfer)
      addSequels(in: sentence, to: &found, groups: &groups)
      covered = max(found.last?.end ?? 0, trigger.range.upperBound)
    }
    giveForward(in: sentence, &found)
    return found
  }

  /// The giver of a clause that opens the sentence and names none is that of the next: 继捐款200万元后，甲又捐款300万元.
  private func giveForward(in sentence: Range<Int>, _ found: inout [Transfer]) {
    guard found.count > 1, found[0].donors != found[1].donors,
      parties.words["forward"].stands(
        in: parties.text,
        at: parties.text.trimmed(sentence).lowerBound
      )
    else { return }
    let opening = sentence.lowerBound..<max(sentence.lowerBound, found[0].range.upperBound)
    let mark = parties.isChinese ? "，" : ", "
    guard parties.text.firstOffset(of: mark, in: opening) == nil else { return }
    found[0].donors = found[1].donors
  }

  private func addSequels(
    in sentence: Range<Int>,
    to found: inout [Transfer],
    groups: inout GroupList
  ) {
    while let last = found.last,
      let sequel = sequel(of: last, in: sentence, groups: &groups), sequel.end > last.end
    {
      found.append(sequel)
    }
  }
}
