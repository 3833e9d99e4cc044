/// Why a run could not be driven; the text that came is part of it, for it is what one needs to see.
package enum DriverError: Error, CustomStringConvertible {
  case noProgram(String, [String])
  case notStarted(String, code: Int32)
  case noTerminal(code: Int32)
  case notSeen(String, got: String)
  case notEnded(got: String)

  package var description: String {
    switch self {
    case .noProgram(let name, let places): "no program \(name) in \(places)"
    case .notStarted(let program, let code): "\(program) does not start: error \(code)"
    case .noTerminal(let code): "no pseudo-terminal: error \(code)"
    case .notSeen(let text, let got): "did not see \(text.debugDescription) in \(got.debugDescription)"
    case .notEnded(let got): "did not end; wrote \(got.debugDescription)"
    }
  }
}
