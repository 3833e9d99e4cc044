import Runtime
package import TerroirKernel

/// The Python module with a typed row for each table, `terroir_tables.py`, derived from the declarations.
package enum PythonTables {
  package static let name = "terroir_tables.py"

  package static var text: String {
    let artifacts = Iteration.allCases.map { iteration -> String in
      let declaration = iteration.artifact.declaration
      let tables = AnyArtifact.tables(of: iteration)
      let own = tables.filter { $0.row != findings?.row }.map(row)
      return own.joined()
        + type(
          declaration.noun.capitalized, declaration.meaning, [],
          tables.map { ("\($0.name): List[\($0.row)]", $0.meaning) })
    }
    return head + (findings.map(row) ?? "") + RegionalData.tables.map(row).joined() + artifacts.joined()
  }

  private static let head = """
    \"\"\"The rows of Terroir's tables as types, made from their schemas: `plugin schema python` prints this file.

    For type checkers and editors; a row is a plain dictionary. What may be missing may be None or left out.
    \"\"\"

    from __future__ import annotations

    from typing import Dict, List, Literal, Optional, TypedDict

    """

  /// The table that every artifact has.
  private static var findings: TableDeclaration? {
    AnyArtifact.tables(of: .audit).first { table in
      Iteration.allCases.allSatisfy { AnyArtifact.tables(of: $0).contains(table) }
    }
  }

  private static func row(_ table: TableDeclaration) -> String {
    var text = ""
    var needed: [(String, String)] = []
    var absentable: [(String, String)] = []
    for (name, columns) in table.properties {
      guard let first = columns.first else { continue }
      var member = (name, first.isOptional && first.isAbsentable ? "Optional[\(value(first))]" : value(first))
      var meaning = described(first)
      if first.isPart {
        let part = "\(table.row)\(name.capitalized)"
        text += type(
          part, columns.map(\.name).joined(separator: ", "), [],
          columns.map { column in
            ("\(column.partName): Optional[\(value(column))]", described(column))
          })
        member.1 = part
        meaning = "the columns \(columns.map(\.name).joined(separator: ", "))"
      }
      let line = ("\(member.0): \(member.1)", meaning)
      if columns.allSatisfy(\.isAbsentable) { absentable.append(line) } else { needed.append(line) }
    }
    if let gathered = table.gathers {
      absentable.append(("\(gathered): Dict[str, List[str]]", "codes by classification"))
    }
    return text + type(table.row, "A row of `\(table.name)`: \(table.meaning).", needed, absentable)
  }

  /// A dictionary type; Python 3.9 knows members that may be left out only by a class of their own.
  private static func type(
    _ name: String, _ meaning: String, _ needed: [(line: String, meaning: String)],
    _ absentable: [(line: String, meaning: String)]
  ) -> String {
    func members(_ lines: [(line: String, meaning: String)]) -> String {
      lines.map { "    \($0.line)  # \($0.meaning)\n" }.joined()
    }
    let comment = "    \"\"\"\(meaning)\"\"\"\n\n"
    if absentable.isEmpty { return "\n\nclass \(name)(TypedDict):\n\(comment)\(members(needed))" }
    if needed.isEmpty { return "\n\nclass \(name)(TypedDict, total=False):\n\(comment)\(members(absentable))" }
    return "\n\nclass _\(name)(TypedDict):\n\(members(needed))"
      + "\n\nclass \(name)(_\(name), total=False):\n\(comment)\(members(absentable))"
  }

  private static func described(_ column: Column) -> String {
    column.meaning + (column.unit.map { ", \($0.rawValue)" } ?? "")
  }

  private static func value(_ column: Column) -> String {
    if let words = column.words { return "Literal[\(words.map { "\"\($0)\"" }.joined(separator: ", "))]" }
    let item =
      switch column.item ?? column.type {
      case .text, .list: "str"
      case .integer: "int"
      case .number: "float"
      case .boolean: "bool"
      }
    return column.type == .list ? "List[\(item)]" : item
  }
}
