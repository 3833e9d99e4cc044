import Engine
package import Language
import TerroirKernel
import TerroirMethods

/// The commands a session knows, by verb.
package struct CommandTable: Sendable {
  package let grammar: Grammar
  private let byVerb: [String: any Command]

  package init(_ commands: [any Command]) {
    grammar = Grammar(commands.map(\.declaration))
    byVerb = Dictionary(commands.map { ($0.declaration.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package var stageVerbs: [String] { Iteration.allCases.map(\.verb) }
  package var methodNames: [String] { MethodLibrary.declarations.map(\.name) }
  package var aggregateNames: [String] { AggregateFunction.allCases.map(\.rawValue) }
  /// Words besides the commands that help has a page for.
  package var helpWords: [String] {
    methodNames + HelpTopic.all.map(\.name) + functionNames + Iteration.allCases.map(\.noun)
  }
  package var functionNames: [String] { ScalarFunction.allCases.map(\.rawValue) }

  package subscript(verb: String) -> (any Command)? { byVerb[verb] }

  /// Every command of the language: one line each.
  package static let standard = CommandTable(
    Iteration.allCases.map { StageCommand(iteration: $0) } + [
      CycleCommand(), NextCommand(),
      WhereCommand(), SelectCommand(), DeriveCommand(), SortCommand(), HeadCommand(), CountCommand(), GroupCommand(),
      JoinCommand(), DistinctCommand(), PivotCommand(), UnpivotCommand(), SummaryCommand(),
      ReadCommand(), CalcCommand(), MethodsCommand(),
      ShowCommand(), WriteCommand(), ReportCommand(), PlotCommand(), ExplainCommand(), TraceCommand(),
      ExplainSQLCommand(), StaleCommand(), DiffCommand(), VaryCommand(), RobustCommand(),
      OpenCommand(), NewCommand(), StatusCommand(), TablesCommand(), DescribeCommand(), ValidateCommand(),
      ImportCommand(),
      PluginsCommand(), PluginInfoCommand(), PluginLoadCommand(), PluginUnloadCommand(), PluginReloadCommand(),
      PluginDoctorCommand(), PluginNewCommand(), PluginBuildCommand(), PluginTestCommand(), PluginSchemaCommand(),
      CompareCommand(), PresetsCommand(), CrosswalkCommand(), ClassifyCommand(),
      UseCommand(), ParamsCommand(), SetCommand(),
      HistoryCommand(), UndoCommand(), RedoCommand(), NoteCommand(), SaveCommand(), ReplayCommand(),
      SourceCommand(), ErrorsCommand(),
      HelpCommand(), AproposCommand(), ExitCommand(),
    ] as [any Command])
}
