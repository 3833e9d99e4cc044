import Foundation
import TerroirKernel

/// The tables of a file of PaBuLib, as `equal-shares` and `phragmen` take them.
struct PabulibFile {
  var budget: Double
  var votes: Table
  var projects: Table

  init(_ path: String) throws {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    var section = ""
    var header: [String] = []
    var (limit, ids, costs): (Double, [String], [Double]) = (0, [], [])
    var (voters, projects, points): ([String], [String?], [Double?]) = ([], [], [])
    var isHeader = false
    for line in lines {
      if ["META", "PROJECTS", "VOTES"].contains(line) {
        (section, isHeader) = (line, true)
        continue
      }
      let fields = line.components(separatedBy: ";")
      if isHeader {
        (header, isHeader) = (fields, false)
        continue
      }
      let row = Dictionary(zip(header, fields)) { first, _ in first }
      switch section {
      case "META": if fields[0] == "budget" { limit = Double(fields[1]) ?? 0 }
      case "PROJECTS":
        ids.append(row["project_id"] ?? "")
        costs.append(Double(row["cost"] ?? "") ?? 0)
      default:
        let named = (row["vote"] ?? "").split(separator: ",").map(String.init)
        let given = (row["points"] ?? "").split(separator: ",").map { Double($0) }
        voters += Array(repeating: row["voter_id"] ?? "", count: max(1, named.count))
        projects += named.isEmpty ? [nil] : named
        points += named.isEmpty ? [nil] : given.isEmpty ? named.map { _ in 1 } : given
      }
    }
    budget = limit
    votes = table(["voter": .text(voters), "project": .text(projects), "points": .number(points)])
    self.projects = table(["project": .text(ids), "cost": .number(costs)])
  }
}
