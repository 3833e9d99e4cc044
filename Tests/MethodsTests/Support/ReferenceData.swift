import Foundation

/// Published tables that are too large to type, from the folder that TERROIR_REFERENCE_DATA names.
enum ReferenceData {
  /// Nil where the environment names no folder with cases; tests that need it are then skipped by name.
  static let folder = ProcessInfo.processInfo.environment["TERROIR_REFERENCE_DATA"].flatMap {
    FileManager.default.fileExists(atPath: "\($0)/cases") ? $0 : nil
  }

  static var isThere: Bool { folder != nil }
  static let absence = "TERROIR_REFERENCE_DATA names no folder"

  /// The rows of a CSV file under the folder, by column.
  static func rows(_ path: String) throws -> [[String: String]] {
    let lines = try String(contentsOfFile: "\(folder ?? "")/\(path)", encoding: .utf8)
      .split(whereSeparator: \.isNewline).map(cells)
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
  }

  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var quoted = false
    for character in line {
      switch character {
      case "\"": quoted.toggle()
      case "," where !quoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
