import CorpusModel
import Diagnostics
import Query
import Store
import Unicode

/// The entities some names stand for.
struct EntitySet: Sendable {
  /// Whether an entity belongs, by its number.
  let holds: [Bool]

  init(_ numbers: [UInt32], count: Int) {
    var holds = [Bool](repeating: false, count: count)
    for number in numbers { holds[Int(number)] = true }
    self.holds = holds
  }

  func contains(_ number: UInt32) -> Bool {
    let index = Int(number)
    return index < holds.count && holds[index]
  }
}

extension Execution {
  /// Looks names up in the corpus; a name it does not know stands for nothing and is noted, with the
  /// nearest ones.
  func entitySet(_ names: [EntityName]) -> EntitySet {
    var numbers: [UInt32] = []
    for name in names {
      let found = corpus.entities.find(folded: fold(name.text), kind: name.kind)
      // Of other kinds the checker has said so already, with the place in the script.
      if found.isEmpty, name.kind == .country { noteUnknown(name) }
      numbers += found
    }
    return EntitySet(numbers, count: corpus.entities.count)
  }

  private func noteUnknown(_ name: EntityName) {
    let what = name.kind.noun
    var candidates: [String] = []
    for number in 0..<corpus.entities.count {
      if let kind = name.kind, corpus.entities.kinds[number] != kind { continue }
      candidates += corpus.entities.writtenNames(number)
    }
    let nearest = nearestNames(to: name.text, in: candidates)
    let unknown = Message(
      "this corpus knows no \(what) \"\(name.text)\"",
      "这个语料库里没有名为“\(name.text)”的\(what)"
    )
    guard !nearest.isEmpty else { return note(unknown) }
    note(
      Message(
        "\(unknown); the nearest: \(nearest.joined(separator: ", "))",
        "\(unknown)；最接近的：\(nearest.joined(separator: "、"))"
      )
    )
  }
}
