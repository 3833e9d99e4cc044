import Foundation
import TerroirKernel
import Testing

@testable import Workspace

@Suite("Points of elements, and the words that say why they are not sold")
struct PlaceRulesTests {
  let ural: UralCopy

  init() throws { ural = try UralCopy() }

  private func mend(_ file: String, _ id: String, _ edit: (String) -> String) throws {
    let lines = try ural.read(file).components(separatedBy: "\n")
    let line = try #require(lines.firstIndex { $0.hasPrefix("\(id),") })
    try ural.change(file, line: line + 1, edit)
  }

  private var told: [String] {
    ural.faults().components(separatedBy: "\n").filter { $0.hasPrefix("data/") }
      .map { $0.split(separator: ":", maxSplits: 3).last.map { String($0.drop { $0 == " " }) } ?? "" }
  }

  @Test("exchanged coordinates, one of two, and words that nobody knows are refused, all at once")
  func refused() throws {
    try mend("data/identity.csv", "white-tower-uralmash") { $0.replacing("56.8932,60.5725", with: "60.5725,56.8932") }
    try mend("data/identity.csv", "kasli-cast-iron-pavilion") { $0.replacing("56.8352,60.6033", with: "56.8352,") }
    try mend("data/identity.csv", "perm-36") { $0.replacing(",memorial,", with: ",memorable,") }
    try mend("data/identity.csv", "yeltsin-centre-heritage") { $0.replacing(",address,", with: ",adress,") }
    try mend("data/events.csv", "ural-biennial") { $0.replacing(",biennial,", with: ",biannual,") }
    let told = told
    #expect(
      Set(told) == [
        "error: latitude and longitude are exchanged",
        "error: latitude is given without longitude",
        "error: sensitivity \"memorable\" is not an allowed word",
        "error: precision \"adress\" is not an allowed word",
        "error: periodicity \"biannual\" is not an allowed word",
      ], "\(told)")
  }

  @Test("a single town whose own point is exchanged is told once, and what lies in it is not blamed")
  func exchangedTown() throws {
    try mend("data/territories.csv", "kasli") { line in
      line.replacing(#/(?<first>5\d\.\d+),(?<second>6\d\.\d+)/#) { "\($0.second),\($0.first)" }
    }
    let faults = ural.faults().components(separatedBy: "\n").filter { $0.contains("exchanged") }
    #expect(faults.count == 1 && faults[0].hasPrefix("data/territories.csv:"), "\(faults)")
  }

  @Test("coordinates that are on no globe are refused by their range, or as exchanged, and harm nothing")
  func beyond() throws {
    try mend("data/identity.csv", "white-tower-uralmash") { $0.replacing("56.8932,60.5725", with: "1e300,60.5725") }
    try mend("data/identity.csv", "kasli-cast-iron-pavilion") {
      $0.replacing("56.8352,60.6033", with: "56.8352,-1e308")
    }
    try mend("data/territories.csv", "yekaterinburg") { $0.replacing("56.8385,60.6055", with: "956.8385,60.6055") }
    let told = told
    #expect(told.count == 3 && told.allSatisfy { $0.hasPrefix("error: l") && $0.contains("is ") }, "\(told)")
    #expect(!told.contains { $0.contains("too large") }, "\(told)")
  }

  @Test("a point far from its town, and an address that is the town's point, are told of and counted as they stand")
  func warned() throws {
    try mend("data/identity.csv", "white-tower-uralmash") { $0.replacing("56.8932,60.5725", with: "56.8385,60.6055") }
    try mend("data/identity.csv", "kasli-cast-iron-pavilion") {
      $0.replacing("56.8352,60.6033", with: "59.8352,60.6033")
    }
    let loaded = try Workspace.open(ural.directory).load()
    let told = loaded.warnings.map(\.kind.message.description)
    #expect(told.contains("the point is called an address, and it is that of yekaterinburg"))
    #expect(told.contains { $0.hasPrefix("the point is 33") && $0.hasSuffix(" km from yekaterinburg") })
  }
}
