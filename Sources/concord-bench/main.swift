import Glibc
import Session

// concord-bench [FOLDER] [--sizes 10,20,100]
// concord-bench tasks FILE.corpus [--record RUNS.tsv]
// concord-bench read PATH…
let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.first == "tasks", arguments.count > 1 {
  let record = arguments.count > 3 && arguments[2] == "--record" ? arguments[3] : nil
  guard let table = TaskTable(corpus: arguments[1], record: record) else {
    print("failed: Tests/Bench/tasks.tsv is not found above the program")
    exit(1)
  }
  exit(table.run() ? 0 : 1)
}
if arguments.first == "read", arguments.count > 1 {
  measureReadingAlone(Array(arguments.dropFirst()))
  exit(0)
}
let bench = Bench(arguments: arguments)
exit(bench.run() ? 0 : 1)
