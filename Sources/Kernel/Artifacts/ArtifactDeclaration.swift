/// What an artifact is beside its tables: what it is called and how it is told at a glance; made from its schema.
public struct ArtifactDeclaration: Sendable {
  public let iteration: Iteration
  /// The name that commands know it by: `profile`.
  public let noun: String
  /// The version of its contract, counted apart from the program's.
  public let contract: Int
  /// Its heading in a digest.
  public let title: LocalizedText
  public let description: String
  /// The description in Russian; nil where nobody wrote one.
  public let russian: String?
  /// The table of the things it is mainly about.
  public let main: String
  /// The tables of its digest, in order.
  public let digest: [String]
  public let headline: [HeadlineFigure]

  public init(
    _ iteration: Iteration, noun: String, contract: Int, title: LocalizedText, description: String,
    russian: String? = nil,
    main: String, digest: [String], headline: [HeadlineFigure]
  ) {
    self.iteration = iteration
    self.noun = noun
    self.contract = contract
    self.title = title
    self.description = description
    self.russian = russian
    self.main = main
    self.digest = digest
    self.headline = headline
  }
}

/// One of the few figures by which an artifact is compared with others of its kind.
public struct HeadlineFigure: Hashable, Sendable {
  /// Its name; `{}` stands for the word of `each`.
  public let name: String
  public let description: String
  public let figure: Figure
  public let table: String
  /// The column the figure is of; nil for a count.
  public let column: String?
  /// The column whose least value tells the first row.
  public let by: String?
  /// The column with a figure for each of its words.
  public let each: String?
  /// Which rows count; all without.
  public let condition: Condition?

  /// How the figure comes of the rows.
  public enum Figure: String, Hashable, Sendable {
    /// The number of rows.
    case count
    /// The number of different values.
    case distinct
    /// The sum of the values.
    case sum
    /// The value in the row that is least by another column.
    case first
    /// The greatest value.
    case last
  }

  /// A condition on a row.
  public enum Condition: Hashable, Sendable {
    /// The column has a value that is not "no".
    case holds(String)
    case above(String, Double)
    case among(String, [String])
  }

  public init(
    _ name: String, _ figure: Figure, of table: String, column: String? = nil, by: String? = nil, each: String? = nil,
    where condition: Condition? = nil, _ description: String
  ) {
    self.name = name
    self.figure = figure
    self.table = table
    self.column = column
    self.by = by
    self.each = each
    self.condition = condition
    self.description = description
  }
}
