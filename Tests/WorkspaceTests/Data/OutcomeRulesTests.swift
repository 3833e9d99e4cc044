import Foundation
import TerroirKernel
import Testing

@testable import Workspace

@Suite("What rows of outcomes, participation and dialogue must tell")
struct OutcomeRulesTests {
  let ural: UralCopy

  init() throws { ural = try UralCopy() }

  /// Adds tables with these lines, the first the header, to the data package.
  private func write(_ tables: [(name: String, lines: [String])]) throws {
    let package = try JSONSerialization.jsonObject(with: Data(try ural.read("datapackage.json").utf8))
    var whole = try #require(package as? [String: Any])
    var resources = try #require(whole["resources"] as? [[String: Any]])
    for (name, lines) in tables {
      let columns = lines[0].split(separator: ",").map(String.init)
      let declared = try #require(Contract.tables.first { $0.name == name })
      let fields = columns.map { column -> [String: String] in
        ["name": column, "type": declared[column].map { $0.type == .text ? "string" : $0.type.rawValue } ?? "string"]
      }
      resources.append(["name": name, "path": "data/\(name).csv", "schema": ["fields": fields]])
      try ural.write(lines.joined(separator: "\n") + "\n", to: "data/\(name).csv")
    }
    whole["resources"] = resources
    let data = try JSONSerialization.data(withJSONObject: whole)
    try ural.write(String(decoding: data, as: UTF8.self), to: "datapackage.json")
  }

  private static let cards = (
    name: "indicator_cards",
    lines: ["indicator,name,dimension,unit,target,basis", "visits,Visits,economic,count,200,plan"]
  )

  /// The first line of each fault, without its place in the line.
  private var told: [String] {
    ural.faults().components(separatedBy: "\n").filter { $0.hasPrefix("data/") }
  }

  @Test("are read as they say it: values with their status, starts and doses, texts in both languages")
  func sound() throws {
    try write([
      Self.cards,
      (
        "outcomes",
        [
          "unit_kind,unit,indicator,period,value,status,source", ",kasli,visits,2020,0,,stat",
          "territory,kasli,visits,2021,,withheld,stat", "actor,podnos-urala,visits,2021,7.5,rounded,",
        ]
      ),
      ("participation", ["measure,unit,from,to,dose", "mun-city-events,kasli,2021,2023,2"]),
      ("survey", ["respondent,territory,wave,item,answer", "7,kasli,2021,visits,3"]),
      ("spending", ["measure,payer,period,amount,currency,price_year", "mun-city-events,kasli,2021,1000000,RUB,2021"]),
      (
        "issues",
        [
          "id,raised_by,about,text,text_ru,voices,consent,result,answer",
          "i1,guild of casters,mun-city-events,too few fairs,мало ярмарок,12,true,decision,two more",
        ]
      ),
    ])
    #expect(ural.faults() == "")
    let data = try Workspace.open(ural.directory).load().data
    #expect(data.outcomes.map(\.kind) == [.actor, .territory, .territory])
    #expect(data.outcomes.map(\.status) == [.rounded, .zero, .withheld])
    #expect(data.outcomes.map(\.value) == [7.5, 0, nil])
    #expect(data.participation.first?.dose == 2 && data.participation.first?.to == "2023")
    #expect(data.survey.first?.answer == 3)
    #expect(data.spending.first?.amount == Money(1_000_000, priceYear: 2021))
    #expect(data.issues.first?.text == LocalizedText(en: "too few fairs", ru: "мало ярмарок"))
    #expect(data.issues.first?.answer.en == "two more" && data.issues.first?.hasConsent == true)
    #expect(data.indicatorCards.first?.target == 200)
  }

  @Test("tells a number that is too large to compute with, and its row")
  func large() throws {
    let lines = [
      "unit,indicator,period,value", "kasli,visits,2020,1e308", "kasli,visits,2021,-1e60", "kasli,visits,2022,9e59",
    ]
    try write([Self.cards, ("outcomes", lines)])
    #expect(
      told == [
        "data/outcomes.csv:2:19: error: value 1e308 is too large to compute with",
        "data/outcomes.csv:3:19: error: value -1e60 is too large to compute with",
      ])
    #expect(ural.faults().contains("help: fix the row, or use a larger unit"))
  }

  @Test("tells every bad row at once, each in its place")
  func faults() throws {
    try write([
      (
        "indicator_cards",
        [
          "indicator,name,dimension,unit,target,basis", "visits,Visits,economic,,200,plan",
          "sales,Sales,economic,count,,",
        ]
      ),
      (
        "outcomes",
        [
          "unit_kind,unit,indicator,period,value,status", ",kasli,sales,2020,1,", "territory,kasli,sales,2020,2,",
          ",kaslu,sales,2020,1,", ",kasli,salse,2021,1,", ",kasli,sales,2022,,observed", ",kasli,sales,2023,5,missing",
          "actor,nobody,sales,2020,1,",
        ]
      ),
      (
        "participation",
        [
          "measure,unit,from,to", "mun-city-events,kasli,2021,", "mun-city-events,kasli,2022,",
          "mun-city-eventz,kasli,2021,", "mun-city-events,zlatoust,2022,2020",
        ]
      ),
      ("issues", ["id,raised_by,text,result,answer", "i1,guild,,,", "i2,guild,late money,refusal,"]),
    ])
    let faults = told
    func has(_ file: String, _ line: Int, _ text: String) -> Bool {
      faults.contains { $0.hasPrefix("data/\(file).csv:\(line):") && $0.contains(text) }
    }
    #expect(has("indicator_cards", 2, "target is given without unit"))
    #expect(has("outcomes", 3, "outcomes has \"kasli,sales,2020\" already, in line 2"))
    #expect(has("outcomes", 4, "territory \"kaslu\" is not in territories"))
    #expect(has("outcomes", 5, "\"salse\" is not in indicator_cards"))
    #expect(has("outcomes", 6, "the status is observed, and there is no value"))
    #expect(has("outcomes", 7, "the status is missing, and there is a value"))
    #expect(has("outcomes", 8, "actor \"nobody\" is not in actors"))
    #expect(has("participation", 3, "\"mun-city-events,kasli\" took part already, in line 2"))
    #expect(has("participation", 4, "measure \"mun-city-eventz\" is not in measures"))
    #expect(has("participation", 5, "to 2020 is before from 2022"))
    #expect(has("issues", 2, "id is given without text"))
    #expect(has("issues", 3, "result is given without answer"))
    #expect(faults.count == 12, "\(faults)")
  }

  @Test("two rows whose keys differ are two, also where a comma in a part makes them look alike")
  func commas() throws {
    try write([
      Self.cards,
      (
        "outcomes",
        ["unit_kind,unit,indicator,period,value,status", ",\"kasli,a\",b,2020,1,", ",kasli,\"a,b\",2020,1,"]
      ),
    ])
    let faults = told
    #expect(!faults.isEmpty && !faults.contains { $0.contains("already") }, "\(faults)")
  }
}
