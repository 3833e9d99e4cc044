import Foundation

/// `mutate TREE FILE...`: the sites of Swift files below a folder, as JSON.
@main
struct Mutate {
  static func main() throws {
    guard CommandLine.arguments.count > 2 else {
      FileHandle.standardError.write(Data("usage: mutate TREE FILE...\n".utf8))
      exit(2)
    }
    let tree = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true)
    let sites = try CommandLine.arguments.dropFirst(2).flatMap { file in
      SiteFinder.sites(of: try String(contentsOf: tree.appending(path: file), encoding: .utf8), in: file)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    FileHandle.standardOutput.write(try encoder.encode(sites))
  }
}
