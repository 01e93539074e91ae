/// The C library's `malloc_trim`, which its module does not hand to Swift: gives the pages between what is
/// allocated back to the system.
// SAFETY: takes a number, and touches nothing that is in use.
@_silgen_name("malloc_trim")
private func trimHeap(_ left: Int) -> Int32

/// Gives memory that was freed back to the system, which the allocator otherwise keeps for later.
///
/// Meant for the end of a large piece of work: it looks through the whole heap.
package func giveBackFreedMemory() { _ = trimHeap(0) }
