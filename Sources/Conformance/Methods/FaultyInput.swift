import TerroirKernel

/// One faulty input with what it is called in a failing test.
struct FaultyInput {
  var name: Phrase
  var input: MethodInput
  var mustBeRefused: Bool

  /// Every fault in every table and column of a sample that it applies to.
  static func all(of sample: MethodSample, for method: MethodDeclaration) -> [FaultyInput] {
    var found = faults("", sample.input.table, method.roles, sample) { input, table in input.table = table }
    for role in method.tables {
      guard let table = sample.input.tables[role.name] else { continue }
      found += faults(role.name + ".", table, role.columns, sample) { $0.tables[role.name] = $1 }
      if role.isRequired {
        var input = sample.input
        input.tables[role.name] = nil
        found.append(FaultyInput(name: "without the table \(role.name)", input: input, mustBeRefused: true))
      }
    }
    return found + shapes(of: sample)
  }

  /// Tables that are sound cell by cell and odd as a whole: parts that do not hang together, loops, empty regions.
  private static func shapes(of sample: MethodSample) -> [FaultyInput] {
    func faulty(_ name: Phrase, _ change: (inout Table) -> Void) -> FaultyInput {
      var input = sample.input
      change(&input.table)
      return FaultyInput(name: name, input: input, mustBeRefused: false)
    }
    let columns = sample.input.table.columns.map(\.name)
    if columns.contains("source"), columns.contains("target") {
      return [
        faulty("loops only") { $0.columns[1].values = $0.columns[0].values },
        faulty("one loop") { $0.columns[1].values = .text(["a"] + ["c", "c", "d", "e", "f", "f"]) },
        faulty("two parts") { $0 = $0.picking([0, 1, 2, 4, 5, 6]) },
      ]
    }
    guard columns.starts(with: ["region", "industry", "value"]),
      case .text(let regions) = sample.input.table.columns[0].values,
      case .text(let industries) = sample.input.table.columns[1].values,
      case .number(let values) = sample.input.table.columns[2].values
    else { return [] }
    func emptied(_ isEmpty: (String, String) -> Bool) -> ColumnValues {
      .number(values.indices.map { isEmpty(regions[$0] ?? "", industries[$0] ?? "") ? 0 : values[$0] })
    }
    return [
      faulty("a region without industries") { $0.columns[2].values = emptied { region, _ in region == "r2" } },
      faulty("an industry without regions") { $0.columns[2].values = emptied { _, industry in industry == "i3" } },
      faulty("two parts") {
        $0.columns[2].values = emptied { region, industry in (region < "r3") != (industry < "i3") }
      },
      faulty("all regions alike") {
        $0.columns[2].values = .number(industries.map { Double(($0 ?? "").utf8.last ?? 1) })
      },
    ]
  }

  private static func faults(
    _ prefix: String, _ table: Table, _ roles: [MethodDeclaration.Role], _ sample: MethodSample,
    _ put: (inout MethodInput, Table) -> Void
  ) -> [FaultyInput] {
    var found: [FaultyInput] = []
    for fault in InputFault.allCases {
      let columns = fault.isOfColumn ? roles.map { ($0, sample.input.roles[$0.name]?.first ?? $0.name) } : []
      let targets: [(MethodDeclaration.Role?, String?)] = fault.isOfColumn ? columns.map { ($0, $1) } : [(nil, nil)]
      for (role, column) in targets {
        guard column == nil || table[column ?? ""] != nil, let spoiled = fault.spoiled(table, column) else { continue }
        var input = sample.input
        put(&input, spoiled)
        let isRead =
          role.map { !sample.unread.contains(prefix + $0.name) && ($0.isRequired || fault != .absent) } ?? true
        let refused =
          switch fault {
          case .noRows: prefix.isEmpty && !roles.filter(\.isRequired).isEmpty
          case .twice: prefix.isEmpty && !sample.takesRepeatedRows && table.rowCount > 0
          default: isRead && fault.mustBeRefused
          }
        found.append(
          FaultyInput(name: "\(fault.rawValue) \(prefix)\(role?.name ?? "")", input: input, mustBeRefused: refused))
      }
    }
    return found
  }
}
