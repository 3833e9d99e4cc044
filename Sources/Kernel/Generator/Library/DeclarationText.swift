/// Writes the declarations of tables and artifacts as Swift values, so that nothing is parsed when the program starts.
struct DeclarationText {
  let table: TableSchema

  func text(indent: String) -> String {
    let member = table.member.map { ", member: \(SwiftText.literal($0))" } ?? ""
    var lines = ["\(SwiftText.literal(table.name)), row: \(SwiftText.literal(table.row))\(member),"]
    lines.append("\(SwiftText.literal(table.description.en)),")
    lines.append("russian: \(SwiftText.literal(table.description.ru)),")
    lines.append("subject: \(SwiftText.literal(table.subject)), key: \(SwiftText.literal(table.key)),")
    if !table.rests.isEmpty { lines.append("rests: \(SwiftText.literal(table.rests)),") }
    if let digest = table.digest { lines.append("digest: \(Self.digest(digest)),") }
    if let ranking = table.ranking { lines.append("ranking: \(Self.ranking(ranking)),") }
    if let since = table.since { lines.append("since: \(SwiftText.literal(since)),") }
    if let gathers = table.gathers { lines.append("gathers: \(SwiftText.literal(gathers.property)),") }
    if !table.isLoaded { lines.append("isLoaded: false,") }
    lines.append("columns: [")
    lines += table.columns.map { "  \(Self.column($0))," }
    lines.append(table.forms.isEmpty ? "])" : "],")
    if !table.forms.isEmpty {
      lines.append("forms: [")
      lines += table.forms.flatMap(Self.form)
      lines.append("])")
    }
    return "TableDeclaration(\n" + lines.map { "\(indent)  \($0)\n" }.joined()
  }

  private static func form(_ form: TableSchema.Form) -> [String] {
    ["  TableForm(\(SwiftText.literal(form.name)), \(SwiftText.literal(form.description)), columns: ["]
      + form.columns.map { "    \(column($0))," } + ["  ]),"]
  }

  private static func digest(_ digest: TableSchema.Digest) -> String {
    var parts = ["heading: \(SwiftText.literal(digest.heading))"]
    if !digest.columns.isEmpty { parts.append("columns: \(SwiftText.literal(digest.columns))") }
    if let rows = digest.rows { parts.append("rows: \(rows)") }
    if !digest.order.isEmpty { parts.append("order: \(SwiftText.literal(digest.order))") }
    if let needs = digest.needs { parts.append("needs: \(SwiftText.literal(needs))") }
    return "DigestDeclaration(\(parts.joined(separator: ", ")))"
  }

  private static func ranking(_ ranking: TableSchema.Ranking) -> String {
    var parts = ["id: \(SwiftText.literal(ranking.id))"]
    if let rank = ranking.rank { parts.append("order: .rank(\(SwiftText.literal(rank)))") }
    if let sum = ranking.sum { parts.append("order: .sum(\(SwiftText.literal(sum)))") }
    if let present = ranking.present { parts.append("present: \(SwiftText.literal(present))") }
    if let alike = ranking.alike { parts.append("alike: \(SwiftText.literal(alike))") }
    return "RankingDeclaration(\(parts.joined(separator: ", ")))"
  }

  private static func column(_ column: ColumnSchema) -> String {
    let type: String =
      switch column.kind {
      case .text, .period, .sentence: ".text"
      default: ".\(column.kind.rawValue)"
      }
    var parts = [SwiftText.literal(column.name), type]
    if let unit = column.unit { parts.append("unit: \(SwiftText.literal(unit))") }
    switch column.words {
    case .type(let type): parts.append("words: \(type).allCases.map(\\.rawValue)")
    case .list(let words): parts.append("words: \(SwiftText.literal(words))")
    case nil: break
    }
    parts.append(SwiftText.literal(column.description.en))
    parts.append("russian: \(SwiftText.literal(column.description.ru))")
    if let refers = column.refers { parts.append("refers: \(SwiftText.literal(refers))") }
    if column.low != nil || column.high != nil {
      let low = column.low.map(SwiftText.literal) ?? "-Double.infinity"
      let high = column.high.map(SwiftText.literal) ?? "Double.infinity"
      parts.append("range: \(low)...\(high)")
    }
    if column.isOptional { parts.append("isOptional: true") }
    if column.default != nil { parts.append("isDefaulted: true") }
    if let bounds = column.bounds {
      parts.append("bounds: .init(low: \(SwiftText.literal(bounds.low)), high: \(SwiftText.literal(bounds.high)))")
    }
    if column.isEvidence { parts.append("isEvidence: true") }
    if column.kind == .period || column.kind == .sentence { parts.append("form: .\(column.kind.rawValue)") }
    if let item = column.item { parts.append("item: .\(item.rawValue)") }
    if column.takesAll { parts.append("takesAll: true") }
    if let property = column.property { parts.append("property: \(SwiftText.literal(property))") }
    if let since = column.since { parts.append("since: \(SwiftText.literal(since))") }
    if !column.meanings.isEmpty {
      let pairs = column.meanings.map { "\(SwiftText.literal($0.word)): \(SwiftText.literal($0.meaning))" }
      parts.append("meanings: [\(pairs.joined(separator: ", "))]")
    }
    return "Column(\(parts.joined(separator: ", ")))"
  }
}
