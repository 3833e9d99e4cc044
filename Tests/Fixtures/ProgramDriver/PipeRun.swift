import Foundation

/// What a program did that was run without a terminal.
package struct PipeRun {
  package let output: String
  package let error: String
  package let exitCode: Int32

  package init(
    _ program: String, _ arguments: [String] = [], input: String = "", in sandbox: Sandbox, within seconds: Double = 120
  ) throws {
    // Files, not pipes: a program that writes much must not wait for us.
    let stem = ".run-\(UUID().uuidString)"
    let names = (input: stem + ".in", output: stem + ".out", error: stem + ".err")
    try sandbox.write(input, to: names.input)
    let path = { (name: String) in sandbox.home.appendingPathComponent(name).path }
    let process = try SpawnedProcess(
      program: program, arguments: arguments, environment: sandbox.environment,
      streams: .files(input: path(names.input), output: path(names.output), error: path(names.error)),
      directory: sandbox.home.path)
    var source = pollfd(fd: process.endDescriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, Deadline(seconds: seconds).milliseconds) == 1 else {
      throw DriverError.notEnded(got: try sandbox.read(names.output) + sandbox.read(names.error))
    }
    exitCode = process.exitCode()
    output = try sandbox.read(names.output)
    error = try sandbox.read(names.error)
    for name in [names.input, names.output, names.error] { try FileManager.default.removeItem(atPath: path(name)) }
  }
}
