import Foundation
import TerroirKernel
import Testing

@testable import Workspace

@Suite("The Ural workspace")
struct UralTests {
  let ural: UralCopy

  init() throws { ural = try UralCopy() }

  @Test("has the rows its sources were compiled to, and no fault")
  func rows() throws {
    let inspection = try Workspace.open(ural.directory).inspect()
    #expect(inspection.faults == [])
    let counts = Dictionary(uniqueKeysWithValues: inspection.rows.map { ($0.table, $0.sound) })
    #expect(
      counts == [
        "territories": 131, "industries": 16, "identity": 253, "actors": 209, "ties": 172, "events": 80,
        "measures": 112, "statistics": 236, "coverage": 18,
      ])
  }

  @Test("says which tables it lacks instead of giving empty ones")
  func missing() throws {
    let data = try Workspace.open(ural.directory).load().data
    #expect(
      data.missingTables == [
        "indicator_cards", "issues", "neighbours", "outcomes", "participation", "pilot_results", "projects", "register",
        "session_results", "spending", "survey", "theory",
      ])
    #expect(data.region == "RU-SVE")
  }

  @Test("names a region as its data do, also where other tables are not there to be read")
  func regionName() throws {
    let workspace = try Workspace.open(ural.directory)
    let loaded = try workspace.load(region: "RU-PER").data
    #expect(workspace.name(of: "RU-PER") == loaded.territories.first { $0.id == "RU-PER" }?.name)
    #expect(workspace.name(of: "RU-XXX") == nil)
    try ural.remove("data/measures.csv")
    #expect(workspace.name(of: "RU-PER") == loaded.territories.first { $0.id == "RU-PER" }?.name)
    try ural.remove("data/territories.csv")
    #expect(workspace.name(of: "RU-PER") == nil)
  }

  @Test("leads from an id back to its file, line and source")
  func origins() throws {
    let loaded = try Workspace.open(ural.directory).load()
    let origin = try #require(loaded.origins["kasli-cast-iron-pavilion"].first)
    #expect(origin.table == "identity")
    #expect(origin.file == "data/identity.csv")
    let line = try ural.read(origin.file).components(separatedBy: "\n")[origin.line - 1]
    #expect(line.hasPrefix("kasli-cast-iron-pavilion,"))
    #expect(origin.source?.hasPrefix("http") == true)
  }

  @Test("names every legal act in both languages")
  func acts() throws {
    let acts = try Workspace.open(ural.directory).load().data.measures.compactMap(\.act)
    #expect(acts.count > 60)
    for act in acts {
      #expect(act.en?.contains(/[а-яё]/) == false && act.ru?.contains(/[а-яё]/) == true, "\(act)")
    }
  }

  @Test("keeps codes as text and missing values apart from zero")
  func types() throws {
    let table = try #require(try Workspace.open(ural.directory).load().tables["territories"])
    guard case .text(let codes)? = table["okato"]?.values, case .integer(let people)? = table["population"]?.values
    else {
      Issue.record("okato is no text or population no integer")
      return
    }
    #expect(codes.compactMap { $0 }.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) })
    #expect(people.contains(nil))
    #expect(!people.contains(0))
  }

  @Test("has the same data hash whatever the order of the rows")
  func hash() throws {
    let before = try Workspace.open(ural.directory).load()
    var lines = try ural.read("data/ties.csv").components(separatedBy: "\n").filter { !$0.isEmpty }
    lines.swapAt(1, 2)
    try ural.write(lines.joined(separator: "\n") + "\n", to: "data/ties.csv")
    let after = try Workspace.open(ural.directory).load()
    #expect(try before.hash() == after.hash())
    #expect(before.fileHashes["data/ties.csv"] != after.fileHashes["data/ties.csv"])
  }

  @Test("names source and licence of every table")
  func licences() throws {
    let package = try Workspace.open(ural.directory).dataPackage()
    #expect(!package.resources.isEmpty && package.resources.allSatisfy { !$0.sources.isEmpty || !$0.licences.isEmpty })
  }

  @Test("says of every closed town that it is closed, and of every church that it is sacred")
  func guarded() throws {
    let data = try Workspace.open(ural.directory).load().data
    let closed: Set<TerritoryID> = [
      "novouralsk", "lesnoy", "svobodny", "uralsky", "ozyorsk", "snezhinsk", "tryokhgorny", "lokomotivny", "zvyozdny",
    ]
    for town in data.territories where town.level == .municipal {
      #expect((town.access == .restricted) == closed.contains(town.id), "\(town.id)")
    }
    for element in data.elements where ["heritage_site", "craft"].contains(element.kind) {
      let name = element.name.text(in: .russian).lowercased()
      let isChurch = ["церковь", "храм", "монастырь"].contains { name.contains($0) } && !name.contains("храм-на-крови")
      if isChurch { #expect(element.sensitivity == .sacred, "\(element.id)") }
    }
    for element in data.elements where element.territory == "komi-permyak-okrug" || element.kind == "language" {
      #expect(element.sensitivity == .indigenous, "\(element.id)")
    }
  }

  @Test("counts no one museum or festival as a region's, and no event's expectations or a park's visits as its own")
  func attendance() throws {
    let data = try Workspace.open(ural.directory).load().data
    let names = ["museum", "gallery", "festival"]
    for row in data.statistics where ["museum_attendance", "hotel_guests"].contains(row.indicator) {
      #expect(!names.contains { (row.note ?? "").lowercased().contains($0) }, "\(row.evidence)")
    }
    for event in data.events where event.attendance != nil {
      let note = event.note ?? ""
      #expect(!note.contains("expected") && !note.contains("visits to"), "\(event.id)")
      if note.hasPrefix("over ") && !note.contains("speakers") {
        #expect(event.attendanceQualifier == .moreThan, "\(event.id)")
      }
    }
  }

  @Test("calls plans, budgets ahead and expectations what they are, not results of a year")
  func plans() throws {
    let data = try Workspace.open(ural.directory).load().data
    for row in data.statistics {
      let isAhead = row.indicator.contains("_planned") || row.indicator.contains("_expected")
      let note = row.note ?? ""
      if ["plan ", "planned;", "expected"].contains(where: { "\(note) ".hasPrefix($0) }) || note == "planned" {
        #expect(isAhead, "\(row.evidence)")
      }
      // The rows were compiled in 2026: of that year nothing is counted yet, save how old a craft is.
      if let year = Int(row.period.prefix(4)), year >= 2026, row.unit != "years" { #expect(isAhead, "\(row.evidence)") }
    }
  }
}
