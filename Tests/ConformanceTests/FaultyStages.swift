import Foundation
import Synchronization
import TerroirKernel

/// Stages that break one promise each, for the tests of the kit.
enum FaultyStages {
  static func cluster(_ id: String, elements: [ElementID] = [], cohesion: Double = 1) -> ClusterRow {
    ClusterRow(
      cluster: ClusterID(id), name: .literal(id), model: .transformation, significance: .medium, industries: [],
      territories: [],
      elements: elements, actors: [], events: [], cohesion: cohesion, targetImage: "", valueProposition: "")
  }

  static func registered(
    _ id: String = "own", parameters: [Parameter] = [], formulas: [String: String] = [:],
    _ run: @escaping @Sendable (StrategyInput, [String: ParameterValue]) async throws(StageFailure) -> Strategy
  ) -> RegisteredStage {
    RegisteredStage(
      declaration: StageDeclaration(
        id: id, summary: "one cluster", citations: [.method], parameters: parameters, formulas: formulas),
      iteration: .strategize
    ) { values, input, context throws(StageFailure) in
      guard let own = input as? StrategyInput else {
        throw .invalidInput(what: "\(type(of: input))", hint: "give a strategy's input")
      }
      return try await run(own, values)
    }
  }

  /// Keeps every promise.
  static let sound = registered { input, _ throws(StageFailure) in
    Strategy(clusters: [cluster("all", elements: input.data.elements.map(\.id).sorted())])
  }

  /// Lists elements as they come.
  static let ordered = registered { input, _ throws(StageFailure) in
    Strategy(clusters: [cluster("all", elements: input.data.elements.map(\.id))])
  }

  /// Counts its own runs.
  static func counting() -> RegisteredStage {
    let runs = Counter()
    return registered { _, _ throws(StageFailure) in Strategy(clusters: [cluster("run \(runs.next())")]) }
  }

  /// Divides by the number of towns.
  static let dividing = registered { input, _ throws(StageFailure) in
    Strategy(clusters: [cluster("all", cohesion: 1 / Double(input.data.territories.count))])
  }

  /// Reports garbage from elsewhere as a failure of its own process.
  static let dying = registered { input, _ throws(StageFailure) in
    if input.data.ties.isEmpty { throw .plugin(reason: "it ended in the middle of an answer", hint: "see its log") }
    return Strategy(clusters: [cluster("all")])
  }

  /// Refuses the default that it declares.
  static let picky = registered(
    parameters: [Parameter("least", .integer(1...9), default: .integer(3), "least elements")]
  ) { _, values throws(StageFailure) in
    if values["least"] == .integer(3) {
      throw .invalidParameter(name: "least", reason: "three is unlucky", hint: "take another")
    }
    return Strategy(clusters: [cluster("all")])
  }

  /// Waits for a gate that the test opens, whatever else it is told.
  static func deaf(until gate: Gate) -> RegisteredStage {
    registered { _, _ throws(StageFailure) in
      if gate.isShut { await gate.wait() }
      return Strategy(clusters: [cluster("all")])
    }
  }

  final class Counter: Sendable {
    private let count = Mutex(0)
    func next() -> Int {
      count.withLock {
        $0 += 1
        return $0
      }
    }
  }

  /// What a stage waits for until the test lets it go on.
  final class Gate: Sendable {
    private struct State {
      var isShut = true
      var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    var isShut: Bool { state.withLock { $0.isShut } }

    func wait() async {
      await withCheckedContinuation { continuation in
        let isOpen = state.withLock { state in
          if state.isShut { state.waiting.append(continuation) }
          return !state.isShut
        }
        if isOpen { continuation.resume() }
      }
    }

    func open() {
      let waiting = state.withLock { state in
        state.isShut = false
        defer { state.waiting = [] }
        return state.waiting
      }
      for continuation in waiting { continuation.resume() }
    }
  }
}
