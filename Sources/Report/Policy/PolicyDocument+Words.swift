import TerroirKernel

/// A column of a table of the document: a heading's key, and what it reads of a row.
struct PolicyColumn<Row> {
  enum Reader {
    case text((Row) -> String?)
    case number(UnitOfMeasure?, (Row) -> Double?)
    case whole((Row) -> Int?)
  }

  let key: String
  /// What stands over it in the place of the key's words.
  var title: String?
  let read: Reader

  static func text(_ key: String, _ read: @escaping (Row) -> String?) -> Self { Self(key: key, read: .text(read)) }
  static func number(_ key: String, _ unit: UnitOfMeasure? = nil, _ read: @escaping (Row) -> Double?) -> Self {
    Self(key: key, read: .number(unit, read))
  }
  /// A count under a heading of the data.
  static func titled(_ title: String, _ read: @escaping (Row) -> Int?) -> Self {
    Self(key: "", title: title, read: .whole(read))
  }
  /// A text under a heading of the data.
  static func titled(_ title: String, _ read: @escaping (Row) -> String?) -> Self {
    Self(key: "", title: title, read: .text(read))
  }
  static func whole(_ key: String, _ read: @escaping (Row) -> Int?) -> Self { Self(key: key, read: .whole(read)) }
}

extension PolicyDocument {
  // MARK: Sentences

  func text(_ sentence: Sentence) -> String { teller.text(of: sentence) }
  func text(_ key: String, _ arguments: [String: Sentence.Argument] = [:]) -> String {
    text(.policy(key, arguments))
  }

  private func run(_ sentence: Sentence) -> Paragraph.Run {
    Paragraph.Run(text(sentence).asSentence, evidence: sentence.evidence)
  }

  func paragraph(_ sentences: [Sentence]) -> DocumentBlock { .paragraph(Paragraph(sentences.map(run))) }

  /// A paragraph, or nothing where there is no sentence.
  func told(_ sentences: [Sentence]) -> [DocumentBlock] { sentences.isEmpty ? [] : [paragraph(sentences)] }

  func items(_ sentences: [Sentence]) -> [DocumentBlock] {
    sentences.isEmpty ? [] : [.list(sentences.map { Paragraph([run($0)]) })]
  }

  /// A chapter; nothing where it has nothing to say.
  func chapter(_ key: String, _ blocks: [DocumentBlock], sections: [DocumentSection] = []) -> [DocumentSection] {
    let sections = sections.filter { !$0.blocks.isEmpty || !$0.sections.isEmpty }
    if blocks.isEmpty && sections.isEmpty { return [] }
    return [DocumentSection(text("chapter.\(key)"), blocks, sections: sections)]
  }

  func section(_ key: String, _ blocks: [DocumentBlock], sections: [DocumentSection] = []) -> DocumentSection {
    DocumentSection(text("section.\(key)"), blocks, sections: sections)
  }

  // MARK: Tables and figures

  /// A table of the first rows, and of how many these are; nothing where there are none. A column without a value is left out.
  ///
  /// What is decided stands whole, as it is signed: only a list that illustrates is cut by `most`.
  ///
  /// - Parameter heading: what stands across the table before the first of the rows that have it in common.
  func table<Row>(
    _ caption: Sentence, _ rows: [Row], most: Int = .max, _ columns: [PolicyColumn<Row>], notes: [Sentence] = [],
    under heading: ((Row) -> (String, detail: String?))? = nil
  ) -> [DocumentBlock] {
    if rows.isEmpty { return [] }
    let shown = Array(rows.prefix(most))
    let made = columns.map { column -> TableColumn in
      let heading = column.title ?? text("column.\(column.key)")
      switch column.read {
      case .text(let read):
        return TableColumn(Column(heading, .text, heading), .text(shown.map(read)))
      case .number(let unit, let read):
        let values = shown.map { read($0).flatMap { $0.isFinite ? $0 : nil } }
        return TableColumn(Column(heading, .number, unit: unit, heading), .number(values))
      case .whole(let read):
        return TableColumn(Column(heading, .integer, unit: .count, heading), .integer(shown.map(read)))
      }
    }.filter { column in shown.indices.contains { column.values[$0] != .missing } }
    var remarks = notes.map { text($0).asSentence }
    let more = rows.count - shown.count
    if more > 0 {
      remarks.append(text("more", ["shown": .integer(shown.count), "all": .integer(rows.count)]).asSentence)
    }
    return [
      .table(
        DocumentTable(
          Table(columns: made), caption: text(caption), notes: remarks,
          groups: heading.map { groups(shown, $0) } ?? []))
    ]
  }

  private func groups<Row>(
    _ rows: [Row], _ heading: (Row) -> (String, detail: String?)
  ) -> [DocumentTable.Group] {
    rows.enumerated().reduce(into: []) { groups, row in
      let own = heading(row.element)
      if groups.last?.heading != own.0 {
        groups.append(.init(row: row.offset, heading: own.0, detail: own.detail))
      }
    }
  }

  func figure(_ caption: Sentence, _ content: ChartSpec.Content, title: String, notes: [Sentence] = []) -> DocumentBlock
  {
    let heading = text("picture.\(title)")
    return .figure(
      Figure(ChartSpec(heading, content), caption: text(caption), notes: notes.map { text($0).asSentence }))
  }

  var moneyUnit: UnitOfMeasure { UnitOfMeasure.money.of(scope.currency) }

  // MARK: Names

  func name(_ id: TerritoryID) -> String { index.fullName(id).text(in: language) }
  /// A town as a place to work in or to be compared with: a closed one is said to be closed.
  func marked(_ id: TerritoryID) -> String {
    index.isRestricted(id) ? text("closed-town", ["town": .text(name(id))]) : name(id)
  }
  func name(_ id: IndustryID) -> String { index.industries[id]?.name.text(in: language) ?? plain(id.rawValue) }
  func name(_ id: ActorID) -> String { index.actors[id]?.name.text(in: language) ?? plain(id.rawValue) }
  func name(_ id: ElementID) -> String { index.elements[id]?.name.text(in: language) ?? plain(id.rawValue) }
  func name(_ id: EventID) -> String { index.events[id]?.name.text(in: language) ?? plain(id.rawValue) }
  func name(_ id: ClusterID) -> String {
    results.strategy?.clusters.first { $0.cluster == id }?.name.text ?? plain(id.rawValue)
  }
  func name(_ id: MeasureID) -> String {
    results.package?.measures.first { $0.measure == id }?.name.text ?? index.measures[id]?.name.text(in: language)
      ?? plain(id.rawValue)
  }
  func name(indicator id: String) -> String { settings.indicators[id] ?? plain(id) }
  func name(_ level: Level) -> String { index.data.country.word(for: level, in: language) }

  /// Names no two of which are alike: those that are the same are numbered.
  func labels<ID: Hashable & Comparable>(_ ids: Set<ID>, _ name: (ID) -> String) -> [ID: String] {
    var taken: Set<String> = []
    return ids.sorted().reduce(into: [:]) { labels, id in
      let label = name(id)
      let free = taken.contains(label) ? (2...).lazy.map { "\(label) (\($0))" }.first { !taken.contains($0) } : nil
      taken.insert(free ?? label)
      labels[id] = free ?? label
    }
  }

  /// An id of which nobody told the name, without the marks of a code.
  func plain(_ id: String) -> String { id.replacing("-", with: " ").replacing("_", with: " ") }

  /// Who pays or acts: the organisation, or the kind of body that is to be named.
  ///
  /// - Parameter word: an organisation's id, a kind, or `to be named: KIND of PLACE` in English, as packages have it.
  func body(_ word: String) -> String {
    if let own = toName(word) { return text("body-of", ["kind": .text(own.kind), "place": .text(own.place)]) }
    guard index.actors[ActorID(word)] == nil, word.hasPrefix(Self.asked) else {
      return text(index.told(index.supportBody(word)))
    }
    return language == .english ? word : text("to-name")
  }

  private static let asked = "to be named: "

  /// The kind of body that is to be named, and of which place; nil where the word is another.
  func toName(_ word: String) -> (kind: String, place: String)? {
    guard index.actors[ActorID(word)] == nil, word.hasPrefix(Self.asked) else { return nil }
    let rest = word.dropFirst(Self.asked.count)
    for kind in index.data.country.bodies {
      let head = "\(kind.name.text(in: .english)) of "
      guard rest.hasPrefix(head) else { continue }
      let place = String(rest.dropFirst(head.count))
      let territory = index.data.territories.first { $0.name.text(in: .english) == place }
      return (kind.name.text(in: language), territory.map { name($0.id) } ?? place)
    }
    return nil
  }

  /// A legal basis as the data word it in the reader's language, and that it is not translated where they have it in another
  /// one alone.
  func legal(_ basis: String?, of measure: MeasureID) -> String? {
    guard var basis, !basis.isEmpty else { return nil }
    // The row of today's data may name another act than the package was made with.
    if let act = index.measures[measure]?.act, [act.en, act.ru].contains(basis) { basis = act.text(in: language) }
    let letters = basis.unicodeScalars.filter(\.properties.isAlphabetic)
    let russian = letters.count { ("а"..."я").contains($0) || ("А"..."Я").contains($0) }
    let isForeign = language == .russian ? russian == 0 && !letters.isEmpty : russian > 0
    return isForeign ? text("untranslated", ["basis": .text(basis)]) : basis
  }

  /// Words in which tables and pilots are called as people call them.
  func plainly(_ text: String) -> String {
    var told = text
    // What it is about stands before it as a code: `network.isolated: …`. Few begin like one, and an expression takes long.
    if let first = text.utf8.first, (UInt8(ascii: "_")...UInt8(ascii: "z")).contains(first), text.contains(": ") {
      told = told.replacing(#/^[a-z_]+(?:[.-][a-z_-]+)+: /#, with: "")
      if language == .russian { told = told.replacing(#/^[a-z_]+: /#, with: "") }
    }
    // `months`, a column of `events`, is what the event's row says of them.
    told = Self.columns(in: told, language)
    for table in RegionalData.tables where told.contains("`\(table.name)`") {
      let name = self.text("data-table", ["table": .text(table.name)])
      // After "в" stands the word for what it is: the name alone would have to be bent.
      told = told.replacing("в `\(table.name)`", with: "в таблице «\(name)»")
      told = told.replacing("`\(table.name)`", with: language.choose("“\(name)”", "«\(name)»"))
    }
    // The longest ids first: one may begin another.
    for pilot in (results.pilots?.pilots ?? []).sorted(by: { $0.pilot.rawValue.count > $1.pilot.rawValue.count }) {
      told = told.replacing(pilot.pilot.rawValue, with: name(pilot.territory))
    }
    return told
  }

  /// A text of which columns of the data are called by what they hold: `months`, "months 1 to 12 in which it is held".
  private static func columns(in text: String, _ language: NameLanguage) -> String {
    guard language == .russian, text.contains("столбец") else { return text }
    return text.replacing(#/столбец ([a-z_]+) таблицы ([a-z_]+)/#) { match in
      let table = RegionalData.tables.first { $0.name == match.2 }
      let words = table?[String(match.1)].map { $0.russian ?? $0.description }
      return words.map { "столбец «\($0.prefix { $0 != ";" })» (таблица `\(match.2)`)" } ?? String(match.0)
    }
  }

  /// What a word of a column means, in the language of the reader.
  func meaning(_ word: String, of column: String, in declaration: TableDeclaration) -> String {
    declaration[column]?.meanings[word]?.text(in: language) ?? plain(word)
  }

  /// The first few, and how many there are besides.
  func some(_ names: [String], most: Int = 3) -> String {
    text(scopeSome(names, most: most))
  }

  private func scopeSome(_ names: [String], most: Int) -> Sentence {
    .brief(
      "towns",
      ["names": .list(names.prefix(most).map { .text($0) }), "more": .integer(max(0, names.count - most))])
  }

  /// A number of the language, as tables have it.
  func number(_ value: Double, _ unit: UnitOfMeasure? = nil) -> String {
    NumberFormat.text(value, unit: unit, in: language)
  }

  /// `1‑8` that no line parts, or one number where both are the same.
  func range(_ low: Int, _ high: Int) -> String { low == high ? "\(low)" : "\(low)‑\(high)" }

  func amount(_ value: Double) -> String { MoneyWords.text(value, scope.currency, in: language) }
  func day(_ text: String) -> String { DateWords.text(text, in: language) }
}
