/// Where the anchors of each form begin; open addressing, at most a quarter full.
struct AnchorTable {
  /// The different forms, ascending.
  private(set) var forms: [Int] = []
  private var slots: [(form: Int, first: Int)]

  /// Takes the forms of all anchors, ascending.
  init(_ anchors: [Int]) {
    var size = 4
    while size < anchors.count * 4 { size *= 2 }
    slots = [(form: Int, first: Int)](repeating: (form: -1, first: .max), count: size)
    for (number, form) in anchors.enumerated() where forms.last != form {
      forms.append(form)
      var slot = AnchorTable.slot(form, size)
      while slots[slot].form >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = (form: form, first: number)
    }
  }

  /// The number of a form's first anchor.
  func first(_ form: Int) -> Int {
    var slot = AnchorTable.slot(form, slots.count)
    while slots[slot].form >= 0, slots[slot].form != form { slot = (slot + 1) & (slots.count - 1) }
    return slots[slot].first
  }

  private static func slot(_ form: Int, _ size: Int) -> Int {
    (form &* 0x9E37_79B1) >> 7 & (size - 1)
  }
}
