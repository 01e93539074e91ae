/// Numbers that never change: an array of its own, or a part of a mapped file.
///
/// Indices count from 0. A copy, and a view of a part, share the memory. Any bits that the memory
/// holds must be a value of `Element`, which is so for integers and floating-point numbers.
///
/// SAFETY: `elements` lies inside `memory`, aligned for `Element`, and is initialized; `memory` is
/// held, so the pointer is good as long as the array is. Nothing writes through it, so that sharing
/// between threads is safe. Every access is checked against the count, in release builds too.
///
/// Inlined into other targets: a column read row by row costs 0.3 ns there, not 1.4 (the table in
/// the notes on the compiler); `concord-bench` shows it in the questions that scan.
@usableFromInline
@safe package struct FixedArray<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  @usableFromInline let elements: UnsafeBufferPointer<Element>
  @usableFromInline let memory: FixedMemory?

  @inlinable
  init(elements: UnsafeBufferPointer<Element>, memory: FixedMemory?) {
    unsafe self.elements = elements
    self.memory = memory
  }

  /// Copies an array.
  @inlinable
  package init(_ array: [Element]) {
    self = unsafe FixedArray(uninitialized: array.count) { target in
      _ = unsafe target.initialize(fromContentsOf: array)
    }
  }

  /// The same element so many times.
  package init(repeating element: Element, count: Int) {
    self = unsafe FixedArray(uninitialized: count) { unsafe $0.initialize(repeating: element) }
  }

  /// Computes every element from its index, in order.
  @inlinable
  package init(count: Int, _ element: (Int) -> Element) {
    self = unsafe FixedArray(uninitialized: count) { target in
      for index in 0..<count {
        unsafe target.initializeElement(at: index, to: element(index))
      }
    }
  }

  /// Looks into memory; nil when the part is not inside it or not aligned.
  package init?(_ memory: FixedMemory, at offset: Int, count: Int) {
    let width = MemoryLayout<Element>.stride
    let (length, overflows) = count.multipliedReportingOverflow(by: width)
    guard count >= 0, offset >= 0, !overflows, offset <= memory.count,
      length <= memory.count - offset
    else { return nil }
    guard count > 0, let base = unsafe memory.bytes.baseAddress else {
      self = FixedArray([])
      return
    }
    let start = unsafe base + offset
    guard UInt(bitPattern: start) % UInt(MemoryLayout<Element>.alignment) == 0 else { return nil }
    let typed = unsafe start.assumingMemoryBound(to: Element.self)
    unsafe self.init(
      elements: UnsafeBufferPointer(start: typed, count: count),
      memory: memory
    )
  }

  /// Allocates room for some elements, all of which `fill` must initialize.
  @inlinable
  init(uninitialized count: Int, _ fill: (UnsafeMutableBufferPointer<Element>) -> Void) {
    precondition(count >= 0, "an array has no less than no elements")
    guard count > 0 else {
      unsafe self.init(elements: UnsafeBufferPointer(start: nil, count: 0), memory: nil)
      return
    }
    let target = UnsafeMutableBufferPointer<Element>.allocate(capacity: count)
    unsafe fill(target)
    unsafe self.init(
      elements: UnsafeBufferPointer(target),
      memory: FixedMemory(allocated: UnsafeRawBufferPointer(target))
    )
  }

  /// The elements without their bounds, for the loops of kernels.
  @inlinable
  package var span: Span<Element> {
    @_lifetime(borrow self)
    get { unsafe _overrideLifetime(Span(_unsafeElements: elements), borrowing: self) }
  }

  /// A part of the array, counted from 0; nothing is copied.
  @inlinable
  package func view(_ part: Range<Int>) -> FixedArray {
    precondition(
      part.lowerBound >= 0 && part.upperBound <= count,
      "a view lies inside its array"
    )
    return unsafe FixedArray(
      elements: UnsafeBufferPointer(rebasing: elements[part]),
      memory: memory
    )
  }

  /// Where in some memory the array lies, in bytes; nil when it lies elsewhere.
  package func offset(in memory: FixedMemory) -> Int? {
    guard self.memory === memory, let start = unsafe elements.baseAddress,
      let base = unsafe memory.bytes.baseAddress
    else { return nil }
    return unsafe UnsafeRawPointer(start) - base
  }

  /// The elements as an array, copied.
  package var array: [Element] {
    // An empty array made so would write to the one that all empty arrays share.
    guard count > 0 else { return [] }
    return unsafe [Element](unsafeUninitializedCapacity: count) { target, filled in
      _ = unsafe target.initialize(fromContentsOf: elements)
      filled = count
    }
  }
}

extension FixedMemory {
  /// Takes over what was allocated and is initialized.
  @usableFromInline
  convenience init(allocated bytes: UnsafeRawBufferPointer) { unsafe self.init(bytes, .allocated) }
}

extension FixedArray: RandomAccessCollection {
  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { unsafe elements.count }
  @inlinable package var count: Int { unsafe elements.count }

  @inlinable
  package subscript(index: Int) -> Element {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "no such element")
    return unsafe elements[index]
  }

  /// Lends the elements to the copying of the standard library.
  @inlinable
  package func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result? {
    try unsafe body(elements)
  }
}

extension Array where Element == UInt8 {
  // SAFETY: the part is checked to lie in the array, which is held by the caller.
  /// Adds a part of a text, which is not held for it: the fields of an answer are added so by the ten thousand.
  package mutating func append(_ part: Range<Int>, of array: FixedArray<UInt8>) {
    precondition(part.lowerBound >= 0 && part.upperBound <= array.count, "a part lies inside")
    unsafe append(contentsOf: UnsafeBufferPointer(rebasing: array.elements[part]))
  }

  // SAFETY: the part is checked to lie in the array, which is held by the caller.
  /// Adds a part of other bytes, which are not held for it.
  package mutating func append(_ part: Range<Int>, of array: [UInt8]) {
    precondition(part.lowerBound >= 0 && part.upperBound <= array.count, "a part lies inside")
    unsafe array.withUnsafeBufferPointer { bytes in
      unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[part]))
    }
  }
}

extension FixedArray: ExpressibleByArrayLiteral {
  @inlinable
  package init(arrayLiteral elements: Element...) { self.init(elements) }
}

extension FixedArray: Equatable where Element: Equatable {
  @inlinable
  package static func == (left: FixedArray, right: FixedArray) -> Bool {
    left.elementsEqual(right)
  }
}
