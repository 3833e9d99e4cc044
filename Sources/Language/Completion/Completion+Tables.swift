extension Completion {
  /// Columns, keywords, functions and tables where the verbs with a grammar of their own take them.
  func table(
    _ declaration: CommandDeclaration, _ words: [CompletionPoint.Word], _ point: CompletionPoint
  ) -> [Candidate] {
    switch declaration.syntax {
    case .general: general(declaration, words, point)
    case .filter: expression(words, point)
    case .derive: derivation(words, point)
    case .columns: columns(point)
    case .sort: sortColumns(point)
    case .head, .variable, .loop: []
    case .rename: words.last?.text == "=" ? columns(point) : []
    case .fill: words.last?.text == "=" ? expression([], point) : columns(point) + keys(["value="], words)
    case .replace: words.last?.text == "=" ? expression([], point) : columns(point) + keys(["from=", "to="], words)
    case .count: words.isEmpty ? keywords(["by"]) : columns(point)
    case .group: group(words, point)
    case .join: join(words, point)
    case .pivot: columns(point) + keys(["value=", "agg="], words)
    case .unpivot: columns(point) + keys(["name=", "value="], words)
    case .importFile: importing(words, point)
    }
  }

  private func keywords(_ words: [String]) -> [Candidate] { words.map { Candidate($0, .keyword) } }

  private func keys(_ keys: [String], _ words: [CompletionPoint.Word]) -> [Candidate] {
    if words.last?.text == "=" { return [] }
    return keys.map { Candidate($0, .key, isFinished: false) }
  }

  private func columns(_ point: CompletionPoint) -> [Candidate] {
    context.columns(point.before).map { Candidate(written($0, point), .column) }
  }

  private func sortColumns(_ point: CompletionPoint) -> [Candidate] {
    guard point.quote == nil, point.partial.hasPrefix("-") else { return columns(point) }
    return context.columns(point.before).map { Candidate("-" + Quoting.argument($0), .column) }
  }

  private func group(_ words: [CompletionPoint.Word], _ point: CompletionPoint) -> [Candidate] {
    guard let colon = words.firstIndex(where: { $0.isMark && $0.text == ":" }) else {
      return words.isEmpty ? keywords(["by", ":"]) : columns(point) + keywords([":"])
    }
    switch words[(colon + 1)...].last?.text {
    case "=": return context.aggregates().sorted().map { Candidate("\($0)(", .function, isFinished: false) }
    case "(": return expression([], point)
    default: return []
    }
  }

  /// Behind the columns that are derived come those by which rows are grouped.
  private func derivation(_ words: [CompletionPoint.Word], _ point: CompletionPoint) -> [Candidate] {
    if words.isEmpty { return [] }
    if words.contains(where: { $0.text == "by" && !$0.isQuoted }) { return columns(point) }
    let isOperand = words.last.map { !$0.isMark && !Self.operators.contains($0.text) } ?? false
    return expression(words, point) + (isOperand && point.quote == nil ? keywords(["by"]) : [])
  }

  private func join(_ words: [CompletionPoint.Word], _ point: CompletionPoint) -> [Candidate] {
    if words.isEmpty { return references(point) }
    return words.contains { $0.text == "on" } ? columns(point) : keywords(["on"])
  }

  private func importing(_ words: [CompletionPoint.Word], _ point: CompletionPoint) -> [Candidate] {
    if words.isEmpty { return files(point, endings: []) }
    if words.count == 1 { return keywords(["as"]) }
    return words.count == 2 ? context.tables().sorted().map { Candidate(written($0, point), .table) } : []
  }

  /// Columns where an operand may stand, operators where one is finished, values of the column inside quotes.
  private func expression(_ words: [CompletionPoint.Word], _ point: CompletionPoint) -> [Candidate] {
    if point.quote == "\"" {
      guard let column = words.last(where: { !$0.isMark && !$0.isQuoted && !Self.operators.contains($0.text) }) else {
        return []
      }
      return context.columnValues(point.before, column.text).map { Candidate(Quoting.quoted($0), .value) }
    }
    let columns = context.columns(point.before).map {
      Candidate(point.quote == nil ? Quoting.column($0) : "`\($0)`", .column)
    }
    guard point.quote == nil else { return columns }
    if let last = words.last, !last.isMark, !Self.operators.contains(last.text) {
      return keywords(["and", "in", "like", "not", "or"])
    }
    let functions = context.functions().sorted().map { Candidate("\($0)(", .function, isFinished: false) }
    return columns + functions + keywords(["missing", "no", "not", "yes"])
  }

  private static let operators: Set<String> = ["and", "or", "not", "in", "like", "+", "-", "*", "/", "%"]
}
