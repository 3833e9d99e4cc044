import Foundation
import ProgramDriver
import Runtime
import TerroirKernel
import Workspace

/// What it takes to hold a plugin's answer against its contract: the six artifacts of the Ural cycle, and a large one.
enum AnswerBenchmark {
  static func run(_ program: String, _ sandbox: Sandbox) throws {
    let nouns = Iteration.allCases.map(\.noun)
    let lines = ["cycle"] + nouns.map { "\($0) | write \($0).json" }
    let made = try PipeRun(program, ["-w", "ural"] + lines.flatMap { ["-c", $0] }, in: sandbox)
    if made.exitCode != 0 { throw Benchmarks.Failure(arguments: lines, error: made.error) }
    let data = try Workspace.open(sandbox.home.appending(path: "ural")).load().data
    var before: [any ArtifactValue] = []
    for iteration in Iteration.allCases {
      let json = try Data(contentsOf: sandbox.home.appending(path: "\(iteration.noun).json"))
      let value = try decoded(iteration.artifact, json)
      let known = before
      print(
        try Measurement("the check of an answer: \(iteration.noun) of Ural", goal: "5", runs: 30) {
          if let fault = try AnswerCheck(KnownIDs(data, known)).faults(in: value).first { throw Untrue(fault: fault) }
        }.line)
      before.append(value)
    }
    let rows = (0..<100_000).map { number in
      ClusterRow(
        cluster: ClusterID("c\(number)"), name: .literal("Cluster \(number)"), model: .generation, significance: .high,
        industries: data.industries.map(\.id), territories: [data.region], elements: data.elements.prefix(5).map(\.id),
        actors: data.actors.prefix(5).map(\.id), events: [], cohesion: 0.5, stability: nil,
        targetImage: .literal("image"),
        valueProposition: .literal("value"))
    }
    let large = Strategy(clusters: rows)
    print(
      try Measurement("  of 100,000 clusters", goal: "", runs: 5) {
        if let fault = try AnswerCheck(KnownIDs(data, [])).faults(in: large).first { throw Untrue(fault: fault) }
      }.line)
  }

  private static func decoded<Value: ArtifactValue>(_ type: Value.Type, _ json: Data) throws -> any ArtifactValue {
    try CanonicalJSON.decode(Value.self, from: json)
  }

  private struct Untrue: Error { let fault: AnswerFault }
}
