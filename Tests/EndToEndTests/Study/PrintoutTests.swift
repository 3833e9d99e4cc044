import Foundation
import ProgramDriver
import Testing

/// What the six verbs print for each region of the Ural workspace and one of the UK's, held against the workspace's `expected`.
///
/// `TERROIR_RENEW_EXPECTED=1` writes the files anew instead; what has changed is then seen in the difference.
@Suite("What the six stages print", .timeLimit(.minutes(30)))
struct PrintoutTests {
  private static let verbs = ["audit", "strategize", "design", "implement", "promote", "evaluate"]
  private static let isRenewed = ProcessInfo.processInfo.environment["TERROIR_RENEW_EXPECTED"] == "1"

  @Test(
    "is what is kept for each region",
    arguments: [("ural", "RU-SVE"), ("ural", "RU-CHE"), ("ural", "RU-PER"), ("uk", "TLD3")])
  func printouts(workspace: String, region: String) throws {
    let study = try Study(workspace)
    let run = try study.terroir(
      arguments: ["-w", workspace]
        + (["set region \(region)", "set width 100"] + Self.verbs.map { "\($0) | show --full" }).flatMap { ["-c", $0] })
    #expect(run.exitCode == 0, "\(run.error)")
    let documents = Self.documents(in: run.output)
    try #require(documents.count == Self.verbs.count)
    for (verb, printed) in zip(Self.verbs, documents) {
      try Self.hold(printed, "\(workspace)/expected/\(region)-\(verb).txt")
    }
  }

  @Test("is on a page, and the whole on another, in each language", arguments: ["RU-SVE", "RU-CHE", "RU-PER"])
  func briefs(region: String) throws {
    let study = try Study()
    for language in ["en", "ru"] {
      let run = try study.terroir(
        arguments: ["-w", "ural"]
          + (["set region \(region)", "set language \(language)"] + Self.verbs + ["brief"]).flatMap { ["-c", $0] })
      #expect(run.exitCode == 0, "\(run.error)")
      let pages = Self.documents(in: run.output)
      try #require(pages.count == Self.verbs.count + 1)
      try Self.hold(pages.joined(separator: "\n"), "ural/expected/\(region)-briefs-\(language).txt")
    }
  }

  /// The text held against the kept file, which is written first where it is to be renewed.
  private static func hold(_ printed: String, _ name: String) throws {
    let file = Study.project.appending(path: "Workspaces/\(name)")
    if isRenewed {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(printed.utf8).write(to: file)
    }
    let kept = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let difference = firstDifference(printed, kept)
    #expect(difference == nil, "\(name)")
  }

  /// The printed documents, each from its title, which alone has a double rule under it; hashes are put aside.
  private static func documents(in output: String) -> [String] {
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    let starts = lines.indices.filter { $0 + 1 < lines.count && lines[$0 + 1].hasPrefix("═") }
    return zip(starts, starts.dropFirst() + [lines.count]).map { start, end in
      lines[start..<end].joined(separator: "\n").trimmingCharacters(in: .newlines)
        .replacing(/[0-9a-f]{64}|sha256:[0-9a-f]+/, with: "<hash>") + "\n"
    }
  }

  /// The first line in which two texts part, as both have it; nil where they are equal.
  private static func firstDifference(_ printed: String, _ kept: String) -> String? {
    let (new, old) = (printed.components(separatedBy: "\n"), kept.components(separatedBy: "\n"))
    guard
      let line = (0..<max(new.count, old.count)).first(where: { new.dropFirst($0).first != old.dropFirst($0).first })
    else { return nil }
    return
      "line \(line + 1) is \(new.dropFirst(line).first ?? "missing"), was \(old.dropFirst(line).first ?? "missing")"
  }
}
