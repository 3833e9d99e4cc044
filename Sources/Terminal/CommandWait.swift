internal import CEditLine

internal import Glibc

extension CommandRunner {
  /// The main thread's part of a running command: polls its end and the signals, draws progress.
  struct Wait {
    enum End: Equatable {
      case done(interrupted: Bool)
      case gaveUp
      case terminated(signal: Int32)
    }

    private let clock = ContinuousClock()
    private let timeout: Duration
    private let progress: ProgressMeter?
    private let errorIsTerminal: Bool
    private var line: ProgressLine
    private var interrupts = 0
    private var termination: Int32 = 0
    private var deadline: ContinuousClock.Instant?

    init(capabilities: TerminalCapabilities, timeout: Duration, progress: ProgressMeter?) {
      self.timeout = timeout
      self.progress = progress
      errorIsTerminal = capabilities.errorIsTerminal
      line = ProgressLine(capabilities: capabilities, isWanted: progress != nil)
    }

    mutating func untilDone(_ done: Int32, signals: Int32, cancel: () -> Void) -> End {
      let start = clock.now
      defer { line.erase() }
      while true {
        var sources = [
          pollfd(fd: done, events: Int16(POLLIN), revents: 0), pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
        ]
        let ready = poll(&sources, 2, waiting(start))
        if ready > 0, sources[0].revents != 0 { return end }
        if ready > 0, sources[1].revents != 0 { obeySignals(cancel) }
        if let deadline, clock.now >= deadline { return termination != 0 ? end : .gaveUp }
        if let progress { line.draw(progress.current, elapsed: start.duration(to: clock.now)) }
      }
    }

    private var end: End {
      termination != 0 ? .terminated(signal: termination) : .done(interrupted: interrupts > 0)
    }

    /// Without a line to draw and a deadline to keep there is nothing to wake up for.
    private func waiting(_ start: ContinuousClock.Instant) -> Int32 {
      if let deadline { return Int32(clamping: milliseconds(clock.now.duration(to: deadline)) + 1) }
      guard line.isEnabled else { return -1 }
      let untilShown = milliseconds(clock.now.duration(to: start.advanced(by: ProgressLine.delay)))
      return untilShown > 0 ? Int32(clamping: untilShown + 1) : 100
    }

    private mutating func obeySignals(_ cancel: () -> Void) {
      while true {
        let signal = cel_take_signal()
        switch signal {
        case 0: return
        case SIGINT: interrupt(cancel)
        case SIGTERM, SIGHUP:
          termination = signal
          deadline = clock.now.advanced(by: timeout * 25)
          if interrupts == 0 { cancel() }
        default: continue
        }
      }
    }

    private mutating func interrupt(_ cancel: () -> Void) {
      interrupts += 1
      guard interrupts == 1 else { return }
      cancel()
      // The terminal echoed ^C after the command's own line.
      if errorIsTerminal, !line.isShown { try? Descriptor.write("\n", to: STDERR_FILENO) }
      line.erase()
      if deadline == nil { deadline = clock.now.advanced(by: timeout) }
    }

    private func milliseconds(_ duration: Duration) -> Int64 {
      max(0, duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000)
    }
  }
}
