import ArgumentParser
import Foundation
import Shell
import Terminal

@main
struct Terroir: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terroir",
    abstract: Told.choose(
      "Design a region's policy for its creative industries in six iterations.",
      "Политика региона для его креативных индустрий за шесть итераций."),
    usage: Told.choose(
      "terroir [<options>] [-c <command> ...]\nterroir [<options>] <subcommand>",
      "terroir [<ключи>] [-c <команда> ...]\nterroir [<ключи>] <подкоманда>"),
    version: "terroir 0.1.0 (language 1, kernel 1)",
    subcommands: [Prompt.self, Run.self, Replay.self, PluginTool.self, Conformance.self],
    defaultSubcommand: Prompt.self)

  /// Given before a subcommand or after it: the parser hands what it read here on to the subcommand's own.
  @OptionGroup var options: SharedOptions

  static func main() {
    StandardStreams.reserve()
    // Every call is on one thread, and the others would spin in wait of work; here, where no thread reads the environment.
    setenv("OPENBLAS_NUM_THREADS", "1", 0)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      let usage = UsageMessage(arguments: CommandLine.arguments)
      let printed: Printed =
        exitCode(for: error) == .success
        ? .output(usage.told(fullMessage(for: error)) + "\n")
        : .error(usage.text(message(for: error), full: fullMessage(for: error)))
      let code = if case .output = printed { Int32(0) } else { CommandFailure.Kind.usage.rawValue }
      Foundation.exit(Program.print(printed, code))
    }
  }
}

struct SharedOptions: ParsableArguments {
  @Option(
    name: [.customShort("w"), .long],
    help: Told.help("The workspace's folder.", "Рабочая папка.", value: ("folder", "папка")))
  var workspace: String?

  @Option(
    help: Told.help("How results are printed.", "Как печатать результаты.", value: ("format", "вид")))
  var format: Settings.Format?

  @Flag(help: Told.help("No progress.", "Не показывать ход работы."))
  var quiet = false

  @Flag(
    name: .customLong("keep-going"),
    help: Told.help(
      "Go on after an error; the exit code still tells of it.",
      "Продолжать после ошибки; код завершения о ней скажет."))
  var keepGoing = false

  func run(_ work: Program.Work) throws {
    var program = Program(work)
    program.workspace = workspace
    program.format = format
    program.isQuiet = quiet
    program.keepsGoing = keepGoing
    throw ExitCode(program.run())
  }
}

extension Settings.Format: ExpressibleByArgument {}

struct Prompt: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prompt",
    abstract: Told.choose(
      "Open the prompt, read a script from a pipe, or run commands (the default).",
      "Открыть строку команд, прочитать сценарий из канала или выполнить команды (так без подкоманды)."),
    usage: Told.choose("terroir [<options>] [-c <command> ...]", "terroir [<ключи>] [-c <команда> ...]"))

  @OptionGroup var options: SharedOptions

  @Option(
    name: .customShort("c"),
    help: Told.help(
      "Run this command; may be given several times.", "Выполнить команду; можно указать несколько раз.",
      value: ("command", "команда")))
  var commands: [String] = []

  func run() throws { try options.run(commands.isEmpty ? .interactive : .commands(commands)) }
}

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: Told.choose("Run a script.", "Выполнить сценарий."),
    usage: Told.choose(
      "terroir run [<options>] <file> [<NAME=VALUE> ...]", "terroir run [<ключи>] <файл> [<ИМЯ=ЗНАЧЕНИЕ> ...]"))

  @OptionGroup var options: SharedOptions

  @Argument(help: Told.help("The script.", "Сценарий.", value: ("file", "файл")))
  var file: String

  @Argument(
    help: Told.help(
      "Settings for the run: region=RU-PER, seed=7, design.budget.regional=120M.",
      "Настройки для этого запуска: region=RU-PER, seed=7, design.budget.regional=120M.",
      value: ("NAME=VALUE", "ИМЯ=ЗНАЧЕНИЕ")))
  var settings: [String] = []

  func run() throws { try options.run(.script(file: file, bindings: settings)) }
}

struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: Told.choose(
      "Run a saved script again and tell for each step whether it gives the same.",
      "Выполнить сохранённый сценарий снова и о каждом шаге сказать, даёт ли он то же самое."),
    usage: Told.choose("terroir replay [<options>] [--check] <file>", "terroir replay [<ключи>] [--check] <файл>"))

  @OptionGroup var options: SharedOptions

  @Flag(
    help: Told.help(
      "Keep nothing: no artifact, no file, no state.", "Ничего не сохранять: ни результатов, ни файлов, ни состояния."))
  var check = false

  @Argument(help: Told.help("The script that save wrote.", "Сценарий, который записала save.", value: ("file", "файл")))
  var file: String

  func run() throws { try options.run(.replay(file: file, isCheck: check)) }
}

struct PluginTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugin",
    abstract: Told.choose(
      "Make, build, test and look into plugins: terroir plugin new NAME kind=native.",
      "Создать, собрать, проверить и посмотреть модули: terroir plugin new NAME kind=native."),
    usage: Told.choose("terroir plugin [<options>] <words> ...", "terroir plugin [<ключи>] <слова> ..."),
    discussion: Told.choose(
      """
      The words are those of the command language: new, build, test, doctor, info, load; terroir -c "help plugin new" \
      tells of each.
      """,
      """
      Слова — из языка команд: new, build, test, doctor, info, load; о каждом расскажет, например, \
      terroir -c "help plugin new".
      """))

  @OptionGroup var options: SharedOptions

  @Argument(
    parsing: .remaining,
    help: Told.help("What to do, and with which plugin.", "Что сделать и с каким модулем.", value: ("words", "слова")))
  var words: [String]

  func run() throws { try options.run(.words(["plugin"] + words)) }
}

/// The conformance kit on one plugin, in this process; plugin test runs it and reads what it prints.
struct Conformance: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "conformance", shouldDisplay: false)

  @Argument var folder: String

  @Flag var fingerprints = false

  func run() throws { Program.checkPlugin(in: folder, fingerprintsOnly: fingerprints) }
}
