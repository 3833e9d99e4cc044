import TerroirKernel

/// Rows that an artifact numbers by their place in a choice: `pilot-3` of one artifact and of another need not be one pilot.
///
/// The rows of the main table are the same where their names say the same; the second artifact is read with the ids of the
/// first, wherever its tables and sentences have them.
struct NumberedRows {
  /// Ids of the second artifact, each with the id that it goes by beside the first.
  private var renamed: [String: String] = [:]
  private var own: [String: String] = [:]
  /// A word and a number of few enough digits to go on counting from.
  private static var id: Regex<Substring> { /[a-z]+-[0-9]{1,9}(?![0-9])/ }

  /// Whether an id is a word and a number.
  static func isNumbered(_ id: String) -> Bool {
    let parts = id.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, (1...9).contains(parts[1].count) else { return false }
    return parts[0].allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
      && parts[1].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// - Throws: an encoding error where a row holds a number that is not finite.
  init(from before: any ArtifactValue, to after: any ArtifactValue) throws {
    let main = type(of: after).declaration.main
    guard let old = try before.table(main), let new = try after.table(main), let known = Self.ids(of: old),
      let ids = Self.ids(of: new)
    else { return }
    var free: [Sentence: [String]] = [:]
    for (row, id) in known.enumerated().reversed() { free[Self.name(old, row), default: []].append(id) }
    var next = (known + ids).compactMap { Int($0.drop { $0 != "-" }.dropFirst()) }.max() ?? 0
    for (row, id) in ids.enumerated() {
      if let same = free[Self.name(new, row)]?.popLast() {
        renamed[id] = same
      } else {
        next += 1
        renamed[id] = "\(id.prefix { $0 != "-" })-\(next)"
      }
    }
    own = Dictionary(renamed.map { ($0.value, $0.key) }) { first, _ in first }
  }

  /// The id that a row of the second artifact has itself.
  func own(_ id: String) -> String { own[id] ?? id }

  /// A table of the second artifact with the ids of the first.
  func applied(to table: Table) -> Table {
    if renamed.allSatisfy({ $0.key == $0.value }) { return table }
    var table = table
    for place in table.columns.indices {
      if case .text(let texts) = table.columns[place].values, table.columns[place].sentences == nil {
        table.columns[place].values = .text(texts.map { $0.map(renamed(text:)) })
      }
      table.columns[place].sentences = table.columns[place].sentences?.map { $0.map(renamed(sentence:)) }
    }
    return table
  }

  /// The ids of a main table that are all a word and a number; nil of another.
  private static func ids(of table: Table) -> [String]? {
    guard case .text(let cells)? = table.columns.first?.values, !cells.isEmpty, table["name"] != nil else { return nil }
    let ids = cells.compactMap(\.self)
    return ids.count == cells.count && ids.allSatisfy(isNumbered) ? ids : nil
  }

  private static func name(_ table: Table, _ row: Int) -> Sentence {
    if let sentence = table["name"]?.sentences?[row] { return sentence.meaning }
    if case .text(let name)? = table["name"]?.values[row] { return .literal(name) }
    return .literal("")
  }

  /// `pilot-3`, `group-pilot-3`, `pilot-3/agree scope`.
  private func renamed(text: String) -> String {
    text.replacing(Self.id) { match in renamed[String(match.output)] ?? String(match.output) }
  }

  /// A sentence that tells of a row by its number has that alone as its argument.
  private func renamed(sentence: Sentence) -> Sentence {
    var sentence = sentence
    if sentence.arguments.count == 1, case .text(let number)? = sentence.arguments["number"],
      let id = renamed.first(where: { $0.key.hasSuffix("-\(number)") })?.value
    {
      sentence.arguments["number"] = .text(String(id.drop { $0 != "-" }.dropFirst()))
      return sentence
    }
    sentence.arguments = sentence.arguments.mapValues(renamed(argument:))
    return sentence
  }

  private func renamed(argument: Sentence.Argument) -> Sentence.Argument {
    switch argument {
    case .sentence(let sentence): .sentence(renamed(sentence: sentence))
    case .list(let items): .list(items.map(renamed(argument:)))
    default: argument
    }
  }
}
