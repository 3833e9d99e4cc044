package import TerroirKernel

extension Digest {
  /// The digest of any artifact, its tables in the order and with the columns that its schema declares; headings and
  /// sentences are in `language`, amounts in `currency`, columns keep the names that commands know.
  ///
  /// - Throws: an encoding error where a row holds a number that is not finite.
  package static func of(
    _ value: any ArtifactValue, region: String, in language: NameLanguage, _ currency: Currency
  ) throws -> Digest {
    let declaration = type(of: value).declaration
    var digest = Digest(
      title: "\(declaration.title.text(in: language)): \(region)", language: language,
      currency: currency)
    let told = value as? any ToldArtifact
    for table in type(of: value).digestTables {
      guard let own = table.digest else { continue }
      let heading = own.heading.text(in: language)
      if try told?.tell(table.name, under: heading, in: &digest, language) == true { continue }
      try digest.add(heading, told?.lead(table.name, language) ?? [], from: value, table)
    }
    return digest
  }

  /// Adds an excerpt of one of the artifact's tables as its schema declares it, and how to see the rest.
  mutating func add(
    _ heading: String, _ lead: [String] = [], from value: some ArtifactValue, _ declaration: TableDeclaration,
    of rows: [Int]? = nil
  ) throws {
    guard let own = declaration.digest, let table = try value.table(declaration.name, in: currency),
      table.rowCount > 0
    else {
      add(heading, lead)
      return
    }
    add(heading, lead, from: value, table, declaration.name, own, rows ?? table.order(own))
  }

  private mutating func add(
    _ heading: String, _ lead: [String], from value: some ArtifactValue, _ table: Table, _ name: String,
    _ own: DigestDeclaration, _ order: [Int]
  ) {
    let kept = Array(order.prefix(own.rows ?? order.count))
    let excerpt = Table(
      columns: own.columns.compactMap { column in
        table[column].map { column in
          let values = column.values.picking(kept)
          return TableColumn(
            column.declaration, column.declaration.type == .list ? values.abbreviated(in: language) : values)
        }
      })
    let isWhole = table.rowCount == kept.count && own.columns.count == table.columns.count
    let rows = language.choose(
      "\(table.rowCount) row\(table.rowCount == 1 ? "" : "s")", "строк: \(table.rowCount)")
    add(
      heading, lead, table: excerpt,
      more: isWhole ? nil : "\(rows): show \(type(of: value).declaration.noun).\(name)")
  }
}

/// An artifact of which a digest tells more than its tables hold.
protocol ToldArtifact: ArtifactValue {
  /// The sentences above a table.
  func lead(_ table: String, _ language: NameLanguage) -> [String]
  /// Adds what takes a table's place; false where the table itself is shown.
  func tell(_ table: String, under heading: String, in digest: inout Digest, _ language: NameLanguage) throws -> Bool
}

extension ToldArtifact {
  func lead(_ table: String, _ language: NameLanguage) -> [String] { [] }
}

extension ArtifactValue {
  /// The tables of the digest, in its order.
  fileprivate static var digestTables: [TableDeclaration] {
    declaration.digest.compactMap { name in tables.first { $0.name == name }?.declaration }
  }

}

extension Table {
  /// The rows of an excerpt in its order: each column of `order` in turn, one with `-` the greatest first, what is
  /// missing last.
  fileprivate func order(_ declared: DigestDeclaration) -> [Int] {
    var rows = Array(0..<rowCount)
    if let needed = declared.needs.flatMap({ self[$0] })?.values { rows = rows.filter { needed[$0] != .missing } }
    let columns = declared.order.compactMap { name -> (values: ColumnValues, isFalling: Bool)? in
      let isFalling = name.hasPrefix("-")
      return self[isFalling ? String(name.dropFirst()) : name].map { ($0.values, isFalling) }
    }
    return rows.sorted { left, right in
      for column in columns {
        let (one, other) = (column.values[left], column.values[right])
        // What has no value stands last, whichever way the others go.
        if (one == .missing) != (other == .missing) { return other == .missing }
        if one.comes(before: other) { return !column.isFalling }
        if other.comes(before: one) { return column.isFalling }
      }
      return left < right
    }
  }
}

extension Cell {
  /// Numbers by size, texts by their characters.
  fileprivate func comes(before other: Cell) -> Bool {
    switch (self, other) {
    case (.text(let one), .text(let other)): one < other
    default: (number ?? -.infinity) < (other.number ?? -.infinity)
    }
  }
}

extension ColumnValues {
  /// Lists cut to their first items, the rest counted.
  fileprivate func abbreviated(in language: NameLanguage) -> ColumnValues {
    guard case .text(let lists) = self else { return self }
    return .text(lists.map { $0?.split(separator: ";").map(String.init).briefly(4, in: language) })
  }
}
