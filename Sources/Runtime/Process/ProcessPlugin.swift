import Foundation
import Synchronization
import TerroirKernel

/// A process plugin: its process is started at the first call, kept warm for the following, started anew after a failure
/// or when its files have changed. One call at a time.
final class ProcessPlugin: Sendable {
  let plugin: InstalledPlugin
  let isolation: Isolation
  private let limits: ProcessLimits
  private let settings: ProcessSettings
  private let inputs = EncodedInputs()
  private let state = Mutex(State())
  private let isEnding = Atomic(false)

  private struct State {
    var connection: PluginConnection?
    /// The plugin's files as they were when its process was started.
    var files = ""
  }

  init(_ plugin: InstalledPlugin, settings: ProcessSettings, isolation: Isolation) {
    self.plugin = plugin
    self.settings = settings
    self.isolation = isolation
    limits = ProcessLimits(plugin.manifest.limits)
  }

  deinit { state.withLock { Self.drop(&$0, gently: false) } }

  private var name: String { plugin.manifest.id.rawValue }

  /// What the plugin says it brings. Waits on the caller's thread, so that the caller's task is the one to be cancelled.
  func describe() throws(CallFailure) -> Description {
    let watch = PluginConnection.Watch(isCancelled: { Task.isCancelled })
    return try call("describe", Data("{}".utf8), task: .describe, within: limits.describe, watch)
  }

  /// The value that a contribution gives on `input`, looked at by `check` before it is read.
  func run<Value: Decodable>(
    _ request: RunRequest, on input: some Encodable & Equatable & Sendable, _ watch: PluginConnection.Watch,
    checking check: (WireValue) throws(WireMismatch) -> Void = { _ in }
  ) throws(CallFailure) -> Value {
    let parameters: Data
    do {
      parameters = try request.json(with: try inputs.json(of: input))
    } catch {
      throw .notFinite
    }
    let task = ProcessFailure.Task.run("\(request.kind.rawValue) \(request.contribution)")
    let answer: RunAnswer<Value> = try call("run", parameters, task: task, within: limits.run, watch) {
      (result) throws(WireMismatch) in
      if let value = result["value"] { try check(value) }
    }
    return answer.value
  }

  /// Ends the process, and a call that is under way.
  func end() {
    isEnding.store(true, ordering: .relaxed)
    state.withLock { Self.drop(&$0, gently: true) }
    isEnding.store(false, ordering: .relaxed)
  }

  private func call<Answer: Decodable>(
    _ method: String, _ parameters: Data, task: ProcessFailure.Task, within seconds: Double,
    _ watch: PluginConnection.Watch, checking check: (WireValue) throws(WireMismatch) -> Void = { _ in }
  ) throws(CallFailure) -> Answer {
    let isCancelled = watch.isCancelled
    var watch = watch
    watch.isCancelled = { isCancelled() || self.isEnding.load(ordering: .relaxed) }
    let watching = watch
    let (message, connection) = try state.withLock { (state) throws(CallFailure) -> (WireMessage, PluginConnection) in
      let files = PluginFiles.stamp(of: plugin.folder)
      // A process that ended between two calls, or whose files were edited, is started anew.
      if let connection = state.connection, state.files != files || connection.hasEnded {
        Self.drop(&state, gently: true)
      }
      var connection = if let warm = state.connection { warm } else { try start(watching) }
      state.connection = nil
      let message = try Self.attempt(&connection) { (connection) throws(CallFailure) -> WireMessage in
        try connection.call(method, parameters, task: task, within: seconds, watching)
      }
      state.connection = connection
      state.files = files
      return (message, connection)
    }
    if watching.isCancelled() { throw .cancelled }
    return try AnswerReader.read(message, checking: check) { connection.failure(task, $0) }
  }

  /// Starts the process and greets it.
  private func start(_ watch: PluginConnection.Watch) throws(CallFailure) -> PluginConnection {
    let environment = settings.pluginEnvironment
    let folder = plugin.folder.resolvingSymlinksInPath().path
    let command: [String]
    do throws(ProcessFailure) {
      command = try plugin.command(in: environment)
    } catch {
      throw .process(error)
    }
    let words = isolation.command(command, folder: folder, network: plugin.manifest.network)
    let log = PluginLog(folder: settings.logs, plugin: name)
    let process: GuardedProcess
    do throws(GuardedProcess.NotStarted) {
      process = try GuardedProcess(
        command: words, environment: environment, folder: folder, memoryBytes: limits.memoryBytes)
    } catch {
      log.close()
      throw .process(ProcessFailure(plugin: name, task: .start, reason: .notStarted(error.reason)))
    }
    let greeting: Data
    do {
      greeting = try CanonicalJSON.encode(Greeting())
    } catch {
      throw .notFinite
    }
    var connection = PluginConnection(process: process, plugin: name, limits: limits, log: log)
    try Self.attempt(&connection) { connection throws(CallFailure) in
      let message = try connection.call("initialize", greeting, task: .start, within: limits.start, watch)
      let known = connection
      let answer: GreetingAnswer = try AnswerReader.read(message) { known.failure(.start, $0) }
      try check(answer, connection)
    }
    return connection
  }

  private func check(_ answer: GreetingAnswer, _ connection: PluginConnection) throws(CallFailure) {
    if !answer.protocol.overlaps(ProcessProtocol.versions) {
      throw connection.failure(
        .start, .protocolRange(theirs: answer.protocol, ours: ProcessProtocol.versions))
    }
    for (verb, range) in (answer.contracts ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard let iteration = Iteration(verb: verb) else {
        throw connection.failure(.start, .noStage(verb: ForeignText.line(verb)))
      }
      let own = iteration.artifact.contract
      if !range.contains(own) {
        throw connection.failure(.start, .contractRange(verb: verb, theirs: range, ours: own))
      }
    }
  }

  /// Works with a process; one that fails is ended, and how it ended is part of the failure.
  private static func attempt<Result>(
    _ connection: inout PluginConnection, _ work: (inout PluginConnection) throws(CallFailure) -> Result
  ) throws(CallFailure) -> Result {
    do throws(CallFailure) {
      return try work(&connection)
    } catch .ended(let task, let unfinished) {
      // One that only closed its descriptor is killed now, which is not how it ended.
      let hasEnded = connection.hasEnded
      switch connection.end(gently: false) {
      case .failure(let error): throw connection.failure(task, .notStarted(error.reason))
      case .success(let end):
        throw connection.failure(task, .ended(hasEnded ? end : .unknown, unfinished: unfinished))
      }
    } catch {
      _ = connection.end(gently: false)
      throw error
    }
  }

  private static func drop(_ state: inout State, gently: Bool) {
    guard var connection = state.connection else { return }
    state.connection = nil
    _ = connection.end(gently: gently)
  }
}
