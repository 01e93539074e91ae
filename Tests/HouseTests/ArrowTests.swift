import Foundation
import Testing

/// Which rooms each room may import; Docs/ARCHITECTURE.md says why.
private let arrows: [String: Set<String>] = [
  "Calendar": [],
  "Unicode": ["CRE2", "CLexicon"],
  "CorpusModel": ["Calendar"],
  "Columns": ["Calendar"],
  "Diagnostics": ["Unicode"],
  "Readers": ["CorpusModel", "Calendar", "Diagnostics", "Unicode", "CLexicon", "CLibxml2"],
  "Extraction": ["CorpusModel", "Calendar", "Unicode", "CLexicon", "CStemmer"],
  "Store": ["CorpusModel", "Calendar", "Columns", "Unicode"],
  "Query": ["CorpusModel", "Calendar", "Diagnostics", "Unicode"],
  "Engine": ["Query", "Store", "Columns", "CorpusModel", "Calendar", "Diagnostics", "Unicode"],
  "Rendering": ["Columns", "Calendar", "Diagnostics", "Unicode"],
  "Export": [
    "Query", "Store", "Rendering", "Columns", "CorpusModel", "Calendar", "Diagnostics", "Unicode",
    "CLexicon", "CSQLite",
  ],
  "Session": [
    "CLexicon", "Calendar", "Columns", "CorpusModel", "Diagnostics", "Engine", "Export",
    "Extraction", "Query", "Readers", "Rendering", "Store", "Unicode",
  ],
  "Prompt": ["Diagnostics", "Session", "CLibedit", "Unicode"],
  "concord": ["Diagnostics", "Export", "Session", "Prompt", "ArgumentParser"],
  "concord-bench": ["Session"],
]

/// What comes with the toolchain and any room may import.
private let standard: Set<String> = ["Dispatch", "Glibc", "Synchronization"]
/// The rooms that may import Foundation: the others give the same bytes on every machine.
private let withFoundation: Set<String> = ["Readers", "Session", "Prompt", "concord"]

struct ArrowTests {
  @Test func `imports follow the arrows between the rooms`() throws {
    var breaches: [Breach] = []
    for file in try SourceTree.files(below: "Sources") {
      let allowed = try #require(arrows[file.room], "a room without arrows: \(file.room)")
      for (number, line) in file.code {
        guard let module = importedModule(line), !standard.contains(module) else { continue }
        let isFoundation = module.hasPrefix("Foundation")
        let isAllowed =
          isFoundation ? withFoundation.contains(file.room) : allowed.contains(module)
        guard !isAllowed else { continue }
        let rule = "\(file.room) may not import \(module)"
        breaches.append(Breach(file: file.path, line: number, rule: rule))
      }
    }
    #expect(breaches.isEmpty)
  }

  @Test func `the package declares no arrow that the house does not draw`() throws {
    let manifest = try SourceTree.text(of: "Package.swift")
    for (room, allowed) in arrows {
      let declared = declaredNeeds(of: room, in: manifest)
      #expect(declared.subtracting(allowed).isEmpty, "\(room) declares \(declared)")
    }
  }
}

/// The module of an import line.
private func importedModule(_ line: String) -> String? {
  let words = line.split(separator: " ").filter { !["package", "private", "public"].contains($0) }
  guard words.first == "import", words.count >= 2 else { return nil }
  let path = words.count > 2 ? words[2] : words[1]
  return path.split(separator: ".").first.map(String.init)
}

/// The rooms named between `room("X", needs: [` and `]` in the manifest.
private func declaredNeeds(of room: String, in manifest: String) -> Set<String> {
  let flat = manifest.replacing(/\s+/, with: " ")
  guard let start = flat.range(of: "room( \"\(room)\"") ?? flat.range(of: "room(\"\(room)\""),
    let end = flat[start.upperBound...].firstIndex(of: ")")
  else { return [] }
  let quoted = flat[start.upperBound..<end].matches(of: /"([^"]+)"/)
  return Set(quoted.map { String($0.output.1) })
}
