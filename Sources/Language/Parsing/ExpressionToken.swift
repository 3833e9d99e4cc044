/// One word of an expression.
struct ExpressionToken {
  enum Kind: Hashable {
    case number(Number)
    case string(String)
    case name(String)
    /// A name in backquotes, never a keyword.
    case quotedName(String)
    case symbol(String)
    case variable(Value)
    case end
  }

  let kind: Kind
  let span: Span

  /// Keywords are read in small or in capital letters, as in SQL.
  var keyword: String? {
    guard case .name(let name) = kind else { return nil }
    let lower = name.lowercased()
    guard name == lower || name == name.uppercased() else { return nil }
    return ["and", "or", "not", "in", "like", "yes", "no", "true", "false", "missing", "null", "is"].contains(lower)
      ? lower : nil
  }
}
