import TerroirKernel
import Testing

@testable import Workspace

/// Values of workspace.yaml without quotes; what YAML 1.1 makes of the second list is from its specification (int, float,
/// bool types of yaml.org).
@Suite("Values of workspace.yaml")
struct PlainScalarTests {
  @Test("are decimal numbers, yes and no, or texts")
  func plain() {
    let expected: [(String, PlainScalar)] = [
      ("0", .whole(0)), ("12", .whole(12)), ("-5", .whole(-5)), ("+5", .whole(5)), ("0.5", .number(0.5)),
      (".5", .number(0.5)),
      ("5.", .number(5)), ("1e6", .number(1e6)), ("-1.5E-3", .number(-0.0015)), ("yes", .flag(true)),
      ("False", .flag(false)),
      ("2gis", .text), ("2026-03-14", .text), ("a:b", .text), ("RU-SVE", .text), ("120M", .text), ("", .text),
      ("-", .text),
      ("1:30 pm", .text), (".", .text), ("1e", .text),
    ]
    for (text, value) in expected { #expect(PlainScalar(text) == value, "\(text)") }
  }

  @Test(
    "that YAML 1.1 silently reads as another number or flag are none",
    arguments: [
      "1:30", "010", "0x50", "0o17", "0b101", "1_000", "-010", "190:20:30", "190:20:30.15", "on", "Off", "y", "00.5",
    ])
  func ambiguous(_ text: String) { #expect(PlainScalar(text) == .ambiguous) }

  @Test("are told where they stand, with what to write")
  func told() throws {
    let ural = try UralCopy()
    let given = "parameters:\n  audit:\n    missing_ties: 010\n    significance.high: [1:30]"
    try ural.write(try ural.read("workspace.yaml").replacing("parameters: {}", with: given), to: "workspace.yaml")
    let failure = #expect(throws: WorkspaceFailure.self) { try Workspace.open(ural.directory) }
    let texts = (failure?.faults ?? []).map { FaultPrinter.text($0).description }
    #expect(texts.count == 2)
    #expect(
      texts.first?.contains(": error: 010 is read differently by different readers of YAML\n") == true, "\(texts)")
    #expect(
      texts.first?.contains("    missing_ties: 010\n") == true
        && texts.first?.contains("help: write a number in decimal digits, yes or no, or put a text in quotes") == true)
    #expect(texts.last?.contains("1:30 is read differently") == true)
  }
}
