import Engine
package import Foundation
package import Language
import Runtime
package import TerroirKernel
import TerroirMethods
import Workspace

/// One person's session: the open study, its state, settings and the value shown last.
package actor Session {
  package nonisolated let environment: SessionEnvironment
  package nonisolated let commands: CommandTable
  /// The methods that come with the program, registered as a plugin registers its own.
  nonisolated let library: Registry
  /// Where stages and methods run.
  nonisolated let workers = WorkThreads()
  package internal(set) var study: Study?
  package internal(set) var settings = Settings()
  package internal(set) var last: ShellValue?
  /// What `$name` stands for.
  package internal(set) var variables = Variables()
  /// Words of other tools of which the person has been told ours.
  var toldWords: Set<String> = []
  package internal(set) var lastFailure: String?
  /// The language of a workspace that could not be opened, in which that is told.
  var refusedLanguage: NameLanguage?
  package internal(set) var isEnding = false
  /// Counts statements: one that Ctrl-C left behind finds the session in the hands of a later one.
  var turn = 0
  /// Tells this session from others on the same workspace.
  nonisolated let id = UUID().uuidString
  /// Whether a person gives the commands one by one and sees what each gives.
  var isAtPrompt = false
  /// What the person had seen of the study before the running statement.
  var seen = Commit.Seen(entry: 0, study: nil)
  /// State that a statement changes; the study's own is replaced when the statement is done.
  var draft: StudyState?
  /// What the running statement reads and makes beside artifacts, for its journal entry.
  var noted = StatementNotes()
  /// The journal's entry of the command that gave what `_` stands for.
  var lastEntry: Int64?
  /// The number of the loop that runs, of those that the session ran; nil outside of one.
  private(set) var loop: Int?
  private var loops = 0
  /// Artifacts a statement made, kept when it is done.
  var made: [MadeArtifact] = []
  /// What the steps of a dry run made, by hash; nil outside of one. In a dry run nothing is kept.
  var dryRun: [ContentHash: AnyArtifact]?
  /// Artifacts in the language they were last shown in, by hash.
  var toldArtifacts: [ContentHash: [NameLanguage: AnyArtifact]] = [:]
  /// What the running statement made and later ones need not make again, by key.
  var newMemos: [ContentHash: Data] = [:]
  /// Whether every stage is run, as a replay wants: what the store knows proves nothing.
  var runsAnew = false
  /// What a command that did its work has against the result: a replay that drifted.
  package internal(set) var verdict: CommandFailure?
  /// What the running statement did and a person should know of, though it did not fail.
  var warnings: [Warning] = []
  /// Whether what is read is a script as a whole: `run`, `replay` or a pipe.
  var readsScript = false
  /// The plugins of the project and the user, where no study is open.
  var bareHost: PluginHost?
  /// The engine for tables, once it is needed.
  var engine: (any TableEngine)?
  /// What the engine was last told that it may take.
  var engineHas: EngineOptions?
  /// Scripts that are running, the innermost last: a script must not source itself, and its files may lie beside it.
  var running: [URL] = []
  /// The files that a replayed step read when it was saved, by their names in it.
  var pinned: [String: ScriptPins.File] = [:]
  private var screenWidth: Int?
  /// Files that `read` took.
  var filesRead: Set<String> = []
  /// Tables of the study that the engine has, and how many unnamed ones it was given.
  var knownTables: Set<String> = []
  var registered = 0
  /// The sentences whose texts the engine has.
  var toldSentences = ToldSentences()

  package init(environment: SessionEnvironment, commands: CommandTable = .standard) {
    self.environment = environment
    self.commands = commands
    settings = Settings(variables: environment.variables)
    var library = Registry()
    // It fails where two methods have one name, which a test of the library rules out.
    try? MethodLibrary.register(in: &library)
    self.library = library
  }

  /// The engine for tables, opened at the first need.
  func openEngine() -> any TableEngine {
    if let engine { return engine }
    let options = engineOptions
    let opened = DeferredEngine(options) { DuckDBEngine($0) }
    engine = opened
    engineHas = options
    return opened
  }

  /// How much of the machine the settings let the engine take.
  var engineOptions: EngineOptions { EngineOptions(memory: settings.memory, threads: settings.threads) }

  /// Forgets the tables of the study that was open before.
  func forgetTables() {
    engine = nil
    knownTables = []
    toldSentences = ToldSentences()
  }

  /// The open study.
  func openStudy(_ span: Span? = nil) throws(CommandFailure) -> Study {
    guard let study else {
      throw CommandFailure(
        .failed, "no-workspace", "no workspace is open", at: span,
        help: "open DIR opens one, new DIR makes one; read FILE and what follows it needs none")
    }
    return study
  }

  /// The state as the running statement sees it.
  func state(_ span: Span? = nil) throws(CommandFailure) -> StudyState {
    if let draft { return draft }
    return try openStudy(span).state
  }

  /// Changes the state of the running statement; kept when the statement is done, dropped when it fails.
  func change(_ span: Span? = nil, _ edit: (inout StudyState) -> Void) throws(CommandFailure) {
    // A statement that Ctrl-C left behind may still run: it changes nothing any more.
    if Task.isCancelled { throw .cancelled }
    try refuseIfReadOnly(span)
    var state = try state(span)
    edit(&state)
    draft = state
  }

  /// Marks that a loop begins; false where it stands in another one, which it is a part of.
  func enterLoop() -> Bool {
    if loop != nil { return false }
    loops += 1
    loop = loops
    return true
  }

  func leaveLoop() { loop = nil }

  /// Columns that charts and documents have, where they are limited.
  var width: Int? { settings.width ?? screenWidth }
  /// Tells the session how wide the screen is now; nil where nothing limits a line.
  func fit(to width: Int?) { screenWidth = width }

  /// The words of other tools in a statement of which the person was not told before.
  package func newWords(of statement: Statement) -> [ForeignWord] {
    statement.foreignWords.filter { toldWords.insert($0.theirs).inserted }
  }

  /// Notes a warning, once; it is printed when the statement has ended.
  func warn(_ warning: Warning) { if !warnings.contains(warning) { warnings.append(warning) } }

  func show(_ settings: Settings) { self.settings = settings }
  func end() { isEnding = true }
}

/// What a session knows of the machine it runs on; handed in, so that tests hand in their own.
package struct SessionEnvironment: Sendable {
  package var executable: URL
  package var workingDirectory: URL
  package var variables: [String: String]
  package var now: @Sendable () -> Date
  /// Told what a stage is doing; the terminal shows it.
  package var onProgress: @Sendable (StageContext.Progress) -> Void

  package init(
    executable: URL, workingDirectory: URL, variables: [String: String], now: @escaping @Sendable () -> Date,
    onProgress: @escaping @Sendable (StageContext.Progress) -> Void = { _ in }
  ) {
    self.executable = executable
    self.workingDirectory = workingDirectory
    self.variables = variables
    self.now = now
    self.onProgress = onProgress
  }
}

/// An artifact that a statement made or found, with the key of its stage.
struct MadeArtifact: Sendable {
  let artifact: AnyArtifact
  let key: StageKey
  /// Whether the store had it already.
  let isKnown: Bool
}

extension Session {
  /// Ends a query that is running in the engine.
  package func interrupt() { engine?.interrupt() }
}
