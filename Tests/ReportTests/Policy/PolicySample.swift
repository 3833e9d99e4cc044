import TerroirKernel

@testable import Report

/// A region of two towns with the first three results, as small as they can be with something in every part.
enum PolicySample {
  static let long = String(repeating: "длинное имя ", count: 25)

  static func data(name: String = "Каслинское литьё") -> RegionalData {
    RegionalData(
      region: "R",
      territories: [
        Territory(id: "R", name: LocalizedText(en: "Region", ru: "Область"), level: .regional, parent: "C"),
        Territory(
          id: "kasli", name: LocalizedText(en: "Kasli", ru: "Касли"), level: .municipal, parent: "R", latitude: 55.9,
          longitude: 60.7),
        Territory(
          id: "sysert", name: LocalizedText(en: "Sysert", ru: "Сысерть"), level: .municipal, parent: "R",
          latitude: 56.5,
          longitude: 60.8),
      ],
      industries: [
        Industry(
          id: "folk-arts-crafts", name: LocalizedText(en: "Folk arts", ru: "Народные промыслы"), significance: .high)
      ],
      elements: [
        IdentityElement(
          id: "iron-casting", name: LocalizedText(en: name, ru: name), territory: "kasli", component: .material,
          layer: .technological, kind: "craft", recognition: .world, industries: ["folk-arts-crafts"])
      ])
  }

  static func profile(name: String = "Каслинское литьё") -> IdentityProfile {
    IdentityProfile(
      identity: [
        IdentityRow(
          component: .material, layer: .technological, elements: 1, world: 1, national: 0, regional: 0, local: 0,
          living: 1,
          endangered: 0, score: 1, scoreLow: 1, scoreHigh: 1)
      ],
      elements: [
        ElementRow(
          element: "iron-casting", name: .literal(name), territory: "kasli", component: .material,
          layer: .technological,
          kind: "craft", recognition: .world, status: .living, industries: ["folk-arts-crafts"], actors: [], score: 1)
      ],
      territories: [
        TerritoryRow(
          territory: "kasli", type: "small", elements: 1, actors: 0, events: 0, potential: 100, potentialLow: 80,
          potentialHigh: 100, rank: 1, rankLow: 1, rankHigh: 2)
      ],
      position: [
        PositionRow(
          statement: .literal("\(name) — то, чего нет у других"), kind: .valueProposition, strength: 1,
          evidence: ["iron-casting"])
      ])
  }

  static func document(
    _ results: [any ArtifactValue], _ language: NameLanguage = .english, name: String = "Каслинское литьё"
  ) -> Document {
    let scope = BriefScope(data(name: name), CycleResults(results), cycle: 1, in: language, .rouble)
    return PolicyDocument(
      scope, parts: [],
      settings: .init(origins: { id in
        id == "iron-casting"
          ? [EvidenceRow(id, name: "", kind: "element", source: "https://example.org/a?b=1&c=2")] : []
      })
    ).document
  }
}

extension Document {
  var headings: [String] {
    func all(_ sections: [DocumentSection]) -> [String] { sections.flatMap { [$0.heading] + all($0.sections) } }
    return all(sections)
  }

  var blocks: [DocumentBlock] {
    func all(_ sections: [DocumentSection]) -> [DocumentBlock] { sections.flatMap { $0.blocks + all($0.sections) } }
    return preface + all(sections)
  }
}
