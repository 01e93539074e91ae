/// Numbers for the objects that were written, as long as they are there: another one may come to stand
/// in the place of one that is gone.
struct KnownObjects<Object: AnyObject> {
  private struct Known {
    weak var object: Object?
    let number: UInt32
  }

  private var objects: [ObjectIdentifier: Known] = [:]
  private var count: UInt32 = 0

  /// The number of an object that is known; nil for a new one, which is known from now on.
  mutating func number(_ object: Object) -> UInt32? {
    let identifier = ObjectIdentifier(object)
    if let known = objects[identifier], known.object === object { return known.number }
    objects[identifier] = Known(object: object, number: count)
    count += 1
    return nil
  }
}
