import TerroirKernel
import TerroirMethods

/// The answers of all experts on each item, pooled: ``OpinionPool`` of each item, ``Concordance`` of each kind.
struct PooledAnswers {
  private let items: [ElicitedItem]
  /// By item, in the order of the experts' names.
  private let answers: [[ElicitationForm.Answer]]
  private let pools: [OpinionPool?]

  init(_ items: [ElicitedItem], _ answers: [ElicitationForm.Answer]) {
    self.items = items
    let byItem = Dictionary(grouping: answers, by: \.item)
    self.answers = items.indices.map { (byItem[$0] ?? []).sorted { $0.expert < $1.expert } }
    pools = self.answers.map { OpinionPool($0.map(\.judgement)) }
  }

  private func indices(_ kind: ElicitedItem.Kind) -> [Int] { items.indices.filter { items[$0].kind == kind } }
  private func judged(_ kind: ElicitedItem.Kind) -> [Int] { indices(kind).filter { pools[$0] != nil } }

  // MARK: - What design reads

  /// Rows of `theory`: what was judged is the pool, what was not stays as it is.
  var theory: Table {
    let own = indices(.effect)
    func column(_ name: String, _ values: ColumnValues) -> TableColumn {
      TableColumn(TheoryLink.declaration[name] ?? Column(name, .text, name), values)
    }
    func texts(_ values: (Int) -> String?) -> ColumnValues { .text(own.map(values)) }
    return Table(
      columns: [
        column("from", texts { items[$0].subject }), column("to", texts { items[$0].object }),
        column("strength", .number(own.map { rounded(pools[$0]?.median ?? items[$0].now) })),
        column("low", .number(own.map { rounded(pools[$0]?.low ?? items[$0].low) })),
        column("high", .number(own.map { rounded(pools[$0]?.high ?? items[$0].high) })),
        column("evidence", texts { pools[$0] == nil ? nil : evidence($0) }),
        column("source", texts { Set(answers[$0].map(\.file)).sorted().joined(separator: "; ").nonempty }),
        column("note", texts { reasons($0) }),
      ], notes: notes(.effect))
  }

  /// Parameters with the median of the pool, as `set` takes them.
  var weights: Table {
    let own = judged(.weight)
    return Table(
      columns: [
        texts("setting", "name of the setting", own) { "\(items[$0].subject).\(items[$0].object)" },
        numbers("value", "median of the pool", own) { pools[$0]?.median },
      ] + spread(own) + [
        texts("command", "what puts it in force", own) { item in
          rounded(pools[item]?.median).map { "set \(items[item].subject).\(items[item].object) \($0)" }
        }
      ], notes: notes(.weight))
  }

  /// What the experts hold of the clusters' needs, beside what the data show.
  var needs: Table {
    let own = judged(.need)
    return Table(
      columns: [
        texts("cluster", "cluster", own) { items[$0].subject }, texts("need", "need", own) { items[$0].object },
        numbers("severity", "what the data show; empty where they tell nothing", own) { items[$0].now },
        numbers("judged", "median of the pool", own) { pools[$0]?.median },
      ] + spread(own) + [texts("reasons", "why", own) { reasons($0) }], notes: notes(.need))
  }

  // MARK: - How far they agree

  /// Each item that was judged, with its pool.
  var agreement: Table {
    let own = items.indices.filter { pools[$0] != nil }
    return Table(
      columns: [
        texts("kind", "effect, weight or need", own) { items[$0].kind.rawValue },
        texts("subject", "need, model, stage or cluster", own) { items[$0].subject },
        texts("object", "instrument, dimension, parameter or need", own) { items[$0].object },
        numbers("now", "what the study goes by now", own) { items[$0].now },
        numbers("median", "median of the pool", own) { pools[$0]?.median },
      ] + spread(own) + [texts("evidence", "who judged it and when", own) { evidence($0) }],
      notes: ElicitedItem.Kind.allCases.flatMap { kind in
        notes(kind).map { Table.Note("\(kind.plural)_\($0.name)", $0.value) }
      })
  }

  /// Every answer as it was given.
  var judgements: Table {
    let all = answers.joined().map { $0 }
    func column(_ name: String, _ meaning: String, _ value: (ElicitationForm.Answer) -> String?) -> TableColumn {
      TableColumn(Column(name, .text, meaning), .text(all.map(value)))
    }
    func number(_ name: String, _ meaning: String, _ value: (ElicitationForm.Answer) -> Double) -> TableColumn {
      TableColumn(Column(name, .number, meaning), .number(all.map(value)))
    }
    return Table(columns: [
      column("item", "kind, subject and object") { items[$0.item].key.joined(separator: " ") },
      number("low", "at the least") { $0.judgement.low },
      number("likely", "the likeliest value") { $0.judgement.likely },
      number("high", "at the most") { $0.judgement.high }, column("expert", "who judges") { $0.expert },
      column("group", "group of the expert") { $0.group }, column("date", "when") { $0.date },
      column("reason", "why") { $0.reason }, column("file", "form and row") { "\($0.file), row \($0.line)" },
    ])
  }

  private func spread(_ own: [Int]) -> [TableColumn] {
    [
      numbers("low", "5% of the pool", own) { pools[$0]?.low },
      numbers("high", "95% of the pool", own) { pools[$0]?.high },
      numbers("lower_quartile", "quartile of the likeliest values", own) { pools[$0]?.quartiles.lower },
      numbers("upper_quartile", "quartile of the likeliest values", own) { pools[$0]?.quartiles.upper },
      TableColumn(
        Column("experts", .integer, unit: .count, "experts who judged it"), .integer(own.map { answers[$0].count })),
    ]
  }

  private func notes(_ kind: ElicitedItem.Kind) -> [Table.Note] {
    let own = judged(kind)
    let experts = Set(own.flatMap { answers[$0].map(\.expert) }).sorted()
    // Ranks can be compared over what all of them judged.
    let common = own.filter { answers[$0].count == experts.count }
    let scores = experts.indices.map { expert in common.map { answers[$0][expert].judgement.likely } }
    return [
      .init("experts", .integer(experts.count)), .init("judged", .integer(own.count)),
      .init("not_judged", .integer(indices(kind).count - own.count)),
      .init("kendall_w", Concordance(scores).map { .number($0.w) } ?? .missing),
    ]
  }

  private func evidence(_ item: Int) -> String {
    let own = answers[item]
    let dates = own.map(\.date).sorted()
    let groups = Set(own.compactMap(\.group)).sorted()
    let quartiles = pools[item].map { [$0.quartiles.lower, $0.quartiles.upper].map { "\(rounded($0) ?? 0)" } } ?? []
    return "judged by \(own.count) \(own.count == 1 ? "expert" : "experts")"
      + (groups.isEmpty ? "" : " (\(groups.joined(separator: ", ")))")
      + (dates.first.map { first in dates.last == first ? ", \(first)" : ", \(first) to \(dates[dates.count - 1])" }
        ?? "")
      + (own.count > 1 ? "; half of them between \(quartiles.joined(separator: " and "))" : "")
  }

  private func reasons(_ item: Int) -> String? {
    answers[item].compactMap { answer in answer.reason.map { "\(answer.expert): \($0)" } }.joined(separator: "; ")
      .nonempty
  }

  private func texts(_ name: String, _ meaning: String, _ own: [Int], _ value: (Int) -> String?) -> TableColumn {
    TableColumn(Column(name, .text, meaning), .text(own.map(value)))
  }

  private func numbers(_ name: String, _ meaning: String, _ own: [Int], _ value: (Int) -> Double?) -> TableColumn {
    TableColumn(Column(name, .number, meaning), .number(own.map { rounded(value($0)) }))
  }

  /// Four decimals: more is no more than the halving of an interval.
  private func rounded(_ value: Double?) -> Double? { value.map { ($0 * 1e4).rounded() / 1e4 } }
}

extension String {
  fileprivate var nonempty: String? { isEmpty ? nil : self }
}
