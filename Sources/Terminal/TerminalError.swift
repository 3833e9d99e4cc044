package import TerroirKernel

/// Why the terminal cannot be used.
package enum TerminalError: Error, Equatable {
  case noLineEditor
  case noPipe(code: Int32)

  package var text: Phrase {
    switch self {
    case .noLineEditor: "the line editor does not start on this terminal; pipe the commands in or use -c"
    case .noPipe(let code): "no pipe can be opened (error \(code)): too many files are open"
    }
  }
}
