import Glibc
import Session

// concord-bench [FOLDER] [--sizes 10,20,100]
let arguments = CommandLine.arguments.dropFirst()
let bench = Bench(arguments: Array(arguments))
exit(bench.run() ? 0 : 1)
