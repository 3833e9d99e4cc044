import Language
import TerroirKernel

/// The rules that need more than one row: keys that stand once, references that lead somewhere.
struct TableRules {
  private(set) var faults: [Fault] = []

  mutating func check(_ tables: inout [TypedTable]) {
    for index in tables.indices {
      checkKeys(&tables[index])
      checkNames(&tables[index])
      checkParents(&tables[index])
      checkLevels(&tables[index])
      checkTies(&tables[index])
    }
    // A row with a fault of its own still has its key, so one fault does not raise a hundred others.
    var known: [String: Set<String>] = [:]
    var files: [String: String] = [:]
    for table in tables {
      files[table.resource.name] = table.resource.path
      for column in Set(tables.flatMap { $0.references(to: table.resource.name) }) {
        known["\(table.resource.name)/\(column)"] = Set(table.texts(column).compactMap { $0 })
      }
    }
    for index in tables.indices {
      for reference in tables[index].resource.schema.references {
        let target = reference.resource.isEmpty ? tables[index].resource.name : reference.resource
        // A table the package lacks is reported as missing, not once more for every row.
        guard let keys = known["\(target)/\(reference.field)"] else { continue }
        let named = tables.first { $0.resource.name == target }
        check(
          &tables[index], reference.column, keys, target: target, file: files[target],
          KeyNames(named, key: reference.field))
      }
    }
  }

  private mutating func checkKeys(_ table: inout TypedTable) {
    for key in table.resource.schema.keys {
      let columns = key.map { table.printed($0) }
      // By the parts: joined, those that hold a comma themselves would be taken for others.
      var first: [[String]: Int] = [:]
      for row in 0..<table.rowCount {
        let parts = columns.map { $0[row] ?? "" }
        guard parts.contains(where: { !$0.isEmpty }) else { continue }
        if let earlier = first[parts] {
          guard let column = key.first, let range = table.range(row, column) else { continue }
          let kind = FaultKind.duplicateKey(
            parts.joined(separator: ","), table: table.resource.name, firstLine: earlier)
          faults.append(Fault(kind, at: table.source.place(range)))
          table.sound[row] = false
        } else {
          first[parts] = table.line(row)
        }
      }
    }
  }

  private mutating func checkNames(_ table: inout TypedTable) {
    guard let contract = Contract.tables.first(where: { $0.name == table.resource.name }), contract.isNamed,
      let key = contract.key.first
    else { return }
    let names = ["name", "name_en", "name_ru"].filter { table.resource.schema[$0] != nil }
    let columns = names.map { table.texts($0) }
    for row in 0..<table.rowCount where table.sound[row] && columns.allSatisfy({ $0[row] == nil }) {
      guard let range = table.range(row, names.first ?? key) else { continue }
      faults.append(Fault(.missingValue(column: names.first ?? "name"), at: table.source.place(range)))
      table.sound[row] = false
    }
  }

  /// A territory that lies in itself, by whatever number of steps, has no region.
  private mutating func checkParents(_ table: inout TypedTable) {
    guard table.resource.name == "territories" else { return }
    let codes = table.texts("code")
    let parents = table.texts("parent")
    var parentOf: [String: String] = [:]
    for (code, parent) in zip(codes, parents) {
      if let code, let parent { parentOf[code] = parent }
    }
    for (row, code) in codes.enumerated() where table.sound[row] {
      var current = code.flatMap { parentOf[$0] }
      var steps = 0
      while let place = current, place != code, steps < parentOf.count {
        current = parentOf[place]
        steps += 1
      }
      if let code, current == code, let range = table.range(row, "parent") {
        faults.append(Fault(.circularParent(code), at: table.source.place(range)))
        table.sound[row] = false
      }
    }
  }

  /// A place lies in no narrower one, and two of one name in one place and level are hardly two.
  private mutating func checkLevels(_ table: inout TypedTable) {
    guard table.resource.name == Territory.declaration.name else { return }
    let (codes, parents) = (table.texts("code"), table.texts("parent"))
    let levels = table.texts("level").map { $0.flatMap { Level(rawValue: $0) } }
    let levelOf = Dictionary(zip(codes, levels).compactMap { code, level in code.map { ($0, level) } }) { first, _ in
      first
    }
    let names = zip(zip(table.texts("name_en"), table.texts("name")), table.texts("name_ru")).map { $0.0 ?? $0.1 ?? $1 }
    var first: [[String]: Int] = [:]
    for row in 0..<table.rowCount where table.sound[row] {
      guard let level = levels[row] else { continue }
      if let parent = parents[row], let above = levelOf[parent] ?? nil, level < above,
        let range = table.range(row, "level")
      {
        table.sound[row] = false
        faults.append(
          Fault(
            .widerThanParent(level: level.rawValue, parent: parent, parentLevel: above.rawValue),
            at: table.source.place(range)))
      }
      guard let name = names[row] else { continue }
      let same = [name, level.rawValue, parents[row] ?? ""]
      if let earlier = first[same], let range = table.range(row, "code") {
        faults.append(
          Fault(.sameName(name, firstLine: earlier), at: table.source.place(range), severity: .warning))
      } else {
        first[same] = table.line(row)
      }
    }
  }

  private mutating func checkTies(_ table: inout TypedTable) {
    guard table.resource.name == Tie.declaration.name else { return }
    for (row, (source, target)) in zip(table.texts("source"), table.texts("target")).enumerated() {
      guard let source, source == target, let range = table.range(row, "target") else { continue }
      table.sound[row] = false
      faults.append(Fault(.selfTie(source), at: table.source.place(range)))
    }
  }

  private mutating func check(
    _ table: inout TypedTable, _ column: String, _ keys: Set<String>, target: String, file: String?,
    _ names: @autoclosure () -> KeyNames
  ) {
    let field = table.resource.schema[column]
    let noun = Contract.tables.first { $0.name == target }?.noun ?? "value"
    // Most tables have no fault here, and need no names.
    var made: KeyNames?
    func namesOnce() -> KeyNames {
      let all = made ?? names()
      made = all
      return all
    }
    for (row, value) in table.texts(column).enumerated() {
      guard let value, value != field?.all, !table.records.broken.contains(row + 1) else { continue }
      let items = field?.separator.map { value.split(separator: $0).map(String.init) } ?? [value]
      for (index, item) in items.enumerated() where !keys.contains(item) {
        guard let range = table.range(row, column, item: index) else { continue }
        let kind = FaultKind.unknownReference(item, noun: noun, table: target, file: file)
        if item.contains(","), field?.separator != nil {
          faults.append(Fault(parted(item, noun, target, namesOnce()), at: table.source.place(range)))
        } else {
          faults.append(
            Fault(kind, at: table.source.place(range), suggestions: namesOnce().suggestions(for: item)))
        }
        table.sound[row] = false
      }
    }
  }
}

extension TableRules {
  /// The fault of items that commas part, with the keys that they mean.
  fileprivate func parted(_ item: String, _ noun: String, _ table: String, _ names: KeyNames) -> FaultKind {
    let parts = item.split(separator: ",").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }.map(String.init)
    let keys = parts.map { names.key(of: $0) }
    return .commaBetween(
      item, noun: noun, table: table, meant: zip(parts, keys).map { $1 ?? $0 }.joined(separator: ";"),
      unknown: zip(parts, keys).filter { $1 == nil }.map(\.0))
  }
}

extension TypedTable {
  /// The columns of `target` that this table's references name.
  fileprivate func references(to target: String) -> [String] {
    resource.schema.references.filter {
      $0.resource == target || $0.resource.isEmpty && resource.name == target
    }.map(\.field)
  }

  /// A column's values as text, for keys of any type.
  fileprivate func printed(_ column: String) -> [String?] {
    guard let index = resource.schema.fields.firstIndex(where: { $0.name == column }) else {
      return Array(repeating: nil, count: rowCount)
    }
    return (0..<rowCount).map { row in
      switch values[index][row] {
      case .missing: nil
      case .text(let text): text
      case .integer(let number): String(number)
      case .number(let number): String(number)
      case .boolean(let flag): String(flag)
      }
    }
  }
}
