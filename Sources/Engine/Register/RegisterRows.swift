import Foundation
import Language
import TerroirKernel
import TextFiles

/// Looks for the first faulty row of a register's file, once it is known that there is one.
struct RegisterRows {
  let path: String
  /// Nil for a file that has no lines.
  let delimiter: Delimiter?

  private var name: String { String(path.split(separator: "/").last ?? "") }

  /// Where the first row that fails the test stands; the file alone where it has no lines.
  ///
  /// - Parameter isFaulty: takes a look-up of the row's texts by column.
  func place(of isFaulty: ((String) -> String) -> Bool) -> String {
    guard let delimiter, let source = ByteSource(path: path) else { return name }
    var scanner = DelimitedScanner(source, delimiter: delimiter.byte, rules: .lenient)
    guard let header = scanner.next() else { return name }
    let positions = Dictionary(header.texts.enumerated().map { ($1, $0) }) { first, _ in first }
    while let record = scanner.next() {
      if record.isBlank, positions.count > 1 { continue }
      let text = { (column: String) -> String in
        guard let at = positions[column], at < record.fields.count else { return "" }
        return record.fields[at].text
      }
      if isFaulty(text) { return "\(name):\(record.line)" }
    }
    return name
  }

  /// Where the second of two rows with these texts stands.
  func place(ofSecond key: [(column: String, text: String)]) -> String {
    var seen = 0
    return place { text in
      guard key.allSatisfy({ text($0.column) == $0.text }) else { return false }
      seen += 1
      return seen == 2
    }
  }
}
