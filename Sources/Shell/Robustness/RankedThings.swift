import Language
import TerroirKernel

/// What an artifact ranks, as its schema declares it: each thing with its rank.
struct RankedThings {
  struct Thing {
    var id: String
    var name: String
    var rank: Int
    /// What it is made of, where things of two runs are taken for the same by that.
    var parts: Set<String>
  }

  /// What the things are: "territory".
  let noun: String
  private(set) var things: [Thing] = []
  private let isMatchedByParts: Bool

  /// Nil where the artifact ranks nothing.
  ///
  /// - Throws: where a number is not finite.
  init?(
    _ value: any ArtifactValue, _ data: RegionalData, in language: NameLanguage, at span: Span
  ) throws(CommandFailure) {
    guard let declared = type(of: value).rankedTable, let ranking = declared.ranking else { return nil }
    noun = ranking.id
    isMatchedByParts = ranking.alike != nil
    do {
      guard let table = try value.table(declared.name) else { return nil }
      let parts = try Self.column(ranking.alike, of: value)
      let names = try Self.names(table, declared, value, data, language)
      things = Self.ranks(table, ranking).map { id, rank in
        Thing(
          id: id, name: names[id] ?? "", rank: rank,
          parts: Set((parts[id] ?? "").split(separator: ";").map { Resampling.original(String($0)) }))
      }
    } catch {
      throw CommandFailure(.failed, "not-finite", "an artifact holds a number that is not finite", at: span)
    }
  }

  /// The things that count with their ranks: in the order of the table, or of the sums.
  private static func ranks(_ table: Table, _ ranking: RankingDeclaration) -> [(id: String, rank: Int)] {
    guard let ids = table[ranking.id]?.values else { return [] }
    let present = ranking.present.flatMap { table[$0] }?.values
    let rows = (0..<table.rowCount).filter { row in
      switch present?[row] {
      case nil: true
      case .boolean(let flag)?: flag
      case let cell?: (cell.double ?? 0) > 0
      }
    }
    switch ranking.order {
    case .rank(let name):
      guard let ranks = table[name]?.values else { return [] }
      var seen: Set<String> = []
      return rows.compactMap { row in
        guard let rank = ranks[row].double.flatMap({ Int(exactly: $0) }), seen.insert(ids[row].text).inserted else {
          return nil
        }
        return (ids[row].text, rank)
      }
    case .sum(let name):
      let values = table[name]?.values
      let sums = Dictionary(rows.map { (ids[$0].text, values?[$0].double ?? 0) }, uniquingKeysWith: +)
      let order = sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      return order.enumerated().map { ($0.element.key, $0.offset + 1) }
    }
  }

  /// The names of the things: the table's own, those of the places, or those of the table that it refers to.
  private static func names(
    _ table: Table, _ declared: TableDeclaration, _ value: any ArtifactValue, _ data: RegionalData,
    _ language: NameLanguage
  ) throws -> [String: String] {
    let ids = table[declared.ranking?.id ?? ""]?.values
    if table["name"] != nil { return try column("\(declared.name).name", of: value) }
    let refers = declared[declared.ranking?.id ?? ""]?.refers
    if refers == "territories", let ids {
      let index = RegionalIndex(data)
      let places = (0..<table.rowCount).map { ids[$0].text }
      return Dictionary(places.map { ($0, index.fullName(TerritoryID($0)).text(in: language)) }) { first, _ in first }
    }
    let noun = type(of: value).declaration.noun
    guard let refers, refers.hasPrefix("\(noun).") else { return [:] }
    return try column("\(refers.dropFirst(noun.count + 1)).name", of: value)
  }

  /// The texts of a column, `table.column`, by the first column of its table.
  private static func column(_ path: String?, of value: any ArtifactValue) throws -> [String: String] {
    let parts = path?.split(separator: ".").map(String.init) ?? []
    guard parts.count == 2, let table = try value.table(parts[0]), let ids = table.columns.first?.values,
      let values = table[parts[1]]?.values
    else { return [:] }
    return Dictionary((0..<table.rowCount).map { (ids[$0].text, values[$0].text) }) { first, _ in first }
  }

  /// The rank of each thing of now in a draw; `evidence` is what the draw took.
  func ranks(in drawn: RankedThings, evidence: Set<String>) -> [String: Int] {
    if !isMatchedByParts { return Dictionary(drawn.things.map { ($0.id, $0.rank) }) { first, _ in first } }
    return matched(in: drawn, evidence)
  }

  /// Each drawn thing taken once, the likest pairs first.
  private func matched(in drawn: RankedThings, _ evidence: Set<String>) -> [String: Int] {
    var pairs: [(likeness: Double, own: Int, other: Int)] = []
    for (own, thing) in things.enumerated() {
      let left = thing.parts.intersection(evidence)
      for (other, right) in drawn.things.enumerated() {
        let all = left.union(right.parts).count
        let likeness = all > 0 ? Double(left.intersection(right.parts).count) / Double(all) : 0
        if likeness >= 0.5 { pairs.append((likeness, own, other)) }
      }
    }
    pairs.sort { ($1.likeness, $0.own, $0.other) < ($0.likeness, $1.own, $1.other) }
    var result: [String: Int] = [:]
    var taken: Set<Int> = []
    for pair in pairs where result[things[pair.own].id] == nil && !taken.contains(pair.other) {
      taken.insert(pair.other)
      result[things[pair.own].id] = drawn.things[pair.other].rank
    }
    return result
  }
}

extension ArtifactValue {
  /// The table whose schema says what is ranked; nil where none does.
  static var rankedTable: TableDeclaration? { tables.lazy.map(\.declaration).first { $0.ranking != nil } }
}

extension Cell {
  fileprivate var text: String { if case .text(let text) = self { text } else { "" } }
}
