import ArgumentParser
import Foundation
import Shell
import Terminal

@main
struct Terroir: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terroir", abstract: "Design a region's policy for its creative industries in six iterations.",
    version: "terroir 0.1.0 (language 1, kernel 1)", subcommands: [Prompt.self, Run.self, Replay.self],
    defaultSubcommand: Prompt.self)

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      let isHelp = exitCode(for: error) == .success
      let text = fullMessage(for: error)
      (isHelp ? FileHandle.standardOutput : .standardError).write(Data((text + "\n").utf8))
      Foundation.exit(isHelp ? 0 : CommandFailure.Kind.usage.rawValue)
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
