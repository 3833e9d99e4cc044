import Foundation
import ProgramDriver
import Testing

@Suite("What an actor may apply for", .timeLimit(.minutes(30)))
struct OffersTests {
  let study: Study

  init() throws { study = try Study() }

  private func offers(_ line: String) throws -> [String: [String: any Sendable]] {
    let run = try study.run("offers \(line)", options: ["--format", "json"])
    #expect(run.exitCode == 0, "\(run.error)")
    return try Study.rows(run.output).reduce(into: [:]) { $0[$1["measure"] as? String ?? ""] = $1 }
  }

  @Test(
    "is told of the tray workshop of Nizhny Tagil: grants for the young, the stand, the federal fund, with whom to turn to"
  )
  func workshop() throws {
    let found = try offers("podnos-urala period=2026")
    let stand = try #require(found["sve-craft-exhibitions"], "\(found.keys.sorted())")
    #expect(stand["level"] as? String == "regional" && stand["force"] as? String == "in force")
    #expect((stand["rule"] as? String)?.contains("craft organisation or master") == true)
    #expect(stand["turn_to"] as? String == "Sverdlovsk Regional Fund for Entrepreneurship Support")
    let young = try #require(found["sve-young-grants"])
    #expect((young["missing"] as? String)?.contains("own part of the cost: 25%") == true, "\(young)")
    #expect((young["amount"] as? String)?.contains("37.9 mln RUB in 2023") == true)
    // The sum of the row is the oblast's own part of a grant, which its limits tell.
    #expect((young["amount"] as? String)?.hasPrefix("100,000-500,000 RUB") == true, "\(young)")
    #expect((young["missing"] as? String)?.contains("age of who receives: under 25") == true, "\(young)")
    let fund = try #require(found["ru-pfci-grants"])
    let contest = "given to applicants of the whole of Russia: 12% of applications win"
    #expect((fund["missing"] as? String)?.contains(contest) == true, "\(fund)")
    #expect(fund["level"] as? String == "federal")
    #expect(fund["turn_to"] as? String == "Presidential Foundation for Cultural Initiatives")
    let craft = try #require(found["sve-craft-producers"])
    #expect(craft["force"] as? String == "unconfirmed")
    #expect((craft["missing"] as? String)?.hasPrefix("ask first: its source does not show that it is in force") == true)
    // No law, no generic measure, nothing of another region, another industry or for museums.
    for absent in [
      "sve-law-creative", "reg-regional-grants", "per-art-residence", "sve-film-rebate", "sve-municipal-culture-grants",
    ] { #expect(found[absent] == nil, "\(absent)") }
  }

  @Test("is told of a town and of a museum by what they are, and in the actor's own region whatever is studied")
  func others() throws {
    let town = try offers("tagil-administration period=2026")
    let subsidy = try #require(town["sve-craft-subsidy"], "\(town.keys.sorted())")
    #expect(subsidy["turn_to"] as? String == "Ministry of Investment and Development of Sverdlovsk oblast")
    #expect((subsidy["missing"] as? String) == "own part of the cost: 9%")
    let museum = try offers("pasternak-house period=2026")
    #expect(museum["per-museum-modernisation"] != nil && museum["per-film-rebate"] == nil, "\(museum.keys.sorted())")
    #expect(!museum.keys.contains { $0.hasPrefix("sve-") })
  }

  @Test("is told in Russian where the study is")
  func russian() throws {
    let settings = try study.sandbox.read("ural/workspace.yaml")
    try study.sandbox.write(settings.replacing("language: en", with: "language: ru"), to: "ural/workspace.yaml")
    let found = try offers("podnos-urala period=2026")
    let stand = try #require(found["sve-craft-exhibitions"])
    #expect(stand["name"] as? String == "Бесплатный общий стенд на выставке «Ладья», Свердловская область")
    #expect(stand["force"] as? String == "действует" && stand["turn_to"] as? String == "СОФПП")
    #expect((stand["rule"] as? String)?.hasPrefix("открыта для: ") == true)
    // No word of the data is told in English: levels, limits that a source words in English.
    #expect(stand["level"] as? String == "региональный" && stand["amount"] as? String == "пределы названы в источнике")
    for offer in found.values { #expect((offer["missing"] as? String)?.contains("show that") != true) }
  }

  @Test("says of which measures nobody knows who may receive them, and refuses an unknown actor or period")
  func told() throws {
    let run = try study.run("offers podnos-urala period=2026")
    #expect(
      run.error.isEmpty && run.output.contains("\nreceivers_not_told: sve-network-cluster"),
      "\(run.output)")
    let actor = try study.run("offers podnos-ural")
    #expect(
      actor.exitCode != 0 && actor.error.contains("there is no actor podnos-ural in the data")
        && actor.error.contains("did you mean podnos-urala?"), "\(actor.error)")
    let period = try study.run("offers podnos-urala period=soon")
    #expect(
      period.exitCode != 0 && period.error.contains("soon is no period")
        && period.error.contains("write 2026, 2026-Q1, 2026-03 or 2026-03-14"), "\(period.error)")
  }
}
