import TerroirKernel
import Testing

@Suite("Families of parameters")
struct ParameterFamilyTests {
  /// A stage with a closed family and two open ones.
  private struct Shares: StrategyStage {
    var federal = 1.0
    var regional = 2.0
    var municipal = 3.0
    var floor: [String: Double] = ["bay": 0.1]
    var means: [String: Double] = [:]

    enum CodingKeys: String, CodingKey {
      case federal = "budget.federal"
      case regional = "budget.regional"
      case municipal = "budget.municipal"
      case floor, means
    }

    static let declaration = StageDeclaration(
      id: "shares", summary: "tells its parameters", citations: [.method],
      parameters: Parameter.family(
        "budget", of: "level", Level.self, .number(0...10), default: { $0 == .federal ? .number(1) : .number(2) },
        description: { "means of the \($0.rawValue) level" })
        + [
          .family("floor", over: .ids(of: "territories"), .number(0...1), unit: .share, "least share of a town"),
          .family("means", over: .years(2024...2030), .number(0...1e9), "means of a year"),
        ])

    func run(_ input: StrategyInput, in context: StageContext) async throws(StageFailure) -> Strategy {
      let open = (floor.map { ("floor.\($0.key)", $0.value) } + means.map { ("means.\($0.key)", $0.value) })
        .sorted { $0.0 < $1.0 }.map { "\($0.0)=\($0.1)" }
      return Strategy(findings: [
        Finding(.note, "\(federal) \(regional) \(municipal)", .literal(open.joined(separator: " ")))
      ])
    }
  }

  private static let input = StrategyInput(
    data: RegionalData(
      region: "X",
      territories: (["X", "bay", "port"] as [TerritoryID]).map {
        Territory(id: $0, name: LocalizedText(en: $0.rawValue), level: $0 == "X" ? .regional : .municipal)
      }), profile: IdentityProfile())

  private func run(_ parameters: [String: ParameterValue]) async throws(StageFailure) -> [String] {
    let value = try await RegisteredStage(Shares.self).run(Self.input, parameters: parameters, in: StageContext())
    return (value as? Strategy)?.findings.flatMap { [$0.subject, $0.text.text] } ?? []
  }

  @Test("over words are one parameter for each, with a default of its own")
  func closed() {
    let parameters = Shares.declaration.parameters.filter { !$0.isOpenFamily }
    #expect(parameters.map(\.name) == ["budget.federal", "budget.regional", "budget.municipal"])
    #expect(parameters.map(\.default) == [.number(1), .number(2), .number(2)])
    #expect(parameters.map(\.description).last == "means of the municipal level")
    #expect(Set(parameters.map(\.family?.pattern)) == ["budget.<level>"])
  }

  @Test("over ids and years are declared once, and each member is known under its own name")
  func open() throws {
    let declaration = Shares.declaration
    #expect(declaration.parameters.map(\.name).suffix(2) == ["floor.<territories>", "means.<2024-2030>"])
    let floor = try #require(declaration.parameter("floor.port"))
    #expect(floor.name == "floor.port" && floor.unit == .share && floor.refusal(of: .number(2)) != nil)
    #expect(declaration.parameter("means.2026")?.kind == .number(0...1e9))
    for name in ["floor", "floor.", "floors.port", "floor.<territories>", "budget.local"] {
      #expect(declaration.parameter(name) == nil, "\(name)")
    }
  }

  @Test("reach the stage as a dictionary over its own defaults")
  func values() async throws {
    #expect(try await run([:]) == ["1.0 2.0 3.0", "floor.bay=0.1"])
    let given: [String: ParameterValue] = [
      "budget.regional": .number(5), "floor.port": .number(0.25), "means.2026": .integer(7), "means.2025": .number(0.5),
    ]
    #expect(try await run(given) == ["1.0 5.0 3.0", "floor.bay=0.1 floor.port=0.25 means.2025=0.5 means.2026=7.0"])
  }

  @Test("refuse a member that is not there, with those that are")
  func refused() async {
    let cases: [(String, ParameterValue, String)] = [
      ("floor.kasly", .number(0.1), "kasly is not in territories"), ("floor.bay", .number(2), "2 is outside 0..1"),
      ("means.2031", .number(1), "2031 is no year from 2024 to 2030"),
      ("means.soon", .number(1), "soon is no year from 2024 to 2030"),
      ("floor.", .number(1), "shares has no such parameter"),
    ]
    for (name, value, reason) in cases {
      do throws(StageFailure) {
        _ = try await run([name: value])
        Issue.record("\(name) is taken")
      } catch {
        guard case .invalidParameter(name: name, reason: reason, hint: _) = error else {
          Issue.record("\(error)")
          continue
        }
      }
    }
  }
}
