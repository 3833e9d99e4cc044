import Engine
package import Language
import TerroirKernel

/// The commands a session knows, by verb.
package struct CommandTable: Sendable {
  package let grammar: Grammar
  private let byVerb: [String: any Command]

  package init(_ commands: [any Command]) {
    grammar = Grammar(commands.map(\.declaration))
    byVerb = Dictionary(commands.map { ($0.declaration.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package var stageVerbs: [String] { Iteration.allCases.map(\.verb) }
  package var aggregateNames: [String] { AggregateFunction.allCases.map(\.rawValue) }
  package var functionNames: [String] {
    ScalarFunction.allCases.map(\.rawValue) + WindowFunction.allCases.map(\.rawValue)
  }

  /// What the head of a statement does; nothing for one that begins with a name.
  func effects(of statement: Statement) -> Effects {
    guard case .invocation(let invocation) = statement.pipeline.head else { return [] }
    return grammar[invocation.verb.name]?.effects ?? []
  }

  /// The file of a `source FILE` that stands alone: the statement stands for the commands of that file.
  func sourcedFile(of statement: Statement) -> Value? {
    guard statement.binding == nil, statement.pipeline.steps.isEmpty else { return nil }
    return firstArgument(of: statement, .standsForScript)
  }

  /// The path that a statement reads; nil where it reads none.
  func fileRead(by statement: Statement) -> String? { firstArgument(of: statement, .readsFile)?.text }

  private func firstArgument(of statement: Statement, _ effect: Effects) -> Value? {
    guard effects(of: statement).contains(effect), case .invocation(let invocation) = statement.pipeline.head else {
      return nil
    }
    switch invocation.arguments {
    case .general(let arguments): return arguments.positional.first
    case .importFile(let file, _, _): return file
    default: return nil
    }
  }

  package subscript(verb: String) -> (any Command)? { byVerb[verb] }

  /// Every command of the language: one line each.
  package static let standard = CommandTable(
    Iteration.allCases.map { StageCommand(iteration: $0) } + [
      CycleCommand(), NextCommand(), CyclesCommand(), SimulateCommand(),
      WhereCommand(), SelectCommand(), DeriveCommand(), RenameCommand(), FillCommand(), ReplaceCommand(),
      SortCommand(), HeadCommand(), TailCommand(), SampleCommand(), CountCommand(), GroupCommand(),
      JoinCommand(), DistinctCommand(), PivotCommand(), UnpivotCommand(), SummaryCommand(),
      ReadCommand(), CalcCommand(), MethodsCommand(),
      ShowCommand(), WriteCommand(), ReportCommand(), PlotCommand(), ExplainCommand(), TraceCommand(),
      BriefCommand(), OffersCommand(), TownCommand(), CollectCommand(), ExplainSQLCommand(), StaleCommand(),
      DiffCommand(),
      VaryCommand(),
      RobustCommand(),
      OpenCommand(), NewCommand(), StatusCommand(), TablesCommand(), DescribeCommand(), IndicatorsCommand(),
      ValidateCommand(),
      ImportCommand(),
      PluginsCommand(), PluginInfoCommand(), PluginLoadCommand(), PluginUnloadCommand(), PluginReloadCommand(),
      PluginDoctorCommand(), PluginNewCommand(), PluginBuildCommand(), PluginTestCommand(), PluginSchemaCommand(),
      CompareCommand(), PresetsCommand(), CrosswalkCommand(), ClassifyCommand(),
      UseCommand(), ParamsCommand(), SetCommand(),
      HistoryCommand(), UndoCommand(), RedoCommand(), NoteCommand(), SaveCommand(), ReplayCommand(),
      SourceCommand(), LetCommand(), ForCommand(), ErrorsCommand(),
      HelpCommand(), AproposCommand(), ExitCommand(),
    ] as [any Command])
}
