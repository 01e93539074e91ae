import Glibc

/// What running a program took.
struct Cost {
  var wallSeconds: Double
  var cpuSeconds: Double
  /// The largest resident size in bytes.
  var memory: Int
  var status: Int32
}

/// Runs a program to its end, its output thrown away.
///
/// SAFETY: the argument vector is made of copies that live until the call returns, ends in nil, and
/// is freed afterwards; the C library fills `usage` and `status` before they are read.
func spawn(_ command: [String]) -> Cost? {
  guard let program = command.first else { return nil }
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
    unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
  }
  var arguments = unsafe command.map { unsafe strdup($0) } + [nil]
  defer { unsafe arguments.forEach { unsafe free($0) } }
  var process = pid_t()
  let start = now()
  guard unsafe posix_spawn(&process, program, &actions, nil, &arguments, environ) == 0 else {
    return nil
  }
  var usage = rusage()
  var status: Int32 = 0
  guard unsafe wait4(process, &status, 0, &usage) == process else { return nil }
  return Cost(
    wallSeconds: now() - start,
    cpuSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
    memory: Int(usage.ru_maxrss) * 1024,
    status: (status >> 8) & 0xFF
  )
}

/// Runs a program several times; the median of each cost.
func median(of command: [String], runs: Int) -> Cost? {
  let costs = (0..<runs).compactMap { _ in spawn(command) }
  guard costs.count == runs, let last = costs.last else { return nil }
  return Cost(
    wallSeconds: median(costs.map(\.wallSeconds)),
    cpuSeconds: median(costs.map(\.cpuSeconds)),
    memory: costs.map(\.memory).max() ?? 0,
    status: last.status
  )
}

/// The middle of some numbers; 0 of none.
func median(_ numbers: [Double]) -> Double {
  numbers.isEmpty ? 0 : numbers.sorted()[numbers.count / 2]
}

/// Seconds on a clock that never goes back.
func now() -> Double {
  var time = timespec()
  _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Processor seconds this process has used, all its threads.
func cpuSeconds() -> Double {
  var time = timespec()
  _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

private func seconds(_ time: timeval) -> Double {
  Double(time.tv_sec) + Double(time.tv_usec) / 1e6
}
