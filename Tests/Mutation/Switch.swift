import Foundation

// Written into each module whose sources are mutated, so that no import has to change.

private let active = ProcessInfo.processInfo.environment["TERROIR_MUTANT"].flatMap { Int($0) } ?? 0
private let trace = ProcessInfo.processInfo.environment["TERROIR_MUTANT_TRACE"].map {
  open($0, O_WRONLY | O_APPEND | O_CREAT, 0o600)
}
nonisolated(unsafe) private var seen = [Bool](repeating: false, count: 10_000)

/// Whether this mutant is the active one; with a trace, notes once that it was asked.
func mutant(_ number: Int) -> Bool {
  if let trace, !seen[number] {
    seen[number] = true
    let line = Array("\(number)\n".utf8)
    _ = line.withUnsafeBytes { Foundation.write(trace, $0.baseAddress, $0.count) }
  }
  return number == active
}
