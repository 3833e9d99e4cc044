import Foundation
import TerroirKernel
import TerroirMethods

/// Regions drawn at random, of which is known what is in them.
enum Simulated {
  static let industries = (0..<10).map { number in
    Industry(
      id: IndustryID("i-\(number)"), name: LocalizedText(en: "industry \(number)"), significance: .medium,
      codes: ["code": ["\(number + 10)"]])
  }

  private static func place(_ id: TerritoryID, _ level: Level, _ parent: TerritoryID?) -> Territory {
    Territory(id: id, name: LocalizedText(en: id.rawValue), level: level, parent: parent, population: 10_000)
  }

  private static let country = [
    place("X", .federal, nil), place("R", .regional, "X"), place("P", .regional, "X"), place("Q", .regional, "X"),
  ]

  /// A region and two peers whose elements and actors come from the same shares.
  static func alike(_ random: inout RandomStream) -> RegionalData {
    let towns = ["R", "P", "Q"].map { place(TerritoryID("\($0)-town"), .municipal, TerritoryID($0)) }
    var elements: [IdentityElement] = [], actors: [Actor] = []
    for (town, count) in zip(towns, [90, 70, 80]) {
      elements += (0..<count).map { element(town.id, $0, &random) }
      actors += (0..<count).map { actor(town.id, $0, &random) }
    }
    return RegionalData(
      region: "R", territories: country + towns, industries: industries, elements: elements, actors: actors,
      coverage: [Coverage(territory: "X", table: "actors", how: "register", complete: true)])
  }

  /// A register of jobs in which the region has a tenth of all and a fifth of the first industry: 200 jobs.
  static func planted(_ random: inout RandomStream) -> RegionalData {
    var data = alike(&random)
    var cells: [RegisterCell] = []
    for industry in industries {
      let mean = industry.id == "i-0" ? 200.0 : 100
      let own = Double(random.poisson(mean)), others = Double(random.poisson(1000 - mean))
      for (place, value) in [("R", own), ("X", own + others)] as [(TerritoryID, Double)] {
        cells.append(RegisterCell(territory: place, industry: industry.id, year: 2024, unit: .employees, value: value))
      }
    }
    for (place, value) in [("R", 10_000), ("X", 100_000)] as [(TerritoryID, Double)] {
      cells.append(RegisterCell(territory: place, industry: .allActivity, year: 2024, unit: .employees, value: value))
    }
    data.register = cells
    data.registerSource = RegisterSource(
      form: "cells", classification: "code", crosswalk: "code", rows: cells.count, codes: 10, creativeCodes: 10)
    return data
  }

  /// A region of thirty towns of different size.
  static func towns(_ random: inout RandomStream) -> RegionalData {
    let towns = (10..<40).map { place(TerritoryID("town-\($0)"), .municipal, "R") }
    var elements: [IdentityElement] = [], actors: [Actor] = [], events: [Event] = []
    for town in towns {
      let size = -2 * Foundation.log(random.uniform())
      elements += (0..<random.poisson(2 * size)).map { element(town.id, $0, &random) }
      actors += (0..<random.poisson(2 * size)).map { actor(town.id, $0, &random) }
      events += (0..<random.poisson(size / 2)).map {
        Event(id: EventID("\(town.id)-event-\($0)"), name: LocalizedText(en: "event"), territory: town.id)
      }
    }
    return RegionalData(
      region: "R", territories: country + towns, industries: industries, elements: elements, actors: actors,
      events: events)
  }

  private static func element(_ town: TerritoryID, _ number: Int, _ random: inout RandomStream) -> IdentityElement {
    IdentityElement(
      id: ElementID("\(town)-element-\(number + 100)"), name: LocalizedText(en: "element"), territory: town,
      component: random.index(below: 2) == 0 ? .material : .symbolic,
      layer: IdentityLayer.allCases[random.index(below: 5)], kind: "craft",
      recognition: Recognition.allCases[random.index(below: 4)],
      industries: (0..<3).map { _ in industries[random.index(below: industries.count)].id })
  }

  private static func actor(_ town: TerritoryID, _ number: Int, _ random: inout RandomStream) -> Actor {
    Actor(
      id: ActorID("\(town)-actor-\(number + 100)"), name: LocalizedText(en: "actor"), territory: town,
      level: .municipal, kind: "enterprise", industries: [industries[random.index(below: industries.count)].id])
  }
}
