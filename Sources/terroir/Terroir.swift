import ArgumentParser
import Foundation
import Shell
import Terminal

@main
struct Terroir: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terroir", abstract: "Design a region's policy for its creative industries in six iterations.",
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
      let printed: Printed =
        exitCode(for: error) == .success
        ? .output(fullMessage(for: error) + "\n")
        : .error(
          UsageMessage(arguments: CommandLine.arguments).text(message(for: error), full: fullMessage(for: error)))
      let code = if case .output = printed { Int32(0) } else { CommandFailure.Kind.usage.rawValue }
      Foundation.exit(Program.print(printed, code))
    }
  }
}

struct SharedOptions: ParsableArguments {
  @Option(name: [.customShort("w"), .long], help: "The workspace's folder.")
  var workspace: String?

  @Option(help: "How results are printed: \(Settings.Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: Settings.Format?

  @Flag(help: "No progress.")
  var quiet = false

  @Flag(name: .customLong("keep-going"), help: "Go on after an error; the exit code still tells of it.")
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
    commandName: "prompt", abstract: "Open the prompt, read a script from a pipe, or run commands (the default).")

  @OptionGroup var options: SharedOptions

  @Option(
    name: .customShort("c"), help: ArgumentHelp("Run this command; may be given several times.", valueName: "command"))
  var commands: [String] = []

  func run() throws { try options.run(commands.isEmpty ? .interactive : .commands(commands)) }
}

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "run", abstract: "Run a script.")

  @OptionGroup var options: SharedOptions

  @Argument(help: "The script.")
  var file: String

  @Argument(help: "Settings for the run as NAME=VALUE: region=RU-PER, seed=7, design.budget.regional=120M.")
  var settings: [String] = []

  func run() throws { try options.run(.script(file: file, bindings: settings)) }
}

struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Run a saved script again and tell for each step whether it gives the same.")

  @OptionGroup var options: SharedOptions

  @Flag(help: "Keep nothing: no artifact, no file, no state.")
  var check = false

  @Argument(help: "The script that save wrote.")
  var file: String

  func run() throws { try options.run(.replay(file: file, isCheck: check)) }
}

struct PluginTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugin", abstract: "Make, build, test and look into plugins: terroir plugin new NAME kind=native.",
    discussion: """
      The words are those of the command language: new, build, test, doctor, info, load; terroir -c "help plugin new" \
      tells of each.
      """)

  @OptionGroup var options: SharedOptions

  @Argument(parsing: .remaining, help: "What to do, and with which plugin.")
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
