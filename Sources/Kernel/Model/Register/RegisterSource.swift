/// What the cells of a register were made from, and what of the file could not be used as it stands.
public struct RegisterSource: Codable, Hashable, Sendable {
  /// The form of the file: `cells` or `organisations`.
  public var form: String
  /// The classification of its codes, as the data package names it.
  public var classification: String
  /// What led its codes to industries: a classification of a plugin, or the column of `industries`.
  public var crosswalk: String
  public var rows: Int
  /// Different codes, and those of them that lead to a creative industry.
  public var codes: Int
  public var creativeCodes: Int
  /// What a person must know of the rows; by kind, each at most once.
  public var notices: [Notice]

  public init(
    form: String, classification: String, crosswalk: String, rows: Int = 0, codes: Int = 0, creativeCodes: Int = 0,
    notices: [Notice] = []
  ) {
    self.form = form
    self.classification = classification
    self.crosswalk = crosswalk
    self.rows = rows
    self.codes = codes
    self.creativeCodes = creativeCodes
    self.notices = notices.sorted { $0.kind.rawValue < $1.kind.rawValue }
  }

  /// Whether each row is an organisation: rows of a region stand beside those of its towns then and are no total of them.
  public var isOrganisations: Bool { form == "organisations" }

  /// Rows of one kind that are no plain amounts of a known place and code.
  public struct Notice: Codable, Hashable, Sendable {
    public var kind: Kind
    /// How many codes, places or cells it is.
    public var count: Int
    /// The rows that it concerns.
    public var rows: Int
    /// The first of them, in their order.
    public var examples: [String]

    public init(_ kind: Kind, count: Int, rows: Int, examples: [String] = []) {
      self.kind = kind
      self.count = count
      self.rows = rows
      self.examples = examples
    }
  }

  /// What the file of a register is told of.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// Codes that are not written as those of the classification: they count in all activity alone.
    case unknownCode = "unknown_code"
    /// Codes wider than those of the crosswalk: what of them is creative cannot be told.
    case coarseCode = "coarse_code"
    /// Codes that stand for others of the file: the finer ones are counted.
    case nestedCode = "nested_code"
    /// Published cells without rows of all activity: the sum of the codes is taken for it.
    case noWhole = "no_whole"
    /// Places that `territories` does not have: left out.
    case unknownTerritory = "unknown_territory"
    /// Cells that the publisher does not give.
    case withheld
    /// Cells of which nobody knows the value.
    case missing
    /// Rounded cells of which the file does not tell how far.
    case unboundedRounding = "unbounded_rounding"
    /// Years from which the file has so many rows more or fewer than in the year before as no economy gives: what is published
    /// changed. The rows are those of these years.
    case seriesBreak = "series_break"
    /// Amounts that are withheld here, as too few organisations stand behind them or behind what they would tell.
    case protected
  }
}
