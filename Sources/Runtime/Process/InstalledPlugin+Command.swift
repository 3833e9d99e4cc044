import Foundation
import TerroirKernel

extension InstalledPlugin {
  /// The command of a process plugin with its program's full path; none of its code runs for this.
  func command(in environment: [String: String]) throws(ProcessFailure) -> [String] {
    func failure(_ reason: ProcessFailure.Reason) -> ProcessFailure {
      ProcessFailure(plugin: manifest.id.rawValue, task: .start, reason: reason)
    }
    guard let command = manifest.command, let program = command.first else { throw failure(.noCommand) }
    guard
      let path = ProgramSearch.find(program, in: environment, folder: folder.resolvingSymlinksInPath().path)
    else { throw failure(.commandMissing(program)) }
    return [path] + command.dropFirst()
  }
}
