/// How much of the machine the table engine may take.
package struct DatabaseOptions: Hashable, Sendable {
  /// Megabytes of memory, above which work spills to ``temporaryDirectory``; nil leaves it to DuckDB, 80% of the machine.
  package var memoryLimit: Int?
  /// Threads; nil leaves it to DuckDB, one a core.
  package var threads: Int?
  /// Where work that exceeds the memory goes; nil means that it may not spill.
  package var temporaryDirectory: String?

  package init(memoryLimit: Int? = nil, threads: Int? = nil, temporaryDirectory: String? = nil) {
    self.memoryLimit = memoryLimit
    self.threads = threads
    self.temporaryDirectory = temporaryDirectory
  }

  var settings: [(name: String, value: String)] {
    var settings = [
      // What is not in the library cannot be fetched, and a run must not depend on a network.
      ("autoinstall_known_extensions", "false"), ("autoload_known_extensions", "false"),
      // Row order is part of a result.
      ("preserve_insertion_order", "true"),
      ("temp_directory", temporaryDirectory ?? ""),
    ]
    if let memoryLimit { settings.append(("memory_limit", "\(memoryLimit)MiB")) }
    if let threads { settings.append(("threads", "\(threads)")) }
    return settings
  }

  var limitText: String { memoryLimit.map { "\($0) MB" } ?? "80% of this machine's memory" }
}
