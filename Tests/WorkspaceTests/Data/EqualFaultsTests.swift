import Foundation
import TerroirKernel
import Testing

@testable import Workspace

@Suite("Faults that a newcomer meets")
struct EqualFaultsTests {
  let ural: UralCopy

  init() throws { ural = try UralCopy() }

  @Test("that are the same in many rows are one, with the others' count and lines")
  func equal() throws {
    let file = ural.directory.appending(path: "data/actors.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let made = lines.enumerated().map { index, line -> String in
      guard (1...11).contains(index) else { return String(line) }
      return String(line).replacing(",RU,", with: ",RUU,").replacing(",RU-SVE,", with: ",RUU,")
    }
    try Data(made.joined(separator: "\n").utf8).write(to: file)
    let faults = ural.faults()
    #expect(faults.components(separatedBy: "territory \"RUU\" is not in territories").count == 2, "\(faults)")
    #expect(
      faults.contains(
        "  help: did you mean RU? Fix the row, or add the territory to data/territories.csv\n"
          + "  and 10 more of the same, in lines 3, 4, 5, 6, 7, 8 ... 12"), "\(faults)")
  }

  @Test("of a folder that is not there name it without a line")
  func folder() {
    let error = #expect(throws: WorkspaceFailure.self) {
      try Workspace.open(ural.directory.appending(path: "nowhere"))
    }
    let told = FaultPrinter.texts(error?.faults ?? []).map(\.description).joined()
    #expect(told.hasPrefix("nowhere: error: the workspace's directory is not there\n"), "\(told)")
  }

  @Test("of a row that a spreadsheet left empty are a warning, and the row is left out")
  func blank() throws {
    let file = ural.directory.appending(path: "data/ties.csv")
    var text = try String(contentsOf: file, encoding: .utf8)
    let rows = text.split(separator: "\n").count
    text += ",,,,,,\n"
    try Data(text.utf8).write(to: file)
    let inspection = try Workspace.open(ural.directory).inspect()
    #expect(
      FaultPrinter.texts(inspection.faults).map(\.description).joined() == """
        data/ties.csv:\(rows + 1):1: warning: the row is empty and is left out
          \(rows + 1) | ,,,,,,
          \(String(repeating: " ", count: "\(rows + 1)".count)) | ^
          help: take the row out of the file

        """)
    #expect(inspection.data?.data.ties.count == rows - 1)
  }

  @Test("of a list with commas tell to part its items by semicolons")
  func commas() throws {
    try ural.change("data/actors.csv", line: 3) {
      $0.replacing("federal_fund,all,", with: "federal_fund,\"music, design\",")
    }
    #expect(
      ural.faults().hasSuffix("help: write several with ; between them: music;design"), "\(ural.faults())")
  }
}
