import Foundation
import ProgramDriver
import Testing

/// What people read names things: the codes of the data and of the vocabularies stand in columns of their own.
@Suite("Sentences of the three regions", .timeLimit(.minutes(30)))
struct CodesInSentencesTests {
  private static let nouns = ["profile", "strategy", "package", "pilots", "campaign", "review"]

  /// What an artifact holds: what its sentences say, and its codes elsewhere.
  private struct Contents {
    var told: [String] = []
    var codes: Set<String> = []

    mutating func take(_ value: Any) {
      switch value {
      case let members as [String: Any]:
        if let text = members["text"] as? String, members["id"] is String || members["translated"] is Bool {
          told.append(text)
        } else {
          for member in members.values { take(member) }
        }
      case let items as [Any]: for item in items { take(item) }
      case let text as String: if text.wholeMatch(of: /[a-z][a-z0-9]*([-_][a-z0-9]+)+/) != nil { codes.insert(text) }
      default: break
      }
    }
  }

  /// Columns that a sentence may tell the reader to fill, and what is a word of English as well.
  private static func words() throws -> Set<String> {
    let folder = Study.project.appendingPathComponent("Sources/Kernel/Schema/data")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let columns = try files.flatMap { file -> [String] in
      let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
      return (schema?["columns"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
    }
    return Set(columns).union(["second-tier"])
  }

  @Test(
    "have no code of the data or of a vocabulary in them, in either language",
    arguments: ["RU-SVE", "RU-CHE", "RU-PER"])
  func codes(region: String) throws {
    let study = try Study()
    #expect(try study.run("set region \(region)", "cycle").exitCode == 0)
    let words = try Self.words()
    for language in ["en", "ru"] {
      var contents = Contents()
      for noun in Self.nouns {
        let run = try study.run("set language \(language)", "\(noun) | write \(noun).json --force")
        #expect(run.exitCode == 0, "\(run.error)")
        contents.take(try JSONSerialization.jsonObject(with: Data(try study.sandbox.read("\(noun).json").utf8)))
      }
      #expect(contents.told.count > 500 && contents.codes.count > 100)
      let codes = contents.codes.subtracting(words)
      for text in Set(contents.told) {
        let tokens = text.split { $0.isWhitespace || "(),;:.«»“”\"!?[]".contains($0) }.map(String.init)
        #expect(!tokens.contains(where: codes.contains), "\(language): \(text)")
      }
    }
  }
}
