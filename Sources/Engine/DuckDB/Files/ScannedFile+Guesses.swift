import TerroirKernel

/// Reading a delimited file as its first rows look.
extension ScannedFile {
  /// What each column looks like; open in a file that is not delimited.
  func guesses(_ asked: TypeInference.Asked) -> [ColumnGuess] {
    guard let dialect else { return columns.map { _ in .open } }
    let source = self.source.syntax.dialect ?? dialect.headerDialect ?? .any
    let marks = Set(source.marks.keys)
    return columns.indices.map { index in
      let name = columns[index].name
      if asked.text.contains(name) || asked.kept.contains(name) { return .text }
      if asked.number.contains(name) { return .open }
      let guess = ColumnGuess(dialect.sample.compactMap { $0.count > index ? $0[index] : nil }, marks: marks)
      if source.marksTexts { return guess == .whole ? .whole : .open }
      return CodeNames.isClassification(name) ? .text : guess
    }
  }

  /// The statement that makes a table of the file.
  func load(_ table: String, _ guesses: [ColumnGuess]) -> String {
    let values = zip(columns, guesses).map { column, guess in
      let name = SQLText.identifier(column.name)
      return switch guess {
      case .text: "\(column.text) AS \(name)"
      case .whole: "\(Self.whole(name)) AS \(name)"
      case .open: name
      }
    }
    return "CREATE OR REPLACE TABLE \(table) AS SELECT \(values.joined(separator: ", ")) "
      + "FROM \(scan(columns.map { _ in .text }))"
  }

  private static let refusal = "#refused"

  /// The whole number that a text is, refusing one that does not come back as it is written, or that no number of decimals
  /// holds exactly.
  private static func whole(_ name: String) -> String {
    let number = "CAST(\(name) AS BIGINT)"
    return "CASE WHEN CAST(\(number) AS VARCHAR) <> \(name) OR \(number) > 9007199254740992 "
      + "OR \(number) < -9007199254740992 THEN error('\(refusal)') ELSE \(number) END"
  }

  /// Whether a value refused what was guessed of its column.
  static func isRefusal(_ failure: EngineFailure) -> Bool {
    switch failure {
    case .tooLarge: true
    case .query(let reason): reason.contains(refusal)
    default: false
    }
  }

  /// The first name or value that is not of ASCII alone.
  var firstStrangeText: String? {
    guard let dialect else { return nil }
    return ([dialect.names] + dialect.sample).lazy.joined().first { !$0.utf8.allSatisfy { $0 < 0x80 } }
  }
}
