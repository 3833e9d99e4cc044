internal import Glibc

import TerroirKernel

/// One line on stderr, from half a second on, erased at the end. Writes nothing where stderr is no terminal.
struct ProgressLine {
  static let delay: Duration = .milliseconds(500)

  let isEnabled: Bool
  let columns: Int
  private(set) var isShown = false

  init(capabilities: TerminalCapabilities, isWanted: Bool) {
    isEnabled = isWanted && capabilities.errorCanErase
    columns = capabilities.columns
  }

  mutating func draw(_ reading: ProgressMeter.Reading, elapsed: Duration) {
    guard isEnabled, elapsed >= Self.delay else { return }
    // `\r` and erase, in one write, so that nothing flickers.
    try? Descriptor.write("\r\u{1b}[K" + Self.text(reading, elapsed: elapsed, columns: columns), to: STDERR_FILENO)
    isShown = true
  }

  mutating func erase() {
    guard isShown else { return }
    try? Descriptor.write("\r\u{1b}[K", to: STDERR_FILENO)
    isShown = false
  }

  /// `audit: ties 40 % 3 s`; the activity is cut, never the figures.
  static func text(_ reading: ProgressMeter.Reading, elapsed: Duration, columns: Int) -> String {
    let seconds = Int(elapsed.components.seconds)
    let (second, minute) = (reading.language.choose("s", "с"), reading.language.choose("min", "мин"))
    var figures = seconds < 60 ? "\(seconds) \(second)" : "\(seconds / 60) \(minute) \(seconds % 60) \(second)"
    if let fraction = reading.fraction { figures = "\(Int(fraction * 100)) % " + figures }
    let room = max(0, columns - 2 - figures.count)
    return (reading.activity.withoutControls.cut(toWidth: room) + " " + figures).cut(toWidth: max(columns - 1, 1))
  }
}
