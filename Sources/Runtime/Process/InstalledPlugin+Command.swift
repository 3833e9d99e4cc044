import Foundation
import TerroirKernel
import TextFiles

extension InstalledPlugin {
  /// The command of a process plugin with its program's full path; none of its code runs for this.
  func command(in environment: [String: String]) throws(ProcessFailure) -> [String] {
    func failure(_ reason: ProcessFailure.Reason) -> ProcessFailure {
      ProcessFailure(plugin: manifest.id.rawValue, task: .start, reason: reason)
    }
    guard let command = manifest.command, let program = command.first else { throw failure(.noCommand) }
    let folder = folder.resolvingSymlinksInPath()
    guard let path = ProgramSearch.find(program, in: environment, folder: folder.path) else {
      throw failure(.commandMissing(program))
    }
    if let script = Self.script(in: command) {
      let file = script.hasPrefix("/") ? URL(filePath: script) : folder.appending(path: script)
      if !FileMark(of: file).isRegular { throw failure(.scriptMissing(script)) }
    }
    return [path] + command.dropFirst()
  }

  /// The file that an interpreter is to run, by its ending: the first argument that is no option; nil where that one is
  /// something else, as a module or a text of code.
  private static func script(in command: [String]) -> String? {
    guard let argument = command.dropFirst().first, !argument.hasPrefix("-") else { return nil }
    let endings = ["py", "R", "r", "jl", "js", "mjs", "cjs", "rb", "pl", "lua", "sh"]
    return endings.contains(URL(filePath: argument).pathExtension) ? argument : nil
  }
}
