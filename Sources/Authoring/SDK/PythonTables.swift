import Runtime
import TerroirKernel

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
          initial(declaration.noun), "\(declaration.description).", [],
          tables.map { ($0.name, "List[\($0.row)]", $0.description) })
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
    var needed: [Member] = []
    var absentable: [Member] = []
    for (name, columns) in table.properties {
      guard let first = columns.first else { continue }
      var member: Member = (name, first.isAbsentable ? "Optional[\(value(first))]" : value(first), described(first))
      if first.isPart {
        let names = columns.map(\.name).joined(separator: ", ")
        member = (name, "\(table.row)\(initial(name))", "the columns \(names)")
        text += type(
          member.type, "The columns \(names).", [],
          columns.map { ($0.partName, "Optional[\(value($0))]", described($0)) })
      }
      if columns.allSatisfy(\.isAbsentable) { absentable.append(member) } else { needed.append(member) }
    }
    if let gathered = table.gathers {
      absentable.append((gathered, "Dict[str, List[str]]", "the items of every other list column, by its name"))
    }
    return text + type(table.row, "A row of `\(table.name)`: \(table.description).", needed, absentable)
  }

  /// A member of a row: its name, its type, and what it means.
  private typealias Member = (name: String, type: String, description: String)

  /// A dictionary type; Python 3.9 knows members that may be left out only by a class of their own.
  private static func type(
    _ name: String, _ description: String, _ needed: [Member], _ absentable: [Member]
  ) -> String {
    let comment = "    \"\"\"\(description)\"\"\"\n"
    if (needed + absentable).contains(where: { keywords.contains($0.name) }) {
      return dictionary("_\(name)", needed, isTotal: true) + dictionary("_\(name)More", absentable, isTotal: false)
        + "\n\nclass \(name)(_\(name), _\(name)More):\n\(comment)"
    }
    func members(_ members: [Member]) -> String {
      members.map { "    \($0.name): \($0.type)  # \($0.description)\n" }.joined()
    }
    if absentable.isEmpty { return "\n\nclass \(name)(TypedDict):\n\(comment)\n\(members(needed))" }
    if needed.isEmpty { return "\n\nclass \(name)(TypedDict, total=False):\n\(comment)\n\(members(absentable))" }
    return "\n\nclass _\(name)(TypedDict):\n\(members(needed))"
      + "\n\nclass \(name)(_\(name), total=False):\n\(comment)\n\(members(absentable))"
  }

  /// The form of a type whose members are named by words that Python has another use for.
  private static func dictionary(_ name: String, _ members: [Member], isTotal: Bool) -> String {
    "\n\n\(name) = TypedDict(\"\(name)\", {\n"
      + members.map { "    \"\($0.name)\": \($0.type),  # \($0.description)\n" }.joined()
      + "}\(isTotal ? "" : ", total=False"))\n"
  }

  private static let keywords: Set = [
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except",
    "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
    "return", "try", "while", "with", "yield",
  ]

  private static func initial(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

  private static func described(_ column: Column) -> String {
    column.description + (column.unit.map { ", \($0.rawValue)" } ?? "")
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
