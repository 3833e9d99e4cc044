import Foundation
import Terminal

/// A prompt that says back what it read: the line editor is tested through it, without the shell.
/// Lines that begin with a colon do something: `:work N` runs N seconds or until cancelled, `:deaf N` does so
/// deaf to cancelling, `:page N` pages N rows, `:crash` traps.
let words = ["strategize", "status", "stage", "audit", "регион", "\"Нижний Тагил\""]
let complete: @Sendable (String, Int) -> CompletionList = { line, cursor in
  let before = String(decoding: Array(line.utf8).prefix(cursor), as: UTF8.self)
  let word = before.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
  if word == "hang" { Thread.sleep(forTimeInterval: 600) }
  let many = word.hasPrefix("n") ? (0..<1000).map { "name\($0)" } : []
  let found = (words + many).filter { $0.hasPrefix(word) }.map { CompletionChoice($0) }
  return CompletionList(start: cursor - word.utf8.count, candidates: found)
}

func say(_ text: String) {
  print(text)
  fflush(nil)
}

func execute(_ line: String) throws {
  let capabilities = TerminalCapabilities.current()
  let parts = line.split(separator: " ").map(String.init)
  let number = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
  switch parts.first {
  case ":work", ":deaf":
    let isDeaf = parts.first == ":deaf"
    let meter = ProgressMeter(activity: "working hard")
    let outcome = try CommandRunner(capabilities: capabilities, timeout: .milliseconds(300)).run(progress: meter) {
      let end = ContinuousClock.now.advanced(by: .seconds(number))
      while ContinuousClock.now < end, isDeaf || !Task.isCancelled { usleep(10_000) }
      return Task.isCancelled ? "cancelled" : "complete"
    }
    if case .terminated(let signal) = outcome { exit(128 + signal) }
    say("outcome \(outcome)")
  case ":page":
    Pager(capabilities: capabilities).show((1...number).map { "row \($0)\n" }.joined())
    say("paged")
  case ":crash":
    let empty: [Int] = []
    say("\(empty[number])")
  default:
    say("<" + line.replacingOccurrences(of: "\t", with: "\\t").replacingOccurrences(of: "\n", with: "\\n") + ">")
  }
}

let editor = try LineEditor(program: "probe", history: .standard(), complete: complete)
let prompt = Prompt(workspace: "ural", region: "RU-SVE", cycle: 1, nextStage: "audit")
let color = TerminalCapabilities.current().outputColor
loop: while true {
  let outcome = editor.read(
    prompt: { prompt.text(color: color) }, continuationPrompt: { prompt.continuation() },
    needsContinuation: { $0.hasSuffix("|") || $0.hasSuffix("\\") })
  switch outcome {
  case .line(let line): try execute(line)
  case .interrupted: say("interrupted")
  case .endOfInput: break loop
  case .terminated(let signal): exit(128 + signal)
  }
}
say("bye")
