import Foundation

/// `mutate TREE SITES.json COUNT SEED [EXCLUDED.json]`: draws sites by seed from the methods and plugins of a copy of
/// the project, and writes each into its file as a switch that the environment's `TERROIR_MUTANT` turns.
@main
struct Mutate {
  /// The module of each folder whose sources are mutated.
  static let folders = ["Plugins", "Sources/Methods/Library"]

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().map { $0 }
    guard arguments.count >= 4, let count = Int(arguments[2]), let seed = UInt64(arguments[3]) else {
      FileHandle.standardError.write(Data("usage: mutate TREE SITES.json COUNT SEED [EXCLUDED.json]\n".utf8))
      exit(2)
    }
    let tree = URL(fileURLWithPath: arguments[0], isDirectory: true)
    let excluded: [Site] =
      arguments.count > 4
      ? try JSONDecoder().decode([Site].self, from: Data(contentsOf: URL(fileURLWithPath: arguments[4]))) : []
    let files = try folders.flatMap { try swiftFiles(below: $0, in: tree) }.sorted()
    let sites = try files.flatMap { file in
      SiteFinder.sites(of: try String(contentsOf: tree.appending(path: file), encoding: .utf8), in: file)
    }
    let refused = Set(excluded.map(key))
    let drawn = draw(count, of: sites, seed: seed, refusing: refused)
    for (file, chosen) in Dictionary(grouping: drawn, by: \.file) {
      try write(chosen, into: tree.appending(path: file))
    }
    for module in Set(files.map(module)).sorted() { try writeSwitch(into: tree.appending(path: module)) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(drawn).write(to: URL(fileURLWithPath: arguments[1]))
    print("\(files.count) files, \(sites.count) sites, \(drawn.count) drawn")
  }

  /// What names a site in the list of those that do not compile or are equivalent.
  static func key(_ site: Site) -> String { "\(site.file) \(site.start) \(site.operation)" }

  /// The first `count` sites of a shuffle that overlap none drawn before.
  static func draw(_ count: Int, of sites: [Site], seed: UInt64, refusing refused: Set<String>) -> [Site] {
    var random = SplitMix(state: seed)
    var drawn: [Site] = []
    for site in sites.shuffled(using: &random) where drawn.count < count && !refused.contains(key(site)) {
      let overlaps = drawn.contains { $0.file == site.file && $0.start < site.end && site.start < $0.end }
      if overlaps { continue }
      drawn.append(site)
      drawn[drawn.count - 1].number = drawn.count
    }
    return drawn
  }

  private static func write(_ sites: [Site], into file: URL) throws {
    var bytes = Array(try Data(contentsOf: file))
    for site in sites.sorted(by: { $0.start > $1.start }) {
      let text = "(mutant(\(site.number)) ? (\(site.replacement)) : (\(site.original)))"
      bytes.replaceSubrange(site.start..<site.end, with: Array(text.utf8))
    }
    try Data(bytes).write(to: file)
  }

  private static func module(of file: String) -> String {
    file.hasPrefix("Plugins/") ? file.split(separator: "/").prefix(2).joined(separator: "/") : "Sources/Methods/Library"
  }

  /// The switch is in each module, so that no import has to change.
  private static func writeSwitch(into module: URL) throws {
    try switchSource.write(to: module.appending(path: "Mutant.swift"), atomically: true, encoding: .utf8)
  }

  private static func swiftFiles(below folder: String, in tree: URL) throws -> [String] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: tree.appending(path: folder).path)
    return paths.filter { $0.hasSuffix(".swift") && !$0.hasSuffix("Package.swift") && !$0.hasSuffix("Mutant.swift") }
      .map { "\(folder)/\($0)" }
  }
}

/// Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators: the same draw on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

private let switchSource = """
  import Foundation

  private let active = ProcessInfo.processInfo.environment["TERROIR_MUTANT"].flatMap { Int($0) } ?? 0
  private let trace = ProcessInfo.processInfo.environment["TERROIR_MUTANT_TRACE"].map {
    open($0, O_WRONLY | O_APPEND | O_CREAT, 0o600)
  }
  nonisolated(unsafe) private var seen = [Bool](repeating: false, count: 100_000)

  /// Whether this mutant is the active one; with a trace, notes once that it was asked.
  func mutant(_ number: Int) -> Bool {
    if let trace, !seen[number] {
      seen[number] = true
      let line = Array("\\(number)\\n".utf8)
      _ = line.withUnsafeBytes { Foundation.write(trace, $0.baseAddress, $0.count) }
    }
    return number == active
  }

  """
