import CPseudoTerminal
import Foundation

/// Drives a program over a terminal of its own: sends keys, waits for text. It never answers a terminal query.
package final class PseudoTerminal {
  private let master: Int32
  private let process: SpawnedProcess
  private var unread: [UInt8] = []
  /// Everything the program wrote so far.
  package private(set) var transcript: [UInt8] = []

  package init(
    _ program: String, _ arguments: [String] = [], in sandbox: Sandbox, columns: UInt16 = 80, rows: UInt16 = 24
  ) throws {
    var name = [CChar](repeating: 0, count: 256)
    master = pty_open(&name, name.count)
    guard master >= 0 else { throw DriverError.noTerminal(code: errno) }
    let path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    Self.setSize(master, columns, rows)
    process = try SpawnedProcess(
      program: program, arguments: arguments, environment: sandbox.environment, streams: .terminal(path: path),
      directory: sandbox.home.path)
  }

  deinit { close(master) }

  /// Keys as the terminal sends them: `\r` is Enter, `\u{3}` Ctrl-C.
  package func send(_ keys: String) {
    var bytes = Array(keys.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  package func signal(_ number: Int32) { process.signal(number) }

  /// The kernel sends SIGWINCH with the change.
  package func resize(columns: UInt16, rows: UInt16 = 24) { Self.setSize(master, columns, rows) }

  /// Waits for `text` after what was seen before; returns what came up to and with it.
  @discardableResult
  package func expect(_ text: String, within seconds: Double = 60) throws -> String {
    try seen(oneOf: [text], within: seconds).text
  }

  /// Waits for the first of `texts` to come; returns its index.
  package func expect(oneOf texts: [String], within seconds: Double = 60) throws -> Int {
    try seen(oneOf: texts, within: seconds).index
  }

  private func seen(oneOf texts: [String], within seconds: Double) throws -> (index: Int, text: String) {
    let deadline = Deadline(seconds: seconds)
    while true {
      let ends = texts.enumerated().compactMap { index, text in
        Self.end(of: Array(text.utf8), in: unread).map { (index: index, end: $0) }
      }
      if let first = ends.min(by: { $0.end < $1.end }) {
        defer { unread.removeFirst(first.end) }
        return (first.index, String(decoding: unread[..<first.end], as: UTF8.self))
      }
      guard fill(deadline) else {
        throw DriverError.notSeen(texts.joined(separator: "\n"), got: String(decoding: unread, as: UTF8.self))
      }
    }
  }

  /// Waits for the program's end and reads the last that it wrote; returns its exit code.
  package func expectEnd(within seconds: Double = 60) throws -> Int32 {
    let deadline = Deadline(seconds: seconds)
    while !hasEnded {
      guard fill(deadline) else {
        if hasEnded { break }
        throw DriverError.notEnded(got: String(decoding: unread, as: UTF8.self))
      }
    }
    readRest()
    return process.exitCode()
  }

  /// Whether the terminal hands over lines and echoes, as a shell left it.
  package var isCooked: Bool {
    var settings = termios()
    guard tcgetattr(master, &settings) == 0 else { return false }
    let wanted = tcflag_t(ICANON) | tcflag_t(ECHO)
    return settings.c_lflag & wanted == wanted
  }

  private var hasEnded: Bool {
    var source = pollfd(fd: process.endDescriptor, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, 0) == 1
  }

  /// Reads what is there; false when the deadline is over or the program has gone.
  private func fill(_ deadline: Deadline) -> Bool {
    var sources = [
      pollfd(fd: master, events: Int16(POLLIN), revents: 0),
      pollfd(fd: process.endDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&sources, 2, deadline.milliseconds) > 0 else { return false }
    return take(from: sources[0])
  }

  /// What was written just before the end waits in the terminal still, until its last user has closed it.
  private func readRest() {
    let deadline = Deadline(seconds: 2)
    var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&source, 1, deadline.milliseconds) > 0, take(from: source) {}
  }

  private func take(from source: pollfd) -> Bool {
    guard Int32(source.revents) & POLLIN != 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = read(master, &bytes, bytes.count)
    guard count > 0 else { return false }
    unread += bytes[..<count]
    transcript += bytes[..<count]
    return true
  }

  private static func setSize(_ descriptor: Int32, _ columns: UInt16, _ rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  private static func end(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
      if bytes[start..<(start + wanted.count)].elementsEqual(wanted) { return start + wanted.count }
    }
    return nil
  }
}
