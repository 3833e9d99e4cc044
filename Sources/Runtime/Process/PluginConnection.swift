import CPluginProcess
import Foundation
import Glibc
import TerroirKernel

/// One running plugin process and the messages that go to and fro; works on the thread that calls.
struct PluginConnection: Sendable {
  let process: GuardedProcess
  let plugin: String
  let limits: ProcessLimits
  private(set) var log: PluginLog
  private var incoming = MessageBuffer()
  /// False once it has closed its standard output and error, which is its right.
  private var mayPrint = true
  private var lastID = 0

  /// What a caller has to do with a call while it runs.
  struct Watch: Sendable {
    var isCancelled: @Sendable () -> Bool = { false }
    var onProgress: @Sendable (ProgressMessage.Parameters) -> Void = { _ in }
    var onFinding: @Sendable (Finding) -> Void = { _ in }
    var events = CallEvents()
  }

  var hasEnded: Bool { process.hasEnded }

  /// How often a waiting call looks whether it was cancelled, in milliseconds.
  private static let pollMilliseconds: Int32 = 20

  init(process: GuardedProcess, plugin: String, limits: ProcessLimits, log: PluginLog) {
    self.process = process
    self.plugin = plugin
    self.limits = limits
    self.log = log
  }

  /// Sends a request and waits for its response. After a failure the process is of no use any more: end it.
  mutating func call(
    _ method: String, _ parameters: Data, task: ProcessFailure.Task, within seconds: Double, _ watch: Watch
  ) throws(CallFailure) -> WireMessage {
    lastID += 1
    let id = lastID
    var outgoing = Request(id: id, method: method, parameters: parameters).line
    var sent = 0
    var deadline = ContinuousClock.now + .seconds(seconds)
    var grace: ContinuousClock.Instant?
    var isSent = false
    var findings = 0
    var findingBytes = 0
    while true {
      while let message = try nextMessage(task) {
        switch try read(message, answering: id, task) {
        case .answer: return message
        case .progress(let progress):
          // Only a run may take as long as it likes while it reports.
          if task.isRun { deadline = .now + .seconds(seconds) }
          watch.onProgress(progress)
        case .finding(let finding):
          findings += 1
          findingBytes += finding.byteCount
          if findings > ProcessLimits.findings || findingBytes > ProcessLimits.findingMebibytes << 20 {
            throw failure(
              task, .tooManyFindings(most: ProcessLimits.findings, mebibytes: ProcessLimits.findingMebibytes))
          }
          watch.onFinding(finding)
        case .late: continue
        }
      }
      if incoming.pending > limits.answerBytes { throw failure(task, .tooLarge(mebibytes: limits.answer)) }
      if let grace {
        if .now > grace {
          watch.events.onKilled()
          throw .cancelled
        }
      } else if watch.isCancelled() {
        // One that has not begun to work has nothing to bring to an end.
        if !task.isRun { throw .cancelled }
        grace = .now + .seconds(ProcessLimits.grace)
        outgoing += Request(id: nil, method: "cancel", parameters: Data("{\"id\":\(id)}".utf8)).line
      } else if .now > deadline {
        throw failure(task, .silent(seconds: seconds))
      }
      sent += try exchange(outgoing, from: sent, task)
      if !isSent, sent == outgoing.count {
        isSent = true
        if task.isRun { watch.events.onSent() }
      }
    }
  }

  /// Asks the plugin to end, and ends it.
  mutating func end(gently: Bool) -> Result<ProcessEnd, GuardedProcess.NotStarted> {
    if gently {
      let farewell = Request(id: lastID + 1, method: "shutdown", parameters: Data("{}".utf8)).line
      _ = farewell.withUnsafeBytes { cpp_write(process.input, $0.baseAddress, $0.count) }
      _ = process.wait(seconds: ProcessLimits.farewell)
    }
    drainWords()
    let end = process.end()
    log.close()
    return end
  }

  func failure(_ task: ProcessFailure.Task, _ reason: ProcessFailure.Reason) -> CallFailure {
    .process(
      ProcessFailure(plugin: plugin, task: task, reason: reason, stderrTail: log.stderrTail, log: log.path))
  }

  private enum Incoming {
    case answer, late
    case progress(ProgressMessage.Parameters)
    case finding(Finding)
  }

  private mutating func nextMessage(_ task: ProcessFailure.Task) throws(CallFailure) -> WireMessage? {
    do throws(MessageBuffer.Unreadable) {
      return try incoming.take()
    } catch {
      switch error.fault {
      case .malformed: throw failure(task, .notJSON(excerpt: error.excerpt))
      case .tooMany: throw failure(task, .tooManyValues(most: WireParser.most))
      }
    }
  }

  private func read(
    _ message: WireMessage, answering id: Int, _ task: ProcessFailure.Task
  ) throws(CallFailure) -> Incoming {
    guard let head = try? message.read(MessageHead.init(from:)) else {
      throw failure(task, .notProtocol("\(message.excerpt) is no message"))
    }
    guard head.jsonrpc == "2.0" else { throw failure(task, .notProtocol("\"jsonrpc\": \"2.0\" is missing")) }
    if let method = head.method {
      do {
        switch method {
        case "progress": return .progress(try message.read(ProgressMessage.init(from:)).params)
        case "finding": return .finding(try message.read(FindingMessage.init(from:)).params)
        default: return .late
        }
      } catch {
        throw failure(task, .notProtocol("its notification \(ForeignText.line(method, limit: 40)) is malformed"))
      }
    }
    guard let answered = head.id else { throw failure(task, .notProtocol("a response has no id")) }
    // An answer to a call that was cancelled may come after the next request.
    if answered < id { return .late }
    if answered > id { throw failure(task, .notProtocol("nothing was asked under id \(answered)")) }
    return .answer
  }

  /// Writes what can be written and reads what is there; the bytes written. Waits shortly where nothing can be done.
  private mutating func exchange(
    _ message: Data, from start: Int, _ task: ProcessFailure.Task
  ) throws(CallFailure) -> Int {
    let rest = message.count - start
    var sources = [
      pollfd(fd: process.output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: mayPrint ? process.words : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: rest > 0 ? process.input : -1, events: Int16(POLLOUT), revents: 0),
    ]
    guard poll(&sources, 3, Self.pollMilliseconds) > 0 else { return 0 }
    if sources[1].revents != 0 { drainWords() }
    if sources[0].revents != 0 {
      let hasEnded = withUnsafeTemporaryAllocation(byteCount: 1 << 20, alignment: 16) { chunk in
        let count = Glibc.read(process.output, chunk.baseAddress, chunk.count)
        if count > 0 { incoming.append(UnsafeRawBufferPointer(rebasing: chunk[..<count])) }
        return count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)
      }
      if hasEnded { throw gone(task) }
    }
    guard sources[2].revents != 0 else { return 0 }
    let count = message.withUnsafeBytes { bytes in
      cpp_write(process.input, bytes.baseAddress.map { $0 + start }, rest)
    }
    // A plugin that closed its input may still have an answer under way; its end is seen when it has none.
    if count < 0 && errno == EPIPE && sources[0].revents == 0 { _ = process.wait(seconds: 0.02) }
    return max(0, count)
  }

  /// The failure of a process that has closed its side.
  private mutating func gone(_ task: ProcessFailure.Task) -> CallFailure {
    _ = process.wait(seconds: ProcessLimits.farewell)
    drainWords()
    return .ended(task, unfinished: incoming.pending)
  }

  private mutating func drainWords() {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { chunk in
      // A plugin that writes without end must not hold the host: what it writes faster than this waits in the pipe.
      for _ in 0..<16 {
        let count = Glibc.read(process.words, chunk.baseAddress, chunk.count)
        if count == 0 { mayPrint = false }
        if count <= 0 { return }
        log.append(chunk[..<count])
      }
    }
  }
}

extension Finding {
  /// The bytes of its texts and of the list that holds them.
  fileprivate var byteCount: Int {
    ([subject] + evidence).reduce(0) { $0 + $1.utf8.count + MemoryLayout<String>.size } + text.byteCount
      + (hint?.byteCount ?? 0)
  }
}

extension Sentence {
  fileprivate var byteCount: Int {
    let own = (evidence + [text, id ?? ""]).reduce(0) { $0 + $1.utf8.count + MemoryLayout<String>.size }
    return arguments.reduce(own) { $0 + $1.key.utf8.count + $1.value.byteCount }
  }
}

extension Sentence.Argument {
  fileprivate var byteCount: Int {
    switch self {
    case .text(let text), .date(let text), .period(let text): text.utf8.count + MemoryLayout<Self>.size
    case .name(let name, let id):
      [name.en, name.ru, id].reduce(MemoryLayout<Self>.size) { $0 + ($1?.utf8.count ?? 0) }
    case .integer, .number, .share, .money: MemoryLayout<Self>.size
    case .list(let items): items.reduce(MemoryLayout<Self>.size) { $0 + $1.byteCount }
    case .sentence(let sentence): sentence.byteCount
    }
  }
}
