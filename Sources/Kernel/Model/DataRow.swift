/// A row of a table of data, made from the table's schema.
public protocol DataRow: Codable, Hashable, Sendable {
  static var declaration: TableDeclaration { get }
  /// Gives for the number of a row its value; nil where a value that it needs is missing or no word of its column.
  static func reader(of table: some DataColumns) -> (Int) -> Self?
}

/// The typed columns of a table of data by name, one value a row; of a column that is not there all are missing.
public protocol DataColumns {
  func texts(_ column: String) -> [String?]
  func integers(_ column: String) -> [Int?]
  func numbers(_ column: String) -> [Double?]
  func flags(_ column: String) -> [Bool?]
  /// The items of a list column; none where the cell is empty.
  func lists(_ column: String) -> [[String]]
  /// The items of a list column whose word `all` stands for every key of `table`.
  func lists(_ column: String, takingAll table: String) -> [[String]]
  /// The items of every list column beside the declared ones, by its name.
  func lists(besides declared: [String]) -> [String: [[String]]]
  /// The names of the rows, in the languages the table has.
  func names() -> [LocalizedText]
  /// The amounts of money in three columns.
  func amounts(_ amount: String, _ currency: String, _ priceYear: String) -> [Money?]
}
