import Language
import Shell
import TerroirKernel

/// What is wrong with the program's own arguments, in the form that they ask for as far as they can be read.
struct UsageMessage {
  let isJSON: Bool

  init(arguments: [String]) {
    let own = arguments.prefix { $0 != "--" }
    isJSON =
      own.contains("--format=json") || zip(own, own.dropFirst()).contains { $0 == "--format" && $1 == "json" }
  }

  func text(_ message: String, full: String) -> String {
    guard isJSON else { return full + "\n" }
    let failure = CommandFailure(.usage, "usage", Phrase(verbatim: message), help: "terroir --help tells the arguments")
    return Printer(format: .json).text(failure, in: SourceText(name: "terroir", text: ""))
  }
}
