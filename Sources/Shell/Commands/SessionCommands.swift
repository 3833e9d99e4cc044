import Foundation
import Language
import Report
import TerroirKernel

/// `source FILE`: run a script here.
struct SourceCommand: Command {
  let declaration = CommandDeclaration(
    name: "source", group: .session, summary: "run a script in this session",
    positional: [ParameterDeclaration("FILE", .file(endings: ["terroir"]), "the script", required: true)], gives: .any,
    effects: [.standsForScript, .bringsNames, .leftOutOfScripts],
    examples: [.init("source ural/scripts/cycle.terroir", "as if it were typed")])

  struct Arguments: Decodable {
    let file: Given<String>
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    // The interpreter runs a script's statements one by one, so that each is recorded as itself; here only what is
    // left when source stands where it cannot: inside a pipeline.
    throw CommandFailure(.usage, "usage", "source stands alone on its line and takes one file", at: call.span)
  }
}

/// `errors`: the last error in full.
struct ErrorsCommand: Command {
  let declaration = CommandDeclaration(
    name: "errors", group: .session, summary: "the last error in full", gives: .text, effects: .leftOutOfScripts,
    examples: [.init("errors", "with all its details")],
    keywords: ["failure", "message", "last error", "ошибка"])

  func execute(_ call: Call<NoArguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    .text(session.lastFailure?.trimmedAtEnd ?? "There was no error.")
  }
}

/// `exit`
struct ExitCommand: Command {
  let declaration = CommandDeclaration(
    name: "exit", group: .session, summary: "leave; everything is kept already", gives: .text,
    effects: [.changesSession, .leftOutOfScripts],
    examples: [.init("exit", "or Ctrl-D")],
    keywords: ["leave", "bye", "close", "выход"], synonyms: ["quit", "\\q", ".quit", ".exit"])

  func execute(_ call: Call<NoArguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    session.end()
    return .nothing
  }
}
