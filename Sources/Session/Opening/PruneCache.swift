/// Keeps the folder of the cache small: what was not used for long goes, and what was used longest ago
/// where the rest is too large.
package struct CacheLimits {
  /// Bytes of all files together.
  var size: Int
  /// Nanoseconds since a file was last used.
  var age: Int
  /// What was used within this time is in use, maybe by another program.
  var rest = 3600 * second

  /// Takes limits other than the usual ones.
  package init(size: Int = 4_000_000_000, age: Int = 90 * day) {
    self.size = size
    self.age = age
  }

  private static let second = 1_000_000_000
  /// In nanoseconds.
  package static let day = 24 * 3600 * second
}

/// Removes files of a cache until it keeps its limits.
///
/// A file that was used within the hour stays, whatever the size; so does the one named. One that is
/// mapped stays readable for the program that has it open.
package func pruneCache(_ folder: String, keeping path: String, now: Int, limits: CacheLimits) {
  var files = cachedFiles(in: folder) + cachedFiles(in: SegmentFolder.path(in: folder))
  files.sort { $0.used < $1.used }
  var size = files.reduce(0) { $0 + $1.size }
  for file in files where file.path != path && now - file.used >= limits.rest {
    let isLitter = file.path.hasSuffix(".part")
    guard isLitter || now - file.used >= limits.age || size > limits.size else { continue }
    // One that cannot be removed is tried again the next time.
    try? System.remove(file.path)
    size -= file.size
  }
}

private struct CachedFile {
  var path: String
  var size: Int
  /// Nanoseconds since 1970.
  var used: Int
}

/// The files of a folder that the cache made: those of anything else are left alone.
private func cachedFiles(in folder: String) -> [CachedFile] {
  let names = (try? System.names(in: folder)) ?? []
  return names.compactMap { name in
    guard [".corpus", ".segment", ".part", WholeFiles.ending].contains(where: name.hasSuffix),
      let status = try? System.status(of: folder + "/" + name)
    else { return nil }
    return CachedFile(path: folder + "/" + name, size: status.size, used: status.modified)
  }
}
