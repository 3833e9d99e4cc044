import Foundation

/// What a program did that was run without a terminal.
package struct PipeRun {
  package let output: String
  package let error: String
  package let exitCode: Int32

  package init(
    _ program: String, _ arguments: [String] = [], input: String = "", in sandbox: Sandbox, within seconds: Double = 120
  ) throws {
    self = try PipeProcess(program, arguments, input: input, in: sandbox).finish(within: seconds)
  }

  fileprivate init(output: String, error: String, exitCode: Int32) {
    self.output = output
    self.error = error
    self.exitCode = exitCode
  }
}

/// A program that runs without a terminal, beside others.
package final class PipeProcess {
  private let sandbox: Sandbox
  private let process: SpawnedProcess
  private let names: (input: String, output: String, error: String)

  /// - Parameter directory: the folder it is started in; nil for the sandbox's home.
  package init(
    _ program: String, _ arguments: [String] = [], input: String = "", in sandbox: Sandbox, directory: String? = nil
  ) throws {
    self.sandbox = sandbox
    // Files, not pipes: a program that writes much must not wait for us.
    let stem = ".run-\(UUID().uuidString)"
    names = (input: stem + ".in", output: stem + ".out", error: stem + ".err")
    try sandbox.write(input, to: names.input)
    let path = { (name: String) in sandbox.home.appendingPathComponent(name).path }
    process = try SpawnedProcess(
      program: program, arguments: arguments, environment: sandbox.environment,
      streams: .files(input: path(names.input), output: path(names.output), error: path(names.error)),
      directory: directory ?? sandbox.home.path)
  }

  package func signal(_ number: Int32) { process.signal(number) }

  /// Waits for its end and tells what it did.
  package func finish(within seconds: Double = 120) throws -> PipeRun {
    var source = pollfd(fd: process.endDescriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, Deadline(seconds: seconds).milliseconds) == 1 else {
      throw DriverError.notEnded(got: try sandbox.read(names.output) + sandbox.read(names.error))
    }
    let run = PipeRun(
      output: try sandbox.read(names.output), error: try sandbox.read(names.error), exitCode: process.exitCode())
    for name in [names.input, names.output, names.error] {
      try FileManager.default.removeItem(at: sandbox.home.appendingPathComponent(name))
    }
    return run
  }
}
