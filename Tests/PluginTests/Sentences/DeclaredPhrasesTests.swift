import Foundation
import Runtime
import TerroirKernel
import Testing

@testable import AnnualReview
@testable import CityStories
@testable import IdentityAudit
@testable import MeasureMix
@testable import PilotPortfolio
@testable import PriorityClusters

/// Help, `params` and `plugin info` tell them in the language of the session.
@Suite("What the built-in plugins declare, in Russian")
struct DeclaredPhrasesTests {
  private static let stages: [(folder: String, declaration: StageDeclaration)] = [
    ("IdentityAudit", IdentityAuditStage.declaration), ("PriorityClusters", ClusterStage.declaration),
    ("MeasureMix", MeasureMix.declaration), ("PilotPortfolio", PilotPortfolio.declaration),
    ("CityStories", StoryStage.declaration), ("AnnualReview", ReviewStage.declaration),
  ]

  private static func words(_ folder: String) -> PhraseCatalogue {
    PhraseFile.catalogue(in: Catalogues.plugins.appending(path: folder), .russian)
  }

  @Test("has the summary of every stage and the description of every parameter")
  func stages() {
    for (folder, declaration) in Self.stages {
      let words = Self.words(folder).words
      for text in [declaration.summary] + declaration.parameters.map(\.description) where words[text] == nil {
        Issue.record("\(folder): no Russian for \"\(text)\"")
      }
    }
  }

  @Test("has every formula of every stage, which explain tells")
  func formulas() {
    var told = 0
    for (folder, declaration) in Self.stages {
      let words = Self.words(folder).words
      for (column, formula) in declaration.formulas.sorted(by: { $0.key < $1.key }) {
        told += 1
        if words[formula] == nil { Issue.record("\(folder): no Russian for the formula of \(column)") }
      }
    }
    #expect(told > 130)
  }

  @Test("has what the design refuses and why, as reasons and as what to do")
  func refusals() throws {
    let source = try String(
      contentsOf: Catalogues.plugins.appending(path: "MeasureMix/Programme/ProgrammeBuilder+Demands.swift"),
      encoding: .utf8)
    let refusing = try #require(source.split(separator: "mutating func addDemands").last)
    let told = refusing.matches(of: /"([a-z][^"\\=]+ [^"\\=]+)"/).map { String($0.1) }
    #expect(told.contains("the region cannot decide on") && told.count > 7)
    let words = Self.words("MeasureMix").words
    for text in told where words[text] == nil { Issue.record("no Russian for \"\(text)\"") }
  }

  @Test("has the name and the summary of every plugin and of every preset")
  func manifests() throws {
    let folders = try FileManager.default.contentsOfDirectory(at: Catalogues.plugins, includingPropertiesForKeys: nil)
    #expect(folders.count >= 14)
    for folder in folders {
      let manifest = try String(contentsOf: folder.appending(path: "plugin.yaml"), encoding: .utf8)
      let presets = try manifest.matches(of: /kind: preset\n +id: .*\n +file: (.*)/).map {
        try String(contentsOf: folder.appending(path: String($0.1)), encoding: .utf8)
      }
      let words = PhraseFile.catalogue(in: folder, .russian).words
      let named = try [#require(manifest.firstMatch(of: /(?m)^name: (.*)$/)?.1)]
      let summaries = try ([manifest] + presets).map { try #require($0.firstMatch(of: /(?m)^summary: "?(.*?)"?$/)?.1) }
      for text in named + summaries where words[String(text)] == nil {
        Issue.record("\(folder.lastPathComponent): no Russian for \"\(text)\"")
      }
    }
  }

  @Test("reads as patterns, with the arguments of the English")
  func sound() throws {
    for folder in try FileManager.default.contentsOfDirectory(at: Catalogues.plugins, includingPropertiesForKeys: nil) {
      #expect(PhraseFile.catalogue(in: folder, .russian).faults == [], "\(folder.lastPathComponent)")
    }
  }
}
