internal import CEditLine

/// The prompt: reads one logical line at a time with libedit. Its thread is the main one, its terminal the process's.
package final class LineEditor {
  package enum Outcome: Sendable, Equatable {
    /// Physical lines are joined by newlines; the last newline is left out.
    case line(String)
    /// Ctrl-C: what was typed is gone.
    case interrupted
    /// Ctrl-D on an empty line, or the terminal is gone.
    case endOfInput
    /// SIGTERM or SIGHUP; the terminal is restored. The program ends with `128 + signal`.
    case terminated(signal: Int32)
  }

  private let editor: OpaquePointer
  private let completer: TimedCompleter
  private let history: HistoryFile?

  /// `complete` gets the line and the cursor's UTF-8 offset; it runs on another thread and is given up after
  /// `completionLimitMilliseconds`, which `giveUpCompletion` is told.
  package init(
    program: String = "terroir", history: HistoryFile? = nil, completionLimitMilliseconds: Int = 200,
    giveUpCompletion: @escaping @Sendable () -> Void = {},
    complete: @escaping @Sendable (_ line: String, _ cursor: Int) -> CompletionList
  ) throws(TerminalError) {
    guard let editor = cel_open(program) else { throw .noLineEditor }
    self.editor = editor
    self.history = history
    completer = TimedCompleter(
      limitMilliseconds: completionLimitMilliseconds, giveUp: giveUpCompletion, complete: complete)
    for entry in history?.load() ?? [] { cel_add_history(editor, entry) }
  }

  deinit { cel_close(editor) }

  /// Reads lines until `needsContinuation` says that the text is whole.
  package func read(
    prompt: () -> String, continuationPrompt: () -> String, needsContinuation: (String) -> Bool
  ) -> Outcome {
    var text = ""
    var isFirst = true
    while true {
      switch readPhysicalLine(isFirst ? prompt() : continuationPrompt()) {
      case .line(let line):
        text = isFirst ? line : text + "\n" + line
        isFirst = false
        if needsContinuation(text) { continue }
        remember(text)
        return .line(text)
      case .endOfInput where !isFirst:
        // Ctrl-D in the middle of an open line gives the line up, not the session.
        return .interrupted
      case let other:
        return other
      }
    }
  }

  private func readPhysicalLine(_ prompt: String) -> Outcome {
    cel_on_complete(
      editor,
      { context, line, _, cursor in
        guard let context, let line else { return }
        Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue().completeWord(
          line: String(cString: line), cursor: Int(cursor))
      }, Unmanaged.passUnretained(self).toOpaque())
    var line: UnsafePointer<CChar>?
    var signal: Int32 = 0
    switch Int(cel_read(editor, prompt, &line, &signal)) {
    case CEL_LINE:
      guard let line else { return .endOfInput }
      var text = String(cString: line)
      if text.last == "\n" { text.removeLast() }
      return .line(text)
    case CEL_INTERRUPTED: return .interrupted
    case CEL_TERMINATED: return .terminated(signal: signal)
    default: return .endOfInput
    }
  }

  private func completeWord(line: String, cursor: Int) {
    guard let completion = completer.candidates(line: line, cursor: cursor) else { return cel_beep(editor) }
    let start = min(max(completion.start, 0), cursor)
    let typed = String(decoding: Array(line.utf8)[start..<min(cursor, line.utf8.count)], as: UTF8.self)
    switch CompletionStep(typed: typed, candidates: completion.candidates) {
    case .replace(let text):
      cel_replace_before_cursor(editor, Int32(typed.unicodeScalars.count), text.withoutControls)
    case .list:
      let columns = TerminalCapabilities.current(environment: [:]).columns
      let list = CandidateColumns(columns: columns, language: completion.language)
      cel_show_below(editor, list.text(completion.candidates.map(\.display)))
    case .nothing:
      cel_beep(editor)
    }
  }

  /// libedit edits one row of text: a command of several lines comes back as one.
  private func remember(_ text: String) {
    let entry = HistoryFile.entry(text)
    guard !entry.isEmpty else { return }
    cel_add_history(editor, entry)
    history?.append(entry)
  }
}
