import Foundation
import TerroirKernel
import TerroirMethods

/// The inputs that both sides are measured on: real ones from the folder named by TERROIR_REFERENCE_DATA, otherwise made
/// from a seed in the same shape.
struct MethodsData {
  let name: String
  let panel: Panel

  /// US states x 288 industries, employees of 2021.
  static func states() throws -> MethodsData {
    guard let folder = ProcessInfo.processInfo.environment["TERROIR_REFERENCE_DATA"],
      let text = try? String(
        contentsOfFile: "\(folder)/data/us-cbp-states/us_cbp_state_naics4_2017_2021.csv", encoding: .utf8)
    else { return MethodsData(name: "made panel, 50 x 288", panel: made(regions: 50, industries: 288)) }
    var cells: [String: [String: Double]] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard fields.count > 4, fields[2] == "2021", let value = Double(fields[4]) else { continue }
      cells[fields[0], default: [:]][fields[1]] = value
    }
    let regions = cells.keys.sorted()
    let industries = Set(cells.values.flatMap(\.keys)).sorted()
    let values = regions.flatMap { region in industries.map { cells[region]?[$0] ?? 0 } }
    return MethodsData(
      name: "US states, \(regions.count) x \(industries.count)",
      panel: Panel(regions: regions, industries: industries, values: values))
  }

  /// Regions with a size and a leaning, industries with a size and a demand, many cells empty: nested as real ones are.
  static func made(regions: Int, industries: Int) -> Panel {
    var draws = RandomStream(seed: 20, method: "benchmark-panel")
    let skill = (0..<regions).map { _ in draws.normal() }
    let demand = (0..<industries).map { _ in draws.normal() }
    let values = skill.flatMap { skill in
      demand.map { demand in
        let pull = skill - demand + draws.normal()
        return pull > 0 ? (1000 * exp(pull + draws.normal())).rounded() : 0
      }
    }
    return Panel(
      regions: (0..<regions).map { "r\($0)" }, industries: (0..<industries).map { "i\($0)" }, values: values)
  }

  /// The panel as rows for the peers.
  func write(to file: URL) throws {
    var text = "region,industry,value\n"
    for (row, region) in panel.regions.enumerated() {
      for (column, industry) in panel.industries.enumerated() {
        text += "\(region),\(industry),\(panel[row, column])\n"
      }
    }
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  /// Ties of a network in which some nodes have many: by the square of a uniform number.
  static func links(nodes: Int, ties: Int) -> [(Int, Int)] {
    var draws = RandomStream(seed: 21, method: "benchmark-network")
    return (0..<ties).map { _ in
      let popular = draws.uniform()
      return (draws.index(below: nodes), Int(popular * popular * Double(nodes)))
    }
  }

  /// The ties as rows for the peers, after the number of nodes.
  static func write(_ ties: [(Int, Int)], nodes: Int, to file: URL) throws {
    var text = "\(nodes)\n"
    for (source, target) in ties { text += "\(source),\(target)\n" }
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  /// The panel as the table that `calc` is given, a row for each region and industry.
  static func table(of panel: Panel) -> Table {
    let cells = panel.values.indices
    let width = panel.industries.count
    return Table(columns: [
      TableColumn(Column("region", .text, ""), .text(cells.map { panel.regions[$0 / width] })),
      TableColumn(Column("industry", .text, ""), .text(cells.map { panel.industries[$0 % width] })),
      TableColumn(Column("value", .number, ""), .number(panel.values)),
    ])
  }

  /// The most memory that the process has held, in megabytes; nil where the system does not tell.
  static var peakMemory: Int? {
    let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(separator: " ").compactMap { Int($0) }.first.map { $0 / 1024 }
  }
}
