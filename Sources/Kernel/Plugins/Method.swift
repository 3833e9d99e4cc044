/// A method of the library: pure, deterministic, a table in, a table out.
public protocol Method: Sendable {
  static var declaration: MethodDeclaration { get }
  static func run(_ input: MethodInput) throws(MethodFailure) -> Table
}

/// The single source of `methods`, `help METHOD`, TAB and `calc` for one method.
public struct MethodDeclaration: Codable, Hashable, Sendable {
  public var name: String
  public var summary: String
  /// The formula in plain notation.
  public var formula: String
  /// Columns it reads from the piped table.
  public var roles: [Role]
  /// Further tables it takes by name, `neighbours=t`.
  public var tables: [TableRole]
  public var parameters: [Parameter]
  /// Columns it computes; key columns keep the input's names.
  public var outputs: [Column]
  public var notes: [Column]
  public var citations: [Citation]

  public struct Role: Codable, Hashable, Sendable {
    public var name: String
    public var type: ColumnType
    public var isRequired: Bool
    /// Whether it takes several columns, as `indicators=[a, b]`.
    public var isList: Bool
    public var description: String

    public init(
      _ name: String, _ type: ColumnType, required: Bool = true, list: Bool = false, _ description: String
    ) {
      self.name = name
      self.type = type
      isRequired = required
      isList = list
      self.description = description
    }
  }

  public struct TableRole: Codable, Hashable, Sendable {
    public var name: String
    public var isRequired: Bool
    public var columns: [Role]
    public var description: String

    public init(_ name: String, required: Bool = true, columns: [Role], _ description: String) {
      self.name = name
      isRequired = required
      self.columns = columns
      self.description = description
    }
  }

  public init(
    name: String, summary: String, formula: String, roles: [Role], tables: [TableRole] = [],
    parameters: [Parameter] = [], outputs: [Column], notes: [Column] = [], citations: [Citation]
  ) {
    self.name = name
    self.summary = summary
    self.formula = formula
    self.roles = roles
    self.tables = tables
    self.parameters = parameters
    self.outputs = outputs
    self.notes = notes
    self.citations = citations
  }
}

/// What a method is given: the piped table with its roles bound to columns, further tables, parameters, a seed.
public struct MethodInput: Sendable {
  public var table: Table
  /// Role name to column names; one name unless the role is a list.
  public var roles: [String: [String]]
  public var tables: [String: Table]
  /// `table.column role` to column name, where it differs: `neighbours.unit`.
  public var tableRoles: [String: String]
  public var parameters: [String: ParameterValue]
  public var seed: UInt64

  public init(
    table: Table, roles: [String: [String]] = [:], tables: [String: Table] = [:], tableRoles: [String: String] = [:],
    parameters: [String: ParameterValue] = [:], seed: UInt64 = 1
  ) {
    self.table = table
    self.roles = roles
    self.tables = tables
    self.tableRoles = tableRoles
    self.parameters = parameters
    self.seed = seed
  }
}

/// Why a method refused its input: what, at which row where it is one, and what to do.
public struct MethodFailure: Error, Codable, Hashable, Sendable {
  public var method: String
  public var reason: Phrase
  /// The 1-based row of the input table at fault, nil where it is not one row.
  public var row: Int?
  public var hint: Phrase
  /// Whether nothing is wrong with the input: the person asked to stop.
  public private(set) var isCancellation = false

  public init(_ method: String, _ reason: Phrase, row: Int? = nil, hint: Phrase) {
    self.method = method
    self.reason = reason
    self.row = row
    self.hint = hint
  }

  /// The end of a run whose task was cancelled.
  public static let cancelled = {
    var failure = MethodFailure("", "cancelled", hint: "")
    failure.isCancellation = true
    return failure
  }()
}

extension StageFailure {
  /// A method's refusal, or its end by cancellation, as the stage's own.
  public init(_ failure: MethodFailure) {
    self =
      failure.isCancellation
      ? .cancelled : .method(name: failure.method, reason: failure.reason, hint: failure.hint)
  }
}
