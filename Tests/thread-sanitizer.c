// What the thread sanitizer must be told of a Swift Mutex that has to wait.
//
// A Mutex that is free is taken in code that is instrumented. One that is held is waited for, and handed on, by
// the kernel, in a library that is not: the sanitizer sees no order there and takes what the Mutex guards for
// a race. These functions stand before those of the library (LD_PRELOAD) and say what they do.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdlib.h>

// Not there in the programs that a test starts besides.
__attribute__((weak)) void __tsan_acquire(void *);
__attribute__((weak)) void __tsan_release(void *);

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *self
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define TRY "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

static void *original(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (!found) abort();
  return found;
}

SWIFT void lock_slow(uint32_t owner, SELF) __asm__(LOCK);
SWIFT void lock_slow(uint32_t owner, SELF) {
  ((SWIFT void (*)(uint32_t, SELF))original(LOCK))(owner, self);
  if (__tsan_acquire) __tsan_acquire(self);
}

SWIFT _Bool try_slow(SELF) __asm__(TRY);
SWIFT _Bool try_slow(SELF) {
  _Bool taken = ((SWIFT _Bool (*)(SELF))original(TRY))(self);
  if (taken && __tsan_acquire) __tsan_acquire(self);
  return taken;
}

SWIFT void unlock_slow(SELF) __asm__(UNLOCK);
SWIFT void unlock_slow(SELF) {
  if (__tsan_release) __tsan_release(self);
  ((SWIFT void (*)(SELF))original(UNLOCK))(self);
}
