import Glibc
package import TerroirKernel

extension ProcessFailure {
  /// What is wrong, in a sentence that names the plugin.
  package var message: Phrase { "\(plugin) \(activity): \(sentence)" }

  /// The reason with its last output, without the plugin's name.
  package var sentence: Phrase {
    guard let stderrTail else { return reason.text }
    return "\(reason.text); its last output: \(stderrTail)"
  }

  /// What to do about it, and where the log is.
  package var hint: Phrase {
    guard let log else { return reason.hint }
    return "\(reason.hint); its log: \(log)"
  }

  private var activity: Phrase {
    switch task {
    case .start: "does not start"
    case .describe: "does not describe itself"
    case .run(let contribution): "does not run \(contribution)"
    }
  }
}

extension ProcessFailure.Reason {
  fileprivate var text: Phrase {
    switch self {
    case .noCommand: return "its manifest names no command"
    case .commandMissing(let name): return "there is no program \(name) in its folder or on PATH"
    case .scriptMissing(let name): return "there is no file \(name) in its folder"
    case .notStarted(let why): return "its program cannot be run: \(why)"
    case .ended(let end, 0): return "it \(end.text) before it answered"
    case .ended(let end, let unfinished): return "it \(end.text) in the middle of an answer, after \(unfinished) bytes"
    case .silent(let seconds): return "no answer and no progress came within \(Self.number(seconds)) s"
    case .tooLarge(let mebibytes): return "its answer is larger than \(mebibytes) MiB"
    case .tooManyValues(let most): return "its answer holds more than \(most) values"
    case .tooManyFindings(let most, let mebibytes):
      return "it gave more than \(most) findings or \(mebibytes) MiB of them beside its answer"
    case .notJSON(let excerpt): return "its answer is no JSON: \(excerpt)"
    case .notProtocol(let what): return "its answer is no JSON-RPC 2.0 response: \(what)"
    case .protocolRange(let theirs, let ours): return "it speaks protocol \(theirs), this program \(ours)"
    case .contractRange(let verb, let theirs, let ours):
      return "it knows contract \(theirs) of \(verb), this program has \(ours)"
    case .noStage(let verb): return "it names no iteration: \(verb)"
    case .wrongAnswer(let what): return "its answer does not fit: \(what)"
    case .failed(let what): return "it failed: \(what)"
    }
  }

  fileprivate var hint: Phrase {
    switch self {
    case .noCommand: "give `command` in plugin.yaml, as command: [python3, main.py]"
    case .commandMissing(let name): "install \(name), or mend `command` in plugin.yaml"
    case .scriptMissing: "put it there, or mend `command` in plugin.yaml"
    case .notStarted: "look at its folder and the program's rights"
    case .ended: "mend the plugin, or give it more `limits: memory` in plugin.yaml"
    case .silent: "let it report progress, or raise `limits` in plugin.yaml"
    case .tooLarge: "let it answer less, or raise `limits: answer` in plugin.yaml"
    case .tooManyValues: "let it answer less"
    case .tooManyFindings: "let it give fewer, or put them into its artifact's table findings"
    case .notJSON, .notProtocol: "write one JSON message a line to descriptor 4, and nothing else"
    case .protocolRange, .contractRange: "install a version of the plugin for this program"
    case .noStage: "name one of audit, strategize, design, implement, promote, evaluate"
    case .wrongAnswer: "make its answer agree with the contract; describe shows the tables"
    case .failed: "mend the plugin"
    }
  }

  private static func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }
}

extension ProcessEnd {
  package var text: Phrase {
    switch self {
    case .exit(let code): "ended with exit code \(code)"
    case .signal(let number): "was ended by signal \(number) (\(Self.name(number)))"
    case .unknown: "closed its descriptor"
    }
  }

  private static func name(_ signal: Int32) -> Phrase {
    switch signal {
    case SIGKILL: "killed"
    case SIGSEGV: "memory fault"
    case SIGABRT: "aborted"
    case SIGTERM: "terminated"
    case SIGBUS: "bus error"
    case SIGILL: "illegal instruction"
    case SIGFPE: "arithmetic fault"
    case SIGPIPE: "broken pipe"
    default: "see kill -l"
    }
  }
}
