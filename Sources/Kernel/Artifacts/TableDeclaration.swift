/// What a table is: its columns, what names a row, and how it is shown, compared and traced; made from the table's schema.
public struct TableDeclaration: Hashable, Sendable {
  public let name: String
  /// The Swift type of its rows, by which other languages call theirs too.
  public let row: String
  /// Its member of the JSON object that holds it.
  public let member: String
  public let description: String
  /// The description in Russian; nil where nobody wrote one.
  public let russian: String?
  /// What one row is, for people: "measure", "cluster".
  public let subject: LocalizedText
  /// The columns that name a row among the others.
  public let key: [String]
  public let columns: [Column]
  /// The tables of data that the table rests on as a whole.
  public let rests: [String]
  /// How the table stands in the digest of its artifact; nil where it has no part in it.
  public let digest: DigestDeclaration?
  /// What of the table is ranked; nil where nothing is.
  public let ranking: RankingDeclaration?
  /// The contract, and its addition, that brought the table: `1.1`; nil for a table of the contract itself.
  public let since: String?
  /// The member of a row with the items of every list column beside the declared ones; nil where there is none.
  public let gathers: String?
  /// Whether a workspace holds the table in memory; a register is read where it lies.
  public let isLoaded: Bool
  /// The forms its file may have, told apart by their columns; none where the file has the table's own columns.
  public let forms: [TableForm]

  public init(
    _ name: String, row: String, member: String? = nil, _ description: String, russian: String? = nil,
    subject: LocalizedText, key: [String],
    rests: [String] = [], digest: DigestDeclaration? = nil, ranking: RankingDeclaration? = nil, since: String? = nil,
    gathers: String? = nil, isLoaded: Bool = true, columns: [Column], forms: [TableForm] = []
  ) {
    self.name = name
    self.row = row
    self.member = member ?? name
    self.description = description
    self.russian = russian
    self.subject = subject
    self.key = key
    self.rests = rests
    self.digest = digest
    self.ranking = ranking
    self.since = since
    self.gathers = gathers
    self.isLoaded = isLoaded
    self.columns = columns
    self.forms = forms
  }

  /// The form of a file with these columns: the first whose needed columns are all among them; nil where none fits.
  public func form(having names: [String]) -> TableForm? {
    forms.first { form in form.columns.allSatisfy { $0.isOptional || names.contains($0.name) } }
  }

  /// The column of this name; nil where there is none.
  public subscript(_ name: String) -> Column? { columns.first { $0.name == name } }
}

/// One of the forms that the file of a table may have: an amount a row, or an organisation a row.
public struct TableForm: Hashable, Sendable {
  public let name: String
  public let description: LocalizedText
  public let columns: [Column]

  public init(_ name: String, _ description: LocalizedText, columns: [Column]) {
    self.name = name
    self.description = description
    self.columns = columns
  }

  /// The column of this name; nil where there is none.
  public subscript(_ name: String) -> Column? { columns.first { $0.name == name } }
}

/// How a table stands in a digest: under which heading, which columns and rows, in which order.
public struct DigestDeclaration: Hashable, Sendable {
  public let heading: LocalizedText
  /// The columns that are shown; none where sentences take the table's place.
  public let columns: [String]
  /// The most rows; nil for all.
  public let rows: Int?
  /// The columns that order the rows, one with `-` the greatest first and the missing last; the table's order without.
  public let order: [String]
  /// The column without which a row is left out.
  public let needs: String?

  public init(
    heading: LocalizedText, columns: [String] = [], rows: Int? = nil, order: [String] = [], needs: String? = nil
  ) {
    self.heading = heading
    self.columns = columns
    self.rows = rows
    self.order = order
    self.needs = needs
  }
}

/// What is ranked in a table, so that ranks of several runs can be compared.
public struct RankingDeclaration: Hashable, Sendable {
  /// The column that names what is ranked.
  public let id: String
  /// What gives the ranks.
  public let order: Order
  /// The column that says whether a row counts: a number above zero, or yes; nil where each does.
  public let present: String?
  /// The list column, as `table.column`, by which things of two runs are taken for the same; by their id without.
  public let alike: String?

  /// Where the order of the things is read from.
  public enum Order: Hashable, Sendable {
    /// The column with the rank itself.
    case rank(String)
    /// The column whose sum over the rows of a thing is greatest for the first.
    case sum(String)
  }

  public init(id: String, order: Order, present: String? = nil, alike: String? = nil) {
    self.id = id
    self.order = order
    self.present = present
    self.alike = alike
  }
}
