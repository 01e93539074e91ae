/// The C library's `malloc_trim`, which its module does not hand to Swift: gives the pages between what is
/// allocated back to the system.
// SAFETY: takes a number, and touches nothing that is in use.
@_silgen_name("malloc_trim")
private func trimHeap(_ left: Int) -> Int32

/// Gives memory that was freed back to the system, which the allocator otherwise keeps for later.
///
/// Meant for the end of a large piece of work: it looks through the whole heap.
package func giveBackFreedMemory() { _ = trimHeap(0) }

/// The C library's `mallopt`, which its module does not hand to Swift either.
// SAFETY: takes two numbers, and touches nothing that is in use.
@_silgen_name("mallopt")
private func setAllocator(_ option: Int32, to value: Int32) -> Int32

/// Lets the allocator keep memory that was freed, up to 64 MB at its end, for the next question.
///
/// Otherwise every array of more than 128 KB is mapped and unmapped, and each of its pages cleared when it is
/// first touched: a third of the time of questions that make long lists of rows.
package func keepFreedMemory() {
  // The numbers of malloc.h: M_MMAP_THRESHOLD, at most 32 MB, and M_TRIM_THRESHOLD.
  _ = setAllocator(-3, to: 32 << 20)
  _ = setAllocator(-1, to: 64 << 20)
}
