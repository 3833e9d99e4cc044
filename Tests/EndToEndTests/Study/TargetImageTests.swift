import Foundation
import ProgramDriver
import Testing

/// Every printed target image, model and value proposition of the three Ural regions and of one of Great Britain, held
/// against the rows that it speaks of.
@Suite("What a strategy says of its clusters", .timeLimit(.minutes(30)))
struct TargetImageTests {
  private struct Element: Decodable {
    var id: String
    var territory: String
    var status: String
    var recognition: String
    var kind: String
  }

  private struct Cluster: Decodable {
    var cluster: String
    var model: String
    var significance: String
    var industries: [String]
    var territories: [String]
    var elements: [String]
    var actors: [String]
    var events: [String]
    var target_image: Told
    var value_proposition: Told
  }

  /// A sentence as json has it.
  private struct Told: Decodable {
    var id: String
    var text: String
    var arguments: [String: Argument]
  }

  private struct Industry: Decodable {
    var id: String
    var significance: String
  }

  private struct Distinctive: Decodable {
    var subject: String
    var kind: String
    var low: Double
  }

  private indirect enum Argument: Decodable {
    case thing(id: String)
    case list([Argument])
    case sentence([String: Argument])
    case count(Int)
    case other

    private enum Keys: String, CodingKey { case id, list, sentence, arguments, integer }

    init(from decoder: any Decoder) throws {
      guard let members = try? decoder.container(keyedBy: Keys.self) else {
        self = .other
        return
      }
      if let items = try? members.decode([Argument].self, forKey: .list) {
        self = .list(items)
      } else if let inner = try? members.nestedContainer(keyedBy: Keys.self, forKey: .sentence) {
        self = .sentence(try inner.decodeIfPresent([String: Argument].self, forKey: .arguments) ?? [:])
      } else if let count = try? members.decode(Int.self, forKey: .integer) {
        self = .count(count)
      } else if let id = try? members.decode(String.self, forKey: .id) {
        self = .thing(id: id)
      } else {
        self = .other
      }
    }

    var items: [Argument] { if case .list(let items) = self { items } else { [] } }
    var id: String? { if case .thing(let id) = self { id } else { nil } }
    var number: Int? { if case .count(let count) = self { count } else { nil } }
  }

  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    for name in ["ural", "uk"] {
      let copy = sandbox.home.appendingPathComponent(name)
      try FileManager.default.copyItem(at: Study.project.appending(path: "Workspaces/\(name)"), to: copy)
      try? FileManager.default.removeItem(at: copy.appendingPathComponent(".terroir"))
    }
  }

  private func rows<Row: Decodable>(_ command: String, of workspace: String, _ type: Row.Type) throws -> [Row] {
    let run = try PipeRun(
      try Sandbox.program("terroir"), ["-w", workspace, "--format", "json", "-c", command], in: sandbox, within: 600)
    #expect(run.exitCode == 0, "\(command): \(run.error)")
    // Columns with their names, and rows of cells.
    let table = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let names = try #require(table["columns"] as? [[String: Any]]).compactMap { $0["name"] as? String }
    let cells = try #require(table["rows"] as? [[Any]])
    let rows = cells.map { Dictionary(zip(names, $0)) { first, _ in first } }
    return try JSONDecoder().decode([Row].self, from: JSONSerialization.data(withJSONObject: rows))
  }

  @Test(
    "holds of its rows", arguments: [("ural", "RU-SVE"), ("ural", "RU-CHE"), ("ural", "RU-PER"), ("uk", "TLD3")])
  func holds(workspace: String, region: String) throws {
    let made = try PipeRun(
      try Sandbox.program("terroir"),
      ["-w", workspace, "-c", "set region \(region)", "-c", "audit", "-c", "strategize"],
      in: sandbox, within: 600)
    #expect(made.exitCode == 0, "\(made.error)")
    let elements = Dictionary(
      try rows("identity", of: workspace, Element.self).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let significance = Dictionary(
      try rows("industries", of: workspace, Industry.self).map { ($0.id, $0.significance) }, uniquingKeysWith: { $1 })
    let rare = Set(
      try rows("strategy.distinctive", of: workspace, Distinctive.self).filter { $0.kind == "kind" && $0.low > 0 }
        .map(\.subject))
    let clusters = try rows("strategy.clusters", of: workspace, Cluster.self)
    #expect(!clusters.isEmpty)
    for cluster in clusters {
      try image(cluster, elements, significance)
      try proposition(cluster, elements, rare)
    }
  }

  /// Every element lies in the town it is named with, an exhibit perhaps where it is shown; it is the cluster's and there. A
  /// model that is not the lead industry's is explained.
  private func image(_ row: Cluster, _ elements: [String: Element], _ significance: [String: String]) throws {
    let arguments = row.target_image.arguments
    let common = arguments["town"]?.id
    let clauses = (arguments["clauses"]?.items ?? []).flatMap { clause -> [Argument] in
      guard case .sentence(let inner) = clause else { return [] }
      return inner["elements"]?.items ?? []
    }
    let shown = arguments["elements"]?.items ?? clauses
    #expect(!shown.isEmpty)
    for item in shown {
      let placed: [String: Argument] = if case .sentence(let inner) = item { inner } else { [:] }
      let id = try #require(item.id ?? placed["element"]?.id, "\(row.target_image.text)")
      let element = try #require(elements[id])
      #expect(row.elements.contains(id))
      if let town = common ?? placed["town"]?.id {
        #expect(element.territory == town || element.kind == "museum_collection", "\(row.target_image.text)")
      }
      let keepsAny = row.elements.contains { !["lost", "planned"].contains(elements[$0]?.status) }
      #expect(!["lost", "planned"].contains(element.status) || !keepsAny, "\(row.target_image.text)")
    }
    let models = ["high": "dynamic-conservation", "medium": "transformation", "low": "generation"]
    #expect(models[row.significance] == row.model)
    let lead = try #require(row.industries.first.flatMap { significance[$0] })
    let explains = row.value_proposition.text.contains(
      "but most of the cluster's links are with industries of \(row.significance) significance")
    #expect((lead != row.significance) == explains, "\(row.target_image.text)")
  }

  /// Counts are those of the row, and what is called rarer is of a kind that the region has more of beyond chance.
  private func proposition(_ row: Cluster, _ elements: [String: Element], _ rare: Set<String>) throws {
    let arguments = row.value_proposition.arguments
    let own = row.elements.compactMap { elements[$0] }
    #expect(arguments["elements"]?.number == own.count)
    #expect(arguments["known"]?.number == own.count { ["world", "national"].contains($0.recognition) })
    #expect(arguments["actors"]?.number == row.actors.count && arguments["events"]?.number == row.events.count)
    let towns = Set(own.map(\.territory)).intersection(row.territories)
    #expect(arguments["towns"]?.number == towns.count)
    for item in arguments["rarer"]?.items ?? [] {
      let kind = try #require(item.id.flatMap { elements[$0]?.kind })
      #expect(rare.contains(kind), "\(row.value_proposition.text)")
    }
  }
}
