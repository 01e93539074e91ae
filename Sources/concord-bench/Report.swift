/// Prints one line of a table of measurements.
func report(_ what: String, _ figure: String, _ remark: String = "") {
  let name = what + String(repeating: " ", count: max(1, 44 - what.count))
  let value = String(repeating: " ", count: max(0, 12 - figure.count)) + figure
  print(remark.isEmpty ? name + value : name + value + "   " + remark)
}

/// A number with so many places.
func text(_ number: Double, _ places: Int) -> String {
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  let scaled = Int64(number * scale + 0.5)
  let digits = String(scaled)
  guard places > 0 else { return digits }
  let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
  return padded.dropLast(places) + "." + padded.suffix(places)
}

func milliseconds(_ seconds: Double) -> String { text(seconds * 1000, 2) + " ms" }

func megabytes(_ bytes: Int) -> String { text(Double(bytes) / 1e6, 1) + " MB" }

func times(_ ratio: Double) -> String { text(ratio, 2) + "×" }
