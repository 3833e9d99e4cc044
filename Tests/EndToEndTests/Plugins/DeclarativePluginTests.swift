import Foundation
import ProgramDriver
import Testing

@Suite("A plugin of YAML files in a workspace", .timeLimit(.minutes(30)))
struct DeclarativePluginTests {
  private static let fixture = Study.project.appending(path: "Tests/Fixtures/Plugins/craft-support")

  /// The Ural study with the plugin in its folder and in its settings.
  private static func study() throws -> Study {
    let study = try Study()
    let plugins = study.sandbox.home.appending(path: "ural/plugins")
    try FileManager.default.createDirectory(at: plugins, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: fixture, to: plugins.appending(path: "craft-support"))
    let settings = try study.sandbox.read("ural/workspace.yaml")
    try study.sandbox.write(
      settings.replacing("[russian-measures]", with: "[russian-measures, craft-support]")
        .replacing("[culture-kpis]", with: "[culture-kpis, craft-support]\n  messages: [craft-support]"),
      to: "ural/workspace.yaml")
    return study
  }

  private static func rows(_ study: Study, _ command: String) throws -> [[String: any Sendable]] {
    let run = try study.run(command, options: ["--format", "json"])
    #expect(run.exitCode == 0, "\(run.error)")
    return try Study.rows(run.output)
  }

  @Test("changes the package, the messages and the review, and can be undone by taking it out")
  func cycle() throws {
    let study = try Self.study()
    let run = try study.run(
      "audit", "strategize", "design require=craft-guides", "implement", "promote", "evaluate")
    #expect(run.exitCode == 0 && run.error == "", "\(run.error)")
    let measures = try Self.rows(study, "package.measures | where measure like \"craft%\"")
    let chosen = Set(measures.filter { $0["chosen"] as? Bool == true }.compactMap { $0["measure"] as? String })
    #expect(chosen.isSuperset(of: ["craft-register", "craft-residences", "craft-guides"]))
    // It excludes the prize, which is cheaper than anything else.
    #expect(!chosen.contains("craft-prize"))
    #expect(
      measures.contains {
        $0["measure"] as? String == "craft-prize"
          && $0["reason"] as? String == "cannot stand beside “Residences for craftspeople”, which is chosen"
      })
    #expect(measures.contains { ($0["reason"] as? String ?? "").hasSuffix("gains beside “Guides to workshops”") })
    let guides = measures.first { $0["measure"] as? String == "craft-guides" && $0["territory"] as? String == "irbit" }
    #expect((guides?["cost"] as? Double ?? 0) > 0 && guides?["standing"] as? String == "own")

    let cards = try Self.rows(
      study, "review.kpis | where kpi in [\"grant-success\", \"gva-per-head\", \"craft-turnover\"]")
    func card(_ id: String) -> [String: any Sendable]? { cards.first { $0["kpi"] as? String == id } }
    #expect(abs((card("grant-success")?["value"] as? Double ?? 0) - 14.0 / 149) < 1e-12)
    #expect(card("grant-success")?["target"] as? Double == 0.15)
    #expect(abs((card("gva-per-head")?["value"] as? Double ?? 0) - 130e9 / 4_222_695) < 1e-6)
    #expect(card("gva-per-head")?["period"] as? String == "2025")
    #expect(card("craft-turnover")?["value"] as? Double == nil)
    #expect(card("craft-turnover")?["source"] as? String == "no row craft_turnover for RU-SVE in the table statistics")

    let messages = try Self.rows(study, "campaign.messages | where audience == \"visitors\"")
    #expect(
      !messages.isEmpty
        && messages.allSatisfy { ($0["claim"] as? String ?? "").hasSuffix("where the masters still work.") })

    try study.sandbox.write(
      try study.sandbox.read("ural/workspace.yaml").replacing(", craft-support]", with: "]"), to: "ural/workspace.yaml")
    #expect(try study.run("design").exitCode == 0)
    #expect(try Self.rows(study, "package.measures | where measure like \"craft%\"").isEmpty)
  }

  @Test("is read again after an edit, and told what it changes")
  func edited() throws {
    let study = try Self.study()
    #expect(try study.run("audit", "strategize", "design").exitCode == 0)
    #expect(try study.run("stale").output.contains("no rows"))
    let file = "ural/plugins/craft-support/measures.yaml"
    try study.sandbox.write(
      try study.sandbox.read(file).replacing("amount: 400k", with: "amount: 900M")
        .replacing("unit_cost: 400k", with: "unit_cost: 900M"), to: file)
    #expect(try study.run("stale").output.contains("design"))
    #expect(try study.run("design").exitCode == 0)
    let chosen = try Self.rows(study, "package.measures | where chosen and measure == \"craft-residences\"")
    #expect(chosen.isEmpty)
  }

  @Test("names ids that the data do not have, with file, line and caret, and the program goes on")
  func unknownIDs() throws {
    let study = try Self.study()
    let file = "ural/plugins/craft-support/measures.yaml"
    try study.sandbox.write(
      try study.sandbox.read(file).replacing("industries: [folk-arts-crafts,", with: "industries: [folk-art-crafts,"),
      to: file)
    let run = try study.run("audit", "strategize", "design")
    #expect(run.exitCode == 3)
    #expect(
      run.error == """
        craft-support/measures.yaml:65:18: error: industry "folk-art-crafts" is not in industries
          65 |     industries: [folk-art-crafts, cultural-heritage, recreation-entertainment]
             |                  ^^^^^^^^^^^^^^^
          help: did you mean folk-arts-crafts? Mend the id, or add the industry to the table industries.
        -c:3:1:1: error: design (craft-support): 1 id of its files that the data do not have
          1 | design
            | ^^^^^^
          help: mend the plugin's files

        """)
    #expect(try study.run("strategy.clusters | count").exitCode == 0)
  }

  @Test("tells every fault of its files at once")
  func faults() throws {
    let study = try Self.study()
    let folder = "ural/plugins/craft-support/"
    try study.sandbox.write("summary: s\nparameters: {desing: {gap: 1}}\n", to: folder + "preset.yaml")
    try study.sandbox.write("summary: s\nsystem: okved2\ncodes: []\n", to: folder + "codes.yaml")
    let run = try study.run("set preset crafts-first")
    #expect(run.exitCode == 3)
    #expect(
      run.error == """
        craft-support/codes.yaml:3:8: error: codes is empty
          3 | codes: []
            |        ^
          help: Fill it in, or take the key away.
        craft-support/preset.yaml:2:14: error: a set of parameters has no key "desing"
          2 | parameters: {desing: {gap: 1}}
            |              ^^^^^^
          help: did you mean design? Its keys are audit, strategize, design, implement, promote, evaluate.
        -c:1:12: error: craft-support cannot be used: 2 faults in its files
          1 | set preset crafts-first
            |            ^^^^^^^^^^^^
          help: mend the plugin's files

        """)
  }

  @Test("brings presets that are checked by the stage, and crosswalks that share amounts out")
  func presetsAndCodes() throws {
    let study = try Self.study()
    #expect(try study.run("set preset crafts-first").exitCode == 0)
    let parameters = try Self.rows(study, "params design")
    #expect(
      parameters.first { $0["parameter"] as? String == "budget.municipal" }?["current"] as? String == "40000000")
    let unknown = try study.run("set preset craft-first")
    #expect(unknown.exitCode == 3)
    #expect(
      unknown.error == """
        -c:1:12: error: no installed plugin brings a preset craft-first
          1 | set preset craft-first
            |            ^^^^^^^^^^^
          help: did you mean crafts-first? There are cautious, crafts-first, platforms-first.

        """)
    try study.sandbox.write("okved,firms\n32.12.1,10\n32.12.5,4\n01.11,9\n", to: "firms.csv")
    let firms = try Self.rows(
      study,
      "read firms.csv text=[okved] | classify craft-codes code=okved value=firms | group by industry : firms=sum(firms)"
    )
    let byIndustry = firms.reduce(into: [:]) { $0[$1["industry"] as? String ?? ""] = $1["firms"] as? Double }
    #expect(byIndustry == ["folk-arts-crafts": 4, "fashion": 5])
    let file = "ural/plugins/craft-support/preset.yaml"
    try study.sandbox.write(try study.sandbox.read(file).replacing("40M", with: "-1"), to: file)
    let refused = try study.run("set preset crafts-first")
    #expect(refused.exitCode == 1)
    #expect(
      refused.error.hasPrefix(
        "-c:1:12: error: preset crafts-first sets design.budget.municipal: -1 is outside 0..1 trillion"))
  }

  @Test(
    "ships the ways from five classifications to the sixteen industries",
    arguments: [
      ("okved2", "62.01.1,10 32.99.8,3 01.11,9", ["software": 10.0, "folk-arts-crafts": 3]),
      ("nace2", "59.11,10 91.02,3 32.12,9", ["cinema": 10.0, "cultural-heritage": 3]),
      ("sic2007", "59111,10 9102,3 3212,9", ["cinema": 10.0, "cultural-heritage": 3]),
      ("naics2017", "511210,10 515120,3 512110,2 339910,9", ["software": 10.0, "media": 3, "cinema": 2]),
      ("naics2022", "513210,10 516120,3 512110,2 711510,9", ["software": 10.0, "media": 3, "cinema": 2]),
    ])
  func shippedCodes(name: String, rows: String, expected: [String: Double]) throws {
    let study = try Study()
    try study.sandbox.write("code,jobs\n\(rows.replacing(" ", with: "\n"))\n", to: "jobs.csv")
    let found = try Self.rows(
      study, "read jobs.csv text=[code] | classify \(name) code=code value=jobs | group by industry : jobs=sum(jobs)")
    #expect(found.reduce(into: [:]) { $0[$1["industry"] as? String ?? ""] = $1["jobs"] as? Double } == expected)
  }

  @Test("is as short as the README shows it, and runs as it stands there")
  func readme() throws {
    let text = try String(contentsOf: Study.project.appending(path: "README.md"), encoding: .utf8)
    func blocks(_ language: String) -> [String] {
      text.components(separatedBy: "```\(language)\n").dropFirst().compactMap {
        $0.components(separatedBy: "\n```").first
      }
    }
    let study = try Study()
    for block in blocks("yaml") {
      let name = block.prefix { $0 != "\n" }.dropFirst(2)
      guard name.hasPrefix("plugins/our-town/") || name == "workspace.yaml" else { continue }
      let file = study.sandbox.home.appending(path: "ural/\(name)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      if name == "workspace.yaml" {
        let settings = try study.sandbox.read("ural/workspace.yaml")
        let parts = settings.components(separatedBy: "extensions:\n")
        let rest = try #require(parts.last?.components(separatedBy: "\n\n").dropFirst().joined(separator: "\n\n"))
        try study.sandbox.write(parts[0] + block + "\n\n" + rest, to: "ural/workspace.yaml")
      } else {
        try Data((block + "\n").utf8).write(to: file)
      }
    }
    let commands = try #require(blocks("console").first { $0.contains("our-guides") }).split(separator: "\n")
    #expect(commands.count == 3)
    for command in commands {
      let run = try study.run(String(command))
      #expect(run.exitCode == 0 && run.error == "", "\(command): \(run.error)")
      if command != "cycle" { #expect(!run.output.contains("no rows"), "\(command)") }
    }
    #expect(try study.run(String(commands[1])).output.contains("an open platform"))
    #expect(try study.run(String(commands[2])).output.contains("computed from pfci_projects_won, pfci_applications"))
  }

  @Test("has a schema for editors that the program prints without a workspace")
  func schema() throws {
    let study = try Study()
    let run = try study.terroir("-c", "plugin schema catalogue")
    #expect(run.exitCode == 0)
    let schema = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(
      schema?["title"] as? String
        == "Terroir catalogue: support measures with cost, expected effect, prerequisites, exclusions and synergies")
    #expect(try study.terroir("-c", "plugin schema catalog").exitCode == 2)
    #expect(try study.terroir("-c", "plugin schema catalogue | write catalogue.schema.json").exitCode == 0)
    #expect(try study.sandbox.read("catalogue.schema.json") == run.output)
    #expect(try study.terroir("-c", "help write | write help.json").exitCode == 2)
  }
}
